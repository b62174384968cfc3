/** How a run behaves. Times are milliseconds. */
export const POLICY = {
    /** Bytes of one request, unless a single transcript has more: so that a cut connection costs little. */
    mostBytes: 16 * 1024 * 1024,
    /** After a request that was cut off, the next one is smaller, down to this. */
    fewestBytes: 1024 * 1024,
    /** Pages of lines that one check may make the proxy read. */
    mostCheckedPages: 200,
    firstCheckMs: 2_000,
    slowestCheckMs: 60_000,
    firstWaitMs: 5_000,
    longestWaitMs: 60_000,
    /** Where a limit does not say when it ends. */
    hourlyWaitMs: 10 * 60_000,
    dailyWaitMs: 60 * 60_000,
    /** A conversation that somebody else saves is tried again after this, then after longer. */
    lockedWaitMs: 15_000,
    longestLockedWaitMs: 5 * 60_000,
    /** How often one transcript is tried again before it is refused, by what came in between. */
    mostLocked: 10,
    mostFailed: 8,
    mostSentAgain: 5,
    /** After so many of these it goes alone, so that it stops no other, and no other stops it. */
    failedBeforeAlone: 2,
    /** How often no record of it may be found before that is believed. */
    mostNotFound: 3
} as const;

/** A wait that doubles each time. `times`: from 1. */
export function growingWait(times: number, firstMs: number, longestMs: number): number {
    return Math.min(longestMs, firstMs * 2 ** Math.min(20, Math.max(0, times - 1)));
}
