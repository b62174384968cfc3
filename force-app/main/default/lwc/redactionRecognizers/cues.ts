import type { EntityType } from 'c/entityTypes';
import { BEGINS, internWord, markBegins, type Tokens } from 'c/spokenText';

/** What words can announce: a label, or something that looks like one and is none. */
export type CueKind = EntityType | 'REFERENCE' | 'AMOUNT';

/** Words that announce something, where they stand in a call. */
export interface Cue {
    readonly kind: CueKind;
    readonly line: number;
    readonly firstToken: number;
    readonly lastToken: number;
}

interface Phrase {
    readonly words: readonly number[];
    readonly kind: CueKind;
}

/** Phrases by their first word, longest first. */
const byFirstWord: (Phrase[] | undefined)[] = [];

/** "card|cards number?" as all the phrases it stands for. */
function expand(pattern: string): string[][] {
    let phrases: string[][] = [[]];
    for (const part of pattern.split(' ')) {
        const isOptional = part.endsWith('?');
        const choices = (isOptional ? part.slice(0, -1) : part).split('|');
        phrases = phrases.flatMap((phrase) => [
            ...choices.map((choice) => [...phrase, choice]),
            ...(isOptional ? [phrase] : [])
        ]);
    }
    return phrases;
}

/**
 * Makes phrases known as announcing `kind`. Phrases are parted by commas; in each, `a|b` is either word and `a?` may be
 * missing: "card|debit number?, long number". Words are letters only; apostrophes make no difference.
 */
export function defineCues(kind: CueKind, patterns: string): void {
    for (const pattern of patterns.split(',')) {
        for (const phrase of expand(pattern.trim().replace(/\s+/g, ' '))) {
            const words = phrase.map(internWord);
            const first = words[0];
            if (first !== undefined) {
                markBegins(first, BEGINS.cue);
                const list = (byFirstWord[first] ??= []);
                list.push({ words, kind });
                list.sort((a, b) => b.words.length - a.words.length);
            }
        }
    }
}

function matches(tokens: Tokens, phrase: Phrase, token: number, end: number): boolean {
    const { words } = phrase;
    if (token + words.length > end) {
        return false;
    }
    for (let at = 1; at < words.length; at += 1) {
        if (tokens.word[token + at] !== words[at]) {
            return false;
        }
    }
    return true;
}

/** All cues of a call, in their order; where one begins, the longest. */
export function findCues(tokens: Tokens): readonly Cue[] {
    const { cueStarts, line, firstOfLine } = tokens;
    const found: Cue[] = [];
    let free = 0;
    for (let at = 0; at < cueStarts.count; at += 1) {
        const token = cueStarts.numbers[at] ?? 0;
        const phrases = token < free ? undefined : byFirstWord[tokens.word[token] ?? 0];
        if (phrases === undefined) {
            continue;
        }
        const end = firstOfLine[(line[token] ?? 0) + 1] ?? 0;
        for (const phrase of phrases) {
            if (matches(tokens, phrase, token, end)) {
                const lastToken = token + phrase.words.length - 1;
                found.push({ kind: phrase.kind, line: line[token] ?? 0, firstToken: token, lastToken });
                free = lastToken + 1;
                break;
            }
        }
    }
    return found;
}
