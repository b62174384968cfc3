import type { RequestHandler } from 'express';
import type { OrgState } from '../org/orgState';

/** Calls a day that the limit header names; Developer Edition's figure. */
const dailyLimit = 15_000;

/** Writes each answered request to `state.requests`, in the order in which they arrived, without its query. */
export function createRequestLog(state: OrgState): RequestHandler {
    return (request, response, next) => {
        const entry = { method: request.method, path: request.path, status: 0 };
        state.requests.push(entry);
        response.on('close', () => {
            entry.status = response.statusCode;
        });
        if (request.path.startsWith('/services/data')) {
            const used = state.requests.filter((one) => one.path.startsWith('/services/data')).length;
            // REST API Developer Guide, "Limit Info Header".
            response.set('Sforce-Limit-Info', `api-usage=${used}/${dailyLimit}`);
        }
        response.set('Cache-Control', 'no-cache,must-revalidate,max-age=0,no-store,private');
        next();
    };
}
