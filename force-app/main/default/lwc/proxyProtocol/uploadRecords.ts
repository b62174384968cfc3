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
 * person. `before`: goes on behind the last record of an earlier answer.
 */
export interface UploadSearch {
    readonly digests?: readonly string[];
    readonly batch?: string;
    readonly voiceCallId?: string;
    readonly states?: readonly CheckState[];
    readonly isOwn?: boolean;
    readonly fromMs?: number;
    readonly toMs?: number;
    readonly before?: { readonly madeMs: number; readonly changeId: string };
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

/** Newest first. `isCutOff`: there are more, behind the last of these. */
export interface UploadsAnswer {
    readonly uploads: readonly UploadRecord[];
    readonly isCutOff: boolean;
}

/** Parses the answer to a question for past uploads with every field checked; null where it is none. */
export function parseUploadsAnswer(value: unknown): UploadsAnswer | null {
    if (!isFields(value)) {
        return null;
    }
    const { isCutOff } = value;
    const uploads = parseList(value['uploads'], parseUploadRecord);
    return uploads && typeof isCutOff === 'boolean' ? { uploads, isCutOff } : null;
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
