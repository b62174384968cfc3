import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import type { Session, StartSignIn } from 'c/proxyProtocol';
import type { RouteDeps } from '../appDeps';
import { issueSession, toSessionClaims } from '../auth/sessionToken';
import {
    createSecret,
    handoffSchema,
    isVerifierOf,
    TRANSACTION_MS,
    type SignInTransaction
} from '../auth/signInValues';
import { parseBody } from '../middleware/parseBody';
import { sendFailure } from '../middleware/failures';
import { contextOf, sessionOf } from '../requestContext';
import { isRecordId, isSameRecord } from '../salesforce/recordId';

/** `challenge`: base64url(SHA-256(verifier)). `userId`: the Lightning user of the page. */
export const startSchema = z.strictObject({
    challenge: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'has to be a SHA-256 in base64url'),
    userId: z.string().refine((id) => isRecordId(id) && id.startsWith('005'), 'has to be the id of a user')
});

/** What the sign-in window handed over, and the verifier that never left the page. */
export const redeemSchema = z.strictObject({
    handoff: z.string().max(12_000),
    // A missing verifier is answered like a wrong one.
    verifier: z.string().max(200).default('')
});

/** POST /auth/v1/start: the address of the sign-in window, for the org that the page's origin belongs to. */
export function createStartRoute({ config, sealing, now }: RouteDeps): RequestHandler {
    return async (request, response) => {
        const body = parseBody(startSchema, request.body);
        if (!body.ok) {
            sendFailure(request, response, body.failure);
            return;
        }
        const { origin, org } = pageOf(request);
        const transaction: SignInTransaction = {
            state: createSecret(),
            nonce: createSecret(),
            codeVerifier: createSecret(),
            orgId: org.orgId,
            origin,
            userId: body.value.userId,
            challenge: body.value.challenge
        };
        contextOf(request).userId = transaction.userId;
        const sealed = await sealing.seal('transaction', transaction, now() + TRANSACTION_MS);
        const popupUrl = `${config.publicUrl}/auth/v1/login?t=${encodeURIComponent(sealed)}`;
        response.json({ popupUrl } satisfies StartSignIn);
    };
}

/** POST /auth/v1/token: a session for a handoff, to the page that knows the verifier. */
export function createTokenRoute({ sealing, now }: RouteDeps): RequestHandler {
    return async (request, response) => {
        const body = parseBody(redeemSchema, request.body);
        if (!body.ok) {
            sendFailure(request, response, body.failure);
            return;
        }
        const { origin, org } = pageOf(request);
        const handoff = await sealing.open('handoff', body.value.handoff, handoffSchema);
        if (
            !handoff ||
            handoff.origin !== origin ||
            !isSameRecord(handoff.orgId, org.orgId) ||
            !isVerifierOf(body.value.verifier, handoff.challenge)
        ) {
            sendFailure(request, response, { code: 'SIGN_IN_FAILED' });
            return;
        }
        contextOf(request).userId = handoff.user.id;
        response.json((await issueSession(sealing, toSessionClaims(handoff, now()), now())) satisfies Session);
    };
}

/** POST /auth/v1/renew: a fresh token, until the session's end. */
export function createRenewRoute({ sealing, now }: RouteDeps): RequestHandler {
    return async (request, response) => {
        response.json((await issueSession(sealing, sessionOf(request).session, now())) satisfies Session);
    };
}

/** POST /auth/v1/sign-out: ends the Salesforce session, and with it every token sealed around it. */
export function createSignOutRoute({ signInAt }: RouteDeps): RequestHandler {
    return async (request, response) => {
        const { session, org } = sessionOf(request);
        const revoked = await signInAt(org).revoke(session.accessToken);
        if (!revoked.ok) {
            sendFailure(request, response, revoked.failure);
            return;
        }
        response.sendStatus(204);
    };
}

/** The page a request comes from, behind the CORS middleware. */
function pageOf(request: Request) {
    const { org } = contextOf(request);
    const { origin } = request.headers;
    if (!org || origin === undefined) {
        throw new Error('the route is not behind the CORS middleware');
    }
    return { org, origin };
}
