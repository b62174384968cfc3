import type { FileEntry, FileItem } from './format';
import type { FileIssue, FileIssueCode, IssueSeverity } from './issue';
import { MAX_ENTRY_CHARACTERS, MAX_ISSUES_OF_A_KIND, MAX_SPEAKERS, REMEMBERED_IDS } from './limits';

/**
 * Looks at what a format reads, whichever it is, as it comes by: times that can't be, lines out of order or on top of each
 * other, identifiers that come again, limits, masks that are there already. What can't be is taken out of an entry, with an
 * issue. What it remembers is bounded, and of each kind of issue no more than `MAX_ISSUES_OF_A_KIND` come out one by one.
 */
export async function* checkItems(items: AsyncIterable<FileItem>): AsyncGenerator<FileItem> {
    const check = new ItemCheck();
    for await (const item of items) {
        yield* check.take(item);
    }
    yield* check.end();
}

const MASK = /\[[A-Z]{2,}(?:_[A-Z\d]+)*\]|#{4,}/g;
/** Sounds that speech recognition writes in the same way. */
const SOUND =
    /^\[(?:MUSIC|LAUGHTER|LAUGHS|APPLAUSE|NOISE|SILENCE|PAUSE|INAUDIBLE|UNINTELLIGIBLE|CROSSTALK|FOREIGN|BLANK_AUDIO|COUGH|SIGH)\]$/;

class ItemCheck {
    #out: FileItem[] = [];
    readonly #counts = new Map<FileIssueCode, { count: number; severity: IssueSeverity }>();
    readonly #speakers = new Set<string>();
    #ids = new Set<string>();
    /** As many again from before. */
    #olderIds = new Set<string>();
    #entries = 0;
    #timed = 0;
    #masked = 0;
    #lastStartMs: number | undefined;
    #lastEndMs: number | undefined;

    /** What comes out for an item. */
    take(item: FileItem): readonly FileItem[] {
        this.#out = [];
        if (item.kind === 'issue') this.issue(item.issue);
        else if (item.kind === 'entry') this.entry(item.entry);
        else {
            // Another call has its own clock and its own identifiers.
            if (item.facts.conversationId !== undefined) this.beginCall();
            this.#out.push(item);
        }
        return this.#out;
    }

    /** What can only be said at the end. */
    end(): readonly FileItem[] {
        this.#out = [];
        if (this.#entries === 0 && !this.saidWhy()) this.issue({ code: 'NO_ENTRIES', severity: 'error' });
        if (this.#entries > 0 && this.#timed === 0 && !this.#counts.has('NO_TIMES')) {
            this.issue({ code: 'NO_TIMES', severity: 'warning' });
        }
        if (this.#entries > 0 && this.#speakers.size === 0 && !this.#counts.has('NO_SPEAKERS')) {
            this.issue({ code: 'NO_SPEAKERS', severity: 'warning' });
        }
        if (this.#masked > 0 && !this.#counts.has('ALREADY_REDACTED')) {
            this.issue({ code: 'ALREADY_REDACTED', severity: 'note', values: { count: this.#masked } });
        }
        for (const [code, { count, severity }] of [...this.#counts]) {
            const more = count - MAX_ISSUES_OF_A_KIND;
            if (more > 0) {
                const issue: FileIssue = { code: 'ISSUES_LEFT_OUT', severity, values: { code, count: more } };
                this.#out.push({ kind: 'issue', issue });
            }
        }
        return this.#out;
    }

    /** Whether an error about the file as a whole has been said, or that there is nothing in it. */
    private saidWhy(): boolean {
        return [...this.#counts].some(([code]) =>
            /^(?:FILE_|FORMAT_|NO_ENTRIES|COLUMNS_UNKNOWN|JSON_INVALID|CHAT)/.test(code)
        );
    }

    private issue(issue: FileIssue): void {
        const known = this.#counts.get(issue.code);
        const count = (known?.count ?? 0) + 1;
        this.#counts.set(issue.code, { count, severity: issue.severity });
        if (count <= MAX_ISSUES_OF_A_KIND) this.#out.push({ kind: 'issue', issue });
    }

    private beginCall(): void {
        this.#ids = new Set();
        this.#olderIds = new Set();
        this.#lastStartMs = undefined;
        this.#lastEndMs = undefined;
    }

    private entry(entry: FileEntry): void {
        const { at, text } = entry;
        if (text.length > MAX_ENTRY_CHARACTERS) {
            const values = { limit: MAX_ENTRY_CHARACTERS };
            this.issue({ code: 'ENTRY_TOO_LONG', severity: 'error', at, values });
            return;
        }
        this.#entries += 1;
        this.checkId(entry);
        if (MASK.test(text) && (text.match(MASK) ?? []).some((mask) => !SOUND.test(mask))) this.#masked += 1;
        MASK.lastIndex = 0;
        const checked = this.checkSpeaker(this.checkTimes(entry));
        this.checkOrder(checked);
        this.#out.push({ kind: 'entry', entry: checked });
    }

    private checkId({ id, at }: FileEntry): void {
        if (id === undefined) return;
        if (this.#ids.has(id) || this.#olderIds.has(id)) this.issue({ code: 'ID_REPEATED', severity: 'warning', at });
        this.#ids.add(id);
        if (this.#ids.size >= REMEMBERED_IDS) {
            this.#olderIds = this.#ids;
            this.#ids = new Set();
        }
    }

    /** Times are whole milliseconds from zero on, or they are not there. */
    private checkTimes(entry: FileEntry): FileEntry {
        const { at } = entry;
        let { startMs, durationMs } = entry;
        if (startMs !== undefined && !isTime(Math.abs(startMs))) {
            this.issue({ code: 'TIME_INVALID', severity: 'warning', at });
            startMs = undefined;
        } else if (startMs !== undefined && startMs < 0) {
            this.issue({ code: 'TIME_NEGATIVE', severity: 'warning', at });
            startMs = undefined;
        }
        if (durationMs !== undefined && !isTime(Math.abs(durationMs))) {
            this.issue({ code: 'TIME_INVALID', severity: 'warning', at });
            durationMs = undefined;
        } else if (durationMs !== undefined && durationMs < 0) {
            this.issue({ code: 'TIME_ORDER', severity: 'warning', at });
            durationMs = undefined;
        }
        startMs = startMs === undefined ? undefined : Math.round(startMs);
        durationMs = durationMs === undefined ? undefined : Math.round(durationMs);
        if (startMs === entry.startMs && durationMs === entry.durationMs) return entry;
        const { startMs: _start, durationMs: _duration, ...rest } = entry;
        return withoutGuesses({
            ...rest,
            ...(startMs === undefined ? {} : { startMs }),
            ...(durationMs === undefined ? {} : { durationMs })
        });
    }

    private checkSpeaker(entry: FileEntry): FileEntry {
        const { speaker, at } = entry;
        if (speaker === undefined || this.#speakers.has(speaker)) return entry;
        if (this.#speakers.size < MAX_SPEAKERS) {
            this.#speakers.add(speaker);
            return entry;
        }
        this.issue({ code: 'TOO_MANY_SPEAKERS', severity: 'error', at, values: { limit: MAX_SPEAKERS } });
        const { speaker: _speaker, ...rest } = entry;
        return withoutGuesses(rest);
    }

    private checkOrder({ startMs, durationMs, at }: FileEntry): void {
        if (startMs === undefined) return;
        this.#timed += 1;
        if (this.#lastStartMs !== undefined && startMs < this.#lastStartMs) {
            this.issue({ code: 'ENTRIES_OUT_OF_ORDER', severity: 'warning', at });
        } else if (this.#lastEndMs !== undefined && startMs < this.#lastEndMs) {
            this.issue({ code: 'ENTRIES_OVERLAP', severity: 'note', at });
        }
        this.#lastStartMs = startMs;
        this.#lastEndMs = durationMs === undefined ? undefined : startMs + durationMs;
    }
}

/** What is not there is no guess. */
function withoutGuesses(entry: FileEntry): FileEntry {
    const { guessed, ...rest } = entry;
    const left = guessed?.filter((field) => entry[field] !== undefined) ?? [];
    return left.length === 0 ? rest : { ...rest, guessed: left };
}

function isTime(ms: number): boolean {
    return Number.isSafeInteger(Math.round(ms));
}
