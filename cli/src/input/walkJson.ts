/** The way to a value: names of members and numbers of items. */
export type JsonPath = readonly (string | number)[];

/** A value in JSON text. Of objects and arrays only the beginning is known: `end` is behind their bracket. */
export interface JsonValue {
    readonly kind: 'string' | 'object' | 'array' | 'other';
    /** Valid during the visit only: it goes on changing. */
    readonly path: JsonPath;
    readonly start: number;
    readonly end: number;
}

const CLOSING = { object: '}', array: ']' } as const;
const SPACE = /[ \t\n\r]*/y;
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PLAIN = 0x20;

/**
 * Visits every value in its order, with its place: what `JSON.parse` does not tell. Nesting costs no stack.
 *
 * @returns where the text stops being JSON (RFC 8259); undefined when it never does
 */
export function walkJson(source: string, visit: (value: JsonValue) => void): number | undefined {
    const path: (string | number)[] = [];
    const open: ('object' | 'array')[] = [];
    let at = skipSpace(source, 0);

    /** Reads a member's name and its colon. */
    const readName = (): boolean => {
        const end = source[at] === '"' ? endOfString(source, at) : undefined;
        if (end === undefined) return false;
        path.push(String(JSON.parse(source.slice(at, end))));
        at = skipSpace(source, end);
        if (source[at] !== ':') return false;
        at = skipSpace(source, at + 1);
        return true;
    };
    /** Goes behind a value and all that ends with it. True: at the next value. False: at the end, or at no JSON. */
    const goOn = (): boolean => {
        for (let kind = open.at(-1); kind !== undefined; kind = open.at(-1)) {
            at = skipSpace(source, at);
            if (source[at] === ',') {
                at = skipSpace(source, at + 1);
                const last = path.pop();
                if (kind === 'object') return readName();
                path.push(Number(last) + 1);
                return true;
            }
            if (source[at] !== CLOSING[kind]) return false;
            at += 1;
            open.pop();
            path.pop();
        }
        at = skipSpace(source, at);
        return false;
    };

    for (;;) {
        const start = at;
        const kind = source[at] === '{' ? 'object' : source[at] === '[' ? 'array' : undefined;
        if (kind === undefined) {
            const isString = source[at] === '"';
            const end = isString ? endOfString(source, at) : matchEnd(OTHER, source, at);
            if (end === undefined) return at;
            visit({ kind: isString ? 'string' : 'other', path, start, end });
            at = end;
        } else {
            visit({ kind, path, start, end: start + 1 });
            at = skipSpace(source, at + 1);
            if (source[at] === CLOSING[kind]) {
                at += 1;
            } else {
                open.push(kind);
                if (kind === 'array') path.push(0);
                else if (!readName()) return at;
                continue;
            }
        }
        if (!goOn()) return open.length === 0 && at === source.length ? undefined : at;
    }
}

/** Where each character of a JSON string's value stands in the source, and where its closing quote does. */
export function toSourceOffsets(source: string, start: number, end: number): number[] {
    const offsets: number[] = [];
    for (let at = start + 1; at < end - 1;) {
        offsets.push(at);
        if (source.charCodeAt(at) !== BACKSLASH) at += 1;
        else at += source[at + 1] === 'u' ? 6 : 2;
    }
    offsets.push(end - 1);
    return offsets;
}

function skipSpace(source: string, at: number): number {
    return matchEnd(SPACE, source, at) ?? at;
}

function matchEnd(pattern: RegExp, source: string, at: number): number | undefined {
    pattern.lastIndex = at;
    return pattern.test(source) ? pattern.lastIndex : undefined;
}

/** @returns the place behind the closing quote; undefined when the string does not end, or is none */
function endOfString(source: string, start: number): number | undefined {
    for (let at = start + 1; at < source.length;) {
        const code = source.charCodeAt(at);
        if (code === QUOTE) return at + 1;
        if (code < FIRST_PLAIN) return undefined;
        if (code === BACKSLASH) {
            const end = matchEnd(ESCAPE, source, at);
            if (end === undefined) return undefined;
            at = end;
        } else at += 1;
    }
    return undefined;
}
