import { nameOf, withoutExtension } from './filePaths';

/** How the names of files say which call they belong to. */
export interface NamePattern {
    readonly text: string;
    /** What the name can be read to say; several where it can be cut in more than one way, none where it does not fit. */
    keysIn(path: string): readonly string[];
}

const CALL = '{call}';
/** Longer names fit nothing. */
const LONGEST_NAME = 300;
/** A name that can be read in more ways says nothing. */
const MOST_READINGS = 12;

/**
 * A pattern such as `*_{call}.vtt`: `*` stands for anything, case does not count, and without an extension it is about the
 * name without one. Null where `{call}` does not stand in it just once, or a `*` right beside it would leave open where it ends.
 */
export function parseNamePattern(text: string): NamePattern | null {
    const [before, after, ...more] = text.trim().split(/\{call\}/i);
    if (before === undefined || after === undefined || more.length > 0) {
        return null;
    }
    if (/[\\/]/.test(text) || before.endsWith('*') || after.startsWith('*')) {
        return null;
    }
    const isWhole = after.includes('.');
    const opening = toTokens(before);
    // The end is matched from behind.
    const ending = toTokens([...after].reverse().join(''));
    return {
        text: `${before}${CALL}${after}`,
        keysIn(path) {
            const name = nameOf(path);
            const looked = isWhole ? name : withoutExtension(name);
            return looked.length > LONGEST_NAME ? [] : readKeys(looked, opening, ending);
        }
    };
}

function readKeys(name: string, opening: readonly string[], ending: readonly string[]): readonly string[] {
    const characters = [...name];
    const starts = endsOf(opening, characters);
    const ends = endsOf(ending, [...characters].reverse()).map((from) => characters.length - from);
    const keys = new Set<string>();
    for (const start of starts) {
        for (const end of ends) {
            const key = characters.slice(start, end).join('').trim();
            if (start < end && key !== '') {
                keys.add(key);
            }
            if (keys.size > MOST_READINGS) {
                return [];
            }
        }
    }
    return [...keys];
}

function toTokens(glob: string): readonly string[] {
    return [...glob.toLowerCase().replace(/\*+/g, '*')];
}

/** Where a match of all tokens can end, when it begins at the beginning. In steps, so that no pattern takes long. */
function endsOf(tokens: readonly string[], characters: readonly string[]): readonly number[] {
    let ends = [0];
    for (const token of tokens) {
        const [first] = ends;
        if (first === undefined) {
            return [];
        }
        ends =
            token === '*'
                ? Array.from({ length: characters.length - first + 1 }, (_, at) => first + at)
                : ends.filter((at) => characters[at]?.toLowerCase() === token).map((at) => at + 1);
    }
    return ends;
}
