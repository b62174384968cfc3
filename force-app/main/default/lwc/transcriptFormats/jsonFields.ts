import type { JsonItems } from './jsonItems';
import type { TimeReader } from './jsonTimes';
import { isArray, isObject, memberOf, toNumber, type JsonObject } from './jsonValues';

/**
 * An object of a document, read field by field with a check of each. What is not as it has to be becomes an issue with its
 * path, once; null counts as not there, since most vendors write it so.
 */
export class JsonFields {
    readonly path: string;
    readonly #value: JsonObject;
    readonly #items: JsonItems;

    constructor(value: JsonObject, path: string, items: JsonItems) {
        this.#value = value;
        this.path = path;
        this.#items = items;
    }

    /** What is under a name, unchecked. */
    get(name: string): unknown {
        return memberOf(this.#value, name) ?? undefined;
    }

    has(name: string): boolean {
        return this.get(name) !== undefined;
    }

    pathOf(name: string): string {
        return joinPath(this.path, name);
    }

    /** A text that has to be there: the first of these names that is. An error where none is. */
    text(...names: readonly [string, ...string[]]): string | undefined {
        const name = names.find((each) => this.has(each));
        if (name === undefined) {
            this.missing(names[0], 'error');
            return undefined;
        }
        const value = this.get(name);
        if (typeof value === 'string') return value;
        this.wrong(name, 'a text', 'error');
        return undefined;
    }

    /** A text that may be left out. */
    string(name: string): string | undefined {
        const value = this.get(name);
        if (value === undefined || typeof value === 'string') return value;
        this.wrong(name, 'a text');
        return undefined;
    }

    /** An identifier or a label, which may be left out: a text or a number. */
    label(name: string): string | undefined {
        const value = this.get(name);
        if (value === undefined || typeof value === 'string') return value;
        if (typeof value === 'number' && Number.isFinite(value)) return String(value);
        this.wrong(name, 'a text or a number');
        return undefined;
    }

    /** A number that may be left out. */
    number(name: string): number | undefined {
        const value = this.get(name);
        const number = toNumber(value);
        if (value !== undefined && value !== '' && number === undefined) this.wrong(name, 'a number');
        return number;
    }

    /** A time in milliseconds that may be left out: of these names the first that is there. */
    time(read: TimeReader, ...names: readonly string[]): number | undefined {
        const name = names.find((each) => this.has(each));
        if (name === undefined) return undefined;
        const value = this.get(name);
        const time = read(value);
        if (time === undefined && value !== '') this.wrong(name, 'a time');
        return time;
    }

    /** An object that may be left out. */
    object(name: string): JsonFields | undefined {
        const value = this.get(name);
        if (value === undefined) return undefined;
        if (isObject(value)) return new JsonFields(value, this.pathOf(name), this.#items);
        this.wrong(name, 'an object');
        return undefined;
    }

    /** An array that may be left out, its elements with their paths. */
    list(name: string): readonly JsonElement[] {
        const value = this.get(name);
        if (value === undefined) return [];
        if (isArray(value))
            return value.map((each, index) => ({ value: each, path: `${this.pathOf(name)}[${index}]` }));
        this.wrong(name, 'a list', 'error');
        return [];
    }

    /** The objects of an array that may be left out. An error for each element that is none. */
    objects(name: string): readonly JsonFields[] {
        return toObjects(this.list(name), this.#items);
    }

    /** Says that a field is not there. */
    missing(name: string, severity: 'error' | 'warning' = 'warning'): void {
        this.#items.addIssue('FIELD_MISSING', severity, this.pathOf(name));
    }

    /** Says that a field is not what it has to be. */
    wrong(name: string, expected: string, severity: 'error' | 'warning' = 'warning'): void {
        this.#items.addIssue('FIELD_WRONG', severity, this.pathOf(name), { expected });
    }
}

/** An element of an array, which may be anything, and where it stands. */
export interface JsonElement {
    readonly value: unknown;
    readonly path: string;
}

/** A document that is an object, to be read. One that is none has no fields. */
export function toFields(document: unknown, items: JsonItems): JsonFields {
    return new JsonFields(isObject(document) ? document : {}, '', items);
}

/** The elements of a document that is an array. */
export function toElements(document: unknown): readonly JsonElement[] {
    return isArray(document) ? document.map((value, index) => ({ value, path: `[${index}]` })) : [];
}

/** The elements that are objects, to be read. An error for each that is none. */
export function toObjects(elements: readonly JsonElement[], items: JsonItems): readonly JsonFields[] {
    return elements.flatMap(({ value, path }) => {
        if (isObject(value)) return [new JsonFields(value, path, items)];
        items.addIssue('FIELD_WRONG', 'error', path, { expected: 'an object' });
        return [];
    });
}

const PLAIN_NAME = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

/** The path of a member: `Transcript[3].Content`. A name that is no word stands in brackets, as in JavaScript. */
export function joinPath(path: string, name: string): string {
    if (!PLAIN_NAME.test(name)) return `${path}[${JSON.stringify(name)}]`;
    return path === '' ? name : `${path}.${name}`;
}
