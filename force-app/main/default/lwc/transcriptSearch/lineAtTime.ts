import type { Entry } from 'c/transcriptModel';

/**
 * The line that is shown with this time into the call (`intoMs`, milliseconds), the first one where several are, or else
 * the last line before it; the first line that has a time where none is before it; null where none has one. Times are
 * shown in whole seconds, so a line that begins within a second counts as of that second.
 */
export function lineAtTime(entries: readonly Entry[], callStartMs: number | null, intoMs: number): string | null {
    if (callStartMs === null) {
        return null;
    }
    let nearest: string | null = null;
    let nearestSecond = Number.NEGATIVE_INFINITY;
    for (const { identifier, startMs } of entries) {
        const second = startMs === null ? null : Math.floor((startMs - callStartMs) / 1000);
        if (second !== null && nearest !== null && second * 1000 > intoMs) {
            break;
        }
        if (second !== null && second !== nearestSecond) {
            nearest = identifier;
            nearestSecond = second;
        }
    }
    return nearest;
}
