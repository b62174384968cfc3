import { SHAPE } from 'c/spokenText';
import type { Call } from './call';
import type { FoundName } from './nameIntroductions';
import type { NameReader, NameSpan } from './nameReader';
import { ANY_NAME, NAME, NAME_CLASSES } from './nameWords';

/** Shorter parts of a name are too common to look for elsewhere. */
const LEAST_LETTERS = 3;
/** In one machine word per length: which first letters the looked-for words have. */
const LENGTHS = 32;

/**
 * The other mentions of names that are introduced somewhere in the call: any part of one, before and after. A part that
 * is a common word as well counts with a capital within a sentence, or where somebody is spoken to.
 */
export function findMentions(call: Call, reader: NameReader, introduced: readonly FoundName[]): readonly NameSpan[] {
    if (introduced.length === 0) {
        return [];
    }
    const { tokens, lines } = call;
    const known = new Set<number>();
    const unknown = new Set<string>();
    const filter = new Int32Array(LENGTHS);
    const taken = new Set<number>();
    const textOf = (token: number): string =>
        (lines[tokens.line[token] ?? 0]?.text ?? '').slice(tokens.start[token], reader.endOf(token)).toLowerCase();

    for (const { span } of introduced) {
        for (let token = span.firstToken; token <= span.lastToken; token += 1) {
            taken.add(token);
            const id = reader.wordOf(token);
            const length = reader.endOf(token) - (tokens.start[token] ?? 0);
            if (length < LEAST_LETTERS || (reader.classOf(token) & (NAME.particle | NAME.cue)) !== 0) {
                continue;
            }
            if (id !== 0) {
                known.add(id);
            } else if (length < LENGTHS) {
                const text = textOf(token);
                unknown.add(text);
                filter[length] = (filter[length] ?? 0) | (1 << (text.charCodeAt(0) & 31));
            }
        }
    }

    const { word, shape, start, line } = tokens;
    /** Quickly no for nearly every token: by what is known of its word, else by its length and first letter. */
    const mayMention = (token: number): boolean => {
        const id = word[token] ?? 0;
        if (id !== 0) {
            return ((NAME_CLASSES[id] ?? 0) & ANY_NAME) !== 0;
        }
        const length = (tokens.end[token] ?? 0) - (start[token] ?? 0);
        return (
            length >= LEAST_LETTERS &&
            length < LENGTHS + 2 &&
            (((filter[length] ?? 0) | (filter[length - 2] ?? 0)) !== 0 || known.size > 0) &&
            ((shape[token] ?? 0) & SHAPE.digits) === 0
        );
    };
    const isMention = (token: number): boolean => {
        if (!mayMention(token)) {
            return false;
        }
        const id = reader.wordOf(token);
        if (id !== 0) {
            return known.has(id) && (isOnlyName(token) || isMeantAsName(token));
        }
        const letters = filter[(reader.endOf(token) - (start[token] ?? 0)) & (LENGTHS - 1)] ?? 0;
        const first = (lines[line[token] ?? 0]?.text ?? '').charCodeAt(start[token] ?? 0);
        return (letters & (1 << (first & 31))) !== 0 && unknown.has(textOf(token));
    };
    const isOnlyName = (token: number): boolean => (reader.classOf(token) & (NAME.first | NAME.last)) !== 0;
    const isMeantAsName = (token: number): boolean =>
        reader.isCapital(token) && (!reader.startsSentence(token) || reader.endsPhrase(token));

    const found: NameSpan[] = [];
    for (let token = 0; token < tokens.count; token += 1) {
        if (!isMention(token) || taken.has(token)) {
            continue;
        }
        const end = reader.lineEnd(token);
        let last = token;
        while (last + 1 < end && reader.isJoined(last + 1) && !taken.has(last + 1) && isMention(last + 1)) {
            last += 1;
        }
        found.push({ firstToken: token, lastToken: last });
        token = last;
    }
    return found;
}
