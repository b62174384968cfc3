import { findLosses } from './exportTranscript';
import type { FileEntry, FileFacts } from './format';
import type { FileIssue } from './issue';
import type { WriteFormat } from './writeFormat';

/** Entries that are looked at together. */
const BATCH = 500;

/**
 * Finds what of a transcript a format can't hold, entry by entry, so that a long one is never held, and says it once for
 * each field.
 */
export class Losses {
    readonly #format: WriteFormat;
    #batch: FileEntry[] = [];
    #facts: FileFacts = {};
    readonly #found = new Map<string, FileIssue>();

    constructor(format: WriteFormat) {
        this.#format = format;
    }

    add(entry: FileEntry, facts: FileFacts): void {
        this.#facts = facts;
        this.#batch.push(entry);
        if (this.#batch.length === BATCH) this.look();
    }

    end(): readonly FileIssue[] {
        if (this.#batch.length > 0) this.look();
        return [...this.#found.values()];
    }

    private look(): void {
        for (const issue of findLosses(this.#batch, this.#facts, this.#format)) {
            const key = `${issue.code} ${issue.values?.['field'] ?? ''}`;
            const known = this.#found.get(key);
            const counts = [known, issue].map((each) => Number(each?.values?.['count'] ?? 0));
            const count = counts.reduce((sum, each) => sum + each, 0);
            this.#found.set(key, { ...(known ?? issue), values: { ...issue.values, ...(count > 0 ? { count } : {}) } });
        }
        this.#batch = [];
    }
}
