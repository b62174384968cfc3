import { FileProblem, openFiles, type TextFile } from 'c/fileDecoding';
import { readTranscriptFile, type FileIssue, type FileItem, type ReadOptions } from 'c/transcriptFormats';
import { nameOf, UnreadableFile } from '../input/openFile';
import type { Problem } from '../problems';
import { systemReason } from '../systemError';
import type { Terminal } from '../terminal';
import { openSource } from './openSource';

/** What a person says of the files. */
export interface OpenOptions extends ReadOptions {
    readonly encoding?: string;
}

/** A transcript in a file; `items` have to be read before the next one is asked for. */
export interface OpenTranscript {
    readonly kind: 'transcript';
    readonly name: string;
    /** Its encoding by the name of the Encoding Standard. */
    readonly encoding: string;
    /** Throws UnreadableFile where the disk fails. */
    readonly items: AsyncIterable<FileItem>;
}

/** A file that has no transcript, and why. */
export type NoTranscript =
    | { readonly kind: 'refused'; readonly name: string; readonly issue: FileIssue }
    | { readonly kind: 'unreadable'; readonly problem: Problem };

/** The transcripts in these files and in what is packed in them; what can't be read does not stop the others. */
export async function* openTranscripts(
    files: readonly string[],
    { encoding, ...options }: OpenOptions,
    terminal: Pick<Terminal, 'stdin'>
): AsyncGenerator<OpenTranscript | NoTranscript> {
    for (const file of files) {
        try {
            const source = await openSource(file, terminal);
            for await (const opened of openFiles(source, encoding === undefined ? {} : { encoding })) {
                if (opened.kind === 'refused') {
                    yield { kind: 'refused', name: opened.name, issue: { code: opened.code, severity: 'error' } };
                } else {
                    const items = readItems(opened, options);
                    yield { kind: 'transcript', name: opened.name, encoding: opened.encoding.name, items };
                }
            }
        } catch (error) {
            yield { kind: 'unreadable', problem: toUnreadable(nameOf(file), error) };
        }
    }
}

/** @throws whatever is no fault of the file */
export function toUnreadable(file: string, error: unknown): Problem {
    if (!(error instanceof UnreadableFile)) throw error;
    return { code: 'FILE_UNREADABLE', file, what: `the file can’t be read (${systemReason(error.cause)})` };
}

/** What is in a text, what could not be decoded of it, and where its bytes ended too early. */
async function* readItems({ text, encoding, decoding }: TextFile, options: ReadOptions): AsyncGenerator<FileItem> {
    const cut: { code?: FileProblem['code'] } = {};
    let hasEntries = false;
    for await (const item of readTranscriptFile(untilDamage(text, cut), options)) {
        hasEntries ||= item.kind === 'entry';
        yield item;
    }
    if (cut.code !== undefined) yield { kind: 'issue', issue: { code: cut.code, severity: 'error' } };
    if (encoding.source === 'guess' && hasEntries) {
        const values = { encoding: encoding.name };
        yield { kind: 'issue', issue: { code: 'ENCODING_GUESSED', severity: 'warning', values } };
    }
    if (decoding.undecoded > 0) {
        const values = { count: decoding.undecoded, encoding: encoding.name };
        const at = { line: decoding.firstUndecodedLine ?? 1 };
        yield { kind: 'issue', issue: { code: 'BYTES_UNDECODED', severity: 'warning', at, values } };
    }
}

/** A text as far as it can be read. */
async function* untilDamage(text: AsyncIterable<string>, cut: { code?: FileProblem['code'] }): AsyncGenerator<string> {
    try {
        yield* text;
    } catch (error) {
        if (!(error instanceof FileProblem)) throw error;
        cut.code = error.code;
    }
}
