import { searchLine, type EditSession, type Entry, type Search, type TextRange } from 'c/transcriptModel';

/** What a search has found so far. */
export interface Found {
    /** The lines that are searched, in order. */
    readonly entries: readonly Entry[];
    /** The hits of each of these lines, at the same index, as far as they have been looked at. Offsets over their texts. */
    readonly hitsAt: readonly (readonly TextRange[])[];
    /** The number of hits in all of them. */
    readonly count: number;
    /** Whether every line has been looked at. */
    readonly isComplete: boolean;
}

/** What is searched, and for what: lines as they are stored, and the unsaved work on some of them. */
export interface FinderInputs {
    readonly entries: readonly Entry[];
    readonly changed: EditSession['changed'];
    readonly search: Search;
}

/** Searches a transcript bit by bit. */
export interface Finder {
    /**
     * Goes on where the last call with the same inputs stopped, and gives all that is found so far. `most` lines are
     * searched at the most; those that have not changed since they were searched for the same count for nothing, and
     * keep the very array of their hits.
     */
    find(inputs: FinderInputs, most: number): Found;
}

/** Nothing looked for. */
export const NOTHING_FOUND: Found = { entries: [], hitsAt: [], count: 0, isComplete: true };

interface Pass {
    readonly inputs: FinderInputs;
    /** The hits that an earlier pass found in a line that is still the same; undefined where it has to be searched. */
    readonly recall: (entry: Entry) => readonly TextRange[] | undefined;
    /** As long as what has been looked at. */
    readonly hitsAt: (readonly TextRange[])[];
    count: number;
}

const NO_HITS: readonly TextRange[] = [];

/** A finder that has not searched anything yet. It holds no text beyond the inputs of the last call. */
export function createFinder(): Finder {
    let pass: Pass | null = null;
    return {
        find(inputs, most) {
            if (pass === null || !isSame(pass.inputs, inputs)) {
                const recall = pass?.inputs.search === inputs.search ? recallFrom(pass, inputs) : () => undefined;
                pass = { inputs, recall, hitsAt: [], count: 0 };
            }
            goOn(pass, most);
            const { entries } = inputs;
            const isComplete = pass.hitsAt.length === entries.length;
            const found = { entries, hitsAt: [...pass.hitsAt], count: pass.count, isComplete };
            if (isComplete) {
                // The pass before goes, and with it texts that may not be in the transcript any more.
                pass = { ...pass, recall: () => undefined };
            }
            return found;
        }
    };
}

function goOn(pass: Pass, most: number): void {
    const { entries, changed, search } = pass.inputs;
    let left = most;
    for (let place = pass.hitsAt.length; place < entries.length; place += 1) {
        const entry = entries[place];
        let hits = entry ? pass.recall(entry) : NO_HITS;
        if (entry && !hits) {
            if (left === 0) {
                return;
            }
            left -= 1;
            hits = searchLine(changed.get(entry.identifier) ?? { text: entry.text, redactions: [] }, search);
        }
        pass.hitsAt.push(hits ?? NO_HITS);
        pass.count += hits?.length ?? 0;
    }
}

/** Lines mostly come in the order in which they were searched: only where they do not, a table of places is made. */
function recallFrom({ inputs: before, hitsAt }: Pass, { changed }: FinderInputs): Pass['recall'] {
    let places: ReadonlyMap<string, number> | null = null;
    let next = 0;
    const placeOf = (identifier: string): number => {
        if (before.entries[next]?.identifier === identifier) {
            return next;
        }
        places ??= new Map(before.entries.map((entry, place) => [entry.identifier, place]));
        return places.get(identifier) ?? before.entries.length;
    };
    return ({ identifier, text }) => {
        const place = placeOf(identifier);
        next = place + 1;
        const isUnchanged =
            before.entries[place]?.text === text && before.changed.get(identifier) === changed.get(identifier);
        return isUnchanged ? hitsAt[place] : undefined;
    };
}

function isSame(a: FinderInputs, b: FinderInputs): boolean {
    return a.entries === b.entries && a.changed === b.changed && a.search === b.search;
}
