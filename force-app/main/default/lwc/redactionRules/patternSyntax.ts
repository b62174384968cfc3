import { PatternRefusal } from './patternRefusal';

/** A pattern as a tree. `source` is the part of the pattern that it was written as. */
export type PatternNode =
    /** One character: a letter, an escape, a class, a dot. */
    | { readonly kind: 'character'; readonly source: string }
    /** A place between characters. */
    | { readonly kind: 'place'; readonly source: Place }
    | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
    | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
    /** `most` is Infinity where there is no limit. `isLazy`: as few as will do. */
    | {
          readonly kind: 'repeat';
          readonly part: PatternNode;
          readonly least: number;
          readonly most: number;
          readonly isLazy: boolean;
      };

const PLACES = ['^', '$', '\\b', '\\B'] as const;
export type Place = (typeof PLACES)[number];

/** The flags under which every pattern is read: letters in either case, characters as Unicode has them. */
export const PATTERN_FLAGS = 'iu';

/** In this order: what is refused, groups, repeats, places, and then everything that stands for one character. */
const TOKEN = new RegExp(
    [
        String.raw`\\[1-9k]|\(\?(?:<[=!]|[^:<])`,
        String.raw`\((?:\?:|\?<[^>]*>)?|[)|]`,
        String.raw`(?:[*+?]|\{\d+(?:,\d*)?\})\??`,
        String.raw`[$^]|\\[bB]`,
        String.raw`\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\x..|\\c.`,
        String.raw`\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.|.`
    ].join('|'),
    'gsu'
);
/**
 * Reads a pattern. The platform's own RegExp has the first word on what is one at all, so that no more than valid patterns
 * need to be understood here.
 * @throws PatternRefusal for what is no pattern, or more of the syntax than is run here
 */
export function parsePattern(source: string): PatternNode {
    try {
        RegExp(source, PATTERN_FLAGS);
    } catch {
        throw new PatternRefusal('PATTERN_INVALID');
    }
    const tokens = source.match(TOKEN) ?? [];
    let at = 0;
    return parseChoice();

    function parseChoice(): PatternNode {
        const options = [parseSequence()];
        while (tokens[at] === '|') {
            at += 1;
            options.push(parseSequence());
        }
        return { kind: 'choice', options };
    }

    function parseSequence(): PatternNode {
        const parts: PatternNode[] = [];
        for (let token = tokens[at]; token !== undefined && token !== '|' && token !== ')'; token = tokens[at]) {
            at += 1;
            parts.push(parseRepeat(parsePart(token)));
        }
        return { kind: 'sequence', parts };
    }

    function parsePart(token: string): PatternNode {
        const place = PLACES.find((one) => one === token);
        if (place) {
            return { kind: 'place', source: place };
        }
        const refused = nameRefused(token);
        if (refused) {
            throw new PatternRefusal('PATTERN_UNSUPPORTED', refused);
        }
        if (token.startsWith('(')) {
            const inside = parseChoice();
            at += 1;
            return inside;
        }
        return { kind: 'character', source: token };
    }

    function parseRepeat(part: PatternNode): PatternNode {
        const token = /^([*+?]|\{(\d+)(,?)(\d*)\})(\?)?$/.exec(tokens[at] ?? '');
        if (!token) {
            return part;
        }
        at += 1;
        const [, sign, least = '', comma, most = '', lazy] = token;
        const isLazy = lazy !== undefined;
        switch (sign) {
            case '*':
                return { kind: 'repeat', part, least: 0, most: Infinity, isLazy };
            case '+':
                return { kind: 'repeat', part, least: 1, most: Infinity, isLazy };
            case '?':
                return { kind: 'repeat', part, least: 0, most: 1, isLazy };
            default:
                return {
                    kind: 'repeat',
                    part,
                    least: Number(least),
                    most: comma ? Number(most || Infinity) : Number(least),
                    isLazy
                };
        }
    }
}

/** What a token stands for that is not run; null where it is. */
function nameRefused(token: string): string | null {
    if (/^\\[1-9k]/.test(token)) {
        return 'a back-reference';
    }
    if (/^\(\?<?[=!]/.test(token)) {
        return token.includes('<') ? 'look-behind' : 'look-ahead';
    }
    return /^\(\?[^:<]/.test(token) ? 'flags inside a pattern' : null;
}

/** Whether it can match no character at all. */
export function canBeEmpty(node: PatternNode): boolean {
    switch (node.kind) {
        case 'character':
            return false;
        case 'place':
            return true;
        case 'sequence':
            return node.parts.every(canBeEmpty);
        case 'choice':
            return node.options.some(canBeEmpty);
        case 'repeat':
            return node.least === 0 || canBeEmpty(node.part);
    }
}
