import { parseNamePattern, readMappingTable, type CallMapping } from 'c/callMatching';
import { formatCount, formatLabel } from 'c/labelText';
import type { ChangeReason } from 'c/proxyProtocol';
import type { ProxyClient } from 'c/transcriptProxy';
import { readText } from 'c/uploadFiles';
import { fileIssueText } from 'c/uploadWords';
import { createBatch, type Batch } from './batch';
import { createBreathing } from './breathing';
import type { DeskRow } from './deskRow';
import { labels } from './labels';
import { createLookups } from './lookups';
import { startRunning, type Running } from './running';

/** What a person has said for all transcripts of the desk. */
export interface DeskForm {
    readonly mapping: CallMapping | null;
    /** What is known of the mapping table, and what is amiss with it, in words. */
    readonly mappingText: string;
    readonly mappingIssues: readonly string[];
    readonly pattern: string;
    readonly reason: ChangeReason | null;
    readonly note: string;
    /** Whether those with remarks are sent too. */
    readonly withRemarks: boolean;
}

const NO_FORM: DeskForm = {
    mapping: null,
    mappingText: '',
    mappingIssues: [],
    pattern: '',
    reason: null,
    note: '',
    withRemarks: false
};

/** All that is on the desk. It lasts while the page shows something else, and ends with the session of who works on it. */
export interface DeskWork {
    readonly batch: Batch;
    form(): DeskForm;
    running(): Running | null;
    /** Calls the listener on every change until the function given is called. */
    follow(listener: () => void): () => void;
    enter(change: Partial<Pick<DeskForm, 'reason' | 'note' | 'withRemarks'>>): void;
    readMapping(file: File): Promise<void>;
    setPattern(pattern: string): void;
    /** Begins to send these, where nothing is being sent. */
    send(rows: readonly DeskRow[]): void;
    /** Puts away what has been sent and is stored, to go on with the rest and with other files. */
    putAway(): void;
    /** What stopped for want of a session or of the network goes on. */
    goOn(): void;
}

const works = new Map<ProxyClient, DeskWork>();

/** The desk of this proxy's client: all components that name the same address share it. */
export function workAt(client: ProxyClient): DeskWork {
    const work = works.get(client) ?? createDeskWork(client);
    works.set(client, work);
    return work;
}

function createDeskWork(client: ProxyClient): DeskWork {
    const listeners = new Set<() => void>();
    const changed = (): void => [...listeners].forEach((listener) => listener());
    const batch = createBatch(
        createLookups({
            findCalls: (keys) => client.findCalls(keys),
            fetchTargets: (ids) => client.fetchUploadTargets(ids),
            searchUploads: (search) => client.searchUploads(search)
        }),
        createBreathing(),
        changed
    );
    let form = NO_FORM;
    let running: Running | null = null;

    const isUnderWay = (): boolean => running !== null && running.standing().phase !== 'over';
    const change = (to: Partial<DeskForm>): void => {
        form = { ...form, ...to };
        changed();
    };
    const nameAnew = (): void => batch.setNaming(form.mapping, parseNamePattern(form.pattern));
    const goOn = (): void => {
        if (running?.standing().hold) {
            running.resume();
        }
        if (batch.state().problem) {
            batch.retry();
        }
    };
    // Nothing of one person's work may stay for the next.
    const forget = (): void => {
        running?.cancel();
        running = null;
        form = NO_FORM;
        batch.setNaming(null, null);
        batch.clear();
    };
    client.onSessionChange((session) => {
        if (session === 'signedOut') forget();
        if (session === 'signedIn') goOn();
    });
    window.addEventListener('beforeunload', (event) => {
        if (isUnderWay() || batch.state().isBusy) event.preventDefault();
    });
    return {
        batch,
        form: () => form,
        running: () => running,
        follow(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
        enter: change,
        async readMapping(file) {
            const read = await readText(file);
            if ('code' in read) {
                const why = formatLabel(labels.mappingRead, file.name, fileIssueText(read));
                change({ mapping: null, mappingText: why, mappingIssues: [] });
                nameAnew();
                return;
            }
            const { mapping, issues } = readMappingTable(read.text);
            const files = new Set(mapping.lines.map((line) => line.file));
            const count = formatCount(files.size, labels.mappingLinesOne, labels.mappingLinesMany);
            change({
                mapping: mapping.lines.length > 0 ? mapping : null,
                mappingText: formatLabel(labels.mappingRead, file.name, count),
                mappingIssues: issues.map(({ line, what, remedy }) =>
                    formatLabel(labels.mappingIssue, line, what, remedy)
                )
            });
            nameAnew();
        },
        setPattern(pattern) {
            const before = parseNamePattern(form.pattern)?.text;
            change({ pattern });
            if (parseNamePattern(pattern)?.text !== before) nameAnew();
        },
        send(rows) {
            const { reason } = form;
            // What is shown may be a little behind: what is looked at anew is not what was agreed to.
            if (reason === null || running !== null || rows.length === 0 || batch.state().isBusy) return;
            const note = form.note.trim();
            const facts = { reason, batch: crypto.randomUUID(), ...(note === '' ? {} : { note }) };
            running = startRunning(client, batch, rows, facts, changed);
            changed();
        },
        putAway() {
            if (running === null || isUnderWay()) return;
            const stored = [...running.standing().items.values()].filter(
                ({ state }) => state === 'verified' || state === 'stored'
            );
            running = null;
            batch.leaveOut(stored.map(({ key }) => key));
        },
        goOn
    };
}
