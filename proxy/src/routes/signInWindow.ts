import type { Request, RequestHandler, Response } from 'express';
import type { RouteDeps } from '../appDeps';
import { clearArrival, readArrival, setArrival } from '../auth/arrivalCookie';
import { isKnownUser, rememberUser } from '../auth/knownUsers';
import { sendContinuePage, sendDeliveryPage, sendFailurePage } from '../auth/pages';
import { ARRIVAL_MS, HANDOFF_MS, handoffSchema, transactionSchema, type Handoff } from '../auth/signInValues';
import { clearTransaction, readTransaction, setTransaction } from '../auth/transactionCookie';
import type { Config, OrgConfig } from '../config';
import type { Failure } from '../errors';
import { contextOf } from '../requestContext';
import { isSameRecord } from '../salesforce/recordId';

/** The routes that the sign-in window visits: they answer pages and redirects, and failures as pages. */

/**
 * Answers a failure as a page.
 * @param origin the page that waits for this sign-in, to be told; null where no cookie of this browser proves which it is
 */
export function sendWindowFailure(
    request: Request,
    response: Response,
    failure: Failure,
    origin: string | null = null
): void {
    const context = contextOf(request);
    context.errorCode = failure.code;
    if (failure.retryAfterSeconds !== undefined) {
        response.setHeader('Retry-After', String(Math.ceil(failure.retryAfterSeconds)));
    }
    sendFailurePage(response, failure, context.requestId, origin);
}

/**
 * GET /auth/v1/login: binds the sign-in to this browser and goes on to Salesforce. Idempotent, because Lightning Web
 * Security may ask twice: the same address gives the same cookie and the same redirect.
 */
export function createLoginRoute({ config, sealing, signInAt }: RouteDeps): RequestHandler {
    return async (request, response) => {
        const sealed = textParameter(request, 't');
        const transaction = await sealing.open('transaction', sealed, transactionSchema);
        const org = transaction && findOrg(config, transaction);
        if (!transaction || !org) {
            sendWindowFailure(request, response, { code: 'SIGN_IN_EXPIRED' });
            return;
        }
        noteWho(request, org, transaction.userId);
        const url = await signInAt(org).fetchAuthorizeUrl(transaction);
        if (!url.ok) {
            sendWindowFailure(request, response, url.failure);
            return;
        }
        setTransaction(request, response, transaction.state, sealed);
        response.redirect(302, url.value.href);
    };
}

/**
 * GET /auth/v1/callback: the return from Salesforce. State and cookie have to belong together, so that nobody can bring
 * another browser into a sign-in of theirs (RFC 6749, 10.12).
 */
export function createCallbackRoute({ config, sealing, signInAt, now }: RouteDeps): RequestHandler {
    return async (request, response) => {
        const state = textParameter(request, 'state');
        const sealed = readTransaction(request, state) ?? '';
        const transaction = await sealing.open('transaction', sealed, transactionSchema);
        const org = transaction && findOrg(config, transaction);
        if (!transaction || !org || transaction.state !== state) {
            sendWindowFailure(request, response, { code: 'SIGN_IN_EXPIRED' });
            return;
        }
        noteWho(request, org, transaction.userId);
        clearTransaction(response, state);
        const { orgId, origin, challenge } = transaction;
        // Built from our own address, never from the Host header or an address in the request line.
        const callbackUrl = new URL('/auth/v1/callback', config.publicUrl);
        callbackUrl.search = new URL(request.originalUrl, config.publicUrl).search;
        const arrival = await signInAt(org).redeemCode(callbackUrl, transaction);
        if (!arrival.ok) {
            sendWindowFailure(request, response, arrival.failure, origin);
            return;
        }
        const handoff: Handoff = { orgId, origin, challenge, ...arrival.value };
        if (!setArrival(response, await sealing.seal('arrival', handoff, now() + ARRIVAL_MS))) {
            await signInAt(org).revoke(arrival.value.accessToken);
            sendWindowFailure(request, response, { code: 'SIGN_IN_FAILED' }, origin);
            return;
        }
        // Off the address that holds the code.
        response.redirect(303, '/auth/v1/done');
    };
}

/** GET /auth/v1/done: hands over, or asks first where this person has not connected this page in this browser before. */
export function createDoneRoute(deps: RouteDeps): RequestHandler {
    return async (request, response) => {
        const arrival = await openArrival(deps, request, response);
        if (!arrival) {
            return;
        }
        if (await isKnownUser(request, deps.sealing, arrival.handoff)) {
            await deliver(deps, response, arrival.handoff);
            return;
        }
        const { name, username } = arrival.handoff.user;
        sendContinuePage(response, { name, username, org: new URL(arrival.org.myDomainUrl).host });
    };
}

/**
 * POST /auth/v1/done: the person has said Continue. Lax cookies don't come with another site's form; what browsers say of
 * where a request comes from (Fetch Metadata) also tells a form on a sibling host. Our own has no Origin to compare: it
 * goes out without a referrer.
 */
export function createContinueRoute(deps: RouteDeps): RequestHandler {
    return async (request, response) => {
        const from = request.headers['sec-fetch-site'];
        if (from !== undefined && from !== 'same-origin') {
            sendWindowFailure(request, response, { code: 'SIGN_IN_FAILED' });
            return;
        }
        const arrival = await openArrival(deps, request, response);
        if (!arrival) {
            return;
        }
        await rememberUser(request, response, deps.sealing, arrival.handoff, deps.now());
        await deliver(deps, response, arrival.handoff);
    };
}

async function openArrival(
    { config, sealing }: RouteDeps,
    request: Request,
    response: Response
): Promise<{ readonly handoff: Handoff; readonly org: OrgConfig } | null> {
    const handoff = await sealing.open('arrival', readArrival(request), handoffSchema);
    const org = handoff && findOrg(config, handoff);
    if (!handoff || !org) {
        sendWindowFailure(request, response, { code: 'SIGN_IN_EXPIRED' });
        return null;
    }
    noteWho(request, org, handoff.user.id);
    return { handoff, org };
}

async function deliver({ sealing, now }: RouteDeps, response: Response, handoff: Handoff): Promise<void> {
    clearArrival(response);
    sendDeliveryPage(response, await sealing.seal('handoff', handoff, now() + HANDOFF_MS), handoff.origin);
}

/** The org of a sealed value, as long as it is still configured for that page. */
function findOrg(
    config: Config,
    { orgId, origin }: { readonly orgId: string; readonly origin: string }
): OrgConfig | null {
    return config.orgs.find((org) => isSameRecord(org.orgId, orgId) && org.origins.includes(origin)) ?? null;
}

function noteWho(request: Request, org: OrgConfig, userId: string): void {
    const context = contextOf(request);
    context.org = org;
    context.userId = userId;
}

function textParameter(request: Request, name: string): string {
    const value = request.query[name];
    return typeof value === 'string' ? value : '';
}
