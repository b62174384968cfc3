import { isFields, isNumberOrNull, isOneOf, isText, isTextOrNull, parseList } from './guards';

/** Keys in one question for calls. */
export const MOST_KEYS_A_REQUEST = 100;

const KEY_KINDS = ['id', 'name', 'conversation', 'vendor'] as const;

/**
 * What a key is to a call: its record's id, its number such as VC-00001042, the identifier of its conversation, or the key
 * that the telephony system gave it (VendorCallKey).
 */
export type CallKeyKind = (typeof KEY_KINDS)[number];

/** Keys that files name calls by, of whatever kind. */
export interface CallsRequest {
    readonly keys: readonly string[];
}

/** A call that a key stands for. `voiceCallId`: 15 characters. Times are milliseconds since the Unix epoch. */
export interface KeyedCall {
    readonly voiceCallId: string;
    readonly name: string | null;
    readonly by: CallKeyKind;
    readonly startMs: number | null;
    readonly endMs: number | null;
}

/** What came of one key. A transferred conversation has several calls; none: no call that this person may see has it. */
export interface KeyAnswer {
    readonly key: string;
    readonly calls: readonly KeyedCall[];
}

/** One for each key that was asked for, in that order. */
export interface CallsAnswer {
    readonly keys: readonly KeyAnswer[];
}

/** Parses the answer to a question for calls with every field checked; null where it is none. */
export function parseCallsAnswer(value: unknown): CallsAnswer | null {
    const keys = isFields(value) ? parseList(value['keys'], parseKeyAnswer) : null;
    return keys && { keys };
}

function parseKeyAnswer(value: unknown): KeyAnswer | null {
    if (!isFields(value) || !isText(value['key'])) {
        return null;
    }
    const calls = parseList(value['calls'], parseKeyedCall);
    return calls && { key: value['key'], calls };
}

function parseKeyedCall(value: unknown): KeyedCall | null {
    if (!isFields(value)) {
        return null;
    }
    const { voiceCallId, name, by, startMs, endMs } = value;
    return isText(voiceCallId) &&
        isTextOrNull(name) &&
        isOneOf(KEY_KINDS, by) &&
        isNumberOrNull(startMs) &&
        isNumberOrNull(endMs)
        ? { voiceCallId, name, by, startMs, endMs }
        : null;
}
