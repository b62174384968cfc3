import { ENTITY_TYPES } from 'c/transcriptRedaction';
import type { Said } from './fillsPlace';
import { foldedWords, wordsBetween } from './foldedWords';
import { masksOf, ownMasksOf, type Mask } from './masksOf';
import { createMomentIndex, NEAR_MS, type Moment } from './momentIndex';
import { momentsOf } from './storedMoments';

/** A stored line, as far as the guard needs it. */
export interface GuardedLine {
    readonly identifier: string;
    readonly text: string;
    /** Milliseconds since the epoch; null where it is not known. */
    readonly startMs: number | null;
    readonly durationMs: number | null;
}

/** All that is stored, for looking at lines of a file beside it. */
export interface StoredLines {
    /** A stored text: all that may be a mask is one. */
    readStored(text: string): Said;
    /** A text of a file: what could be a value in brackets is a mask only where the stored call has it too. */
    read(text: string): Said;
    /** Whether the same words with the same masks are stored about that time already. */
    holds(said: Said, startMs: number): boolean;
    /** What is stored at that time. */
    during(moment: Moment): readonly { readonly said: Said; readonly moment: Moment }[];
    /** In how many stored lines the word is. */
    countOf(word: string): number;
}

/** Looks through all stored lines once. */
export function createStoredLines(stored: readonly GuardedLine[]): StoredLines {
    const labels = new Set<string>(ENTITY_TYPES);
    const maskTexts = new Set<string>();
    const stretches = new Map<string, Set<number>>();
    /** Also those of which a mask took a part. */
    const wholeWords = new Set<string>();
    const counts = new Map<string, number>();
    const timed: { readonly said: Said; readonly moment: Moment }[] = [];
    const spans = momentsOf(stored);
    for (const [place, { text, startMs }] of stored.entries()) {
        const said = readStored(text);
        const moment = spans[place];
        if (moment) {
            timed.push({ said, moment });
        }
        for (const { label, text: mask } of said.masks) {
            maskTexts.add(mask);
            if (label !== null) {
                labels.add(label);
            }
        }
        new Set(said.pieces.flat()).forEach((word) => counts.set(word, (counts.get(word) ?? 0) + 1));
        if (startMs !== null) {
            const whole = readSaid(text, said.masks);
            const key = keyOf(whole);
            whole.pieces.flat().forEach((word) => wholeWords.add(word));
            stretches.set(key, (stretches.get(key) ?? new Set()).add(stretchOf(startMs)));
        }
    }
    const moments = createMomentIndex(timed);
    const isMask = ({ text, label, digits }: Mask): boolean =>
        maskTexts.has(text) || (digits === '' && (label === null || labels.has(label)));
    return {
        readStored,
        read: (text) =>
            readSaid(text, [
                ...masksOf(text).filter(isMask),
                ...ownMasksOf(text).filter((mask) => maskTexts.has(mask.text))
            ]),
        holds(said, startMs) {
            // Most lines that are new have a word that is.
            if (said.pieces.some((piece) => piece.some((word) => !wholeWords.has(word)))) {
                return false;
            }
            const held = stretches.get(keyOf(said));
            const stretch = stretchOf(startMs);
            return held !== undefined && [stretch - 1, stretch, stretch + 1].some((each) => held.has(each));
        },
        during: moments.overlapping,
        countOf: (word) => counts.get(word) ?? 0
    };
}

/** Without the ends of words of which a mask took the rest. */
function readStored(text: string): Said {
    return readSaid(text, [...masksOf(text), ...ownMasksOf(text)], wordsBetween);
}

function readSaid(text: string, unsorted: readonly Mask[], wordsOf: typeof wordsBetween = foldedWords): Said {
    const masks = [...unsorted].sort((a, b) => a.start - b.start);
    const pieces = [...masks, null].map((mask, index) => {
        const before = masks[index - 1];
        const between = text.slice(before?.end ?? 0, mask?.start ?? text.length);
        return wordsOf(between, before !== undefined, mask !== null);
    });
    return { pieces, masks };
}

/** Of lines that start less than `NEAR_MS` apart, one's stretch of time is the other's or beside it. */
function stretchOf(startMs: number): number {
    return Math.floor(startMs / NEAR_MS);
}

/** The same for the same words with the same masks. */
function keyOf({ pieces, masks }: Said): string {
    return [...pieces.map((piece) => piece.join(' ')), ...masks.map(({ text }) => text)].join('\n');
}
