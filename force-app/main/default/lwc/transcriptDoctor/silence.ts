import type { Check, Complaint } from './examination';

/** People are put on hold; a minute and a half without a word may still be lines that never arrived. */
const SILENCE_MS = 90_000;

/** Long stretches of a call without a line: one complaint for each, with the line after it, or the last one. */
export const checkSilence: Check = ({ lines, startMs: beginMs, endMs }) => {
    const timed = lines.flatMap(({ id, startMs, durationMs }) =>
        startMs !== null && (beginMs === null || startMs >= beginMs) && (endMs === null || startMs <= endMs)
            ? [{ id, startMs, endMs: startMs + (durationMs ?? 0) }]
            : []
    );
    const found: Complaint[] = [];
    const look = (id: string, ms: number): void => {
        if (ms >= SILENCE_MS) {
            found.push({ ailment: 'SILENCE', remedy: 'listen', lines: [id], ms });
        }
    };
    let quietFrom = beginMs;
    for (const line of timed) {
        if (quietFrom !== null) {
            look(line.id, line.startMs - quietFrom);
        }
        quietFrom = Math.max(quietFrom ?? line.endMs, line.endMs);
    }
    const last = timed[timed.length - 1];
    if (last && endMs !== null && quietFrom !== null) {
        look(last.id, endMs - quietFrom);
    }
    return found;
};

/** Lines without a word. */
export const checkEmpty: Check = ({ lines }) => {
    const empty = lines.filter(({ text }) => text.trim() === '');
    return empty.length === 0 ? [] : [{ ailment: 'EMPTY', remedy: 'listen', lines: empty.map(({ id }) => id) }];
};
