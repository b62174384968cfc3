/** The shapes that every guard of this bundle is made of. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
    return typeof value === 'string';
}

export function isNumber(value: unknown): value is number {
    return typeof value === 'number' && Number.isFinite(value);
}

export function isNumberOrNull(value: unknown): value is number | null {
    return value === null || isNumber(value);
}

export function isTextOrNull(value: unknown): value is string | null {
    return value === null || isText(value);
}

/** Whether the value is one of the listed words. */
export function isOneOf<Word extends string>(words: readonly Word[], value: unknown): value is Word {
    return isText(value) && (words as readonly string[]).includes(value);
}

/** Every item parsed, or null where one can't be. */
export function parseList<Item>(value: unknown, parseItem: (item: unknown) => Item | null): readonly Item[] | null {
    if (!Array.isArray(value)) {
        return null;
    }
    const items: Item[] = [];
    for (const raw of value) {
        const item = parseItem(raw);
        if (item === null) {
            return null;
        }
        items.push(item);
    }
    return items;
}
