import { isPlausible, longestMs, NEAR_MS, type Moment } from './momentIndex';

/** A line whose end is not known is believed to last no longer than this. */
const LONGEST_MS = 30_000;

interface TimedLine {
    readonly text: string;
    readonly startMs: number | null;
    readonly durationMs: number | null;
}

/**
 * When each line is said, in the order given: for its duration, or until the next one starts where that can't be; null where
 * nothing tells. The next may be another speaker's, who broke in: so it lasts a moment at least.
 */
export function momentsOf(lines: readonly TimedLine[]): readonly (Moment | null)[] {
    const starts = [...new Set(lines.flatMap(({ startMs }) => startMs ?? []))].sort((a, b) => a - b);
    const nexts = new Map(starts.map((startMs, at): [number, number] => [startMs, starts[at + 1] ?? Infinity]));
    return lines.map(({ text, startMs, durationMs }) => {
        if (startMs === null) {
            return null;
        }
        const nextMs = Math.min(nexts.get(startMs) ?? Infinity, startMs + LONGEST_MS);
        const endMs = isPlausible(text, durationMs)
            ? startMs + Math.min(durationMs, longestMs(text))
            : Math.max(nextMs, startMs + NEAR_MS);
        return { startMs, endMs };
    });
}
