import { isArray, isObject } from '../jsonValues';
import { JSON_FIXTURES, type JsonFixture } from './jsonFixtures';
import { readDocument, readText, type Reading } from './jsonReading';
import { readSample, sampleFolder } from './sampleFiles';

/** Numbers from 0 on below 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}

/** What may stand anywhere in a file that a program got wrong. */
const ODD: readonly unknown[] = [
    null,
    'NaN',
    '',
    -1,
    1e308,
    2 ** 53,
    '1e999',
    true,
    [],
    {},
    [null],
    [[]],
    ['x'],
    { text: {} },
    'text',
    -0.5,
    '\u0000'
];

/** Every place of a document that can be changed. */
function placesOf(document: unknown): { holder: unknown[] | Record<string, unknown>; key: string | number }[] {
    const places: { holder: unknown[] | Record<string, unknown>; key: string | number }[] = [];
    const open: unknown[] = [document];
    for (let value = open.pop(); value !== undefined; value = open.pop()) {
        if (Array.isArray(value)) {
            value.forEach((each: unknown, key) => {
                places.push({ holder: value, key });
                open.push(each ?? 0);
            });
        } else if (isRecord(value)) {
            for (const [key, each] of Object.entries(value)) {
                places.push({ holder: value, key });
                open.push(each ?? 0);
            }
        }
    }
    return places;
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return isObject(value);
}

function mutate(document: unknown, random: () => number, changes: number): unknown {
    const copy: unknown = structuredClone(document);
    for (let change = 0; change < changes; change += 1) {
        const places = placesOf(copy);
        const pick = () => places[Math.floor(random() * places.length)];
        const place = pick();
        const other = pick();
        if (place === undefined || other === undefined) break;
        const { holder, key } = place;
        const kind = Math.floor(random() * 5);
        if (kind === 0 && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
        else if (kind === 1 && Array.isArray(holder)) holder.reverse();
        else if (kind === 2) Reflect.set(holder, key, structuredClone(Reflect.get(other.holder, other.key)));
        else Reflect.set(holder, key, structuredClone(ODD[Math.floor(random() * ODD.length)]));
    }
    return copy;
}

/** What is wrong with what was read, whatever it was read from. */
function findUnsound({ entries, issues }: Reading): readonly string[] {
    const faults: string[] = [];
    for (const { text, startMs, durationMs, speaker, guessed = [], at } of entries) {
        const known = { startMs, durationMs, speaker };
        const areTimes = [startMs, durationMs].every(
            (time) => time === undefined || (Number.isSafeInteger(time) && time >= 0)
        );
        if (text === '' || text.trim() !== text) faults.push('text');
        if (!areTimes) faults.push('time');
        if (speaker === '' || guessed.some((field) => known[field] === undefined)) faults.push('speaker or guess');
        if (!('path' in at) || at.path === '') faults.push('place');
    }
    // Nothing that was said is told on.
    if (issues.some(({ values = {} }) => Object.values(values).some((value) => String(value).length > 100)))
        faults.push('values');
    return faults;
}

/** What stands at a path such as `results.items[3]`. */
function valueAt(document: unknown, path: string): unknown {
    return path
        .split(/[.[\]]+/)
        .filter(Boolean)
        .reduce<unknown>(
            (value, step) => (isArray(value) || isObject(value) ? Reflect.get(value, step) : undefined),
            document
        );
}

/** The elements of a fixture's lists that became neither an entry nor an issue. */
function findLost(
    document: unknown,
    { lines = [], words = [] }: JsonFixture,
    { entries, issues }: Reading
): readonly string[] {
    const paths = [...entries, ...issues].flatMap(({ at }) => (at !== undefined && 'path' in at ? [at.path] : []));
    const isKnown = (path: string) =>
        paths.some((each) => each === path || each.startsWith(`${path}.`) || each.startsWith(`${path}[`));
    const said = entries.map(({ text }) => text).join(' ');
    const isSaid = (word: unknown) => typeof word === 'string' && word.trim() !== '' && said.includes(word.trim());
    const elementsOf = (path: string): readonly (readonly [string, unknown])[] => {
        const list = valueAt(document, path);
        return isArray(list) ? list.map((each, index) => [`${path}[${index}]`, each] as const) : [];
    };
    return [
        ...lines.flatMap(elementsOf),
        ...words.flatMap(({ path, text }) => elementsOf(path).filter(([, word]) => !isSaid(valueAt(word, text))))
    ].flatMap(([path]) => (isKnown(path) ? [] : [path]));
}

const RUNS = 200;

describe.each(JSON_FIXTURES.map((fixture) => [fixture.format, fixture] as const))('%s', (format, fixture) => {
    it('is read as what it is, whole', () => {
        const reading = readDocument(fixture.document);
        expect(reading.formats).toEqual([format]);
        expect(reading.issues).toEqual([]);
        expect(findLost(fixture.document, fixture, reading)).toEqual([]);
    });

    it('changed anywhere, it is sound, and nothing goes missing without a word', () => {
        const random = createRandom(7);
        const faults: string[] = [];
        let recognised = 0;
        for (let run = 0; run < RUNS; run += 1) {
            const document = mutate(fixture.document, random, 1 + (run % 4));
            const reading = readDocument(document);
            faults.push(...findUnsound(reading));
            if (reading.formats.join() !== format) continue;
            recognised += 1;
            faults.push(...findLost(document, fixture, reading));
        }
        expect(faults).toEqual([]);
        expect(recognised).toBeGreaterThan(RUNS / 5);
    });

    it('cut off anywhere, it gives what comes before, and says where it stops', () => {
        const text = JSON.stringify(fixture.document);
        const whole = readText(text).entries.map(({ text: said }) => said);
        const random = createRandom(5);
        const faults: string[] = [];
        for (let run = 0; run < RUNS; run += 1) {
            const end = Math.floor(random() * text.length);
            const reading = readText(text.slice(0, end));
            faults.push(...findUnsound(reading));
            if (reading.issues.filter(({ code }) => code === 'JSON_INVALID').length !== 1)
                faults.push(`no issue at ${end}`);
            if (reading.formats.join() !== format || fixture.lines === undefined || isSorted(format)) continue;
            const said = reading.entries.map(({ text: each }) => each);
            if (said.join('|') !== whole.slice(0, said.length).join('|')) faults.push(`not the beginning at ${end}`);
            // All but the last that has begun: it may be broken off.
            const begun = whole.filter((each) => text.slice(0, end).includes(JSON.stringify(each))).length;
            if (said.length < begun - 1) faults.push(`too little at ${end}`);
        }
        expect(faults).toEqual([]);
    });

    it('with any sign changed, it is sound', () => {
        const random = createRandom(11);
        const text = JSON.stringify(fixture.document);
        const faults: string[] = [];
        for (let run = 0; run < RUNS; run += 1) {
            const at = Math.floor(random() * text.length);
            const sign = '{}[]",:\\/ \n0-eNx'[Math.floor(random() * 16)] ?? '';
            const changed = text.slice(0, at) + sign + text.slice(at + (random() < 0.5 ? 1 : 0));
            faults.push(...findUnsound(readText(changed)));
        }
        expect(faults).toEqual([]);
    });
});

/** Of several channels, a part of the file is not the first part of the call. */
function isSorted(format: string): boolean {
    return ['azure-speech', 'google-speech', 'whisper'].includes(format);
}

const folder = sampleFolder();
const describeSamples = folder === undefined ? describe.skip : describe;

describeSamples('sample files (../shared/samples), changed and cut off anywhere', () => {
    it.each([
        'contact-lens/scv_real_postcall_2022.json',
        'genesys/genesys_makingchatbots_epoch_times.json',
        'genesys/genesys_mcp_fixture_offset_times.json',
        'twilio/twilio_oai_example_1.json',
        'azure-speech/batch_transcriptSample.json',
        'whisper/whisper_timestamped_dg.json',
        'whisper/whisperx_aligned_transcript.json',
        'assemblyai/assemblyai_utterances.json',
        'deepgram/dg_utterances.json',
        'deepgram/dg_speakers_no_utterances.json',
        'plain/abcd_sample.json',
        'amazon-transcribe/standard_bbc_todayinfocus_speakers.json',
        'google-stt/gcpStt.sample.json'
    ])('%s are sound', (file) => {
        const text = readSample(folder ?? '', file);
        const document: unknown = JSON.parse(text);
        const random = createRandom(13);
        // Of large files fewer, so that the test stays short.
        const runs = Math.max(5, Math.min(50, Math.floor(500_000 / text.length)));
        const faults: string[] = [];
        for (let run = 0; run < runs; run += 1) {
            faults.push(...findUnsound(readDocument(mutate(document, random, 1 + (run % 20)))));
            faults.push(...findUnsound(readText(text.slice(0, Math.floor(random() * text.length)))));
        }
        expect(faults).toEqual([]);
    });
});
