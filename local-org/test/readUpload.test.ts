import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readUpload } from '../src/connect/readUpload';
import { readUploadPart } from '../src/connect/readUploadPart';

const seed = 20250131;

/** Cuts bytes at the given places. */
function* cut(bytes: Uint8Array, places: number[]): Generator<Uint8Array> {
    let from = 0;
    for (const to of [...places].sort((left, right) => left - right)) {
        yield bytes.subarray(from, to);
        from = to;
    }
    yield bytes.subarray(from);
}
async function* arrive(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield await Promise.resolve(chunk);
}

const line = (id: string, messageText: string) => ({
    type: 'conversationEntry',
    payload: {
        conversationId: 'c',
        id,
        clientSentTimestamp: 1,
        messageText,
        sender: { appType: 'A', role: 'R', subject: 'S' }
    }
});

describe('a part', () => {
    test('is the same however its bytes arrive', async () => {
        const property = fc.asyncProperty(
            fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 1, maxLength: 6 }),
            fc.array(fc.nat(2000), { maxLength: 40 }),
            async (texts, places) => {
                const lines = [
                    { type: 'conversation', payload: { conversationId: 'c' } },
                    ...texts.map((text, index) => line(String(index), text))
                ];
                const bytes = new TextEncoder().encode(lines.map((one) => JSON.stringify(one)).join('\n'));
                const fitting = places.map((place) => place % bytes.byteLength);
                const cutUp = await readUploadPart('c', arrive(cut(bytes, fitting)));
                expect(cutUp).toEqual(await readUploadPart('c', arrive([bytes])));
                expect(cutUp.content).toMatchObject({ ok: true });
                if (cutUp.content.ok) expect(cutUp.content.lines.map((one) => one.entry?.messageText)).toEqual(texts);
            }
        );
        await fc.assert(property, { seed, numRuns: 200 });
    });

    test.each([
        ['in the middle', [0x22, 0xc3, 0x28, 0x22, 0x0a]],
        ['at its end', [0x22, 0xe2, 0x82]]
    ])('with bytes that are not UTF-8 %s is not read', async (_name, bytes) => {
        const part = await readUploadPart('c', arrive([Uint8Array.from(bytes)]));
        expect(part.content).toEqual({ ok: false, problem: expect.any(String) });
    });

    test('has a digest of its bytes', async () => {
        const digest = async (text: string) =>
            (await readUploadPart('c', arrive([new TextEncoder().encode(text)]))).digest;
        expect(await digest('a')).toBe(await digest('a'));
        expect(await digest('a')).not.toBe(await digest('b'));
    });
});

describe('an upload', () => {
    const boundary = 'b0undary';
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const lines = `{"type":"conversation","payload":{"conversationId":"c"}}\n${JSON.stringify(line('1', 'x'))}`;
    const body = `--${boundary}\r\nContent-Disposition: form-data; name="c"; filename="f"\r\n\r\n${lines}\r\n--${boundary}--\r\n`;
    const read = (most: number, more = {}) =>
        readUpload(Readable.from([Buffer.from(body)]), { ...headers, ...more }, most);

    test('of as many bytes as it may have is read', async () => {
        expect(await read(body.length)).toMatchObject({ ok: true, value: [{ name: 'c', content: { ok: true } }] });
    });

    test.each([
        ['says so', { 'content-length': String(body.length) }],
        ['does not say so', {}],
        ['says something else', { 'content-length': '5' }]
    ])('of one byte more that %s is refused', async (_name, more) => {
        expect(await read(body.length - 1, more)).toMatchObject({
            ok: false,
            status: 413,
            errors: [{ errorCode: 'EXCEEDED_MAX_SIZE_REQUEST' }]
        });
    });

    test('is not read further once it is too long, and its connection is left alone', async () => {
        let sent = 0;
        const endless = Readable.from(
            (function* () {
                yield Buffer.from(body.slice(0, -2));
                while (sent < 10_000) {
                    sent += 1;
                    yield Buffer.alloc(1024);
                }
            })()
        );
        expect(await readUpload(endless, headers, 64 * 1024)).toMatchObject({ ok: false, status: 413 });
        expect(sent).toBeLessThan(1000);
        expect(endless.destroyed).toBe(false);
    });
});
