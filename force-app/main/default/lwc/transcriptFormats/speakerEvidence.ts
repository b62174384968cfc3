import type { Prefixed } from './speakerPrefix';

/**
 * Tells from the opening of a file which prefixes are speakers: a colon alone does not make one. A party's word always
 * is. Names are where most texts have a prefix, or one of them comes again; what might be a name has to come again among
 * many. Undefined stands for a text without a prefix.
 */
export function judgePrefixes(opening: readonly (Prefixed | undefined)[]): (prefix: Prefixed) => boolean {
    const counts = new Map<string, number>();
    let roles = 0;
    for (const prefix of opening) {
        if (!prefix) continue;
        counts.set(prefix.speaker, (counts.get(prefix.speaker) ?? 0) + 1);
        if (prefix.strength === 'role') roles += 1;
    }
    const prefixed = opening.reduce((count, prefix) => count + (prefix ? 1 : 0), 0);
    const most = prefixed * 2 >= opening.length;
    const named = most || roles > 0 || opening.some((it) => it?.strength === 'name' && isAgain(counts, it.speaker));
    return ({ speaker, strength }) =>
        strength === 'role' ||
        (strength === 'name' && named) ||
        (strength === 'weak' && most && isAgain(counts, speaker));
}

function isAgain(counts: ReadonlyMap<string, number>, speaker: string): boolean {
    return (counts.get(speaker) ?? 0) > 1;
}
