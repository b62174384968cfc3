import type { Response } from 'express';
import { sendFailure } from '../http/orgContext';
import type { OrgState } from '../org/orgState';
import { createFailure } from '../rest/restFailure';

const errorCode = 'REQUEST_LIMIT_EXCEEDED';

function setRetryAfter(state: OrgState, response: Response, untilMs: number): void {
    if (state.behaviour.retryAfter === 'present')
        response.set('Retry-After', String(Math.ceil((untilMs - state.now()) / 1000)));
}

/** Answers that a caller has used up the hour. */
export function sendHourlyLimit(state: OrgState, response: Response): void {
    setRetryAfter(state, response, state.usage.hourEndsAtMs());
    const message = 'You have made too many requests in the past hour.';
    sendFailure(response, createFailure(Number(state.behaviour.hourlyLimitStatus), errorCode, message));
}

/** Answers that the org has used up its 24 hours. */
export function sendDailyLimit(state: OrgState, response: Response): void {
    setRetryAfter(state, response, state.usage.dayEasesAtMs());
    const message = 'TotalRequests Limit exceeded.';
    sendFailure(response, createFailure(Number(state.behaviour.dailyLimitStatus), errorCode, message));
}
