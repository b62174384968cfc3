import { openFiles, type OpenOptions } from 'c/fileDecoding';
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';

/** Bytes in parts of one size. */
export async function* inParts(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) {
        yield bytes.subarray(at, at + size);
        await Promise.resolve();
    }
}

/** What came of a file: a text, or a code. */
export interface Opened {
    readonly name: string;
    readonly encoding?: string;
    readonly text?: string;
    readonly undecoded?: number;
    readonly code?: string;
}

/** Opens a file and reads all that is in it. */
export async function openAll(
    name: string,
    bytes: Uint8Array,
    { size, blob, ...options }: OpenOptions & { readonly size?: number; readonly blob?: boolean } = {}
): Promise<readonly Opened[]> {
    const opened: Opened[] = [];
    const source = {
        name,
        bytes: inParts(bytes, size),
        ...(blob ? { blob: new Blob([new Uint8Array(bytes)]) } : {})
    };
    for await (const file of openFiles(source, options)) {
        if (file.kind === 'refused') {
            opened.push({ name: file.name, code: file.code });
        } else {
            const { encoding } = file;
            let text = '';
            try {
                for await (const part of file.text) text += part;
            } catch (error) {
                opened.push({ name: file.name, text, code: codeOf(error) });
                continue;
            }
            const { undecoded } = file.decoding;
            opened.push({
                name: file.name,
                encoding: `${encoding.name} ${encoding.source}`,
                text,
                ...(undecoded > 0 ? { undecoded } : {})
            });
        }
    }
    return opened;
}

/** A zip file with these texts or bytes. */
export async function zip(
    files: Readonly<Record<string, string | Uint8Array>>,
    options: { readonly password?: string } = {}
): Promise<Uint8Array> {
    const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, ...options });
    for (const [name, content] of Object.entries(files)) {
        const reader = typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content);
        await writer.add(name, reader);
    }
    const blob = await writer.close();
    return new Uint8Array(await blob.arrayBuffer());
}

function codeOf(error: unknown): string {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
