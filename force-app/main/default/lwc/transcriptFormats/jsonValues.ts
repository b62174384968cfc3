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

/** What an object has of its own under a name; undefined of anything else. */
export function memberOf(value: unknown, name: string): unknown {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** What is found by going from name to name; a number is an array's place. */
export function valueAt(value: unknown, ...steps: readonly (string | number)[]): unknown {
    return steps.reduce<unknown>(
        (at, step) => (typeof step === 'string' ? memberOf(at, step) : isArray(at) ? at[step] : undefined),
        value
    );
}

/** The first element of an array that is an object. */
export function firstObject(value: unknown): JsonObject | undefined {
    return isArray(value) ? value.slice(0, FIRST_ELEMENTS).find(isObject) : undefined;
}

/** Broken elements may stand before a good one. Bounded, so that recognising costs nothing. */
const FIRST_ELEMENTS = 20;

/** Whether an object has any of these members, and not as null. */
export function hasAny(value: unknown, ...names: readonly string[]): boolean {
    return names.some((name) => (memberOf(value, name) ?? undefined) !== undefined);
}

/** Whether one of an array's first objects has any of these members: a broken one may stand before it. */
export function someHave(list: unknown, ...names: readonly string[]): boolean {
    return isArray(list) && list.slice(0, FIRST_ELEMENTS).some((each) => hasAny(each, ...names));
}

const NUMBER = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,3})?\s*$/i;

/** A finite number, also where it comes as text, as long integers and some vendors' times do. */
export function toNumber(value: unknown): number | undefined {
    const number = typeof value === 'string' && NUMBER.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

/** A BCP 47 tag; undefined where it is none. Some write `en_us`. */
export function toLanguage(value: unknown): string | undefined {
    return typeof value === 'string' && LANGUAGE.test(value) ? value.replaceAll('_', '-') : undefined;
}
