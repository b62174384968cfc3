import type { Check } from './examination';
import { CLOCKS_DIFFER_MS } from './outsideCall';

/** With fewer lines any order of pauses is chance. */
const LEAST_LINES = 6;

/** How many of the pauses grow, of all: where each offset was added to the sum of those before, all do. */
const GROWING_SHARE = 0.9;

/**
 * Times that were added up: each line's offset from the start was taken as the pause after the line before it. So pauses
 * grow from line to line, and soon lie outside the call. The true offset is that pause.
 */
export const checkAccumulatedTimes: Check = (call) => {
    const timed = call.lines.flatMap(({ id, startMs }) => (startMs === null ? [] : [{ id, startMs }]));
    const { startMs: beginMs, endMs } = call;
    const last = timed[timed.length - 1];
    if (
        beginMs === null ||
        endMs === null ||
        !last ||
        last.startMs <= endMs + CLOCKS_DIFFER_MS ||
        timed.length < LEAST_LINES
    ) {
        return [];
    }
    const pauses = timed.map(({ startMs }, place) => startMs - (timed[place - 1]?.startMs ?? beginMs));
    const growing = pauses.slice(1).filter((pause, place) => pause >= (pauses[place] ?? 0)).length;
    const isPlausible = pauses.every((pause) => pause >= 0 && pause <= endMs - beginMs + CLOCKS_DIFFER_MS);
    return isPlausible && growing >= (pauses.length - 1) * GROWING_SHARE
        ? [
              {
                  ailment: 'TIMES_ACCUMULATED',
                  remedy: 'upload',
                  lines: timed.map(({ id }) => id),
                  ms: last.startMs - endMs
              }
          ]
        : [];
};
