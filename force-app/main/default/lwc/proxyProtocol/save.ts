import type { LineChange } from 'c/transcriptModel';
import { parseErrorBody, type ErrorBody } from './errors';
import { isFields, isOneOf, isText, parseList } from './guards';

/** Why a transcript was changed: the values of Transcript_Change__c.Reason__c. */
export const CHANGE_REASONS = [
    'Transcription_Error',
    'Payment_Card_Data',
    'Personal_Data',
    'Customer_Request',
    'Legal_Or_Policy',
    'Other'
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** The page splits larger saves. */
export const MOST_LINES_A_SAVE = 500;

/**
 * One changed line as it is sent. The two times are the entry's own, milliseconds since the Unix epoch: only a hint of
 * where to look for it, so that a save need not read the whole conversation. `legCount`: how many calls the entry named,
 * so that a save which is cut off is not taken for whole where the line has lost one of them.
 */
export interface LineToSave extends LineChange {
    readonly startMs?: number | null;
    readonly receivedMs?: number | null;
    readonly legCount?: number | null;
}

/** `note` is kept on the change record: no personal data belongs there. */
export interface SaveRequest {
    readonly reason: ChangeReason;
    readonly note?: string;
    /** Where masks have numbers: the change records that were known when they were numbered. */
    readonly knownChanges?: readonly string[];
    readonly changes: readonly LineToSave[];
}

const LINE_OUTCOMES = ['verified', 'conflict', 'overwritten', 'notApplied', 'unconfirmed'] as const;

/**
 * How a line ended. `verified`: read back, and it is what was sent. `conflict`: somebody changed it first, nothing was
 * sent. `overwritten`: read back, and it is neither the old text nor ours. `notApplied`: it has the old text, and keeps
 * it: its request was refused, or never sent. `unconfirmed`: it was sent, and could not be read back, still has the old
 * text, or has another one while its request got no answer: it may be stored yet.
 */
export type LineOutcome = (typeof LINE_OUTCOMES)[number];

/** `currentText` is what is stored now, where that is known and differs from what was sent; null otherwise. */
export interface LineResult {
    readonly identifier: string;
    readonly outcome: LineOutcome;
    readonly currentText: string | null;
}

const SAVE_STATES = ['verified', 'partlyVerified', 'notApplied', 'sending'] as const;
/** The state of the change record; `sending` where lines are unconfirmed. */
export type SaveState = (typeof SAVE_STATES)[number];

/**
 * `changeId` is the Transcript_Change__c record; one result for every line of the request, in its order. `problem` says
 * why lines were not sent, not read back, or not recorded; null where nothing stood in the way.
 */
export interface SaveResponse {
    readonly changeId: string;
    readonly state: SaveState;
    readonly requestId: string;
    readonly results: readonly LineResult[];
    readonly problem: ErrorBody | null;
}

/** Parses the answer to a save with every field checked; null where it is none. */
export function parseSaveResponse(value: unknown): SaveResponse | null {
    if (!isFields(value)) {
        return null;
    }
    const { changeId, state, requestId } = value;
    const results = parseList(value['results'], parseResult);
    const problem = value['problem'] === null ? null : parseErrorBody(value['problem']);
    return isText(changeId) &&
        isOneOf(SAVE_STATES, state) &&
        isText(requestId) &&
        results &&
        (problem || value['problem'] === null)
        ? { changeId, state, requestId, results, problem }
        : null;
}

function parseResult(value: unknown): LineResult | null {
    if (!isFields(value)) {
        return null;
    }
    const { identifier, outcome, currentText } = value;
    return isText(identifier) && isOneOf(LINE_OUTCOMES, outcome) && (currentText === null || isText(currentText))
        ? { identifier, outcome, currentText }
        : null;
}
