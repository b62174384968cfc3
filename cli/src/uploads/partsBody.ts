import { Readable } from 'node:stream';
import { BodyBroken, type MultipartBody } from '../../../proxy/src/uploads/readMultipart';

/** Bytes handed on at a time. */
const CHUNK_BYTES = 64 * 1024;

/** A body as a page would send it, of parts that are at hand. */
export interface PartsBody extends MultipartBody {
    /** Breaks it off, as when a page goes away. Nothing of an upload that is not whole is stored. */
    cut(): void;
    isCut(): boolean;
}

/**
 * Makes a body of parts, each named by its call.
 *
 * @param onBytes told how many bytes were taken in all
 */
export function createPartsBody(
    parts: readonly { readonly name: string; readonly blob: Blob }[],
    onBytes: (taken: number) => void
): PartsBody {
    let next = 0;
    let taken = 0;
    let broken: BodyBroken | null = null;

    async function* read(blob: Blob): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < blob.size; at += CHUNK_BYTES) {
            const chunk = new Uint8Array(await blob.slice(at, at + CHUNK_BYTES).arrayBuffer());
            refuseBroken();
            taken += chunk.byteLength;
            onBytes(taken);
            yield chunk;
        }
    }

    function refuseBroken(): void {
        if (broken) throw broken;
    }

    return {
        // What is announced comes as a value of its own.
        field: () => Promise.resolve(null),
        nextFile: async () => {
            refuseBroken();
            const part = parts[next];
            next += 1;
            return Promise.resolve(part ? { name: part.name, bytes: Readable.from(read(part.blob)) } : null);
        },
        skip: () => undefined,
        cut() {
            broken ??= new BodyBroken('the run was stopped');
        },
        isCut: () => broken !== null
    };
}
