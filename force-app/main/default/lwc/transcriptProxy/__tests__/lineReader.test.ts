import { createLineReader } from '../lineReader';
import { answerStream } from './fakeProxy';

const bytes = new TextEncoder().encode('{"a":"Peña 日本 👋"}\n\n{"b":1}\nrest');

/** Every way to cut the bytes in two, and one byte at a time. */
const cuts: [string, readonly Uint8Array[]][] = [
    ...[...bytes.keys()].map((at): [string, readonly Uint8Array[]] => [
        `cut at ${at}`,
        [bytes.slice(0, at), bytes.slice(at)]
    ]),
    ['byte by byte', [...bytes].map((byte) => new Uint8Array([byte]))]
];

it.each(cuts)('gives the same lines, %s', async (_, chunks) => {
    const reader = createLineReader(answerStream(chunks).body!);
    const lines: string[] = [];
    for (let line = await reader.next(); line !== null; line = await reader.next()) {
        lines.push(line);
    }
    expect(lines).toEqual(['{"a":"Peña 日本 👋"}', '', '{"b":1}', 'rest']);
});

it('rejects when the stream breaks, after the lines that came', async () => {
    const reader = createLineReader(answerStream([new TextEncoder().encode('one\ntw')], true).body!);
    expect(await reader.next()).toBe('one');
    await expect(reader.next()).rejects.toThrow('network error');
});

it('ends a pending read when it is cancelled', async () => {
    const reader = createLineReader(new ReadableStream({ pull: () => new Promise(() => undefined) }));
    const pending = reader.next();
    reader.cancel();
    expect(await pending).toBeNull();
});
