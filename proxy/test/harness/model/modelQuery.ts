/** A record with its parents as objects; fields that nobody set are not there. */
export type ModelRow = Readonly<Record<string, unknown>>;

interface Query {
    readonly fields: readonly string[];
    readonly object: string;
    readonly matches: (row: ModelRow) => boolean;
    readonly order: readonly { readonly path: string; readonly isDescending: boolean }[];
    readonly limit: number;
}

const parsed = new Map<string, Query>();

/** Runs the SOQL that the proxy writes: fields, comparisons joined by AND or by OR, ORDER BY, LIMIT. Throws for more. */
export function runModelQuery(
    tables: Readonly<Record<string, readonly ModelRow[]>>,
    soql: string
): readonly ModelRow[] {
    const query = parsed.get(soql) ?? parseQuery(soql);
    parsed.set(soql, query);
    const table = tables[query.object];
    if (!table) {
        throw new Error(`the model has no ${query.object}`);
    }
    const rows = table.filter(query.matches);
    if (query.order.length > 0) {
        rows.sort((a, b) => {
            for (const { path, isDescending } of query.order) {
                const [left, right] = [a, b].map((row) => valueAt(row, path) as string | number);
                if (left !== undefined && right !== undefined && left !== right) {
                    return left < right === isDescending ? 1 : -1;
                }
            }
            return 0;
        });
    }
    return rows.slice(0, query.limit).map((row) => pick(row, query.fields));
}

function parseQuery(soql: string): Query {
    const parts =
        /^SELECT (.+?) FROM (\w+)(?: WHERE (.+?))?(?: ORDER BY (.+?))?(?: LIMIT (\d+))?$/s.exec(soql.trim()) ??
        refuse(soql);
    const [, fields = '', object = '', where, order, limit] = parts;
    return {
        fields: fields.split(',').map((field) => field.trim()),
        object,
        matches: where === undefined ? () => true : parseWhere(where),
        order: (order ?? '')
            .split(',')
            .filter(Boolean)
            .map((item) => {
                const [path = '', direction] = item.trim().split(/\s+/);
                return { path, isDescending: direction === 'DESC' };
            }),
        limit: limit === undefined ? Number.POSITIVE_INFINITY : Number(limit)
    };
}

const CONDITION = /^\s*([\w.]+) (?:= '((?:\\.|[^'\\])*)'|IN \(([^)]*)\))\s*(?:(AND|OR) |$)/;

function parseWhere(text: string): (row: ModelRow) => boolean {
    const conditions: ((row: ModelRow) => boolean)[] = [];
    const joins = new Set<string>();
    for (let rest = text; rest !== '';) {
        const [whole, path = '', single, list, join] = CONDITION.exec(rest) ?? refuse(text);
        const values = (single === undefined ? [...(list ?? '').matchAll(/'((?:\\.|[^'\\])*)'/g)] : [[single, single]])
            .map(([, literal = '']) => literal.replace(/\\(.)/g, (_all, one: string) => (one === 'n' ? '\n' : one)))
            .map((value) => toComparable(path, value));
        conditions.push((row) => values.includes(toComparable(path, valueAt(row, path))));
        if (join !== undefined) {
            joins.add(join);
        }
        rest = rest.slice(whole.length);
    }
    if (joins.size > 1) {
        refuse(text);
    }
    return joins.has('OR')
        ? (row) => conditions.some((condition) => condition(row))
        : (row) => conditions.every((condition) => condition(row));
}

/** Ids compare by their first 15 characters, whichever form each has. */
function toComparable(path: string, value: unknown): unknown {
    return /(?:Id|Voice_Call__c)$/.test(path) && typeof value === 'string' ? value.slice(0, 15) : value;
}

function valueAt(row: ModelRow, path: string): unknown {
    return path.split('.').reduce<unknown>((value, name) => (value as ModelRow | null | undefined)?.[name], row);
}

function pick(row: ModelRow, fields: readonly string[]): ModelRow {
    const result: Record<string, unknown> = {};
    for (const field of fields) {
        const [first = '', second] = field.split('.');
        const value = valueAt(row, field) ?? null;
        result[first] = second === undefined ? value : { ...(result[first] as object | undefined), [second]: value };
    }
    return result;
}

function refuse(text: string): never {
    throw new Error(`the model can't run this query: ${text}`);
}
