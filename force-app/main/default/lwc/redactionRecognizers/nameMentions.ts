import { wordIn, wordSet } from 'c/spokenText';
import type { Call } from './call';
import type { FoundName } from './foundNames';
import { NO_TRUST, SOME_TRUST } from './nameTrust';
import { endsPhrase, isNextWord, isUnheardOf, readName, startsSentence, type NameSpan } from './nameReader';
import { nameEnd, nameKind, nameWord } from './nameText';
import { isCapital, isIn, lineEnd, lineStart, textAt } from './nearby';
import { FIRST_NAME, LAST_NAME, NAME_CUE, PARTICLE } from './wordKind';
import { kindOf } from './wordKinds';

/** Shorter parts of a name are too common to look for elsewhere. */
const LEAST_LETTERS = 3;
/** Longer words are none of a name's. */
const MOST_LETTERS = 31;
/** Behind a word that begins a sentence and is a name: "Rose is here". */
const DOES = wordSet(
    'is was has will can said told lives gets and who had isnt wasnt does did called works usually got'
);
/** The ending of a possessive. */
const POSSESSIVE = 2;

/** The last token of a mention: the last name may be said only now, "Ngozi. Ngozi Obi." */
function lastOfMention(call: Call, token: number): number {
    return readName(call, token, lineEnd(call, token), SOME_TRUST)?.lastToken ?? token;
}

/** The first token of a mention: the first name may be said only now, "hutchins, shayla hutchins". */
function firstOfMention(call: Call, token: number): number {
    const before = token - 1;
    const isFirstName =
        token > lineStart(call, token) &&
        isNextWord(call, token) &&
        isUnheardOf(call, before) &&
        isCapital(call, before) === isCapital(call, token) &&
        nameWord(call, token) === 0;
    return isFirstName ? before : token;
}

/**
 * The other mentions of names that are introduced somewhere in the call: any part of one, before and after. A part that
 * is a common word as well counts with a capital within a sentence, or where somebody is spoken to.
 */
export function findMentions(call: Call, names: readonly FoundName[], words: readonly string[]): readonly NameSpan[] {
    const introduced = names.filter(({ trust }) => trust !== NO_TRUST);
    if (introduced.length + words.length === 0) {
        return [];
    }
    const known = new Set<number>();
    const unknown = new Set<string>();
    const taken = new Set<number>();
    /** The first letters, one bit each, of the looked-for words that are so long. */
    const letters = new Int32Array(MOST_LETTERS + POSSESSIVE + 1);
    const { count, word, line, start, end } = call.tokens;
    const letterAt = (token: number): number =>
        1 << ((call.lines[line[token] ?? 0]?.text ?? '').charCodeAt(start[token] ?? 0) & 31);
    const nameAt = (token: number): string =>
        textAt(call, token)
            .slice(0, nameEnd(call, token) - (start[token] ?? 0))
            .toLowerCase();

    const look = (name: string, id: number, letter: number): void => {
        const { length } = name;
        if (length < LEAST_LETTERS || length > MOST_LETTERS) {
            return;
        }
        if (id === 0) {
            unknown.add(name);
            letters[length] = (letters[length] ?? 0) | letter;
        } else {
            known.add(id);
        }
        letters[length + POSSESSIVE] = (letters[length + POSSESSIVE] ?? 0) | letter;
    };
    for (const spelled of words) {
        look(spelled.toLowerCase(), wordIn(spelled, 0, spelled.length), 1 << (spelled.charCodeAt(0) & 31));
    }
    /** Well-known names, by their tokens: mentioned in part, they are mentioned. */
    const typical = new Map<number, NameSpan>();
    for (const { span, trust } of names) {
        for (let token = span.firstToken; trust === NO_TRUST && token <= span.lastToken; token += 1) {
            typical.set(token, span);
        }
    }
    for (const { span } of introduced) {
        for (let token = span.firstToken; token <= span.lastToken; token += 1) {
            taken.add(token);
            if ((nameKind(call, token) & (PARTICLE | NAME_CUE)) === 0) {
                look(nameAt(token), nameWord(call, token), letterAt(token));
            }
        }
    }

    const isMention = (token: number): boolean => {
        const id = nameWord(call, token);
        if (id === 0) {
            return unknown.has(nameAt(token));
        }
        return (
            known.has(id) &&
            ((kindOf(id) & (FIRST_NAME | LAST_NAME)) !== 0 ||
                (isCapital(call, token) &&
                    (!startsSentence(call, token) ||
                        endsPhrase(call, lastOfMention(call, token)) ||
                        isIn(call, token + 1, DOES))))
        );
    };
    const found: NameSpan[] = [];
    for (let token = 0; token < count; token += 1) {
        // Quickly no for nearly every token.
        const id = word[token] ?? 0;
        const firstLetters = id === 0 ? (letters[(end[token] ?? 0) - (start[token] ?? 0)] ?? 0) : 0;
        const mayBe = id === 0 ? firstLetters !== 0 && (firstLetters & letterAt(token)) !== 0 : known.has(id);
        if (!mayBe || taken.has(token) || !isMention(token)) {
            continue;
        }
        const last = found.at(-1);
        if (last !== undefined && last.lastToken >= token) {
            continue;
        }
        const usual = typical.get(token);
        const whole = {
            firstToken: usual?.firstToken ?? firstOfMention(call, token),
            lastToken: Math.max(usual?.lastToken ?? 0, lastOfMention(call, token))
        };
        const isNext =
            last !== undefined && last.lastToken === whole.firstToken - 1 && isNextWord(call, whole.firstToken);
        if (isNext) {
            found.pop();
        }
        found.push(isNext ? { ...whole, firstToken: last.firstToken } : whole);
    }
    return found;
}
