import type { RequestHandler } from 'express';
import type { OrgState } from '../org/orgState';

/** Writes each answered request to `state.requests`, in the order in which they arrived, without its query. */
export function createRequestLog(state: OrgState): RequestHandler {
    return (request, response, next) => {
        const entry = { method: request.method, path: request.path, status: 0 };
        state.requests.push(entry);
        response.on('close', () => {
            entry.status = response.headersSent ? response.statusCode : 0;
        });
        response.set('Cache-Control', 'no-cache,must-revalidate,max-age=0,no-store,private');
        next();
    };
}
