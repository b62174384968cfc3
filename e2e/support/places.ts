import { canaryWordsIn, type Canary } from './canary';

/** Somewhere that text may be left in. */
export interface Place {
    readonly name: string;
    /** All that it holds, as text: bytes as Latin-1. */
    read(): AsyncIterable<string> | Iterable<string> | Promise<Iterable<string>>;
}

/** What is left of a canary in a place. */
export interface Remains {
    readonly place: string;
    readonly canary: string;
    /** Which of its words, in ascending order. */
    readonly words: readonly number[];
}

/** A word that a piece of text ends in the middle of is found whole with the next piece. */
const OVERLAP = 100;

/** Looks for canaries in places. */
export async function findRemains(places: readonly Place[], canaries: readonly Canary[]): Promise<readonly Remains[]> {
    const remains: Remains[] = [];
    for (const place of places) {
        const found = new Map(canaries.map((canary) => [canary, new Set<number>()]));
        let end = '';
        for await (const piece of await place.read()) {
            const text = end + piece;
            for (const { canary, word } of canaryWordsIn(text)) {
                found.forEach((words, { id }) => (canary === null || canary === id ? words.add(word) : words));
            }
            end = text.slice(-OVERLAP);
        }
        found.forEach((words, { name }) => {
            if (words.size > 0) {
                remains.push({ place: place.name, canary: name, words: [...words].sort((a, b) => a - b) });
            }
        });
    }
    return remains;
}
