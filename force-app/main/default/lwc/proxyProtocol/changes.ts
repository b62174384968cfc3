import { isFields, isNumber, isNumberOrNull, isOneOf, isText, isTextOrNull, parseList } from './guards';

const KINDS = ['save', 'upload'] as const;
const ACTIONS = ['edit', 'redact', 'both'] as const;

/**
 * How a change stands. `saving`: it may still be under way. `pending`: it was cut off, and nobody has compared yet what
 * is stored. The others are final.
 */
const STATES = ['saving', 'pending', 'verified', 'partlyVerified', 'notApplied'] as const;
export type ChangeState = (typeof STATES)[number];

/**
 * Whether a change record says what the proxy wrote. `missing`: it was not written by the proxy. `broken`: it was altered
 * afterwards. `unknownKey`: it was sealed with a key that the proxy no longer has, so nothing can be said.
 */
export const SEALS = ['intact', 'missing', 'broken', 'unknownKey'] as const;
export type SealState = (typeof SEALS)[number];

/** One line of a change, as its record has it: never its text. `result` is null while that is open. */
export interface ChangedLine {
    readonly identifier: string;
    readonly action: (typeof ACTIONS)[number];
    /** Entity types of what was redacted. */
    readonly labels: readonly string[];
    /** How many values of each of them, in their order; left out where it is one of each. */
    readonly counts?: readonly number[];
    readonly result: string | null;
}

/**
 * What the record of an upload says beside the rest. `format`: of the file, such as `webvtt`. `successCount`, `failedCount`:
 * of lines, as Salesforce counts them. `restoredCount`: lines that were announced to bring back redacted words.
 */
export interface UploadFacts {
    readonly fileName: string | null;
    readonly format: string | null;
    readonly successCount: number | null;
    readonly failedCount: number | null;
    readonly restoredCount: number | null;
}

/**
 * One change record of the call, or of another leg where it holds the conversation's lock: of that neither lines nor note
 * are told. `madeMs`: milliseconds since
 * the Unix epoch. `isJustSettled`: it had been cut off, and this very read found out how it ended. `isOwn`: the person who
 * reads made it; names don't tell, for two people can share one.
 */
export interface ChangeSummary {
    readonly changeId: string;
    /** The record's own number, such as TC-000012. */
    readonly name: string;
    readonly kind: (typeof KINDS)[number];
    readonly state: ChangeState;
    readonly isJustSettled: boolean;
    readonly isOwn: boolean;
    readonly savedBy: string | null;
    readonly madeMs: number;
    readonly reason: string | null;
    readonly note: string | null;
    readonly seal: SealState;
    /** Of the request that made it, for an admin's logs; null where the record has none. */
    readonly requestId: string | null;
    readonly lines: readonly ChangedLine[];
    /** Of an upload of this call only. */
    readonly upload?: UploadFacts;
}

/** Parses a summary with every field checked; null where it is none. */
export function parseChangeSummary(value: unknown): ChangeSummary | null {
    if (!isFields(value)) {
        return null;
    }
    const { changeId, name, kind, state, isJustSettled, isOwn, savedBy, madeMs, reason, note, seal } = value;
    // A proxy from before it was told says nothing of it: that must not cost the history.
    const requestId = value['requestId'] ?? null;
    const lines = parseList(value['lines'], parseChangedLine);
    const upload = value['upload'] === undefined ? undefined : parseUploadFacts(value['upload']);
    return isText(changeId) &&
        isText(name) &&
        isOneOf(KINDS, kind) &&
        isOneOf(STATES, state) &&
        typeof isJustSettled === 'boolean' &&
        typeof isOwn === 'boolean' &&
        isTextOrNull(savedBy) &&
        isNumber(madeMs) &&
        isTextOrNull(reason) &&
        isTextOrNull(note) &&
        isOneOf(SEALS, seal) &&
        isTextOrNull(requestId) &&
        lines &&
        upload !== null
        ? {
              changeId,
              name,
              kind,
              state,
              isJustSettled,
              isOwn,
              savedBy,
              madeMs,
              reason,
              note,
              seal,
              requestId,
              lines,
              ...(upload ? { upload } : {})
          }
        : null;
}

function parseUploadFacts(value: unknown): UploadFacts | null {
    if (!isFields(value)) {
        return null;
    }
    const { fileName, format, successCount, failedCount, restoredCount } = value;
    return isTextOrNull(fileName) &&
        isTextOrNull(format) &&
        isNumberOrNull(successCount) &&
        isNumberOrNull(failedCount) &&
        isNumberOrNull(restoredCount)
        ? { fileName, format, successCount, failedCount, restoredCount }
        : null;
}

function parseChangedLine(value: unknown): ChangedLine | null {
    if (!isFields(value)) {
        return null;
    }
    const { identifier, action, result } = value;
    const labels = parseList(value['labels'], (label) => (isText(label) ? label : null));
    const counts =
        value['counts'] === undefined ? [] : parseList(value['counts'], (count) => (isNumber(count) ? count : null));
    return isText(identifier) && isOneOf(ACTIONS, action) && isTextOrNull(result) && labels && counts
        ? { identifier, action, labels, ...(counts.length > 0 ? { counts } : {}), result }
        : null;
}
