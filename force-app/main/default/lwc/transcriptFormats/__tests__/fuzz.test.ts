import fc from 'fast-check';
import { readText, type Read } from './readText';

// What of a file is not read may not go missing without a word. Each line that is said holds a word of its own; after the
// file has been mutated, each such word that is left stands in the text of an entry, or an issue names its line.

const COUNT = 12;
const word = (place: number): string => `zq${place}x`;
const clock = (place: number, mark: string): string => `00:00:${String(place).padStart(2, '0')}${mark}000`;
const lines = (write: (place: number) => string): string =>
    Array.from({ length: COUNT }, (_, place) => write(place)).join('');
const names = ['Agent', 'Customer'];
const name = (place: number): string => names[place % 2] ?? '';

const files: Readonly<Record<string, string>> = {
    'salesforce-ndjson': `{"type":"conversation","payload":{"conversationId":"c"}}\n${lines(
        (place) =>
            `{"type":"conversationEntry","payload":{"conversationId":"c","id":"${place}","clientSentTimestamp":${place + 1}000,"messageText":"so ${word(place)}","sender":{"subject":"s","role":"AGENT"}}}\n`
    )}`,
    webvtt: `WEBVTT\n\n${lines((place) => `${place}\n${clock(place, '.')} --> ${clock(place + 1, '.')} align:start\n<v ${name(place)}>so ${word(place)}\n\n`)}`,
    zoom: `WEBVTT\n\n${lines((place) => `${place}\n${clock(place, '.')} --> ${clock(place + 1, '.')}\n${name(place)}: so ${word(place)}\n`)}`,
    srt: lines(
        (place) => `${place}\n${clock(place, ',')} --> ${clock(place + 1, ',')}\n${name(place)}: so\n${word(place)}\n\n`
    ),
    'whisper-tsv': `start\tend\ttext\n${lines((place) => `${place}000\t${place}500\tso ${word(place)}\n`)}`,
    csv: `id,start_ms,speaker,text\n${lines((place) => `${place},${place}000,${name(place)},"so, ""${word(place)}"""\n`)}`,
    tsv: `speaker\tstart\tline\n${lines((place) => `${name(place)}\t${place}.5\tso ${word(place)}\n`)}`,
    text: lines((place) => `[00:${String(place).padStart(2, '0')}] ${name(place)}: so ${word(place)}\n`),
    otter: lines((place) => `${name(place)}  0:${String(place).padStart(2, '0')}\nso ${word(place)}\n\n`)
};

type Mutation = (text: string) => string;

const junk = fc.constantFrom(
    '"',
    "'",
    '\n',
    '\r',
    '\n\n',
    '\t',
    ',',
    ':',
    '-->',
    '<',
    '>',
    '&',
    '{',
    '}',
    '\\',
    '\0',
    'é',
    '￿',
    '٣',
    '😀',
    '00:',
    'NaN',
    '-1',
    '\u2028',
    '99999999999999999999'
);
const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, share: number): number => Math.floor(text.length * share);
const lineMutation = (change: (all: string[], line: number) => void): fc.Arbitrary<Mutation> =>
    place.map((share) => (text) => {
        const all = text.split('\n');
        change(all, Math.floor(all.length * share));
        return all.join('\n');
    });
const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
    fc.oneof(
        fc.tuple(place, junk).map(
            ([share, by]): Mutation =>
                (text) =>
                    text.slice(0, at(text, share)) + by + text.slice(at(text, share))
        ),
        fc.tuple(place, fc.nat({ max: 6 })).map(
            ([share, length]): Mutation =>
                (text) =>
                    text.slice(0, at(text, share)) + text.slice(at(text, share) + length)
        ),
        lineMutation((all, line) => all.splice(line, 1)),
        lineMutation((all, line) => all.splice(line, 0, all[(line * 7) % all.length] ?? '')),
        lineMutation((all, line) => all.splice(line, 0, '')),
        place.map(
            (share): Mutation =>
                (text) =>
                    text.slice(0, at(text, 0.5 + share / 2))
        ),
        fc.constant<Mutation>((text) => text.replaceAll('\n', '\r\n')),
        fc.constant<Mutation>((text) => `\ufeff${text}`)
    ),
    { minLength: 1, maxLength: 6 }
);

/** The lines of a text that no entry and no issue accounts for. */
function unaccounted(text: string, { entries, issues }: Read): readonly string[] {
    const isWhole = issues.some(
        ({ code, at: spot }) => (!spot && /^(?:FILE_|FORMAT_)/.test(code)) || /^COLUMNS?_UN/.test(code)
    );
    if (isWhole) return [];
    const named = new Set(issues.flatMap(({ at: spot }) => (spot && 'line' in spot ? spot.line : [])));
    const said = entries.map((entry) => `${entry.speaker ?? ''} ${entry.text}`).join('\n');
    return text.split(/\r\n?|\n/).flatMap((line, index) => {
        const words = line.match(/zq\d+x/g) ?? [];
        return named.has(index + 1) ? [] : words.filter((each) => !said.includes(each));
    });
}

describe.each(Object.entries(files))('%s, mutated', (kind, file) => {
    const format = { zoom: 'webvtt', tsv: 'csv', otter: 'text' }[kind] ?? kind;

    it('is read whole as it is', async () => {
        const read = await readText(file);
        expect(read.facts.format).toBe(format);
        expect(read.entries).toHaveLength(COUNT);
        expect(read.issues.filter(({ code }) => code !== 'NO_SPEAKERS')).toEqual([]);
    });

    it('never throws, and loses nothing without a word', () =>
        fc.assert(
            fc.asyncProperty(mutations, async (changes) => {
                const text = changes.reduce((changed, change) => change(changed), file);
                expect(unaccounted(text, await readText(text, { format }))).toEqual([]);
            }),
            { seed: 11, numRuns: 120 }
        ));

    it('is read the same in whatever parts it comes, and recognised without a throw', () =>
        fc.assert(
            fc.asyncProperty(mutations, fc.integer({ min: 1, max: 40 }), async (changes, size) => {
                const text = changes.reduce((changed, change) => change(changed), file);
                expect(await readText(text, {}, size)).toEqual(await readText(text));
            }),
            { seed: 12, numRuns: 50 }
        ));
});

it('reads whatever text there is, as any format, without a throw', () =>
    fc.assert(
        fc.asyncProperty(
            fc.oneof(
                fc.string({ unit: 'binary', maxLength: 200 }),
                fc.array(junk, { maxLength: 60 }).map((parts) => parts.join(''))
            ),
            fc.constantFrom(undefined, 'salesforce-ndjson', 'webvtt', 'srt', 'whisper-tsv', 'csv', 'text'),
            async (text, format) => {
                const read = await readText(text, format === undefined ? {} : { format }, 7);
                expect(read.entries.length + read.issues.length).toBeGreaterThan(0);
            }
        ),
        { seed: 13, numRuns: 500 }
    ));
