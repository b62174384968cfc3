import { ZipReader, type Entry } from 'c/fileLibraries';
import { BlobReader } from './blobReader';
import { FileProblem, type FileProblemCode } from './fileProblem';
import { readStream } from './gunzip';
import { MAX_UNPACKED_BYTES, MAX_ZIP_FILES } from './limits';
import { keepWithin } from './unpackLimits';

/** One file in a zip file. Its bytes have to be read before the next file is asked for. */
export type PackedFile =
    | { readonly kind: 'bytes'; readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }
    | { readonly kind: 'refused'; readonly name: string; readonly code: FileProblemCode };

/** What systems put into a zip file beside what a person did. */
const BY_SYSTEMS = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/;

/** What is in every file of Word, Excel and PowerPoint, and of LibreOffice: zip files, too. */
const OFFICE = /^(\[Content_Types\]\.xml|mimetype)$/;

/**
 * The files in a zip file (APPNOTE.TXT 6.3.10), in its order. Nothing is written anywhere, so a name can do no harm; one
 * that would lead out of a folder is refused all the same, for what it says about the file.
 *
 * @throws FileProblem where the file as a whole can't be read
 */
export async function* readZip(blob: Blob): AsyncGenerator<PackedFile> {
    const reader = new ZipReader(new BlobReader(blob), {
        useWebWorkers: false,
        filenameValidation: 'tolerant',
        checkOverlappingEntry: true,
        checkCrc32: true
    });
    try {
        let count = 0;
        for await (const entry of list(reader)) {
            if (OFFICE.test(entry.filename)) {
                throw new FileProblem('FILE_IS_OFFICE');
            }
            if (!entry.directory && !BY_SYSTEMS.test(entry.filename)) {
                count += 1;
                if (count > MAX_ZIP_FILES) {
                    throw new FileProblem('PACKED_TOO_MANY');
                }
                yield toPackedFile(entry);
            }
        }
        if (count === 0) {
            throw new FileProblem('PACKED_EMPTY');
        }
    } finally {
        await reader.close();
    }
}

async function* list(reader: ZipReader<unknown>): AsyncGenerator<Entry> {
    try {
        yield* reader.getEntriesGenerator();
    } catch (error) {
        throw error instanceof FileProblem ? error : new FileProblem('PACKED_DAMAGED', error);
    }
}

function toPackedFile(entry: Entry): PackedFile {
    const name = entry.filename;
    const code = refusal(entry);
    return code
        ? { kind: 'refused', name: isUnsafe(name) ? 'a file' : name, code }
        : { kind: 'bytes', name, bytes: unpack(entry) };
}

function refusal({ filename, encrypted, uncompressedSize }: Entry): FileProblemCode | null {
    if (isUnsafe(filename)) {
        return 'PACKED_NAME_UNSAFE';
    }
    if (encrypted) {
        return 'PACKED_ENCRYPTED';
    }
    return uncompressedSize > MAX_UNPACKED_BYTES ? 'PACKED_TOO_LARGE' : null;
}

function isUnsafe(name: string): boolean {
    // eslint-disable-next-line no-control-regex
    return /^([\\/]|[a-z]:)|(^|[\\/])\.\.([\\/]|$)|[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/i.test(
        name
    );
}

async function* unpack(entry: Entry): AsyncGenerator<Uint8Array> {
    if (entry.directory) {
        return;
    }
    const pipe = new TransformStream<Uint8Array, Uint8Array>();
    const done = entry.getData(pipe.writable).then(
        () => null,
        async (error: unknown) => {
            // What fails before it has written anything leaves the other end waiting.
            await pipe.writable.abort(error).catch(() => undefined);
            return error;
        }
    );
    yield* keepWithin(readStream(pipe.readable), () => entry.compressedSize);
    const error = await done;
    if (error) {
        throw new FileProblem('PACKED_DAMAGED', error);
    }
}
