import { FileProblem, openFiles } from 'c/fileDecoding';
import { FILE_ISSUES, readTranscriptFile, type FileIssue, type FileIssueCode } from 'c/transcriptFormats';
import { gatherTranscripts, type GatheredTranscript } from 'c/transcriptUpload';

/** A call that was found in a file. */
export interface FoundCall {
    readonly name: string;
    readonly transcript: GatheredTranscript;
}

/** A file that can't be read. */
export interface RefusedFile {
    readonly name: string;
    readonly code: FileIssueCode;
    readonly why: string;
}

/** What came out of files. `refused`: those that can't be read; `why` is what `code` means, in English. */
export interface ReadFiles {
    readonly calls: readonly FoundCall[];
    readonly refused: readonly RefusedFile[];
}

/**
 * A call of a file, `name` being that of the file, or why the file gives none. `isOneOfSeveral`: the file holds other calls
 * too.
 */
export type ReadTranscript =
    | { readonly name: string; readonly transcript: GatheredTranscript; readonly isOneOfSeveral: boolean }
    | { readonly name: string; readonly transcript: null; readonly code: FileIssueCode };

/** Reads all files, and what is packed in them. Whatever they hold, it never throws. */
export async function readFiles(files: readonly File[]): Promise<ReadFiles> {
    const calls: FoundCall[] = [];
    const refused: RefusedFile[] = [];
    for (const file of files) {
        for await (const read of eachTranscript(file)) {
            if (read.transcript) calls.push({ name: nameOf(read.name, read.transcript), transcript: read.transcript });
            else refused.push(toRefused(read.name, read.code));
        }
    }
    return { calls, refused };
}

/** What stands in a file, one after the other, so that no more than one of them has to be held. It never throws. */
export async function* eachTranscript(blob: File): AsyncGenerator<ReadTranscript, void, undefined> {
    try {
        for await (const file of openFiles({ name: blob.name, bytes: bytesOf(blob), blob })) {
            if (file.kind === 'refused') {
                yield { name: file.name, transcript: null, code: file.code };
                continue;
            }
            let found: readonly GatheredTranscript[];
            try {
                found = await gatherTranscripts(readTranscriptFile(file.text));
            } catch (error) {
                // One of a zip file does not stop the others.
                yield { name: file.name, transcript: null, code: codeOf(error) };
                continue;
            }
            for (const transcript of found) yield { name: file.name, transcript, isOneOfSeveral: found.length > 1 };
        }
    } catch (error) {
        yield { name: blob.name, transcript: null, code: codeOf(error) };
    }
}

/** The text of a file, in whatever encoding it is, or why it has none. It never throws. */
export async function readText(blob: File): Promise<{ readonly text: string } | { readonly code: FileIssueCode }> {
    let text = '';
    try {
        for await (const file of openFiles({ name: blob.name, bytes: bytesOf(blob), blob })) {
            if (file.kind === 'refused') {
                return { code: file.code };
            }
            for await (const part of file.text) text += part;
            break;
        }
    } catch (error) {
        return { code: codeOf(error) };
    }
    return { text };
}

async function* bytesOf(blob: Blob): AsyncGenerator<Uint8Array> {
    const reader = blob.stream().getReader();
    try {
        for (let next = await reader.read(); !next.done; next = await reader.read()) {
            yield next.value;
        }
    } finally {
        reader.releaseLock();
    }
}

function nameOf(file: string, { facts }: GatheredTranscript): string {
    return facts.conversationId === undefined ? file : `${file} · ${facts.conversationId}`;
}

function toRefused(name: string, code: FileIssueCode): RefusedFile {
    return { name, code, why: wordsOf(code) };
}

function codeOf(error: unknown): FileIssueCode {
    return error instanceof FileProblem ? error.code : 'FILE_UNREADABLE';
}

function wordsOf(code: FileIssueCode, values: FileIssue['values'] = {}): string {
    const { what, remedy } = FILE_ISSUES[code];
    const fill = (words: string): string =>
        words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
    return `${fill(what)}. ${fill(remedy)}`;
}
