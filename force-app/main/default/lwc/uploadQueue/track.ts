import type { ItemStanding, ItemState, RunItem } from './run';

/** A record's id as ids are compared: the last three of 18 characters only guard the case of the others. */
export function shortId(id: string): string {
    return id.slice(0, 15);
}

/** What makes two transcripts the same upload: the call and the bytes. */
export function contentKey(voiceCallId: string, digest: string): string {
    return `${shortId(voiceCallId)} ${digest.toLowerCase()}`;
}

/** One transcript on its way through a run. */
export interface Track {
    readonly at: number;
    readonly item: RunItem;
    standing: ItemStanding;
    /** Whether past uploads were asked for it since anything of it may have left. Nothing is sent before. */
    isKnown: boolean;
    /** What is checked was found among past uploads, not sent by this run just now: without effect, it is sent again. */
    isFound: boolean;
    /** Not to be sent before; milliseconds since the Unix epoch. */
    notBeforeMs: number;
    locked: number;
    failed: number;
    sentAgain: number;
    notFound: number;
    checkFromMs: number;
    checkAtMs: number;
}

export function createTrack(item: RunItem, at: number): Track {
    return {
        at,
        item,
        standing: { key: item.key, lineCount: item.lineCount, state: 'waiting', ...NOTHING_TOLD },
        ...FRESH
    };
}

/** What stands of a transcript of which nothing is known yet. */
export const NOTHING_TOLD: Omit<ItemStanding, 'key' | 'lineCount' | 'state'> = {
    changeId: null,
    status: null,
    errorDetail: null,
    failedIds: [],
    storedCount: null,
    entryCount: null,
    problem: null
};

/** A track as if nothing had been tried. */
export const FRESH: Omit<Track, 'at' | 'item' | 'standing'> = {
    isKnown: false,
    isFound: false,
    notBeforeMs: 0,
    locked: 0,
    failed: 0,
    sentAgain: 0,
    notFound: 0,
    checkFromMs: 0,
    checkAtMs: 0
};

const OPEN: ReadonlySet<ItemState> = new Set<ItemState>(['waiting', 'sending', 'checking']);

/** Whether nothing more becomes of it by itself. */
export function isFinalState(state: ItemState): boolean {
    return !OPEN.has(state);
}
