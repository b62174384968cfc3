import { areTelling } from './foldedWords';
import { maskKey, sortMasks } from './lacksMask';
import type { Mask } from './masksOf';
import { createMomentIndex, type Moment } from './momentIndex';
import type { Said } from './fillsPlace';
import type { GuardedLine, StoredLines } from './storedLines';
import { momentsOf } from './storedMoments';

/** A stored line with masks. Those with the same words and masks are one: they are asked once for each line of a file. */
export interface MaskedLine extends Said {
    /** Its masks, in the order of `lacksMask`. */
    readonly sortedMasks: readonly Mask[];
    readonly words: readonly string[];
    /** Whether the words say enough to be known again elsewhere. */
    readonly isTelling: boolean;
    /** Whether it is known when it is said. */
    readonly isTimed: boolean;
}

/** The stored lines with masks, by what they are looked for. */
export interface MaskedLines {
    readonly isEmpty: boolean;
    withId(identifier: string): readonly MaskedLine[];
    /** Those of which the rarest word is among these. */
    withWords(words: readonly string[]): readonly MaskedLine[];
    during(moment: Moment): readonly { readonly line: MaskedLine; readonly moment: Moment }[];
}

/** Looks through all stored lines once. */
export function createMaskedLines(stored: readonly GuardedLine[], lines: StoredLines): MaskedLines {
    const known = new Map<string, MaskedLine>();
    const byId = new Map<string, Set<MaskedLine>>();
    const byWord = new Map<string, Set<MaskedLine>>();
    const timed: { readonly line: MaskedLine; readonly moment: Moment }[] = [];
    const spans = momentsOf(stored);
    for (const [place, { identifier, text }] of stored.entries()) {
        const { pieces, masks } = lines.readStored(text);
        if (masks.length === 0) {
            continue;
        }
        const moment = spans[place];
        const key = JSON.stringify([pieces, masks.map(maskKey), moment !== null]);
        const words = pieces.flat();
        const line = known.get(key) ?? {
            pieces,
            masks,
            sortedMasks: sortMasks(masks),
            words,
            isTelling: areTelling(words),
            isTimed: moment !== null
        };
        known.set(key, line);
        push(byId, identifier, line);
        if (line.isTelling) {
            push(byWord, rarestOf(words, lines.countOf), line);
        }
        if (moment) {
            timed.push({ line, moment });
        }
    }
    const moments = createMomentIndex(timed);
    return {
        isEmpty: known.size === 0,
        withId: (identifier) => [...(byId.get(identifier) ?? [])],
        withWords: (words) =>
            [...new Set(words.filter((word) => byWord.has(word)))].flatMap((word) => [...(byWord.get(word) ?? [])]),
        during: moments.overlapping
    };
}

function rarestOf(words: readonly string[], countOf: (word: string) => number): string {
    return words.reduce((rarest, word) => (countOf(word) < countOf(rarest) ? word : rarest), words[0] ?? '');
}

function push(lines: Map<string, Set<MaskedLine>>, key: string, line: MaskedLine): void {
    lines.set(key, (lines.get(key) ?? new Set()).add(line));
}
