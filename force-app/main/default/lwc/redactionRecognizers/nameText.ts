import { SHAPE, wordIn } from 'c/spokenText';
import { lineAt, wordAt, type Said } from './nearby';
import { kindOf } from './wordKinds';

/** "Sarah's". */
export function isPossessive({ tokens: { shape, count } }: Said, token: number): boolean {
    return token < count && ((shape[token] ?? 0) & SHAPE.possessive) !== 0;
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
