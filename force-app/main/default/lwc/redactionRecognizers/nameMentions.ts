import type { Call } from './call';
import type { FoundName } from './foundNames';
import { endsPhrase, isNextWord, startsSentence, type NameSpan } from './nameReader';
import { nameEnd, nameKind, nameWord } from './nameText';
import { isCapital, isDigits, lengthAt, lineEnd, textAt } from './nearby';
import { FIRST_NAME, LAST_NAME, NAME_CUE, PARTICLE } from './wordKinds';

/** Shorter parts of a name are too common to look for elsewhere. */
const LEAST_LETTERS = 3;
/** Longer words are none of a name's. */
const MOST_LETTERS = 31;
/** The ending of a possessive. */
const POSSESSIVE = 2;

/**
 * The other mentions of names that are introduced somewhere in the call: any part of one, before and after. A part that
 * is a common word as well counts with a capital within a sentence, or where somebody is spoken to.
 */
export function findMentions(call: Call, introduced: readonly FoundName[]): readonly NameSpan[] {
    if (introduced.length === 0) {
        return [];
    }
    const known = new Set<number>();
    const unknown = new Set<string>();
    const taken = new Set<number>();
    /** Whether a looked-for word has so many letters. */
    const lengths = new Uint8Array(MOST_LETTERS + POSSESSIVE + 1);
    const nameAt = (token: number): string =>
        textAt(call, token)
            .slice(0, nameEnd(call, token) - (call.tokens.start[token] ?? 0))
            .toLowerCase();

    for (const { span } of introduced) {
        for (let token = span.firstToken; token <= span.lastToken; token += 1) {
            taken.add(token);
            const id = nameWord(call, token);
            const name = nameAt(token);
            if (name.length < LEAST_LETTERS || (nameKind(call, token) & (PARTICLE | NAME_CUE)) !== 0) {
                continue;
            }
            if (id !== 0) {
                known.add(id);
            } else if (name.length <= MOST_LETTERS) {
                unknown.add(name);
                lengths[name.length] = 1;
                lengths[name.length + POSSESSIVE] = 1;
            }
        }
    }

    const isMention = (token: number): boolean => {
        const id = nameWord(call, token);
        if (taken.has(token)) {
            return false;
        }
        return id === 0
            ? lengths[lengthAt(call, token)] === 1 && !isDigits(call, token) && unknown.has(nameAt(token))
            : known.has(id) &&
                  ((nameKind(call, token) & (FIRST_NAME | LAST_NAME)) !== 0 ||
                      (isCapital(call, token) && (!startsSentence(call, token) || endsPhrase(call, token))));
    };
    const candidates = known.size > 0 ? [...call.marks.names] : [];
    if (unknown.size > 0) {
        const { word, start, end, count } = call.tokens;
        for (let token = 0; token < count; token += 1) {
            if (word[token] === 0 && lengths[(end[token] ?? 0) - (start[token] ?? 0)] === 1) {
                candidates.push(token);
            }
        }
        candidates.sort((a, b) => a - b);
    }
    const found: NameSpan[] = [];
    let free = 0;
    for (const token of candidates) {
        if (token < free || !isMention(token)) {
            continue;
        }
        const end = lineEnd(call, token);
        free = token + 1;
        while (free < end && isNextWord(call, free) && isMention(free)) {
            free += 1;
        }
        found.push({ firstToken: token, lastToken: free - 1 });
    }
    return found;
}
