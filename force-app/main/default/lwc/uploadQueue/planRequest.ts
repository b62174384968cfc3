import { MOST_PARTS_AN_UPLOAD } from 'c/proxyProtocol';
import { itemCost, REQUEST_COST } from './pace';
import { POLICY } from './policy';
import type { Track } from './track';

/** What a request has to keep to. */
export interface RequestLimits {
    readonly nowMs: number;
    readonly mostBytes: number;
    readonly mostParts: number;
    /** Requests to Salesforce that may be used, what comes after the sending included; Infinity where nobody counts. */
    readonly left: number;
    /** Conversations of which something is on its way. */
    readonly busy: ReadonlySet<string>;
}

/**
 * The transcripts of the next request. Without any: `wakeAtMs` is when one may be sent, null where that depends on others;
 * `isShort`: there is one, and the hour has too little left for it.
 */
export interface RequestPlan {
    readonly tracks: readonly Track[];
    readonly wakeAtMs: number | null;
    readonly isShort: boolean;
}

/**
 * The next request: in the order of the transcripts, but for those whose conversation is busy or that are to wait, and for
 * those that failed often, which come last.
 */
export function planRequest(waiting: readonly Track[], limits: RequestLimits): RequestPlan {
    const ready = waiting.filter((track) => track.notBeforeMs <= limits.nowMs);
    const often = ready.filter(hasFailedOften);
    const ordered = often.length === 0 ? ready : [...ready.filter((track) => !hasFailedOften(track)), ...often];
    const later = waiting.filter((track) => track.notBeforeMs > limits.nowMs).map((track) => track.notBeforeMs);
    const wakeAtMs = later.length === 0 ? null : later.reduce((a, b) => Math.min(a, b));
    const { tracks, isShort } = choose(ordered, limits);
    return { tracks, wakeAtMs, isShort };
}

function choose(ordered: readonly Track[], limits: RequestLimits): Pick<RequestPlan, 'tracks' | 'isShort'> {
    const { mostBytes, mostParts, left, busy } = limits;
    const tracks: Track[] = [];
    const taken = new Set(busy);
    let bytes = 0;
    let cost = REQUEST_COST;
    for (const track of ordered) {
        const { conversationIdentifier, lineCount } = track.item;
        if (taken.has(conversationIdentifier)) {
            continue;
        }
        bytes += track.item.bytes;
        cost += itemCost(lineCount);
        if (cost > left) {
            return { tracks, isShort: tracks.length === 0 };
        }
        if (tracks.length > 0 && (bytes > mostBytes || goesAlone(track))) {
            break;
        }
        tracks.push(track);
        taken.add(conversationIdentifier);
        if (goesAlone(track) || tracks.length >= Math.min(mostParts, MOST_PARTS_AN_UPLOAD)) {
            break;
        }
    }
    return { tracks, isShort: false };
}

function hasFailedOften({ failed }: Track): boolean {
    return failed > POLICY.failedBeforeAlone;
}

function goesAlone({ failed }: Track): boolean {
    return failed >= POLICY.failedBeforeAlone;
}
