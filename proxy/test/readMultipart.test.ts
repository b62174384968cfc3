import { request } from 'node:http';
import { readMultipart } from '../src/uploads/readMultipart';
import { serve } from './harness/passing';

const HEAD =
    '--x\r\nContent-Disposition: form-data; name="manifest"\r\n\r\n{}\r\n--x\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n\r\n';
const TAIL = '\r\n--x--\r\n';

/** Sends a form whole to a reader who takes his time before the file: how many bytes of it he gets, or why not. */
async function read(bytes: number, pace: { readonly bytes: number; readonly everyMs: number }): Promise<string> {
    const url = await serve((incoming, response) => {
        const body = readMultipart(incoming, pace)!;
        void (async () => {
            await body.field('manifest');
            await new Promise((resolve) => setTimeout(resolve, 6 * pace.everyMs));
            const file = await body.nextFile();
            let count = 0;
            for await (const chunk of file!.bytes) {
                count += (chunk as Uint8Array).byteLength;
            }
            response.end(`${count}`);
        })().catch((error: unknown) => response.end(String(error)));
    });
    return new Promise((resolve, reject) => {
        const sent = request(url, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' } });
        sent.on('error', reject);
        sent.on('response', (answer) => {
            let text = '';
            answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
            answer.on('end', () => resolve(text));
        });
        sent.end(`${HEAD}${'x'.repeat(bytes)}${TAIL}`);
    });
}

it.each([100, 10_000, 40_000, 100_000, 1_000_000])(
    'takes a body of %i bytes that is there whole, however long it is not read',
    async (bytes) => {
        expect(await read(bytes, { bytes: 1_000_000, everyMs: 40 })).toBe(String(bytes));
    }
);
