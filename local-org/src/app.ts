import express, { type Express } from 'express';
import { answerError, answerNotFound } from './http/errorAnswer';
import type { OrgContext } from './http/orgContext';
import { createRequestLog } from './http/requestLog';
import { spoilRequests } from './faults/spoilRequests';
import { limitDailyCalls } from './limits/limitCalls';
import { createLocalTokenRoutes } from './localToken/localTokenRoutes';
import { createOauthRoutes } from './oauth/oauthRoutes';
import type { SigningKey } from './oauth/signingKey';
import { createRestRoutes } from './rest/restRoutes';

/** The HTTP face of the local org, not yet listening. */
export function createApp(context: OrgContext, key: SigningKey): Express {
    const app = express();
    app.disable('x-powered-by');
    app.set('etag', false);
    app.use((request, _response, next) => {
        // Salesforce's own CLI keeps an instance URL that ends in a slash and so asks for `//services/data`.
        request.url = request.url.replace(/^\/{2,}/, '/');
        next();
    });
    app.use(createRequestLog(context.state));
    app.use(spoilRequests(context.state));
    app.get('/', (_request, response) => {
        response.type('text').send('Local org (development only). Sign in through the record page.\n');
    });
    app.use(createOauthRoutes(context, key));
    app.use('/services/data/v:version', limitDailyCalls(context.state));
    app.use(createRestRoutes(context));
    app.use(createLocalTokenRoutes(context));
    app.use(answerNotFound);
    app.use(answerError);
    return app;
}
