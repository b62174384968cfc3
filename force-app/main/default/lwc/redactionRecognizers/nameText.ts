import { wordIn } from 'c/spokenText';
import { lengthAt, lineAt, wordAt, type Said } from './nearby';
import { kindOf } from './wordKinds';

/** "Sarah's": a word that is not known as a whole. */
export function isPossessive(said: Said, token: number): boolean {
    const { tokens, lines } = said;
    const behind = tokens.end[token] ?? 0;
    const text = lines[tokens.line[token] ?? 0]?.text ?? '';
    const mark = text.charCodeAt(behind - 2);
    return (
        (mark === 0x27 || mark === 0x2019) && (text.charCodeAt(behind - 1) | 0x20) === 0x73 && lengthAt(said, token) > 3
    );
}

/** The offset at which the token's name ends: before the ending of a possessive. */
export function nameEnd(said: Said, token: number): number {
    return (said.tokens.end[token] ?? 0) - (isPossessive(said, token) ? 2 : 0);
}

/** The number of the token's word, without the ending of a possessive. */
export function nameWord(said: Said, token: number): number {
    const { tokens, lines } = said;
    const id = wordAt(said, token);
    return id === 0 && isPossessive(said, token)
        ? wordIn(lines[lineAt(said, token)]?.text ?? '', tokens.start[token] ?? 0, nameEnd(said, token))
        : id;
}

/** What the token's word can be; a possessive is what its name is. */
export function nameKind(said: Said, token: number): number {
    return kindOf(nameWord(said, token));
}
