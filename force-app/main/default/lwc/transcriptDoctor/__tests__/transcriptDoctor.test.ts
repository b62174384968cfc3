import fc from 'fast-check';
import { examine, mendDecoding, type ExaminedCall, type ExaminedLine } from 'c/transcriptDoctor';

const CALL_MS = 10 * 60_000;

/** `[second, speaker, text, fields]`: a line of a call that begins at 0. */
type Row = readonly [second: number | null, speaker: string | null, text: string, fields?: Partial<ExaminedLine>];

const callOf = (rows: readonly Row[], fields: Partial<ExaminedCall> = {}): ExaminedCall => ({
    lines: rows.map(([second, speaker, text, more], place) => ({
        id: String(place),
        text,
        speaker,
        startMs: second === null ? null : second * 1000,
        durationMs: 2000,
        ...more
    })),
    startMs: 0,
    endMs: CALL_MS,
    names: new Map([
        ['a', 'Grace'],
        ['c', 'André']
    ]),
    ...fields
});

/** A call with nothing amiss: a line every ten seconds. */
const talk = (count = 60): readonly Row[] =>
    Array.from({ length: count }, (_, place) => [place * 10, place % 2 === 0 ? 'a' : 'c', `line number ${place} here`]);

const told = (call: ExaminedCall): readonly string[] =>
    examine(call).map(({ ailment, remedy, lines, ms }) =>
        [ailment, remedy, lines.join(','), ...(ms === undefined ? [] : [ms])].join(' ')
    );

it('finds nothing amiss in a call as it should be', () => {
    expect(told(callOf(talk()))).toEqual([]);
    expect(told(callOf([]))).toEqual([]);
    expect(told(callOf(talk(), { startMs: null, endMs: null }))).toEqual([]);
});

describe('times', () => {
    it('that lie outside the call', () => {
        const rows: readonly Row[] = [[-1.5, 'a', 'a little early'], ...talk(), [601, 'c', 'a little late']];
        expect(told(callOf(rows))).toEqual([]);
        const far: readonly Row[] = [[-20, 'a', 'far too early'], ...talk(), [700, 'c', 'far too late']];
        expect(told(callOf(far))).toEqual(['OUTSIDE_CALL upload 0,61 100000']);
    });

    it('that were added up', () => {
        const offsets = [3, 8, 14, 27, 49, 83.5, 90, 97, 101];
        let sum = 0;
        const rows = offsets.map((offset, place): Row => [
            (sum += offset),
            place % 2 ? 'a' : 'c',
            `word ${place} of it`
        ]);
        const call = callOf(rows, { endMs: 115_000 });
        expect(told(call)).toEqual([`TIMES_ACCUMULATED upload 0,1,2,3,4,5,6,7,8 ${(sum - 115) * 1000}`]);
    });

    it('that lie outside without having been added up', () => {
        const rows = [3, 50, 51, 90, 92, 500, 501].map((second): Row => [second, 'a', `at ${second} seconds`]);
        expect(told(callOf(rows, { endMs: 115_000 }))).toContain('OUTSIDE_CALL upload 5,6 386000');
    });

    it('at which Salesforce had the line already', () => {
        const rows: readonly Row[] = [...talk(), [595, 'a', 'said it', { receivedMs: 590_000 }]];
        expect(told(callOf(rows))).toEqual(['TAKEN_BEFORE_SAID upload 60']);
    });

    it('that took no time', () => {
        const rows: readonly Row[] = [
            ...talk(),
            [595, 'a', 'three words here', { durationMs: 1 }],
            [596, 'a', 'Yes.', { durationMs: 0 }],
            [597, 'c', 'not known how long', { durationMs: null }]
        ];
        expect(told(callOf(rows))).toEqual(['WITHOUT_LENGTH upload 60']);
    });

    it('between which nothing was said', () => {
        const rows: readonly Row[] = [
            [100, 'a', 'late first line'],
            [110, 'c', 'and a second', { durationMs: 80_000 }],
            [279, 'a', 'after a pause of 89 seconds'],
            [400, 'c', 'after a pause of 119 seconds']
        ];
        expect(told(callOf(rows))).toEqual([
            'SILENCE listen 0 100000',
            'SILENCE listen 3 119000',
            'SILENCE listen 3 198000'
        ]);
    });
});

describe('words', () => {
    it.each([
        ['cafÃ©', 'café'],
        ['Iâ€™m', 'I’m'],
        ['AndrÃ© LefÃ¨vre', 'André Lefèvre'],
        ['Ã€ bientÃ´t', 'À bientôt'],
        ['10 â‚¬ â€“ ok', '10 € – ok'],
        ['ðŸ˜€', '😀'],
        ['ZÃ¼rich, StraÃŸe', 'Zürich, Straße'],
        ['Â£20', '£20'],
        // As they should be.
        ['café', 'café'],
        ['SÃO PAULO', 'SÃO PAULO'],
        ['Â', 'Â'],
        ['naïve â', 'naïve â'],
        ['„Viel Spaß“', '„Viel Spaß“'],
        ['heiß…', 'heiß…'],
        ['« réglé\u00a0»', '« réglé\u00a0»'],
        ['SOCIÉTÉ\u00a0!', 'SOCIÉTÉ\u00a0!'],
        ['IRMÃ… AMANHÃ”', 'IRMÃ… AMANHÃ”'],
        ['“PÅ” og “SJÅ…”', '“PÅ” og “SJÅ…”'],
        ['¿AÑO? ¡ÑO!', '¿AÑO? ¡ÑO!'],
        ['le cœur, 20 °C, 5 m²', 'le cœur, 20 °C, 5 m²'],
        // More of them.
        ['le cÅ“ur', 'le cœur'],
        ['voilÃ\u00a0 tout', 'voilà tout'],
        ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
        ['', '']
    ])('read with the wrong alphabet: %s', (broken, mended) => {
        expect(mendDecoding(broken)).toBe(mended);
        const rows: readonly Row[] = [...talk(), [595, 'a', broken === '' ? 'x' : broken]];
        expect(told(callOf(rows))).toEqual(broken === mended ? [] : ['MIS_DECODED edit 60']);
    });

    it('law: whatever text was read so is mended, and mending again changes nothing', () => {
        const decoder = new TextDecoder('windows-1252');
        const letters = fc
            .array(fc.constantFrom('é', 'ü', 'ß', 'À', 'ł', 'œ', '’', '€', '–', '😀', 'нет', 'こん', '한국'), {
                minLength: 1
            })
            .map((parts) => parts.map((part) => `a${part}b`).join(' '));
        fc.assert(
            fc.property(letters, (text) => {
                const broken = decoder.decode(Buffer.from(text));
                expect(mendDecoding(`: ${broken} .`)).toBe(`: ${text} .`);
                expect(mendDecoding(mendDecoding(broken))).toBe(mendDecoding(broken));
            }),
            { seed: 7, numRuns: 300 }
        );
    });

    it('whose letters are lost', () => {
        expect(told(callOf([...talk(), [595, 'a', 'caf\uFFFD']]))).toEqual(['LETTERS_LOST listen 60']);
    });

    it('that stand there twice, as after an upload that added', () => {
        const rows = talk(3).flatMap((row): readonly Row[] => [row, row]);
        expect(told(callOf(rows, { endMs: 30_000 }))).toEqual(['SAID_TWICE upload 1,3,5']);
        const yes: readonly Row[] = [...talk(), [595, 'a', 'Yes.'], [596, 'a', 'Yes.']];
        expect(told(callOf(yes))).toEqual([]);
    });

    it('that are said again and again', () => {
        const rows: readonly Row[] = [
            ...talk(),
            ...[591, 593, 595, 597].map((at): Row => [at, 'c', 'Thank you very much.'])
        ];
        expect(told(callOf(rows))).toEqual(['SAID_AGAIN_AND_AGAIN listen 61,62,63']);
        expect(told(callOf(rows.slice(0, -1)))).toEqual([]);
    });

    it('that are none', () => {
        expect(told(callOf([...talk(), [595, 'a', ' \u00a0 ']]))).toEqual(['EMPTY listen 60']);
    });
});

describe('speakers', () => {
    it('only one, in a call of some length', () => {
        const monologue = (count: number): readonly Row[] => talk(count).map(([at, , text]): Row => [at, 'a', text]);
        expect(told(callOf(monologue(60)))).toEqual(['ONE_SPEAKER upload ']);
        expect(told(callOf(monologue(5), { endMs: 60_000 }))).toEqual([]);
    });

    it.each(['undefined', '0LQLd0000000000undefined', '', 'null', '[object Object]'])('whose name is “%s”', (name) => {
        const names = new Map([
            ['a', 'Grace'],
            ['c', name]
        ]);
        expect(told(callOf(talk(60).slice(0, 3), { names, endMs: 30_000 }))).toEqual(['NAMELESS upload 1']);
        expect(told(callOf(talk(3), { names: new Map([['c', null]]), endMs: 30_000 }))).toEqual([]);
    });
});
