import type { UploadTarget } from 'c/proxyProtocol';
import type { FileTranscript } from './fileTranscript';

/**
 * How the times of a file become times of the call. `shiftMs`: added to each time of the file, which makes it milliseconds
 * since the epoch. `outside`: lines outside the call are left as they are, and so left out of what is sent, or moved to its
 * edge.
 */
export interface Timing {
    readonly shiftMs: number;
    readonly outside: 'keep' | 'clip';
}

/** What a shift was taken from: the file's own clock, the stored lines, or when the call began. */
export type TimingReason = 'epoch' | 'stored' | 'callStart' | 'unknown';

export interface SuggestedTiming {
    readonly timing: Timing;
    readonly why: TimingReason;
}

/** A file's word for when the call began is believed within this much of the call: clocks, ringing and queues differ. */
const NEAR_MS = 10 * 60_000;

/** Where the file's times most likely lie. `storedStartMs`: when the first stored line begins; null where there is none. */
export function suggestTiming(
    { facts, entries }: FileTranscript,
    target: UploadTarget,
    storedStartMs: number | null
): SuggestedTiming {
    if (facts.clock === 'epoch') {
        return suggest(0, 'epoch');
    }
    const { startedAtMs } = facts;
    if (startedAtMs !== undefined && isNear(startedAtMs, target)) {
        return suggest(startedAtMs, 'callStart');
    }
    const firstMs = entries.reduce((least, { startMs }) => Math.min(least, startMs ?? least), Infinity);
    if (storedStartMs !== null && Number.isFinite(firstMs)) {
        return suggest(storedStartMs - firstMs, 'stored');
    }
    return target.startMs === null ? suggest(startedAtMs ?? 0, 'unknown') : suggest(target.startMs, 'callStart');
}

function suggest(shiftMs: number, why: TimingReason): SuggestedTiming {
    return { timing: { shiftMs, outside: 'keep' }, why };
}

function isNear(ms: number, { startMs, endMs }: UploadTarget): boolean {
    return startMs !== null && ms >= startMs - NEAR_MS && ms <= (endMs ?? startMs) + NEAR_MS;
}
