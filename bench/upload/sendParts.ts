import { request as send, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { MadeUpPart } from './madeUpCalls';

const BOUNDARY = 'bench-upload';
const PIECE_BYTES = 64 * 1024;

/** Sends transcripts as a page does, no faster than they are taken: the text of the answer. Throws for any but success. */
export async function sendParts(
    url: string,
    headers: Readonly<Record<string, string>>,
    parts: readonly MadeUpPart[]
): Promise<string> {
    const pieces = [...toBody(parts)];
    const request = send(`${url}/v1/uploads`, {
        method: 'POST',
        headers: {
            ...headers,
            'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`,
            'Content-Length': pieces.reduce((sum, { byteLength }) => sum + byteLength, 0)
        }
    });
    const answered = new Promise<IncomingMessage>((resolve, reject) =>
        request.on('response', resolve).on('error', reject)
    );
    // What stops it is told by the answer, or by there being none.
    pipeline(Readable.from(pieces), request).catch(() => undefined);
    const response = await answered;
    const body = await text(response);
    if ((response.statusCode ?? 0) > 299) throw new Error(`${response.statusCode}: ${body}`);
    return body;
}

function* toBody(parts: readonly MadeUpPart[]): Generator<Buffer> {
    const manifest = JSON.stringify({ reason: 'Other', parts: parts.map(({ announced }) => announced) });
    yield Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="manifest"\r\n\r\n${manifest}`);
    for (const { announced, bytes } of parts) {
        const name = announced.voiceCallId;
        yield Buffer.from(
            `\r\n--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="${name}.ndjson"\r\n\r\n`
        );
        for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
    }
    yield Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
}
