import {
    readTranscriptFile,
    type FileEntry,
    type FileFacts,
    type FileIssue,
    type ReadOptions
} from 'c/transcriptFormats';

/** What comes out of a file. */
export interface Read {
    readonly facts: FileFacts;
    readonly entries: readonly FileEntry[];
    readonly issues: readonly FileIssue[];
}

/** Reads a whole text, given in parts of that many characters. */
export async function readText(text: string, options: ReadOptions = {}, size = 1000): Promise<Read> {
    let facts: FileFacts = {};
    const entries: FileEntry[] = [];
    const issues: FileIssue[] = [];
    for await (const item of readTranscriptFile(inParts(text, size), options)) {
        if (item.kind === 'entry') entries.push(item.entry);
        else if (item.kind === 'issue') issues.push(item.issue);
        else facts = { ...facts, ...item.facts };
    }
    return { facts, entries, issues };
}

/** A text as a file gives it. */
export async function* inParts(text: string, size: number): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** The codes of issues, with their lines where they have one. */
export function codesOf({ issues }: Read): readonly string[] {
    return issues.map(({ code, at }) => (at && 'line' in at ? `${code} ${at.line}` : code));
}

/** Entries as `12.5-14 Grace: hello`, what is guessed marked with a question mark. */
export function show({ entries }: Read): readonly string[] {
    return entries.map(({ startMs, durationMs, speaker, text, guessed = [] }) => {
        const mark = (field: 'startMs' | 'durationMs' | 'speaker'): string => (guessed.includes(field) ? '?' : '');
        const start = startMs === undefined ? '' : `${startMs / 1000}${mark('startMs')}`;
        const end =
            startMs === undefined || durationMs === undefined
                ? ''
                : `-${(startMs + durationMs) / 1000}${mark('durationMs')}`;
        const who = speaker === undefined ? '' : `${speaker}${mark('speaker')}: `;
        return `${start}${end}${start === '' ? '' : ' '}${who}${text}`;
    });
}
