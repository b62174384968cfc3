import type { Check } from './examination';

/** Clocks of telephony and of Salesforce may differ by this much. */
export const CLOCKS_DIFFER_MS = 2_000;

/** Lines said before the call began or after it ended. */
export const checkOutsideCall: Check = ({ lines, startMs: beginMs, endMs }) => {
    let furthest = 0;
    const outside = lines.filter(({ startMs }) => {
        if (startMs === null) {
            return false;
        }
        const before = beginMs === null ? 0 : beginMs - startMs;
        const after = endMs === null ? 0 : startMs - endMs;
        furthest = Math.max(furthest, before, after);
        return Math.max(before, after) > CLOCKS_DIFFER_MS;
    });
    return outside.length === 0
        ? []
        : [{ ailment: 'OUTSIDE_CALL', remedy: 'upload', lines: outside.map(({ id }) => id), ms: furthest }];
};

/** Lines that Salesforce had before they were said: their time is wrong. */
export const checkTakenBeforeSaid: Check = ({ lines }) => {
    const early = lines.filter(
        ({ startMs, receivedMs }) =>
            startMs !== null && typeof receivedMs === 'number' && startMs - receivedMs > CLOCKS_DIFFER_MS
    );
    return early.length === 0
        ? []
        : [{ ailment: 'TAKEN_BEFORE_SAID', remedy: 'upload', lines: early.map(({ id }) => id) }];
};

/** A line of more words than this takes time. */
const LEAST_WORDS = 3;
/** Some writers put 0 or 1 where they don't know. */
const NO_LENGTH_MS = 1;

/** Lines of several words that took no time. */
export const checkLengths: Check = ({ lines }) => {
    const without = lines.filter(
        ({ durationMs, text }) =>
            durationMs !== null && durationMs <= NO_LENGTH_MS && text.trim().split(/\s+/u).length >= LEAST_WORDS
    );
    return without.length === 0
        ? []
        : [{ ailment: 'WITHOUT_LENGTH', remedy: 'upload', lines: without.map(({ id }) => id) }];
};
