import { parseArgs } from 'node:util';
import { parseUploads } from 'c/conversationEntries';
import { MOST_LINES_A_PART, MOST_PARTS_AN_UPLOAD, parseUploadResponse } from 'c/proxyProtocol';
import { makeUpPart, type MadeUpPart } from './madeUpCalls';
import { startServer, type MeasuredProcess } from './measuredProcess';
import { startMeasuredProxy } from './measuredProxy';
import { sendParts } from './sendParts';

const MEGABYTE = 1_000_000;
const { values } = parseArgs({
    options: { megabytes: { type: 'string', default: '200' }, conversations: { type: 'string', default: '2000' } }
});
const megabytes = Number(values.megabytes);
const conversations = Number(values.conversations);

/** What is measured, and how it is told that it did its work. */
interface Contender {
    readonly name: string;
    readonly url: string;
    readonly process: MeasuredProcess;
    readonly headers: Readonly<Record<string, string>>;
    readonly countTaken: (body: string) => number;
}

const sink = await startServer('bench/upload/sink.ts');
const contenders: readonly Contender[] = [
    {
        name: 'busboy alone',
        ...(await startServer('bench/upload/barePipe.ts', [sink.url])),
        headers: {},
        countTaken: (body) => parseUploads(JSON.parse(body))?.length ?? 0
    },
    {
        name: 'the proxy',
        ...(await startMeasuredProxy(sink.url)),
        countTaken: (body) =>
            parseUploadResponse(JSON.parse(body))?.results.filter(({ outcome }) => outcome === 'taken').length ?? 0
    }
];

const rows: string[][] = [['', '', 'MB/s', 'of it', 'calls/s', 'own s', 'of it', 'at rest MB', 'at most MB', 'of it']];
const linesOfBig = MOST_LINES_A_PART;
const lengthOfBig = Math.round((megabytes * MEGABYTE) / MOST_PARTS_AN_UPLOAD / linesOfBig);
await measureAll(`${megabytes} MB in one upload`, [
    Array.from({ length: MOST_PARTS_AN_UPLOAD }, (_, at) => makeUpPart(at, linesOfBig, Math.max(20, lengthOfBig - 350)))
]);
await measureAll(
    `${conversations} small calls`,
    Array.from({ length: Math.ceil(conversations / MOST_PARTS_AN_UPLOAD) }, (_, request) =>
        Array.from({ length: MOST_PARTS_AN_UPLOAD }, (__, at) =>
            makeUpPart(request * MOST_PARTS_AN_UPLOAD + at, 40, 80)
        )
    )
);
const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
for (const row of rows)
    console.log(
        row
            .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
            .join('  ')
            .trimEnd()
    );
await Promise.all([sink.process.stop(), ...contenders.map(({ process }) => process.stop())]);

/** Sends the same uploads through each contender, after a small one that warms up, and adds a row for each. */
async function measureAll(name: string, uploads: readonly (readonly MadeUpPart[])[]): Promise<void> {
    const bytes = uploads.flat().reduce((sum, part) => sum + part.bytes.byteLength, 0);
    const calls = uploads.flat().length;
    let bare: { readonly speed: number; readonly own: number; readonly most: number } | null = null;
    for (const { name: whose, url, process, headers, countTaken } of contenders) {
        for (let round = 0; round < 5; round += 1) await sendParts(url, headers, [makeUpPart(0, 500, 2_000)]);
        await process.use();
        const before = await process.use();
        const start = performance.now();
        for (const parts of uploads) {
            const body = await sendParts(url, headers, parts);
            if (countTaken(body) !== parts.length) throw new Error(`${whose} did not take all: ${body}`);
        }
        const seconds = (performance.now() - start) / 1000;
        const after = await process.use();
        const speed = bytes / MEGABYTE / seconds;
        const own = (after.cpuMicros - before.cpuMicros) / MEGABYTE;
        const most = after.mostBytes / MEGABYTE;
        const ratio = (value: number, other: number | undefined): string =>
            other === undefined ? '' : (value / other).toFixed(2);
        rows.push([
            bare ? '' : name,
            whose,
            speed.toFixed(1),
            ratio(speed, bare?.speed),
            (calls / seconds).toFixed(1),
            own.toFixed(1),
            ratio(own, bare?.own),
            (before.mostBytes / MEGABYTE).toFixed(0),
            most.toFixed(0),
            ratio(most, bare?.most)
        ]);
        bare ??= { speed, own, most };
    }
}
