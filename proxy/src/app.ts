import { setTimeout as wait } from 'node:timers/promises';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { RouteDeps } from './appDeps';
import { createKeyRing } from './auth/keyRing';
import { createOrgSignIn } from './auth/orgSignIn';
import { createSealing } from './auth/sealing';
import type { Config, OrgConfig } from './config';
import { createCors } from './middleware/cors';
import { createErrorHandler, handleUnknownRoute } from './middleware/failures';
import { createJsonBody } from './middleware/parseBody';
import { addressOf, createRateLimit, userOf } from './middleware/rateLimit';
import { createRequestLog } from './middleware/requestLog';
import { createApiHeaders, createWindowHeaders, forbidCaching } from './middleware/securityHeaders';
import { createSessionCheck } from './middleware/session';
import { createSharedReads } from './read/sharedReads';
import { createDiscardDraftRoute, createKeepDraftRoute } from './routes/draft';
import { MOST_SAVE_BYTES, createEntriesRoute } from './routes/entries';
import { createOpenApiDocument } from './routes/openApi';
import { createRecordTextsRoute } from './routes/recordTexts';
import { createRedactionRulesRoute } from './routes/redactionRules';
import { createRedactionSettingsRoute } from './routes/redactionSettings';
import { createReviewRoute, MOST_REVIEW_BYTES } from './routes/review';
import { createRenewRoute, createSignOutRoute, createStartRoute, createTokenRoute } from './routes/signInApi';
import {
    createCallbackRoute,
    createContinueRoute,
    createDoneRoute,
    createLoginRoute,
    sendWindowFailure
} from './routes/signInWindow';
import { createTranscriptRoute } from './routes/transcript';
import { createUploadRoute } from './routes/upload';
import { createUploadCallsRoute, MOST_KEYS_BYTES } from './routes/uploadCalls';
import { createUploadCheckRoute } from './routes/uploadCheck';
import { createUploadSearchRoute } from './routes/uploadSearch';
import { createUploadTargetsRoute } from './routes/uploadTargets';
import { createEscapeWatch } from './salesforce/escapeWatch';
import { createSalesforceAs } from './salesforce/salesforceAs';

/** What the app is made of. `now` (milliseconds since the Unix epoch), `sleep` and `random` are there for tests. */
export interface AppDeps {
    readonly config: Config;
    readonly logger: Logger;
    readonly now?: () => number;
    readonly sleep?: (ms: number) => Promise<void>;
    readonly random?: () => number;
}

const MOST_SIGN_IN_BYTES = 16 * 1024;
/** A hundred ids, and room for however they are written. */
const MOST_IDS_BYTES = 16 * 1024;

/** Builds the app; it does not listen. */
export function createApp({
    config,
    logger,
    now = Date.now,
    sleep = (ms) => wait(ms),
    random = Math.random
}: AppDeps): Express {
    const keyRing = createKeyRing(config.keys);
    const signIns = new Map(
        config.orgs.map((org) => [org, createOrgSignIn(org, `${config.publicUrl}/auth/v1/callback`, now)])
    );
    const deps: RouteDeps = {
        config,
        logger,
        keyRing,
        sealing: createSealing(keyRing, now),
        signInAt: (org: OrgConfig) => {
            const signIn = signIns.get(org);
            if (!signIn) {
                throw new Error('not a configured org');
            }
            return signIn;
        },
        salesforceAs: createSalesforceAs(config, { now, sleep, random }),
        sharedReads: createSharedReads(),
        escapeWatch: createEscapeWatch(),
        now,
        sleep
    };

    const app = express();
    app.disable('x-powered-by');
    app.disable('etag');
    app.set('query parser', 'simple');
    app.set('trust proxy', config.trustedProxyHops);

    app.use(createRequestLog(logger), forbidCaching);

    const windowHeaders = createWindowHeaders();
    const windowLimit = createRateLimit(config.limits.signInPerMinute, addressOf, sendWindowFailure);
    app.get('/auth/v1/login', windowHeaders, windowLimit, createLoginRoute(deps));
    app.get('/auth/v1/callback', windowHeaders, windowLimit, createCallbackRoute(deps));
    app.get('/auth/v1/done', windowHeaders, windowLimit, createDoneRoute(deps));
    app.post('/auth/v1/done', windowHeaders, windowLimit, createContinueRoute(deps));

    app.use(createApiHeaders());
    app.get('/healthz', (request, response) => {
        response.json({ status: 'ok' });
    });
    const openApi = createOpenApiDocument(config.publicUrl);
    app.get('/openapi.json', (request, response) => {
        response.json(openApi);
    });

    app.use(['/auth/v1', '/v1'], createCors(config.orgs));

    const signInLimit = createRateLimit(config.limits.signInPerMinute, addressOf);
    const signInBody = createJsonBody(MOST_SIGN_IN_BYTES);
    app.post('/auth/v1/start', signInLimit, signInBody, createStartRoute(deps));
    app.post('/auth/v1/token', signInLimit, signInBody, createTokenRoute(deps));

    const sessionCheck = createSessionCheck(deps.sealing);
    const userLimit = createRateLimit(config.limits.apiPerMinute, userOf);
    app.post('/auth/v1/renew', sessionCheck, userLimit, createRenewRoute(deps));
    app.post('/auth/v1/sign-out', sessionCheck, userLimit, createSignOutRoute(deps));
    app.get('/v1/voice-calls/:id/transcript', sessionCheck, userLimit, createTranscriptRoute(deps));
    app.patch(
        '/v1/voice-calls/:id/entries',
        sessionCheck,
        userLimit,
        createJsonBody(MOST_SAVE_BYTES),
        createEntriesRoute(deps)
    );

    app.put(
        '/v1/voice-calls/:id/draft',
        sessionCheck,
        userLimit,
        createJsonBody(MOST_SAVE_BYTES),
        createKeepDraftRoute(deps)
    );
    app.delete('/v1/voice-calls/:id/draft', sessionCheck, userLimit, createDiscardDraftRoute(deps));
    app.put(
        '/v1/voice-calls/:id/review',
        sessionCheck,
        userLimit,
        createJsonBody(MOST_REVIEW_BYTES),
        createReviewRoute(deps)
    );
    app.get('/v1/voice-calls/:id/record-texts', sessionCheck, userLimit, createRecordTextsRoute(deps));
    const idsBody = createJsonBody(MOST_IDS_BYTES);
    app.post('/v1/upload-targets', sessionCheck, userLimit, idsBody, createUploadTargetsRoute(deps));
    const keysBody = createJsonBody(MOST_KEYS_BYTES);
    app.post('/v1/upload-calls', sessionCheck, userLimit, keysBody, createUploadCallsRoute(deps));
    app.post('/v1/uploads/search', sessionCheck, userLimit, idsBody, createUploadSearchRoute(deps));
    app.post('/v1/uploads/check', sessionCheck, userLimit, idsBody, createUploadCheckRoute(deps));
    app.get('/v1/redaction-rules', sessionCheck, userLimit, createRedactionRulesRoute(deps));
    app.get('/v1/redaction-settings', sessionCheck, userLimit, createRedactionSettingsRoute(deps));

    app.post('/v1/uploads', sessionCheck, userLimit, createUploadRoute(deps));

    app.use(handleUnknownRoute);
    app.use(createErrorHandler(logger));
    return app;
}
