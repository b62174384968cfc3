import { createSearch, type EditSession, type Entry, type Search, type SearchQuery } from 'c/transcriptModel';
import {
    BEFORE_ALL,
    BEHIND_ALL,
    createFinder,
    hitAfter,
    hitBefore,
    NOTHING_FOUND,
    ordinalOf,
    placeIn,
    type Found,
    type Hit
} from 'c/transcriptSearch';

/** What is looked for and what is found, as a value. */
export interface FindState {
    readonly query: SearchQuery;
    readonly found: Found;
    /** The hit that the reader is at, and which one of all it is, counted from 1; null and 0 before the first. */
    readonly current: Hit | null;
    readonly position: number;
}

export type Direction = 'next' | 'previous';

/** What has to be done beside showing a state. */
export interface FindingListener {
    onState(state: FindState): void;
    /** The reader is at another hit: it is to be brought into view. */
    onHit(hit: Hit): void;
}

/** Looks for words in the lines that are shown. Nothing is searched, and nothing held, between `stop` and `ask`. */
export interface Finding {
    /** The lines to search, and the unsaved work on them. */
    see(entries: readonly Entry[], changed: EditSession['changed']): void;
    /** Looks for something, from the line where the reader is on; from the hit they are at where there is one. */
    ask(query: SearchQuery, from: string | null): void;
    /** Goes to another hit. Gives whether it had to go on from the other end; null where there is none to go to. */
    step(direction: Direction): { readonly hit: Hit; readonly isWrapped: boolean } | null;
    stop(): void;
}

/** Nothing is looked for. */
export const NOT_FINDING: FindState = {
    query: { text: '', matchesCase: false, wholeWords: false },
    found: NOTHING_FOUND,
    current: null,
    position: 0
};

/** So many lines are searched at once: then the page answers to keys again before the search goes on. */
const LINES_AT_ONCE = 5000;

/** Starts with nothing to look for. */
export function createFinding(listener: FindingListener): Finding {
    let state = NOT_FINDING;
    let entries: readonly Entry[] = [];
    let changed: EditSession['changed'] = new Map();
    let search: Search | null = null;
    let finder = createFinder();
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** Where the reader was when they began, or the hit they went to since: a query that grows stays there. */
    let from: { readonly identifier: string | null; readonly start?: number } = { identifier: null };
    /** Whether the first hit for the query has yet to be gone to. */
    let isDue = false;

    const enter = (change: Partial<FindState>): void => {
        state = { ...state, ...change };
        state = { ...state, position: state.current ? ordinalOf(state.found, state.current) : 0 };
        listener.onState(state);
    };
    const firstHit = (found: Found): Hit | null =>
        hitAfter(found, placeIn(found, from.identifier, from.start)) ??
        (found.isComplete ? hitAfter(found, BEFORE_ALL) : null);
    const look = (): void => {
        clearTimeout(timer);
        if (!search) {
            enter({ found: NOTHING_FOUND, current: null });
            return;
        }
        const found = finder.find({ entries, changed, search }, LINES_AT_ONCE);
        const current = isDue ? firstHit(found) : stillThere(found, state.current);
        const isNew = isDue && current !== null;
        isDue &&= current === null && !found.isComplete;
        enter({ found, current });
        if (!found.isComplete) {
            timer = setTimeout(look, 0);
        }
        if (isNew && current) {
            listener.onHit(current);
        }
    };
    return {
        see(nextEntries, nextChanged) {
            const isSame = entries === nextEntries && changed === nextChanged;
            entries = nextEntries;
            changed = nextChanged;
            if (search && !isSame) {
                look();
            }
        },
        ask(query, reader) {
            if (!search) {
                from = { identifier: reader };
            }
            search = createSearch(query);
            isDue = search !== null;
            state = { ...state, query };
            look();
        },
        step(direction) {
            const { found, current } = state;
            const at = current
                ? placeIn(found, current.identifier, current.start)
                : placeIn(found, from.identifier, from.start);
            const near = direction === 'next' ? hitAfter(found, at) : hitBefore(found, at);
            const hit = near ?? (direction === 'next' ? hitAfter(found, BEFORE_ALL) : hitBefore(found, BEHIND_ALL));
            if (!hit) {
                return null;
            }
            // Just before it, so that a query that grows finds it there again.
            from = { identifier: hit.identifier, start: hit.start - 1 };
            isDue = false;
            enter({ current: hit });
            listener.onHit(hit);
            return { hit, isWrapped: near === null };
        },
        stop() {
            clearTimeout(timer);
            finder = createFinder();
            search = null;
            state = NOT_FINDING;
            from = { identifier: null };
            listener.onState(state);
        }
    };
}

/** The hit, or the one nearest to where it was: lines came, or it was edited away. */
function stillThere(found: Found, hit: Hit | null): Hit | null {
    if (!hit || ordinalOf(found, hit) > 0) {
        return hit;
    }
    const place = placeIn(found, hit.identifier, hit.start - 1);
    return hitAfter(found, place) ?? hitBefore(found, place);
}
