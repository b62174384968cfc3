import requestInvalidTitle from '@salesforce/label/c.Transcript_Problem_REQUEST_INVALID_Title';
import requestInvalidText from '@salesforce/label/c.Transcript_Problem_REQUEST_INVALID_Text';
import requestTooLargeTitle from '@salesforce/label/c.Transcript_Problem_REQUEST_TOO_LARGE_Title';
import requestTooLargeText from '@salesforce/label/c.Transcript_Problem_REQUEST_TOO_LARGE_Text';
import routeUnknownTitle from '@salesforce/label/c.Transcript_Problem_ROUTE_UNKNOWN_Title';
import routeUnknownText from '@salesforce/label/c.Transcript_Problem_ROUTE_UNKNOWN_Text';
import originNotAllowedTitle from '@salesforce/label/c.Transcript_Problem_ORIGIN_NOT_ALLOWED_Title';
import originNotAllowedText from '@salesforce/label/c.Transcript_Problem_ORIGIN_NOT_ALLOWED_Text';
import sessionInvalidTitle from '@salesforce/label/c.Transcript_Problem_SESSION_INVALID_Title';
import sessionInvalidText from '@salesforce/label/c.Transcript_Problem_SESSION_INVALID_Text';
import sessionEndedBySalesforceTitle from '@salesforce/label/c.Transcript_Problem_SESSION_ENDED_BY_SALESFORCE_Title';
import sessionEndedBySalesforceText from '@salesforce/label/c.Transcript_Problem_SESSION_ENDED_BY_SALESFORCE_Text';
import signInFailedTitle from '@salesforce/label/c.Transcript_Problem_SIGN_IN_FAILED_Title';
import signInFailedText from '@salesforce/label/c.Transcript_Problem_SIGN_IN_FAILED_Text';
import signInOtherUserTitle from '@salesforce/label/c.Transcript_Problem_SIGN_IN_OTHER_USER_Title';
import signInOtherUserText from '@salesforce/label/c.Transcript_Problem_SIGN_IN_OTHER_USER_Text';
import signInOtherOrgTitle from '@salesforce/label/c.Transcript_Problem_SIGN_IN_OTHER_ORG_Title';
import signInOtherOrgText from '@salesforce/label/c.Transcript_Problem_SIGN_IN_OTHER_ORG_Text';
import signInExpiredTitle from '@salesforce/label/c.Transcript_Problem_SIGN_IN_EXPIRED_Title';
import signInExpiredText from '@salesforce/label/c.Transcript_Problem_SIGN_IN_EXPIRED_Text';
import voiceCallNotFoundTitle from '@salesforce/label/c.Transcript_Problem_VOICE_CALL_NOT_FOUND_Title';
import voiceCallNotFoundText from '@salesforce/label/c.Transcript_Problem_VOICE_CALL_NOT_FOUND_Text';
import voiceCallWithoutConversationTitle from '@salesforce/label/c.Transcript_Problem_VOICE_CALL_WITHOUT_CONVERSATION_Title';
import voiceCallWithoutConversationText from '@salesforce/label/c.Transcript_Problem_VOICE_CALL_WITHOUT_CONVERSATION_Text';
import voiceCallInProgressTitle from '@salesforce/label/c.Transcript_Problem_VOICE_CALL_IN_PROGRESS_Title';
import voiceCallInProgressText from '@salesforce/label/c.Transcript_Problem_VOICE_CALL_IN_PROGRESS_Text';
import entryNotInCallTitle from '@salesforce/label/c.Transcript_Problem_ENTRY_NOT_IN_CALL_Title';
import entryNotInCallText from '@salesforce/label/c.Transcript_Problem_ENTRY_NOT_IN_CALL_Text';
import entryDuplicatedTitle from '@salesforce/label/c.Transcript_Problem_ENTRY_DUPLICATED_Title';
import entryDuplicatedText from '@salesforce/label/c.Transcript_Problem_ENTRY_DUPLICATED_Text';
import changeEmptyTitle from '@salesforce/label/c.Transcript_Problem_CHANGE_EMPTY_Title';
import changeEmptyText from '@salesforce/label/c.Transcript_Problem_CHANGE_EMPTY_Text';
import maskNumbersTakenTitle from '@salesforce/label/c.Transcript_Problem_MASK_NUMBERS_TAKEN_Title';
import maskNumbersTakenText from '@salesforce/label/c.Transcript_Problem_MASK_NUMBERS_TAKEN_Text';
import redactionInvalidTitle from '@salesforce/label/c.Transcript_Problem_REDACTION_INVALID_Title';
import redactionInvalidText from '@salesforce/label/c.Transcript_Problem_REDACTION_INVALID_Text';
import textInvalidTitle from '@salesforce/label/c.Transcript_Problem_TEXT_INVALID_Title';
import textInvalidText from '@salesforce/label/c.Transcript_Problem_TEXT_INVALID_Text';
import tooManyLinesTitle from '@salesforce/label/c.Transcript_Problem_TOO_MANY_LINES_Title';
import tooManyLinesText from '@salesforce/label/c.Transcript_Problem_TOO_MANY_LINES_Text';
import draftElsewhereTitle from '@salesforce/label/c.Transcript_Problem_DRAFT_ELSEWHERE_Title';
import draftElsewhereText from '@salesforce/label/c.Transcript_Problem_DRAFT_ELSEWHERE_Text';
import draftTooLargeTitle from '@salesforce/label/c.Transcript_Problem_DRAFT_TOO_LARGE_Title';
import draftTooLargeText from '@salesforce/label/c.Transcript_Problem_DRAFT_TOO_LARGE_Text';
import reviewTooLargeTitle from '@salesforce/label/c.Transcript_Problem_REVIEW_TOO_LARGE_Title';
import reviewTooLargeText from '@salesforce/label/c.Transcript_Problem_REVIEW_TOO_LARGE_Text';
import redactionsRestoredTitle from '@salesforce/label/c.Transcript_Problem_REDACTIONS_RESTORED_Title';
import redactionsRestoredText from '@salesforce/label/c.Transcript_Problem_REDACTIONS_RESTORED_Text';
import uploadInvalidTitle from '@salesforce/label/c.Transcript_Problem_UPLOAD_INVALID_Title';
import uploadInvalidText from '@salesforce/label/c.Transcript_Problem_UPLOAD_INVALID_Text';
import uploadNotFoundTitle from '@salesforce/label/c.Transcript_Problem_UPLOAD_NOT_FOUND_Title';
import uploadNotFoundText from '@salesforce/label/c.Transcript_Problem_UPLOAD_NOT_FOUND_Text';
import reviewBusyTitle from '@salesforce/label/c.Transcript_Problem_REVIEW_BUSY_Title';
import reviewBusyText from '@salesforce/label/c.Transcript_Problem_REVIEW_BUSY_Text';
import notPermittedTitle from '@salesforce/label/c.Transcript_Problem_NOT_PERMITTED_Title';
import notPermittedText from '@salesforce/label/c.Transcript_Problem_NOT_PERMITTED_Text';
import changeRefusedTitle from '@salesforce/label/c.Transcript_Problem_CHANGE_REFUSED_Title';
import changeRefusedText from '@salesforce/label/c.Transcript_Problem_CHANGE_REFUSED_Text';
import saveLockedTitle from '@salesforce/label/c.Transcript_Problem_SAVE_LOCKED_Title';
import saveLockedText from '@salesforce/label/c.Transcript_Problem_SAVE_LOCKED_Text';
import rateLimitedTitle from '@salesforce/label/c.Transcript_Problem_RATE_LIMITED_Title';
import rateLimitedText from '@salesforce/label/c.Transcript_Problem_RATE_LIMITED_Text';
import salesforceLimitTitle from '@salesforce/label/c.Transcript_Problem_SALESFORCE_LIMIT_Title';
import salesforceLimitText from '@salesforce/label/c.Transcript_Problem_SALESFORCE_LIMIT_Text';
import salesforceUnavailableTitle from '@salesforce/label/c.Transcript_Problem_SALESFORCE_UNAVAILABLE_Title';
import salesforceUnavailableText from '@salesforce/label/c.Transcript_Problem_SALESFORCE_UNAVAILABLE_Text';
import salesforceUnexpectedTitle from '@salesforce/label/c.Transcript_Problem_SALESFORCE_UNEXPECTED_Title';
import salesforceUnexpectedText from '@salesforce/label/c.Transcript_Problem_SALESFORCE_UNEXPECTED_Text';
import textEscapedTitle from '@salesforce/label/c.Transcript_Problem_TEXT_ESCAPED_Title';
import textEscapedText from '@salesforce/label/c.Transcript_Problem_TEXT_ESCAPED_Text';
import linesCutLooseTitle from '@salesforce/label/c.Transcript_Problem_LINES_CUT_LOOSE_Title';
import linesCutLooseText from '@salesforce/label/c.Transcript_Problem_LINES_CUT_LOOSE_Text';
import internalTitle from '@salesforce/label/c.Transcript_Problem_INTERNAL_Title';
import internalText from '@salesforce/label/c.Transcript_Problem_INTERNAL_Text';
import offlineTitle from '@salesforce/label/c.Transcript_Problem_OFFLINE_Title';
import offlineText from '@salesforce/label/c.Transcript_Problem_OFFLINE_Text';
import proxyUnreachableTitle from '@salesforce/label/c.Transcript_Problem_PROXY_UNREACHABLE_Title';
import proxyUnreachableText from '@salesforce/label/c.Transcript_Problem_PROXY_UNREACHABLE_Text';
import proxyUnexpectedTitle from '@salesforce/label/c.Transcript_Problem_PROXY_UNEXPECTED_Title';
import proxyUnexpectedText from '@salesforce/label/c.Transcript_Problem_PROXY_UNEXPECTED_Text';
import limitDailyText from '@salesforce/label/c.Transcript_Limit_Daily_Text';
import limitDailyTitle from '@salesforce/label/c.Transcript_Limit_Daily_Title';
import limitDue from '@salesforce/label/c.Transcript_Limit_Due';
import limitHourlyText from '@salesforce/label/c.Transcript_Limit_Hourly_Text';
import limitHourlyTitle from '@salesforce/label/c.Transcript_Limit_Hourly_Title';
import lockBy from '@salesforce/label/c.Transcript_Lock_By';
import lockOwn from '@salesforce/label/c.Transcript_Lock_Own';
import lockOwnText from '@salesforce/label/c.Transcript_Lock_Own_Text';
import lockOwnTextDue from '@salesforce/label/c.Transcript_Lock_Own_Text_Due';
import lockPendingBy from '@salesforce/label/c.Transcript_Lock_Pending_By';
import lockPendingOwn from '@salesforce/label/c.Transcript_Lock_Pending_Own';
import lockPendingSomebody from '@salesforce/label/c.Transcript_Lock_Pending_Somebody';
import lockPendingText from '@salesforce/label/c.Transcript_Lock_Pending_Text';
import lockPendingTextDue from '@salesforce/label/c.Transcript_Lock_Pending_Text_Due';
import lockSomebody from '@salesforce/label/c.Transcript_Lock_Somebody';
import lockTextDue from '@salesforce/label/c.Transcript_Lock_Text_Due';
import tryAgainAt from '@salesforce/label/c.Transcript_Try_Again_At';
import type { ProblemCode, SalesforceLimit } from 'c/proxyProblem';

/** Heading, and what to do next, for every code: a code without words does not compile. */
export const PROBLEM_LABELS = {
    REQUEST_INVALID: { title: requestInvalidTitle, text: requestInvalidText },
    REQUEST_TOO_LARGE: { title: requestTooLargeTitle, text: requestTooLargeText },
    ROUTE_UNKNOWN: { title: routeUnknownTitle, text: routeUnknownText },
    ORIGIN_NOT_ALLOWED: { title: originNotAllowedTitle, text: originNotAllowedText },
    SESSION_INVALID: { title: sessionInvalidTitle, text: sessionInvalidText },
    SESSION_ENDED_BY_SALESFORCE: { title: sessionEndedBySalesforceTitle, text: sessionEndedBySalesforceText },
    SIGN_IN_FAILED: { title: signInFailedTitle, text: signInFailedText },
    SIGN_IN_OTHER_USER: { title: signInOtherUserTitle, text: signInOtherUserText },
    SIGN_IN_OTHER_ORG: { title: signInOtherOrgTitle, text: signInOtherOrgText },
    SIGN_IN_EXPIRED: { title: signInExpiredTitle, text: signInExpiredText },
    VOICE_CALL_NOT_FOUND: { title: voiceCallNotFoundTitle, text: voiceCallNotFoundText },
    VOICE_CALL_WITHOUT_CONVERSATION: {
        title: voiceCallWithoutConversationTitle,
        text: voiceCallWithoutConversationText
    },
    VOICE_CALL_IN_PROGRESS: { title: voiceCallInProgressTitle, text: voiceCallInProgressText },
    ENTRY_NOT_IN_CALL: { title: entryNotInCallTitle, text: entryNotInCallText },
    ENTRY_DUPLICATED: { title: entryDuplicatedTitle, text: entryDuplicatedText },
    CHANGE_EMPTY: { title: changeEmptyTitle, text: changeEmptyText },
    MASK_NUMBERS_TAKEN: { title: maskNumbersTakenTitle, text: maskNumbersTakenText },
    REDACTION_INVALID: { title: redactionInvalidTitle, text: redactionInvalidText },
    TEXT_INVALID: { title: textInvalidTitle, text: textInvalidText },
    TOO_MANY_LINES: { title: tooManyLinesTitle, text: tooManyLinesText },
    DRAFT_ELSEWHERE: { title: draftElsewhereTitle, text: draftElsewhereText },
    DRAFT_TOO_LARGE: { title: draftTooLargeTitle, text: draftTooLargeText },
    REVIEW_TOO_LARGE: { title: reviewTooLargeTitle, text: reviewTooLargeText },
    UPLOAD_INVALID: { title: uploadInvalidTitle, text: uploadInvalidText },
    REDACTIONS_RESTORED: { title: redactionsRestoredTitle, text: redactionsRestoredText },
    UPLOAD_NOT_FOUND: { title: uploadNotFoundTitle, text: uploadNotFoundText },
    REVIEW_BUSY: { title: reviewBusyTitle, text: reviewBusyText },
    NOT_PERMITTED: { title: notPermittedTitle, text: notPermittedText },
    CHANGE_REFUSED: { title: changeRefusedTitle, text: changeRefusedText },
    SAVE_LOCKED: { title: saveLockedTitle, text: saveLockedText },
    RATE_LIMITED: { title: rateLimitedTitle, text: rateLimitedText },
    SALESFORCE_LIMIT: { title: salesforceLimitTitle, text: salesforceLimitText },
    SALESFORCE_UNAVAILABLE: { title: salesforceUnavailableTitle, text: salesforceUnavailableText },
    SALESFORCE_UNEXPECTED: { title: salesforceUnexpectedTitle, text: salesforceUnexpectedText },
    TEXT_ESCAPED: { title: textEscapedTitle, text: textEscapedText },
    LINES_CUT_LOOSE: { title: linesCutLooseTitle, text: linesCutLooseText },
    INTERNAL: { title: internalTitle, text: internalText },
    OFFLINE: { title: offlineTitle, text: offlineText },
    PROXY_UNREACHABLE: { title: proxyUnreachableTitle, text: proxyUnreachableText },
    PROXY_UNEXPECTED: { title: proxyUnexpectedTitle, text: proxyUnexpectedText }
} satisfies Record<ProblemCode, { readonly title: string; readonly text: string }>;

/** Which limit it is, where that is known. */
export const LIMIT_LABELS: Readonly<Record<SalesforceLimit, { readonly title: string; readonly text: string }>> = {
    hourly: { title: limitHourlyTitle, text: limitHourlyText },
    daily: { title: limitDailyTitle, text: limitDailyText }
};

/** Headings by who saves, and what to do, with `textDue` where it is known when saving works again. */
export type LockLabels = Readonly<Record<'own' | 'by' | 'somebody' | 'text' | 'textDue', string>>;

const heads = { own: lockOwn, by: lockBy, somebody: lockSomebody };
export const LOCK_LABELS: LockLabels = { ...heads, text: saveLockedText, textDue: lockTextDue };
export const OWN_LOCK_LABELS: LockLabels = { ...heads, text: lockOwnText, textDue: lockOwnTextDue };
export const PENDING_LOCK_LABELS: LockLabels = {
    own: lockPendingOwn,
    by: lockPendingBy,
    somebody: lockPendingSomebody,
    text: lockPendingText,
    textDue: lockPendingTextDue
};

export const labels = { limitDue, tryAgainAt };
