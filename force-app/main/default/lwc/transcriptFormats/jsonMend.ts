import type { FileIssueCode } from './issue';

/** Something that JSON does not allow and that can be read over. */
export type JsonFlawCode = Extract<FileIssueCode, 'JSON_COMMENT' | 'JSON_COMMA' | 'JSON_VALUE' | 'JSON_LINE_BREAK'>;

/** The first flaw of its kind: its place as an offset, and how many there are. */
export interface JsonFlaw {
    readonly code: JsonFlawCode;
    readonly offset: number;
    readonly count: number;
}

/** What can be read of a text that is no JSON. */
export interface MendedJson {
    /** JSON, with all of the text that could be read. Undefined: nothing could. */
    readonly text: string | undefined;
    /** Whether the text held several documents one after another; then `text` is a list of them. */
    readonly isSeries: boolean;
    readonly flaws: readonly JsonFlaw[];
    /** Where the text stops being JSON, as an offset; undefined where it was read to its end. */
    readonly fault: number | undefined;
}

const CLOSING = { object: '}', array: ']' } as const;
const SPACE = /[ \t\n\r]*/y;
const COMMENT = /\/\/[^\n\r]*|\/\*[^]*?\*\//y;
const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
/** What programs write that mean JSON: Python for what is no number, JavaScript for what is not there. */
const FOREIGN = /(?:[-+]?(?:NaN|nan|Infinity|inf)|undefined|None)(?!\w)/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** What may come next. */
type Expected = 'value' | 'first' | 'name' | 'firstName' | 'end';

/**
 * Reads JSON as far as it goes, over what other programs write for it: comments, commas that are missing or too many,
 * NaN, line breaks in texts. Where it stops, what is open is closed behind the last value that is whole. Nesting costs
 * no stack.
 */
export function mendJson(source: string): MendedJson {
    return new JsonMender(source).mend();
}

class JsonMender {
    readonly #source: string;
    /** What stands instead of parts of the source, in its order. */
    readonly #edits: { readonly start: number; readonly end: number; readonly by: string }[] = [];
    readonly #flaws = new Map<JsonFlawCode, { offset: number; count: number }>();
    readonly #open: ('object' | 'array')[] = [];
    #at = 0;
    #expected: Expected = 'value';
    /** Behind the last value that is whole, and what was open there. */
    #whole = { offset: 0, depth: 0 };
    #documents = 0;
    /** Where the last comma stands. */
    #comma = 0;

    constructor(source: string) {
        this.#source = source;
    }

    mend(): MendedJson {
        let fault: number | undefined;
        for (;;) {
            this.skip();
            if (this.#at >= this.#source.length && this.#open.length === 0 && this.#documents > 0) break;
            if (!this.step()) {
                fault = this.#at;
                break;
            }
        }
        const flaws = [...this.#flaws].map(([code, flaw]) => ({ code, ...flaw }));
        return { text: this.toText(), isSeries: this.isSeries(), flaws, fault };
    }

    /** Reads one sign or value. False: there is none that may stand here. */
    private step(): boolean {
        const sign = this.#source[this.#at];
        switch (this.#expected) {
            case 'first':
                return sign === ']' ? this.close('array') : this.readValue();
            case 'firstName':
                return sign === '}' ? this.close('object') : this.readName();
            case 'name':
                return sign === '}' ? this.dropComma() && this.close('object') : this.readName();
            case 'value':
                return sign === ']' && this.#open.at(-1) === 'array'
                    ? this.dropComma() && this.close('array')
                    : this.readValue();
            case 'end':
                return this.readEnd();
        }
    }

    private readEnd(): boolean {
        const kind = this.#open.at(-1);
        const sign = this.#source[this.#at];
        if (kind === undefined) {
            // The next of several documents. Only what begins with a bracket: anything else is a stray sign.
            if (sign !== '{' && sign !== '[') return false;
            this.#edits.push({ start: this.#at, end: this.#at, by: ',' });
            return this.readValue();
        }
        if (sign === CLOSING[kind]) return this.close(kind);
        if (sign === ',') {
            this.#comma = this.#at;
            this.#at += 1;
            this.#expected = kind === 'object' ? 'name' : 'value';
            return true;
        }
        const mayFollow = kind === 'object' ? sign === '"' && this.isName() : sign === '{' || sign === '[';
        if (!mayFollow) return false;
        this.flaw('JSON_COMMA', this.#at);
        this.#edits.push({ start: this.#at, end: this.#at, by: ',' });
        return kind === 'object' ? this.readName() : this.readValue();
    }

    private readValue(): boolean {
        const sign = this.#source[this.#at];
        if (sign === '{' || sign === '[') {
            this.#open.push(sign === '{' ? 'object' : 'array');
            this.#expected = sign === '{' ? 'firstName' : 'first';
            this.#at += 1;
            // A list that begins is worth keeping: it says what kind of file this is.
            if (sign === '[') this.setWhole();
            return true;
        }
        if (sign === '"') return this.readString() && this.finishValue();
        const end = this.match(LITERAL) ?? this.replaceForeign();
        // A number that the text ends with may have been longer.
        if (end === undefined || (end === this.#source.length && this.#open.length > 0)) {
            if (end !== undefined) this.#at = end;
            return false;
        }
        this.#at = end;
        return this.finishValue();
    }

    private replaceForeign(): number | undefined {
        const end = this.match(FOREIGN);
        if (end === undefined) return undefined;
        this.flaw('JSON_VALUE', this.#at);
        this.#edits.push({ start: this.#at, end, by: 'null' });
        return end;
    }

    private readName(): boolean {
        if (this.#source[this.#at] !== '"' || !this.readString()) return false;
        this.skip();
        if (this.#source[this.#at] !== ':') return false;
        this.#at += 1;
        this.#expected = 'value';
        // Behind a name nothing but a value may stand; a bracket that closes is no end of a list here.
        this.skip();
        return this.#source[this.#at] !== ']';
    }

    /** Goes behind a string. False: it does not end, and the place is where that shows. */
    private readString(): boolean {
        let at = this.#at + 1;
        for (;;) {
            while (isPlain(this.#source.charCodeAt(at))) at += 1;
            const sign = this.#source[at];
            if (sign === '"') {
                this.#at = at + 1;
                return true;
            }
            const escaped = sign === '\\' ? this.match(ESCAPE, at) : undefined;
            if (sign === undefined || (sign === '\\' && escaped === undefined)) {
                this.#at = at;
                return false;
            }
            if (escaped === undefined) {
                this.flaw('JSON_LINE_BREAK', at);
                this.#edits.push({ start: at, end: at + 1, by: JSON.stringify(sign).slice(1, -1) });
                at += 1;
            } else at = escaped;
        }
    }

    /** Whether a string that begins here is followed by a colon. */
    private isName(): boolean {
        const end = this.match(/"(?:[^"\\\n\r]|\\.){0,200}"[ \t\n\r]*:/y);
        return end !== undefined;
    }

    private dropComma(): true {
        const comma = this.#comma;
        this.flaw('JSON_COMMA', comma);
        // Comments behind the comma have been taken out already: edits stay in their order.
        let place = this.#edits.length;
        while (place > 0 && (this.#edits[place - 1]?.start ?? 0) > comma) place -= 1;
        this.#edits.splice(place, 0, { start: comma, end: comma + 1, by: '' });
        return true;
    }

    private close(kind: 'object' | 'array'): boolean {
        if (this.#open.at(-1) !== kind) return false;
        this.#open.pop();
        this.#at += 1;
        return this.finishValue();
    }

    private finishValue(): true {
        this.#expected = 'end';
        this.setWhole();
        if (this.#open.length === 0) this.#documents += 1;
        return true;
    }

    private setWhole(): void {
        this.#whole = { offset: this.#at, depth: this.#open.length };
    }

    private skip(): void {
        for (;;) {
            this.#at = this.match(SPACE) ?? this.#at;
            const end = this.match(COMMENT);
            if (end === undefined) return;
            this.flaw('JSON_COMMENT', this.#at);
            this.#edits.push({ start: this.#at, end, by: '' });
            this.#at = end;
        }
    }

    private flaw(code: JsonFlawCode, offset: number): void {
        const known = this.#flaws.get(code);
        if (known === undefined) this.#flaws.set(code, { offset, count: 1 });
        else known.count += 1;
    }

    private match(pattern: RegExp, at = this.#at): number | undefined {
        pattern.lastIndex = at;
        return pattern.test(this.#source) ? pattern.lastIndex : undefined;
    }

    private toText(): string | undefined {
        const { offset, depth } = this.#whole;
        if (offset === 0) return undefined;
        const parts: string[] = [];
        let from = 0;
        for (const { start, end, by } of this.#edits) {
            if (start >= offset) break;
            parts.push(this.#source.slice(from, start), by);
            from = end;
        }
        parts.push(this.#source.slice(from, offset));
        for (let at = depth - 1; at >= 0; at -= 1) parts.push(CLOSING[this.#open[at] ?? 'object']);
        const text = parts.join('');
        return this.isSeries() ? `[${text}]` : text;
    }

    /** Behind the first document the next may have begun: that makes a series too. */
    private isSeries(): boolean {
        return this.#documents > 1 || (this.#documents === 1 && this.#whole.depth > 0);
    }
}

/** Whether a character code may stand in a string as it is. At the end of the text there is none: NaN. */
function isPlain(code: number): boolean {
    return code >= 0x20 && code !== 0x22 && code !== 0x5c;
}
