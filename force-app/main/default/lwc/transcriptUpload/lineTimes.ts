import type { UploadTarget } from 'c/proxyProtocol';
import type { FileEntry } from 'c/transcriptFormats';

/** When a line was said, in milliseconds since the epoch, and how long it took. */
export interface LineTime {
    readonly startMs: number;
    readonly durationMs: number;
    readonly isGuessed: boolean;
}

/** About fifteen characters a second: how long a line takes that says nothing of it. */
const MS_A_CHARACTER = 65;

type Call = Pick<UploadTarget, 'startMs' | 'endMs'>;

/**
 * When each line was said, in the order of the file; null where nothing tells. Lines without a time share the time between
 * the lines around them, or from the beginning or to the end of the call, by how much is said.
 */
export function placeLines(entries: readonly FileEntry[], shiftMs: number, call: Call): readonly (LineTime | null)[] {
    const starts = guessStarts(entries, shiftMs, call);
    const nexts = nextStarts(starts);
    return entries.map(({ startMs, durationMs, text }, place) => {
        const start = starts[place] ?? null;
        if (start === null) {
            return null;
        }
        const saidMs = isTime(durationMs) && durationMs >= 0 ? Math.round(durationMs) : null;
        // A line that says nothing of its length ends where the next begins, and with the call.
        const untilMs = Math.min(nexts[place] ?? Infinity, call.endMs ?? Infinity);
        const guessMs = Math.max(0, Math.min(text.length * MS_A_CHARACTER, untilMs - start));
        return { startMs: start, durationMs: saidMs ?? guessMs, isGuessed: !isTime(startMs) || saidMs === null };
    });
}

function isTime(ms: number | undefined): ms is number {
    return ms !== undefined && Number.isSafeInteger(Math.round(ms));
}

function guessStarts(entries: readonly FileEntry[], shiftMs: number, call: Call): readonly (number | null)[] {
    const starts = entries.map(({ startMs }) => (isTime(startMs) ? Math.round(startMs + shiftMs) : null));
    for (let first = 0; first < starts.length; first += 1) {
        if (starts[first] !== null) continue;
        let after = first;
        while (after < starts.length && starts[after] === null) after += 1;
        const before = entries[first - 1];
        const beforeMs = starts[first - 1] ?? null;
        const beforeEndMs = beforeMs !== null && isTime(before?.durationMs) ? beforeMs + before.durationMs : null;
        // Where the line before does not say how long it took, it shares.
        const isSharing = beforeMs !== null && beforeEndMs === null;
        const fromMs = beforeEndMs ?? beforeMs ?? call.startMs;
        const toMs = starts[after] ?? call.endMs ?? fromMs;
        const weights = entries.slice(first, after).map(({ text }) => text.length + 1);
        const shared = share(fromMs ?? toMs, toMs, isSharing ? (before?.text.length ?? 0) + 1 : 0, weights);
        for (const [place, startMs] of shared.entries()) starts[first + place] = startMs;
        first = after;
    }
    return starts;
}

function share(
    fromMs: number | null,
    toMs: number | null,
    lead: number,
    weights: readonly number[]
): readonly (number | null)[] {
    if (fromMs === null || toMs === null) {
        return weights.map(() => null);
    }
    const total = weights.reduce((sum, weight) => sum + weight, lead);
    const spanMs = Math.max(0, toMs - fromMs);
    let done = lead;
    return weights.map((weight) => {
        const startMs = Math.round(fromMs + (spanMs * done) / total);
        done += weight;
        return startMs;
    });
}

/** For each line the next later beginning after it in the file. */
function nextStarts(starts: readonly (number | null)[]): readonly (number | undefined)[] {
    return starts.map((start, place) => {
        const next = starts[place + 1];
        return typeof next === 'number' && start !== null && next > start ? next : undefined;
    });
}
