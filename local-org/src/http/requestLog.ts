import type { RequestHandler } from 'express';
import type { OrgState } from '../org/orgState';

/** Calls a day that the limit header names; Developer Edition's figure. */
export const dailyLimit = 15_000;

/** Requests so far that count against the limit. */
export function countApiRequests(state: OrgState): number {
    return state.requests.filter((one) => one.path.startsWith('/services/data')).length;
}

/** Writes each answered request to `state.requests`, in the order in which they arrived, without its query. */
export function createRequestLog(state: OrgState): RequestHandler {
    return (request, response, next) => {
        const entry = { method: request.method, path: request.path, status: 0 };
        state.requests.push(entry);
        response.on('close', () => {
            entry.status = response.statusCode;
        });
        if (request.path.startsWith('/services/data')) {
            // REST API Developer Guide, "Limit Info Header".
            response.set('Sforce-Limit-Info', `api-usage=${countApiRequests(state)}/${dailyLimit}`);
        }
        response.set('Cache-Control', 'no-cache,must-revalidate,max-age=0,no-store,private');
        next();
    };
}
