import { decodeText, type DecodingRecord } from './decodeText';
import { toFileKind } from './fileKind';
import { FileProblem, type FileProblemCode } from './fileProblem';
import { guessEncoding, toEncodingName, type TextEncoding } from './guessEncoding';
import { gunzip } from './gunzip';
import { MAX_PIPED_ZIP_BYTES, OPENING_BYTES } from './limits';
import { peek } from './peek';
import type { SourceFile } from './sourceFile';
import { readZip } from './readZip';

/** A file whose text can be read. */
export interface TextFile {
    readonly kind: 'text';
    /** What the person calls it; inside a zip file with the names of both: `calls.zip/monday/1.vtt`. */
    readonly name: string;
    readonly encoding: TextEncoding;
    /** Once, and before the next file is asked for. Throws FileProblem where the bytes can't be read to their end. */
    readonly text: AsyncIterable<string>;
    /** What could not be decoded; complete when the text has been read. */
    readonly decoding: Readonly<DecodingRecord>;
}

/** A file that can't be read as text. */
export interface RefusedFile {
    readonly kind: 'refused';
    readonly name: string;
    readonly code: FileProblemCode;
}

/** What is said of the files by who opens them. */
export interface OpenOptions {
    /** The encoding of all of them, whatever their bytes say, except where a mark in them says it; a name that `isEncodingName` knows. */
    readonly encoding?: string;
}

type Wrapping = 'none' | 'gzip' | 'zip';

/**
 * The texts in a file: its own, or what is packed in it (gzip, zip). One that can't be read does not stop the others.
 * Packed files inside packed ones are refused, but for a gzip file inside a zip file.
 */
export async function* openFiles(
    { name, bytes, blob }: SourceFile,
    options: OpenOptions = {}
): AsyncGenerator<TextFile | RefusedFile> {
    yield* open(name, bytes, blob, 'none', options);
}

async function* open(
    name: string,
    source: AsyncIterable<Uint8Array>,
    blob: Blob | undefined,
    inside: Wrapping,
    options: OpenOptions
): AsyncGenerator<TextFile | RefusedFile> {
    try {
        const { opening, isWhole, bytes } = await peek(source, OPENING_BYTES);
        const kind = toFileKind(opening);
        if (kind === 'gzip' && inside !== 'gzip') {
            yield* open(name.replace(/\.gz$/i, ''), gunzip(bytes), undefined, 'gzip', options);
        } else if (kind === 'zip' && inside === 'none') {
            for await (const packed of readZip(blob ?? (await gather(bytes)))) {
                const inner = `${name}/${packed.name}`;
                if (packed.kind === 'refused') {
                    yield { ...packed, name: inner };
                } else {
                    yield* open(inner, packed.bytes, undefined, 'zip', options);
                }
            }
        } else if (kind === 'gzip' || kind === 'zip') {
            yield { kind: 'refused', name, code: 'PACKED_INSIDE_PACKED' };
        } else if (kind !== 'text') {
            yield { kind: 'refused', name, code: kind };
        } else {
            const encoding = chooseEncoding(guessEncoding(opening, isWhole), options.encoding);
            if (encoding) {
                const decoding: DecodingRecord = { undecoded: 0, firstUndecodedLine: null };
                yield { kind: 'text', name, encoding, text: decodeText(bytes, encoding, decoding), decoding };
            } else {
                yield { kind: 'refused', name, code: 'FILE_IS_BINARY' };
            }
        }
    } catch (error) {
        if (!(error instanceof FileProblem)) {
            throw error;
        }
        yield { kind: 'refused', name, code: error.code };
    }
}

function chooseEncoding(guessed: TextEncoding | null, chosen: string | undefined): TextEncoding | null {
    const name = chosen === undefined ? null : toEncodingName(chosen);
    return name === null || guessed?.source === 'mark' ? guessed : { name, source: 'choice', markBytes: 0 };
}

/** A zip file from a pipe: its table of contents stands at its end. */
async function gather(bytes: AsyncIterable<Uint8Array>): Promise<Blob> {
    const parts: BlobPart[] = [];
    let length = 0;
    for await (const chunk of bytes) {
        length += chunk.length;
        if (length > MAX_PIPED_ZIP_BYTES) {
            throw new FileProblem('PACKED_TOO_LARGE');
        }
        parts.push(new Uint8Array(chunk));
    }
    return new Blob(parts);
}
