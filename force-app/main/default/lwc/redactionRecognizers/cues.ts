import type { EntityType } from 'c/entityTypes';
import { addMeaning, internWord, MEANS, wordSet, type Tokens } from 'c/spokenText';

/** What words can announce: a label, or something that looks like one and is none. */
export type CueKind = EntityType | 'REFERENCE';

/** Words that announce something, where they stand in a call. */
export interface Cue {
    readonly kind: CueKind;
    /** The kind as a bit, so that several are one number. */
    readonly bit: number;
    /** A word that is said in other senses as well: it counts for less, and takes nothing from other cues. */
    readonly isWeak: boolean;
    readonly line: number;
    readonly firstToken: number;
    readonly lastToken: number;
}

/** The phrases that go on with one word, and what a phrase that ends here announces. */
interface Branch {
    readonly next: Map<number, Branch>;
    readonly announces: Pick<Cue, 'kind' | 'bit' | 'isWeak'>[];
}

/** The kinds that are announced by anything, up to as many as a number has bits. */
const kinds: CueKind[] = [];

/** Where phrases begin, by their first word. */
const roots: (Branch | undefined)[] = [];

function createBranch(): Branch {
    return { next: new Map(), announces: [] };
}

/** Words before a cue that take it back: "this is not a phone number". */
const NOT = wordSet('not isnt arent wasnt no without like never');
const ARTICLES = wordSet('a an the my your any valid real');

/** Words that are written as letters by themselves as well: "s s n", "i ban". */
const ACRONYMS = /^(?:ssn|id|aba|bsb|ni|itin|sin|vin|dl|dob|cvv|cvc|cid|otp|mbi|bic|nhs|pin)$/;

/** Words that come with an s as well: "the numbers", "my number's". */
const PLURALS = /^(?:number|code|id)$/;

function spellings(word: string): string[][] {
    const forms = PLURALS.test(word) ? [[word], [`${word}s`]] : [[word]];
    return ACRONYMS.test(word) ? [...forms, word.split('')] : forms;
}

/** "card|cards number?" as all the phrases it stands for. */
function expand(pattern: string): string[][] {
    let phrases: string[][] = [[]];
    for (const part of pattern.split(' ')) {
        const isOptional = part.endsWith('?');
        const choices = (isOptional ? part.slice(0, -1) : part).split('|');
        phrases = phrases.flatMap((phrase) => [
            ...choices.flatMap(spellings).map((choice) => [...phrase, ...choice]),
            ...(isOptional ? [phrase] : [])
        ]);
    }
    return phrases;
}

/**
 * Makes phrases known as announcing `kind`. Phrases are parted by commas; in each, `a|b` is either word and `a?` may be
 * missing; `~` before a phrase makes it weak: "card|debit number?, ~card". Words are letters only; apostrophes make no
 * difference.
 */
export function defineCues(kind: CueKind, patterns: string): void {
    const bit = 1 << (kinds.includes(kind) ? kinds.indexOf(kind) : kinds.push(kind) - 1);
    for (const pattern of patterns.split(',')) {
        const isWeak = pattern.includes('~');
        for (const phrase of expand(pattern.replace('~', '').trim().replace(/\s+/g, ' '))) {
            const [first = 0, ...rest] = phrase.map(internWord);
            addMeaning(first, MEANS.cue);
            let branch = (roots[first] ??= createBranch());
            for (const word of rest) {
                const next = branch.next.get(word) ?? createBranch();
                branch.next.set(word, next);
                branch = next;
            }
            if (!branch.announces.some((one) => one.kind === kind)) {
                branch.announces.push({ kind, bit, isWeak });
            }
        }
    }
}

/** Whether the words before the token say that this is none. */
function isDenied({ word, line }: Tokens, token: number): boolean {
    let before = token - 1;
    for (let at = 0; at < 2 && before >= 0 && ARTICLES.has(word[before] ?? 0); at += 1) {
        before -= 1;
    }
    return before >= 0 && line[before] === line[token] && NOT.has(word[before] ?? 0);
}

/** All cues of a call, in their order; where one begins, the longest, of every kind that it is. */
export function findCues(tokens: Tokens): readonly Cue[] {
    const { cueStarts, line, firstOfLine, word } = tokens;
    const found: Cue[] = [];
    let free = 0;
    for (let at = 0; at < cueStarts.count; at += 1) {
        const token = cueStarts.numbers[at] ?? 0;
        if (token < free) {
            continue;
        }
        const end = firstOfLine[(line[token] ?? 0) + 1] ?? 0;
        let branch = roots[word[token] ?? 0];
        let longest: Branch | undefined;
        let lastToken = token;
        for (
            let next = token;
            branch !== undefined;
            branch = next < end ? branch.next.get(word[next] ?? 0) : undefined
        ) {
            if (branch.announces.length > 0) {
                longest = branch;
                lastToken = next;
            }
            next += 1;
        }
        if (longest !== undefined) {
            free = lastToken + 1;
            if (!isDenied(tokens, token)) {
                for (const { kind, bit, isWeak } of longest.announces) {
                    found.push({ kind, bit, isWeak, line: line[token] ?? 0, firstToken: token, lastToken });
                }
            }
        }
    }
    return found;
}
