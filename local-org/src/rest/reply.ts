import type { Request, RequestHandler, Response } from 'express';
import { withUser, sendFailure, type OrgContext } from '../http/orgContext';
import type { OrgUser } from '../org/orgUser';
import { createSuccess, type RestResult } from './restFailure';

/** A successful answer of a REST resource. */
export interface Reply {
    status: number;
    /** Sent as JSON; undefined for no body. */
    body?: unknown;
    /** Address of what was created. */
    location?: string;
}

/** A 200 with a JSON body. */
export function createReply(body: unknown): RestResult<Reply> {
    return createSuccess({ status: 200, body });
}

/** Sends a reply, or Salesforce's error array. */
export function sendReply(response: Response, result: RestResult<Reply>): void {
    if (!result.ok) {
        sendFailure(response, result);
        return;
    }
    const { status, body, location } = result.value;
    response.status(status);
    if (location !== undefined) response.location(location);
    if (body === undefined) response.end();
    else response.json(body);
}

/** Answers as a signed-in user with a reply or with Salesforce's error array. */
export function replyAs(
    context: OrgContext,
    answer: (request: Request, user: OrgUser) => RestResult<Reply>
): RequestHandler {
    return withUser(context, (request, response, user) => {
        sendReply(response, answer(request, user));
    });
}
