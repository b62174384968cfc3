import type { ComparedLine } from './comparedLine';
import { foldedWords } from './foldedWords';
import { masksOf } from './masksOf';

/** A line cut into what is compared: how often it has each word, how many, and how many masks. */
export interface LineWords {
    readonly counts: ReadonlyMap<string, number>;
    readonly words: number;
    readonly masks: number;
}

/** A card number read out has so many words: more are hardly one value. */
const WORDS_A_MASK = 16;

/** So much of a text tells which line it is: what comes behind that is not compared, so that long lines cost no more. */
const MOST_CHARACTERS = 1_024;

/** The words of a text beside its masks. */
export function lineWords(whole: string): LineWords {
    const text = whole.slice(0, MOST_CHARACTERS);
    const counts = new Map<string, number>();
    const masks = masksOf(text);
    let words = 0;
    [...masks, null].forEach((mask, index) => {
        for (const word of foldedWords(text.slice(masks[index - 1]?.end ?? 0, mask?.start ?? text.length))) {
            counts.set(word, (counts.get(word) ?? 0) + 1);
            words += 1;
        }
    });
    return { counts, words, masks: masks.length };
}

/**
 * How alike two texts are, from 0 to 1: the share of words that both have (Dice), in any order. A mask stands for words of the
 * other text that this one lacks. Texts of which nothing but masks is left are not alike: there is nothing to know them by.
 */
export function likeness(one: LineWords, other: LineWords): number {
    let common = 0;
    const [few, many] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
    for (const [word, count] of few.counts) {
        common += Math.min(count, many.counts.get(word) ?? 0);
    }
    const left = (words: number, masks: number): number => words - Math.min(words - common, masks * WORDS_A_MASK);
    const all = left(one.words, other.masks) + left(other.words, one.masks);
    return all === 0 ? 0 : (2 * common) / all;
}

/** From so much likeness on, two lines may be one wherever they are. */
const ALIKE = 0.5;
/** Lines of one speaker that start so near each other may be one whatever they say. */
const SAME_START_MS = 1_000;
/** What the same speaker and time add, so that of lines that are equally alike those are paired. */
const SMALL = 0.1;

/** How well it goes for two lines to be one; 0 where they may not be. */
export function pairScore(alike: number, stored: ComparedLine, line: ComparedLine): number {
    const apartMs =
        stored.startMs === null || line.startMs === null ? Infinity : Math.abs(stored.startMs - line.startMs);
    const isSameSpeaker = stored.participantId === line.participantId;
    const isSameMoment = isSameSpeaker && apartMs <= SAME_START_MS;
    if (alike < ALIKE && !isSameMoment) {
        return 0;
    }
    const near = SMALL / (1 + apartMs / SAME_START_MS);
    return alike + (isSameMoment ? ALIKE : 0) + (isSameSpeaker ? SMALL : 0) + near;
}
