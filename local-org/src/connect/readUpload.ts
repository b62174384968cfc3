import type { IncomingHttpHeaders } from 'node:http';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { createFailure, createSuccess, type RestFailure, type RestResult } from '../rest/restFailure';
import { readUploadPart, type UploadPart } from './readUploadPart';

/** Bytes at most of one upload (Connect REST API Developer Guide, "Conversations, Bulk Upload and Statuses"). */
export const mostUploadBytes = 512 * 1024 * 1024;

const tooLarge = createFailure(413, 'EXCEEDED_MAX_SIZE_REQUEST', 'An upload can have at most 512 MB.');
const notMultipart = createFailure(415, 'UNSUPPORTED_MEDIA_TYPE', 'An upload is multipart/form-data with a boundary.');
const badMultipart = (message: string) => createFailure(400, 'INVALID_MULTIPART_REQUEST', message);

/** A refusal in the middle of the body. */
class UploadRefused extends Error {
    readonly failure: RestFailure;
    constructor(failure: RestFailure) {
        super(failure.errors[0]?.message);
        this.failure = failure;
    }
}

/** The body up to a limit. The body itself is left alone where reading ends early: its answer has to get through. */
function createByteLimit(body: Readable, most: number): Transform {
    let bytes = 0;
    const limited = new Transform({
        transform(chunk: Uint8Array, _encoding, done) {
            bytes += chunk.byteLength;
            if (bytes > most) done(new UploadRefused(tooLarge));
            else done(null, chunk);
        }
    });
    body.once('close', () => {
        if (!body.readableEnded) limited.destroy(new Error('The body was cut off'));
    });
    return body.pipe(limited);
}

function createParser(contentType: string): InstanceType<typeof Busboy> | null {
    if (!/^multipart\/form-data\b/i.test(contentType)) return null;
    try {
        return new Busboy({ headers: { 'content-type': contentType } });
    } catch {
        // No boundary.
        return null;
    }
}

/**
 * Reads the parts of an upload as they arrive; of each only its lines are kept.
 * @param most bytes of the whole body
 * @returns the parts in their order, or 400, 413, 415
 */
export async function readUpload(
    body: Readable,
    headers: IncomingHttpHeaders,
    most: number = mostUploadBytes
): Promise<RestResult<UploadPart[]>> {
    if (Number(headers['content-length'] ?? 0) > most) return tooLarge;
    const parser = createParser(headers['content-type'] ?? '');
    if (!parser) return notMultipart;
    const parts: Promise<UploadPart | null>[] = [];
    const unnamed: string[] = [];
    parser.on('file', (name: string | undefined, file, filename: string | undefined) => {
        if (!name || !filename) unnamed.push(name ?? '');
        // A part that breaks off takes the whole body with it, which says so.
        parts.push(readUploadPart(name ?? '', file).catch(() => null));
    });
    parser.on('field', (name) => unnamed.push(name));
    try {
        await pipeline(createByteLimit(body, most), parser);
    } catch (error) {
        return error instanceof UploadRefused ? error.failure : badMultipart('The body is cut off or malformed.');
    }
    if (unnamed.length > 0) return badMultipart('Every part needs a name and a filename.');
    const read = (await Promise.all(parts)).filter((part) => part !== null);
    return read.length === 0 ? badMultipart('There are no parts.') : createSuccess(read);
}
