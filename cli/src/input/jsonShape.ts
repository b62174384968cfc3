import type { JsonPath } from './walkJson';

/** What is wrong with a field, without a full stop. */
export interface FieldFault {
    readonly path: JsonPath;
    readonly what: string;
}

/** What was read, or the first thing that is wrong with it. */
export type Parsed<Value> =
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: FieldFault };

/** An object's members, each of which may be anything. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object, not an array and not null. */
export function isObject(value: unknown): value is JsonObject {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a JSON value is an array, of anything. */
export function isArray(value: unknown): value is readonly unknown[] {
    return Array.isArray(value);
}

/** A fault as a result. */
export function createFault(path: JsonPath, what: string): { readonly ok: false; readonly fault: FieldFault } {
    return { ok: false, fault: { path, what } };
}

/** Parses JSON without a word of it in an error. Undefined: it is none. */
export function parseJson(source: string): { readonly value: unknown } | undefined {
    try {
        const value: unknown = JSON.parse(source);
        return { value };
    } catch {
        return undefined;
    }
}
