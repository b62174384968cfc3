import type { FieldValues } from '../schema/fieldSchema';

/** The records of the org, by object and 18-character id. Memory only: a restart begins again from the data files. */
export interface RecordStore {
    /** Records of one object in the order they were added. Deleted ones are not among them. */
    all(object: string): FieldValues[];
    /** Deleted records of one object, in the order in which they were deleted. */
    deleted(object: string): FieldValues[];
    find(object: string, id: string): FieldValues | null;
    /** Adds or replaces. */
    put(object: string, id: string, values: FieldValues): void;
    /** Moves a record to the deleted ones, as Salesforce's recycle bin keeps it. */
    remove(object: string, id: string): void;
    /** Whatever `run` changes is undone unless it answers true. Numbers that were counted stay counted. */
    transact(run: () => boolean): void;
    /** Counts up from 1, one counter a name: new ids, auto numbers. */
    next(counter: string): number;
}

type Tables = Map<string, Map<string, FieldValues>>;

function findTable(tables: Tables, object: string): Map<string, FieldValues> {
    const existing = tables.get(object);
    if (existing) return existing;
    const created = new Map<string, FieldValues>();
    tables.set(object, created);
    return created;
}

/** Records are replaced as a whole and never changed in place, so a copy of the tables is a copy of the store. */
function copyTables(tables: Tables): Tables {
    return new Map([...tables].map(([object, records]) => [object, new Map(records)]));
}

/** An empty store. */
export function createRecordStore(): RecordStore {
    let live: Tables = new Map();
    let bin: Tables = new Map();
    const counters = new Map<string, number>();
    return {
        all: (object) => [...findTable(live, object).values()],
        deleted: (object) => [...findTable(bin, object).values()],
        find: (object, id) => findTable(live, object).get(id) ?? null,
        put: (object, id, values) => void findTable(live, object).set(id, values),
        remove(object, id) {
            const record = findTable(live, object).get(id);
            if (record) findTable(bin, object).set(id, { ...record, IsDeleted: true });
            findTable(live, object).delete(id);
        },
        transact(run) {
            const before = { live: copyTables(live), bin: copyTables(bin) };
            if (!run()) ({ live, bin } = before);
        },
        next(counter) {
            const value = (counters.get(counter) ?? 0) + 1;
            counters.set(counter, value);
            return value;
        }
    };
}
