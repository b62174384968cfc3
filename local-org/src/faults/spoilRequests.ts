import type { Request, RequestHandler, Response } from 'express';
import { findCaller } from '../http/findCaller';
import { sendFailure } from '../http/orgContext';
import { sendDailyLimit, sendHourlyLimit } from '../limits/limitAnswer';
import type { OrgState } from '../org/orgState';
import { createFailure } from '../rest/restFailure';
import type { Fault } from './fault';
import { toFaultTarget } from './faultTarget';
import { holdAnswer } from './holdAnswer';

type FaultOf<Kind extends Fault['kind']> = Extract<Fault, { kind: Kind }>;

/** What a fault does once the org has worked; the others have done it by then. */
type LateFault = Extract<Fault, { when: 'before' | 'after' }> | FaultOf<'truncatedJson'>;

const page =
    '<!doctype html>\n<html><head><title>Sorry</title></head><body><h1>Please try again later.</h1></body></html>\n';

function sendAnswer(response: Response, { status, body, headers = {} }: FaultOf<'answer'>): void {
    // Those of the org's own answer, if it has worked.
    response.status(status).removeHeader('Content-Type');
    response.removeHeader('Content-Length');
    if (typeof body === 'string') response.type('text');
    response.set(headers);
    if (body === undefined) response.end();
    else if (typeof body === 'string') response.send(body);
    else response.json(body);
}

/** Ends a request by an answer of its own, or a cut. */
function endBy(fault: FaultOf<'answer' | 'html' | 'drop'>, request: Request, response: Response): void {
    switch (fault.kind) {
        case 'answer':
            sendAnswer(response, fault);
            return;
        case 'html':
            response.status(fault.status).type('html').send(page);
            return;
        case 'drop':
            request.socket.destroy();
    }
}

/** Spoils a request before the org works. @returns whether that was the end of it */
async function spoilBefore(state: OrgState, fault: Fault, request: Request, response: Response): Promise<boolean> {
    switch (fault.kind) {
        case 'answer':
        case 'html':
        case 'drop':
            if (fault.when === 'before') endBy(fault, request, response);
            return fault.when === 'before';
        case 'delay':
            if (fault.when === 'before') await state.sleep(fault.ms);
            return false;
        case 'truncatedJson':
            return false;
        case 'expiredSession': {
            const caller = findCaller(state, request);
            if (caller) state.sessions.revoke(caller.token);
            return false;
        }
        case 'permissionsTaken': {
            const caller = findCaller(state, request);
            if (caller) caller.user.permissionSets = [...fault.permissionSets];
            return false;
        }
        case 'hourlyLimit':
            sendHourlyLimit(state, response);
            return true;
        case 'dailyLimit':
            sendDailyLimit(state, response);
            return true;
        case 'maintenance':
            sendFailure(response, createFailure(503, 'SERVER_UNAVAILABLE', 'The server is down for maintenance.'));
            return true;
    }
}

function isLate(fault: Fault): fault is LateFault {
    return fault.kind === 'truncatedJson' || ('when' in fault && fault.when === 'after');
}

/** Sends the org's answer as far as the faults let it. */
async function answerLate(state: OrgState, faults: LateFault[], request: Request, response: Response, body: Buffer) {
    let sent = body;
    for (const fault of faults) {
        switch (fault.kind) {
            case 'answer':
            case 'html':
            case 'drop':
                endBy(fault, request, response);
                return;
            case 'delay':
                await state.sleep(fault.ms);
                break;
            case 'truncatedJson':
                sent = sent.subarray(0, Math.floor(sent.length / 2));
        }
    }
    if (response.hasHeader('Content-Length')) response.set('Content-Length', String(sent.length));
    response.end(sent);
}

/** Spoils the requests that faults were asked for. Stands before everything else of the org but its log. */
export function spoilRequests(state: OrgState): RequestHandler {
    return async (request, response, next) => {
        const due = state.faults.take(toFaultTarget(request.method, request.path));
        for (const fault of due) if (await spoilBefore(state, fault, request, response)) return;
        const late = due.filter(isLate);
        if (late.length > 0)
            holdAnswer(response, (body) => {
                answerLate(state, late, request, response, body).catch(next);
            });
        next();
    };
}
