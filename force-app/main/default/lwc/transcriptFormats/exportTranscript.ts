import type { FileEntry, FileFacts, FileItem } from './format';
import type { FileIssue } from './issue';
import { writeTranscriptDeskJson } from './transcriptDeskJson';
import { writeCsv } from './writeCsv';
import type { WriteFormat } from './writeFormat';
import { writePlainText } from './writePlainText';
import { writeSalesforceNdjson } from './writeSalesforceNdjson';
import { writeSrt } from './writeSrt';
import { writeWebVtt } from './writeWebVtt';

/** Every format that can be written. */
export const WRITE_FORMATS: readonly WriteFormat[] = [
    writeTranscriptDeskJson,
    writeSalesforceNdjson,
    writeWebVtt,
    writeSrt,
    writeCsv,
    writePlainText
];

/** The format that is written under that name. */
export function findWriteFormat(name: string): WriteFormat | undefined {
    return WRITE_FORMATS.find((format) => format.name === name);
}

/**
 * A transcript as the text of a file, in parts. `entries` are those of one call, in their order; they are taken one after
 * another. `findLosses` says what of it the format can't hold.
 */
export function* exportTranscript(
    entries: Iterable<FileEntry>,
    facts: FileFacts,
    format: WriteFormat
): Generator<string> {
    const writer = format.open(facts);
    for (const entry of entries) yield writer.add(entry);
    yield writer.end();
}

/** What of an entry is compared. */
interface Compared {
    /** As it is shown to people. */
    readonly field: string;
    readonly read: (entry: FileEntry) => string | number | undefined;
    /** Whether it is a loss, too, that something comes back where nothing was. */
    readonly isMadeUp?: true;
}

const FIELDS: readonly Compared[] = [
    { field: 'text', read: ({ text }) => text, isMadeUp: true },
    { field: 'speaker', read: ({ speaker }) => speaker, isMadeUp: true },
    { field: 'role', read: ({ role }) => role },
    { field: 'time', read: ({ startMs }) => startMs, isMadeUp: true },
    { field: 'duration', read: ({ durationMs }) => durationMs, isMadeUp: true },
    { field: 'identifier', read: ({ id }) => id },
    { field: 'marks of guesses', read: ({ guessed }) => guessed && [...guessed].sort().join(' ') },
    {
        field: 'Salesforce fields',
        read: ({ salesforce: part }) => part && JSON.stringify([part.appType, part.role, part.relatedRecords])
    }
];

/** What a file says of the call as a whole. Which clock it uses is no loss: the times are the same by either. */
const FACTS: readonly (readonly [string, (facts: FileFacts) => unknown])[] = [
    ['conversation', ({ conversationId }) => conversationId],
    ['beginning', ({ startedAtMs }) => startedAtMs],
    ['language', ({ language }) => language]
];

/**
 * What would not be the same if the file were written and read again, one issue for each field: it writes and reads it, so
 * nothing is missed. `entries` are gone through twice at a time.
 */
export function findLosses(entries: Iterable<FileEntry>, facts: FileFacts, format: WriteFormat): readonly FileIssue[] {
    const lost = new Map<string, { count: number; first: FileEntry }>();
    const originals = entries[Symbol.iterator]();
    let zero: number | undefined;
    let readFacts: FileFacts = {};
    for (const item of format.read(exportTranscript(entries, facts, format))) {
        readFacts = mergeFacts(readFacts, item);
        if (item.kind !== 'entry') continue;
        const next = originals.next();
        if (next.done === true) {
            addLoss(lost, 'number of lines', item.entry);
            break;
        }
        const original = next.value;
        // Of two clocks the times are the same when the calls begin at the same time.
        zero ??= original.startMs === undefined ? undefined : zeroBetween(facts, readFacts, original.startMs);
        const back =
            item.entry.startMs === undefined
                ? item.entry
                : { ...item.entry, startMs: item.entry.startMs + (zero ?? 0) };
        for (const { field, read, isMadeUp } of FIELDS) {
            const was = read(original);
            if (was === read(back) || (was === undefined && !isMadeUp)) continue;
            addLoss(lost, field, original);
        }
    }
    const unread = originals.next();
    if (unread.done !== true) addLoss(lost, 'number of lines', unread.value);
    const lostFacts = FACTS.filter(([, read]) => read(facts) !== undefined && read(facts) !== read(readFacts));
    return [
        ...[...lost].map(([field, { count, first }]): FileIssue => ({
            code: 'LOST_IN_EXPORT',
            severity: 'warning',
            at: first.at,
            values: { field, count }
        })),
        ...lostFacts.map(([field]): FileIssue => ({
            code: 'FACT_LOST_IN_EXPORT',
            severity: 'note',
            values: { field }
        }))
    ];
}

function addLoss(lost: Map<string, { count: number; first: FileEntry }>, field: string, first: FileEntry): void {
    const known = lost.get(field);
    if (known) known.count += 1;
    else lost.set(field, { count: 1, first });
}

/** What to add to the times of what was read, so that they are by the clock of what was written. */
function zeroBetween(facts: FileFacts, read: FileFacts, firstMs: number): number {
    const written = facts.clock ?? 'callStart';
    const clock = read.clock ?? 'callStart';
    if (written === clock) return 0;
    return written === 'epoch' ? (facts.startedAtMs ?? firstMs) : -(facts.startedAtMs ?? 0);
}

function mergeFacts(facts: FileFacts, item: FileItem): FileFacts {
    return item.kind === 'facts' ? { ...facts, ...item.facts } : facts;
}
