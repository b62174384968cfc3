import { Router, type Request, type Response } from 'express';
import { readParameter, withUser, type OrgContext } from '../http/orgContext';
import type { OrgUser } from '../org/orgUser';
import { replyAs, sendReply } from '../rest/reply';
import { createFailure } from '../rest/restFailure';
import { createEncodedReply } from './entriesAnswer';
import { readUpload } from './readUpload';
import { takeUpload, type UploadResult } from './takeUpload';
import { toUploadStatuses } from './uploadStatus';

const mostIds = 100;

/** Ids of `uploadIds=a,b`, which may also be repeated. */
function parseUploadIds(request: Request): string[] {
    const given: unknown[] = [request.query.uploadIds].flat();
    return given
        .flatMap((one) => (typeof one === 'string' ? one.split(',') : []))
        .map((id) => id.trim())
        .filter(Boolean);
}

/**
 * `POST` and `GET /connect/conversations/upload` (Connect REST API Developer Guide, "Conversations, Bulk Upload and
 * Statuses").
 */
export function createUploadRoutes(context: OrgContext): Router {
    const { state } = context;
    const routes = Router({ mergeParams: true });
    const path = '/connect/conversations/upload';

    const receive = async (request: Request, response: Response, user: OrgUser) => {
        const parts = await readUpload(request, request.headers);
        // Nobody waits for an answer any more, and half an upload is none.
        if (request.readableAborted) return;
        const taken = parts.ok ? takeUpload(state, user, readParameter(request, 'version'), parts.value) : parts;
        const toReply = (results: UploadResult[]) =>
            createEncodedReply(request, { conversationBulkUploadsResults: results }, state.behaviour);
        sendReply(response, taken.ok ? toReply(taken.value) : taken);
    };
    routes.post(path, (request, response, next) => {
        const handle = withUser(context, (_request, _response, user) => {
            receive(request, response, user).catch(next);
        });
        void handle(request, response, next);
    });

    routes.get(
        path,
        replyAs(context, (request) => {
            const uploadIds = parseUploadIds(request);
            if (uploadIds.length === 0 || uploadIds.length > mostIds) {
                const message = `Give uploadIds, from 1 to ${mostIds}, separated by commas.`;
                return createFailure(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', message);
            }
            const statuses = toUploadStatuses(state, uploadIds);
            return statuses.ok ? createEncodedReply(request, statuses.value, state.behaviour) : statuses;
        })
    );
    return routes;
}
