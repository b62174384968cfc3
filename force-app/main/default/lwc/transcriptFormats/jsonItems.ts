import type { FileEntry, FileFacts, FileItem, GuessedField, SpeakerRole } from './format';
import type { FileIssue, FileIssueCode, IssueSeverity } from './issue';

/** An entry as a format has read it: what is not known is undefined, and times need not be whole. */
export interface EntryDraft {
    readonly path: string;
    /** Undefined: it is not there, which is an issue already. */
    readonly text: string | undefined;
    readonly id?: string | undefined;
    readonly startMs?: number | undefined;
    /** Stands instead of `durationMs`, where a file says the one or the other. */
    readonly endMs?: number | undefined;
    readonly durationMs?: number | undefined;
    readonly speaker?: string | undefined;
    readonly role?: SpeakerRole | undefined;
    readonly guessed?: readonly GuessedField[];
}

/** Collects what a document holds, and sees to it that nothing in it goes missing without a word. */
export class JsonItems {
    readonly #items: FileItem[] = [];

    /** All that was collected, in its order. */
    get all(): readonly FileItem[] {
        return this.#items;
    }

    addFacts(facts: { readonly [Name in keyof FileFacts]: FileFacts[Name] | undefined }): void {
        const known: FileFacts = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
        if (Object.keys(known).length > 0) this.#items.push({ kind: 'facts', facts: known });
    }

    addIssue(
        code: FileIssueCode,
        severity: IssueSeverity,
        path?: string,
        values?: Readonly<Record<string, string | number>>
    ): void {
        const issue: FileIssue = {
            code,
            severity,
            ...(path === undefined ? {} : { at: { path } }),
            ...(values === undefined ? {} : { values })
        };
        this.#items.push({ kind: 'issue', issue });
    }

    addEntry(draft: EntryDraft): void {
        const { path, id, role } = draft;
        if (draft.text === undefined) return;
        const text = draft.text.trim();
        if (text === '') {
            this.addIssue('ENTRY_EMPTY', 'note', path);
            return;
        }
        const startMs = this.toStart(draft);
        const durationMs = this.toDuration(draft, startMs);
        const speaker = draft.speaker?.trim();
        const known = { startMs, durationMs, speaker: speaker === '' ? undefined : speaker };
        const guessed = (draft.guessed ?? []).filter((field) => known[field] !== undefined);
        const entry: FileEntry = {
            ...(id === undefined || id === '' ? {} : { id }),
            ...(startMs === undefined ? {} : { startMs }),
            ...(durationMs === undefined ? {} : { durationMs }),
            ...(known.speaker === undefined ? {} : { speaker: known.speaker }),
            ...(role === undefined ? {} : { role }),
            text,
            ...(guessed.length === 0 ? {} : { guessed }),
            at: { path }
        };
        this.#items.push({ kind: 'entry', entry });
    }

    /** How many entries have such a text. */
    countEntries(pattern: RegExp): number {
        return this.#items.filter((item) => item.kind === 'entry' && pattern.test(item.entry.text)).length;
    }

    /** Puts the entries into the order of their times: of several channels or parts, each comes as a whole. */
    sortByTime(): void {
        sortEntries(this.#items);
    }

    private toStart({ startMs, path }: EntryDraft): number | undefined {
        if (startMs === undefined) return undefined;
        const whole = Math.round(startMs);
        if (whole >= 0) return whole;
        this.addIssue('FIELD_WRONG', 'warning', path, { expected: 'at a time from 0 on' });
        return undefined;
    }

    private toDuration({ durationMs, endMs, path }: EntryDraft, startMs: number | undefined): number | undefined {
        const duration =
            endMs !== undefined && startMs !== undefined
                ? Math.round(endMs) - startMs
                : durationMs === undefined
                  ? undefined
                  : Math.round(durationMs);
        if (duration === undefined || duration >= 0) return duration;
        this.addIssue('TIME_ORDER', 'warning', path);
        return undefined;
    }
}

/** An entry without a time stays behind the one that it follows; so does an issue. */
function sortEntries(items: FileItem[]): void {
    let time = -1;
    const timed = items.map((item) => {
        if (item.kind === 'entry') time = item.entry.startMs ?? time;
        return { item, time };
    });
    // Stable, so that what has the same time keeps its order.
    timed.sort((a, b) => a.time - b.time);
    items.splice(0, items.length, ...timed.map(({ item }) => item));
}
