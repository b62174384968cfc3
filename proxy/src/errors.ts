import type { ErrorBody, ErrorCode } from 'c/proxyProtocol';

/** What a code means over HTTP: its status, and the words for a person who has nothing but the answer. */
interface ErrorKind {
    readonly status: number;
    readonly message: string;
}

/** The one table of everything that can go wrong. Words say what happened and what to do next. */
const ERROR_KINDS: Readonly<Record<ErrorCode, ErrorKind>> = {
    REQUEST_INVALID: {
        status: 400,
        message: 'The request is not as the API describes it. The details list the places.'
    },
    REQUEST_TOO_LARGE: { status: 413, message: 'The request is too large. Send fewer lines at a time.' },
    ROUTE_UNKNOWN: { status: 404, message: 'There is no such route. /openapi.json lists them.' },
    ORIGIN_NOT_ALLOWED: {
        status: 403,
        message: 'This proxy does not serve that page. An admin can add its exact origin to TRANSCRIPT_DESK_ORGS.'
    },
    SESSION_INVALID: { status: 401, message: 'You are not signed in, or your session is over. Sign in again.' },
    SESSION_ENDED_BY_SALESFORCE: { status: 401, message: 'Salesforce has ended your session. Sign in again.' },
    SIGN_IN_FAILED: {
        status: 401,
        message: 'The sign-in did not work. Close this window and try again from the page.'
    },
    SIGN_IN_OTHER_USER: {
        status: 403,
        message:
            'This browser is signed in to Salesforce as somebody else than the person who uses the page. Sign out of Salesforce in this window, then try again from the page.'
    },
    SIGN_IN_OTHER_ORG: {
        status: 403,
        message: 'You signed in to another Salesforce org than the one the page belongs to. Try again from the page.'
    },
    SIGN_IN_EXPIRED: {
        status: 400,
        message:
            'This sign-in is over, or was started in another browser. Close this window and try again from the page.'
    },
    VOICE_CALL_NOT_FOUND: { status: 404, message: 'There is no such call, or you do not have access to it.' },
    VOICE_CALL_WITHOUT_CONVERSATION: {
        status: 409,
        message: 'Salesforce has not connected this call to a conversation yet. Try again in a few minutes.'
    },
    VOICE_CALL_IN_PROGRESS: {
        status: 409,
        message: 'This call is still in progress. Its transcript can be changed once the call has ended.'
    },
    ENTRY_NOT_IN_CALL: {
        status: 404,
        message:
            'Some lines do not belong to this call, or to a part of it that you have access to. Nothing was changed.'
    },
    ENTRY_DUPLICATED: { status: 400, message: 'A line is listed more than once. Nothing was changed.' },
    CHANGE_EMPTY: { status: 400, message: 'A listed line would not change. Nothing was changed.' },
    REDACTION_INVALID: {
        status: 400,
        message:
            'A redaction does not fit its line, or its mask is not one that may be left behind. Nothing was changed.'
    },
    MASK_NUMBERS_TAKEN: {
        status: 409,
        message:
            'This call was redacted since you read it, so the numbers of the masks may stand for other values by now. Read it again. Nothing was changed.'
    },
    TEXT_INVALID: {
        status: 400,
        message:
            'A changed line is blank, longer than 32,000 characters, or holds half of a character. The details list the lines. Nothing was changed.'
    },
    TOO_MANY_LINES: { status: 400, message: 'Too many lines in one save. Save at most 500 at a time.' },
    DRAFT_TOO_LARGE: {
        status: 413,
        message:
            'There is more unsaved work than a draft holds. No draft of this call is kept now: save, or discard what is not needed.'
    },
    DRAFT_ELSEWHERE: {
        status: 409,
        message:
            'Another tab or machine of yours keeps unsaved work on this call, so this one’s is not kept. Read the call again to bring both together.'
    },
    REVIEW_TOO_LARGE: {
        status: 413,
        message: 'More is left in than the review of one call holds. Nothing of this request is kept.'
    },
    REVIEW_BUSY: {
        status: 409,
        message:
            'Other people keep changing the review of this call. Nothing of this request is kept. Try again in a moment.'
    },
    UPLOAD_INVALID: {
        status: 400,
        message:
            'A transcript is not as it was announced, or a line of it does not fit its call. The details say which. Nothing of it was stored.'
    },
    REDACTIONS_RESTORED: {
        status: 409,
        message:
            'The transcript would bring back words that were redacted in this call. Nothing of it was stored. Leave those lines out, or confirm them.'
    },
    UPLOAD_NOT_FOUND: { status: 404, message: 'There is no such upload, or you do not have access to it.' },
    NOT_PERMITTED: { status: 403, message: 'Your Salesforce permissions do not allow this. Ask your admin.' },
    CHANGE_REFUSED: { status: 422, message: 'Salesforce refused the change record, so nothing was sent.' },
    SAVE_LOCKED: {
        status: 409,
        message: 'Somebody is saving this conversation right now. Nothing was changed. Try again in a moment.'
    },
    RATE_LIMITED: { status: 429, message: 'Too many requests. Wait a moment and try again.' },
    SALESFORCE_LIMIT: {
        status: 503,
        message: 'Your Salesforce org has reached its limit of API requests. Try again later.'
    },
    SALESFORCE_UNAVAILABLE: { status: 503, message: 'Salesforce does not answer right now. Try again in a moment.' },
    SALESFORCE_UNEXPECTED: {
        status: 502,
        message: 'Salesforce answered something that is not documented. Tell your admin the request id.'
    },
    TEXT_ESCAPED: {
        status: 502,
        message:
            'Salesforce sends this transcript with some characters escaped, so a changed line would be stored wrong. Nothing was changed. Tell your admin the request id.'
    },
    LINES_CUT_LOOSE: {
        status: 502,
        message:
            'Salesforce no longer ties some of the saved lines to their part of the call, so people who may not open that part can read them. Tell your admin the request id.'
    },
    INTERNAL: { status: 500, message: 'Something is broken in the proxy. Tell your admin the request id.' }
};

/**
 * An expected failure. `message` stands in for the table's words where somebody knows better, as an org's own validation
 * message does. Never carries transcript text, a token or a phone number.
 */
export interface Failure {
    readonly code: ErrorCode;
    readonly message?: string;
    readonly details?: Readonly<Record<string, unknown>>;
    readonly retryAfterSeconds?: number;
}

/** A value, or the reason why there is none. */
export type Result<Value> =
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** Wraps a value. */
export function createSuccess<Value>(value: Value): { readonly ok: true; readonly value: Value } {
    return { ok: true, value };
}

/** Wraps a failure. */
export function createFailure(
    code: ErrorCode,
    more: Omit<Failure, 'code'> = {}
): { readonly ok: false; readonly failure: Failure } {
    return { ok: false, failure: { code, ...more } };
}

/** The HTTP status of a code. */
export function statusOf(code: ErrorCode): number {
    return ERROR_KINDS[code].status;
}

/** The words for a failure. */
export function messageOf(failure: Failure): string {
    return failure.message ?? ERROR_KINDS[failure.code].message;
}

/** The body that every route answers a failure with. */
export function toErrorBody(failure: Failure, requestId: string): ErrorBody {
    return {
        code: failure.code,
        message: messageOf(failure),
        requestId,
        ...(failure.details ? { details: failure.details } : {})
    };
}
