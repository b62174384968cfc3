import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { createTranscriptShelf, readShelf, type ShelfPlace } from '../src/uploads/transcriptShelf';
import { listInputs } from '../src/uploads/listInputs';
import { createPartsBody } from '../src/uploads/partsBody';
import { createTestFolder, type TestFolder } from './runCli';
import { createVtt, writeAt } from './uploads';

let folder: TestFolder;
beforeEach(() => {
    folder = createTestFolder();
});
afterEach(() => folder.remove());

async function readAll(file: string): Promise<{ readonly place: ShelfPlace; readonly text: string }[]> {
    const calls: { place: ShelfPlace; text: string }[] = [];
    for await (const found of readShelf(file, {})) {
        if (found.kind === 'call') calls.push({ place: found.place, text: found.transcript.entries[0]?.text ?? '' });
    }
    return calls;
}

it('finds each transcript of a zip file again, in whatever order', async () => {
    const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
    for (let at = 0; at < 6; at += 1) {
        await zip.add(`${at}.vtt`, new TextReader(createVtt(1, `call ${at}`).text));
        await zip.add(`${at}.png`, new Uint8ArrayReader(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, at])));
    }
    const file = folder.path('a.zip');
    writeAt(file, new Uint8Array(await (await zip.close()).arrayBuffer()));
    const calls = await readAll(file);
    expect(calls).toHaveLength(6);
    const shelf = createTranscriptShelf({});
    for (const at of [0, 1, 2, 3, 4, 5, 5, 2, 3, 0]) {
        const call = calls[at];
        if (!call) throw new Error('no call');
        expect((await shelf.fetch(call.place))?.entries[0]?.text).toBe(call.text);
    }
    const together = await Promise.all(calls.toReversed().map(({ place }) => shelf.fetch(place)));
    expect(together.map((transcript) => transcript?.entries[0]?.text)).toEqual(
        calls.toReversed().map(({ text }) => text)
    );
    expect(await shelf.fetch({ file, text: 99, call: 0 })).toBeNull();
    expect(await shelf.fetch({ file: folder.path('gone.vtt'), text: 0, call: 0 })).toBeNull();
});

it('lists what is in folders by name, without what is hidden, each file once', async () => {
    for (const name of ['b/2.vtt', 'b/1.vtt', 'a.vtt', '.hidden/x.vtt', 'b/.DS_Store', '__MACOSX/y.vtt']) {
        writeAt(folder.path(name), '');
    }
    const inputs = await listInputs([folder.path('.'), folder.path('a.vtt'), 'missing.vtt']);
    expect(inputs).toEqual(
        [folder.path('a.vtt'), folder.path('b/1.vtt'), folder.path('b/2.vtt'), 'missing.vtt'].map((path) => ({
            kind: 'file',
            path
        }))
    );
});

describe('a body of parts', () => {
    const parts = ['one', 'two'].map((name) => ({ name, blob: new Blob([name.repeat(50_000)]) }));

    it('hands on each part, and tells how far it is', async () => {
        const told: number[] = [];
        const body = createPartsBody(parts, (taken) => told.push(taken));
        for (const { name, blob } of parts) {
            const file = await body.nextFile();
            const chunks: Uint8Array[] = [];
            for await (const chunk of file?.bytes ?? []) chunks.push(chunk);
            expect([file?.name, Buffer.concat(chunks).toString()]).toEqual([name, await blob.text()]);
        }
        expect(await body.nextFile()).toBeNull();
        expect(told).toEqual(told.toSorted((a, b) => a - b));
        expect(told.at(-1)).toBe(300_000);
    });

    it('breaks off in the middle of a part, and between parts', async () => {
        const body = createPartsBody(parts, () => body.cut());
        const file = await body.nextFile();
        const read = (async () => {
            let bytes = 0;
            for await (const chunk of file?.bytes ?? []) bytes += Buffer.from(chunk).length;
            return bytes;
        })();
        await expect(read).rejects.toThrow('the run was stopped');
        await expect(body.nextFile()).rejects.toThrow('the run was stopped');
        expect(body.isCut()).toBe(true);
    });
});
