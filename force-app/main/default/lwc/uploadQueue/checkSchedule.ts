import { MOST_CHECKED_A_REQUEST } from 'c/proxyProtocol';
import { readingCost } from './pace';
import { POLICY } from './policy';
import type { Track } from './track';

/** Those due this part of their pause from now are asked after along with the others. */
const EARLY = 0.2;

/** When an upload is asked after again: after a pause of half of the time that it has been on its way. */
export function nextCheckMs(nowMs: number, { checkFromMs }: Pick<Track, 'checkFromMs'>): number {
    return nowMs + pauseMs(nowMs - checkFromMs);
}

function pauseMs(ageMs: number): number {
    return Math.min(POLICY.slowestCheckMs, Math.max(POLICY.firstCheckMs, ageMs / 2));
}

/** What is to be asked after now; without any, `wakeAtMs` is when, null where nothing is on its way. */
export interface CheckPlan {
    readonly tracks: readonly Track[];
    readonly wakeAtMs: number | null;
    /** The hour has too little left for the first of them. */
    readonly isShort: boolean;
}

/**
 * The uploads of the next check: those that are due, longest due first, and those that are soon; no more than the hour has
 * left for, `mostPages` at once, or one question holds.
 */
export function planCheck(
    checking: readonly Track[],
    { nowMs, left, most }: { readonly nowMs: number; readonly left: number; readonly most: number }
): CheckPlan {
    const byTime = [...checking].sort((a, b) => a.checkAtMs - b.checkAtMs || a.at - b.at);
    const [first] = byTime;
    if (!first || first.checkAtMs > nowMs) {
        return { tracks: [], wakeAtMs: first?.checkAtMs ?? null, isShort: false };
    }
    const tracks: Track[] = [];
    // One question for statuses serves all.
    let cost = 1;
    for (const track of byTime) {
        const isDue = track.checkAtMs - nowMs <= EARLY * pauseMs(nowMs - track.checkFromMs);
        cost += readingCost(track.item.lineCount);
        const isFull = tracks.length >= Math.min(most, MOST_CHECKED_A_REQUEST);
        if (!isDue || isFull || cost > left || (tracks.length > 0 && cost > POLICY.mostCheckedPages)) {
            break;
        }
        tracks.push(track);
    }
    return { tracks, wakeAtMs: null, isShort: tracks.length === 0 };
}
