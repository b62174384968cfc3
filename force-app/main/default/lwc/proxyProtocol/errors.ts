import { isFields, isText } from './guards';

/**
 * Every error the proxy gives, by its stable code. The proxy maps them to HTTP statuses, the page to words.
 * None ever carries transcript text, a token or a phone number.
 */
export const ERROR_CODES = [
    /** The request is not as the API describes it; `details` lists the places. */
    'REQUEST_INVALID',
    'REQUEST_TOO_LARGE',
    'ROUTE_UNKNOWN',
    /** The page's origin is not one that this proxy serves. */
    'ORIGIN_NOT_ALLOWED',
    /** No session, or one that is over, was tampered with, or belongs to another origin. */
    'SESSION_INVALID',
    /** Salesforce no longer takes the session's token. */
    'SESSION_ENDED_BY_SALESFORCE',
    'SIGN_IN_FAILED',
    /** The person signed in is not the one who is using the page. */
    'SIGN_IN_OTHER_USER',
    'SIGN_IN_OTHER_ORG',
    'SIGN_IN_EXPIRED',
    /** No such call, or not one that this person may see. */
    'VOICE_CALL_NOT_FOUND',
    'VOICE_CALL_WITHOUT_CONVERSATION',
    'VOICE_CALL_IN_PROGRESS',
    /** A line that the call does not have, or of a leg that this person may not see. */
    'ENTRY_NOT_IN_CALL',
    'ENTRY_DUPLICATED',
    'CHANGE_EMPTY',
    'REDACTION_INVALID',
    'MASK_NUMBERS_TAKEN',
    /** A line may not be left with such a text; `details.places` lists `{change, problem}`: `blank`, `tooLong`, `halfCharacter`. */
    'TEXT_INVALID',
    'TOO_MANY_LINES',
    /** More unsaved work than a draft holds: it is not kept, and the draft from before is gone too. */
    'DRAFT_TOO_LARGE',
    /** Another page of the same person keeps a draft of this call: it stays, and this one is not kept. */
    'DRAFT_ELSEWHERE',
    /** More is left in than a review holds: nothing of this request is kept. */
    'REVIEW_TOO_LARGE',
    /** Others keep changing the review of this call: nothing of this request is kept. */
    'REVIEW_BUSY',
    /** A part of an upload is not as it was announced, or a line of it does not fit its call: `details` says part, line and problem, never text. */
    'UPLOAD_INVALID',
    /** More lines of an upload bring back what was redacted than were announced as such. */
    'REDACTIONS_RESTORED',
    /** No such upload, or not one that this person may see. */
    'UPLOAD_NOT_FOUND',
    /** The organisation does not let this person do that. */
    'NOT_PERMITTED',
    /** The change record could not be written for a reason of the organisation's own. */
    'CHANGE_REFUSED',
    /** Somebody is saving this conversation right now; `details.savedBy` names them. */
    'SAVE_LOCKED',
    'RATE_LIMITED',
    /** Salesforce's limit is reached: `details.limit` is `hourly` or `daily`, `details.resetsAtMs` when it resets, where that is known. */
    'SALESFORCE_LIMIT',
    'SALESFORCE_UNAVAILABLE',
    /** Salesforce answered something that is not documented. */
    'SALESFORCE_UNEXPECTED',
    /** Salesforce escapes the transcript's characters although it was asked not to: a corrected line would be stored wrong. */
    'TEXT_ESCAPED',
    /** Saved lines lost what ties them to their part of the call: `details.places` lists them. */
    'LINES_CUT_LOOSE',
    'INTERNAL'
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The body of every error. `code` is one of ERROR_CODES, or a newer one that this page does not know yet. */
export interface ErrorBody {
    readonly code: string;
    readonly message: string;
    readonly requestId: string;
    readonly details?: Readonly<Record<string, unknown>>;
}

/** Parses an error body; null where it is none, as from a gateway in between. */
export function parseErrorBody(value: unknown): ErrorBody | null {
    if (!isFields(value) || !isText(value['code']) || !isText(value['message']) || !isText(value['requestId'])) {
        return null;
    }
    const details = value['details'];
    return {
        code: value['code'],
        message: value['message'],
        requestId: value['requestId'],
        ...(isFields(details) ? { details } : {})
    };
}
