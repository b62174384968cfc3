import type { SealState } from './changes';
import { isFields, isNumber, isNumberOrNull, isOneOf, isText, isTextOrNull, parseList } from './guards';
import type { CheckState } from './uploads';

/** Digests in one question for past uploads. */
export const MOST_DIGESTS_A_REQUEST = 100;
/** Past uploads in one answer. */
export const MOST_UPLOADS_AN_ANSWER = 200;

const UPLOAD_STATES = ['underWay', 'verified', 'partlyVerified', 'notApplied'] as const satisfies readonly CheckState[];
const SEALS = ['intact', 'missing', 'broken', 'unknownKey'] as const satisfies readonly SealState[];

/**
 * Which past uploads are asked for; every field narrows it. `digests`: of their content, at most MOST_DIGESTS_A_REQUEST.
 * `fromMs` (inclusive) and `toMs` (exclusive): when they were begun, milliseconds since the Unix epoch. `isOwn`: by this
 * person. `before`: goes on behind what an earlier answer has as `next`, or its last record.
 */
export interface UploadSearch {
    readonly digests?: readonly string[];
    readonly batch?: string;
    readonly voiceCallId?: string;
    readonly states?: readonly CheckState[];
    readonly isOwn?: boolean;
    readonly fromMs?: number;
    readonly toMs?: number;
    readonly before?: UploadPlace;
}

/**
 * A past upload, as its change record has it: never its text. `digest`: SHA-256 over the bytes that were sent, in hex.
 * `status`, `errorDetail`, `successCount`, `failedCount`: in Salesforce's words, null where it said nothing. What the record
 * says is to be believed only where `seal` is `intact`.
 */
export interface UploadRecord {
    readonly changeId: string;
    /** The record's own number, such as TC-000012. */
    readonly name: string;
    /** 15 characters. */
    readonly voiceCallId: string;
    readonly callName: string | null;
    readonly state: CheckState;
    readonly seal: SealState;
    readonly savedBy: string | null;
    readonly isOwn: boolean;
    readonly madeMs: number;
    readonly reason: string | null;
    readonly note: string | null;
    readonly fileName: string | null;
    readonly format: string | null;
    readonly digest: string | null;
    readonly batch: string | null;
    readonly restoredCount: number | null;
    readonly status: string | null;
    readonly errorDetail: string | null;
    readonly successCount: number | null;
    readonly failedCount: number | null;
}

/** A place in the list of past uploads, which goes on behind it. */
export interface UploadPlace {
    readonly madeMs: number;
    readonly changeId: string;
}

/**
 * Newest first. `isCutOff`: there may be more, behind the last of these. `next`: there the search goes on, where it is cut
 * off; not always the last of these, for between them lie those of calls that this person may not see.
 */
export interface UploadsAnswer {
    readonly uploads: readonly UploadRecord[];
    readonly isCutOff: boolean;
    readonly next?: UploadPlace;
}

/** Parses the answer to a question for past uploads with every field checked; null where it is none. */
export function parseUploadsAnswer(value: unknown): UploadsAnswer | null {
    if (!isFields(value)) {
        return null;
    }
    const { isCutOff } = value;
    const uploads = parseList(value['uploads'], parseUploadRecord);
    const next = parsePlace(value['next']);
    return uploads && typeof isCutOff === 'boolean' ? { uploads, isCutOff, ...(next ? { next } : {}) } : null;
}

function parsePlace(value: unknown): UploadPlace | null {
    if (!isFields(value)) {
        return null;
    }
    const { madeMs, changeId } = value;
    return isNumber(madeMs) && isText(changeId) ? { madeMs, changeId } : null;
}

function parseUploadRecord(value: unknown): UploadRecord | null {
    if (!isFields(value)) {
        return null;
    }
    const { changeId, name, voiceCallId, callName, state, seal, savedBy, isOwn, madeMs, reason, note } = value;
    const { fileName, format, digest, batch, restoredCount, status, errorDetail, successCount, failedCount } = value;
    return isText(changeId) &&
        isText(name) &&
        isText(voiceCallId) &&
        isTextOrNull(callName) &&
        isOneOf(UPLOAD_STATES, state) &&
        isOneOf(SEALS, seal) &&
        isTextOrNull(savedBy) &&
        typeof isOwn === 'boolean' &&
        isNumber(madeMs) &&
        isTextOrNull(reason) &&
        isTextOrNull(note) &&
        isTextOrNull(fileName) &&
        isTextOrNull(format) &&
        isTextOrNull(digest) &&
        isTextOrNull(batch) &&
        isNumberOrNull(restoredCount) &&
        isTextOrNull(status) &&
        isTextOrNull(errorDetail) &&
        isNumberOrNull(successCount) &&
        isNumberOrNull(failedCount)
        ? {
              changeId,
              name,
              voiceCallId,
              callName,
              state,
              seal,
              savedBy,
              isOwn,
              madeMs,
              reason,
              note,
              fileName,
              format,
              digest,
              batch,
              restoredCount,
              status,
              errorDetail,
              successCount,
              failedCount
          }
        : null;
}
