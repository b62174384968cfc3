import type { FieldValues } from '../schema/fieldSchema';

/** The records of the org, by object and 18-character id. Memory only: a restart begins again from the data files. */
export interface RecordStore {
    /** Records of one object in the order they were added. */
    all(object: string): FieldValues[];
    find(object: string, id: string): FieldValues | null;
    /** Adds or replaces. */
    put(object: string, id: string, values: FieldValues): void;
    remove(object: string, id: string): void;
    /** Counts up from 1, one counter a name: new ids, auto numbers. */
    next(counter: string): number;
}

/** An empty store. */
export function createRecordStore(): RecordStore {
    const tables = new Map<string, Map<string, FieldValues>>();
    const counters = new Map<string, number>();
    const table = (object: string) => {
        const existing = tables.get(object);
        if (existing) return existing;
        const created = new Map<string, FieldValues>();
        tables.set(object, created);
        return created;
    };
    return {
        all: (object) => [...table(object).values()],
        find: (object, id) => table(object).get(id) ?? null,
        put: (object, id, values) => void table(object).set(id, values),
        remove: (object, id) => void table(object).delete(id),
        next(counter) {
            const value = (counters.get(counter) ?? 0) + 1;
            counters.set(counter, value);
            return value;
        }
    };
}
