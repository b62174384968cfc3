import type { PageCall, PageChange, PageContext, PageRegion, PageTab, PageUser, PlacedComponent } from './pageShapes';

type Parse<T> = (value: unknown) => T;

/** Reads the answer of `GET /page/context`; throws TypeError when it has another shape. */
export function parsePageContext(value: unknown): PageContext {
    const fields = toFields(value);
    return {
        user: parseUser(fields.user),
        users: listOf(parseUser)(fields.users),
        regions: listOf(parseRegion)(fields.regions),
        tabs: listOf(parseTab)(fields.tabs)
    };
}

/** Reads the answer of `GET /page/calls`; throws TypeError when it has another shape. */
export const parseCalls: Parse<PageCall[]> = listOf((value) => {
    const fields = toFields(value);
    return {
        id: text(fields.id),
        name: text(fields.name),
        description: text(fields.description),
        type: orNull(text)(fields.type),
        startMs: orNull(number)(fields.startMs),
        durationSeconds: orNull(number)(fields.durationSeconds),
        owner: orNull(text)(fields.owner)
    };
});

/** Reads the answer of `GET /page/changes/<call id>`; throws TypeError when it has another shape. */
export const parseChanges: Parse<PageChange[] | null> = orNull(
    listOf((value) => {
        const fields = toFields(value);
        return {
            id: text(fields.id),
            name: text(fields.name),
            state: text(fields.state),
            summary: text(fields.summary),
            by: text(fields.by),
            atMs: number(fields.atMs)
        };
    })
);

function parseUser(value: unknown): PageUser {
    const fields = toFields(value);
    return {
        username: text(fields.username),
        name: text(fields.name),
        title: text(fields.title),
        rights: text(fields.rights)
    };
}

function parseRegion(value: unknown): PageRegion {
    const fields = toFields(value);
    return { name: text(fields.name), components: listOf(parsePlaced)(fields.components) };
}

function parseTab(value: unknown): PageTab {
    const fields = toFields(value);
    return { name: text(fields.name), label: text(fields.label), regions: listOf(parseRegion)(fields.regions) };
}

function parsePlaced(value: unknown): PlacedComponent {
    const fields = toFields(value);
    const properties = Object.entries(toFields(fields.properties));
    return {
        name: text(fields.name),
        properties: Object.fromEntries(properties.map(([key, property]) => [key, text(property)]))
    };
}

function toFields(value: unknown): Record<string, unknown> {
    if (typeof value !== 'object' || value === null) throw new TypeError('Expected an object.');
    return Object.fromEntries(Object.entries(value));
}

function text(value: unknown): string {
    if (typeof value !== 'string') throw new TypeError('Expected text.');
    return value;
}

function number(value: unknown): number {
    if (typeof value !== 'number') throw new TypeError('Expected a number.');
    return value;
}

function orNull<T>(parse: Parse<T>): Parse<T | null> {
    return (value) => (value === null ? null : parse(value));
}

function listOf<T>(parse: Parse<T>): Parse<T[]> {
    return (value) => {
        if (!Array.isArray(value)) throw new TypeError('Expected a list.');
        return value.map((item: unknown) => parse(item));
    };
}
