import { codesOf, readText, show } from './readText';

const shapes: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    [
        'what the format says',
        '1\n00:00:01,000 --> 00:00:02,500\nhello\n\n2\n00:00:03,000 --> 00:00:04,000\nthere\n',
        ['1-2.5 hello', '3-4 there'],
        ['1', '2']
    ],
    [
        'indexes from zero',
        '0\n00:00:01,000 --> 00:00:02,000\na\n\n1\n00:00:03,000 --> 00:00:04,000\nb',
        ['1-2 a', '3-4 b'],
        ['0', '1']
    ],
    ['no indexes', '00:00:01,000 --> 00:00:02,000\na\n\n00:00:03,000 --> 00:00:04,000\nb', ['1-2 a', '3-4 b'], []],
    [
        'points for commas',
        '1\n00:00:01.000 --> 00:00:02.000\na\n\n2\n00:00:03,000 --> 00:00:04.000\nb',
        ['1-2 a', '3-4 b'],
        ['1', '2']
    ],
    [
        'no empty lines between',
        '1\n00:00:01,000 --> 00:00:02,000\na\n2\n00:00:03,000 --> 00:00:04,000\nb',
        ['1-2 a', '3-4 b'],
        ['1', '2']
    ],
    [
        'empty lines everywhere',
        '1\n\n00:00:01,000 --> 00:00:02,000\n\na\n\nb\n\n\n2\n00:00:03,000 --> 00:00:04,000\nc',
        ['1-2 a b', '3-4 c'],
        ['2']
    ],
    [
        'numbers as text',
        '1\n00:00:01,000 --> 00:00:02,000\n42\n\n2\n00:00:03,000 --> 00:00:04,000\n7',
        ['1-2 42', '3-4 7'],
        ['1', '2']
    ],
    ['carriage returns', '1\r\n00:00:01,000 --> 00:00:02,000\r\na\r\nb\r\n', ['1-2 a b'], ['1']],
    [
        'formatting',
        '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>a</i> <font color="red">b</font> <3',
        ['1-2 a b <3'],
        ['1']
    ],
    ['places on the screen', '1\n00:00:01,000 --> 00:00:02,000 X1:10 X2:20\na', ['1-2 a'], ['1']]
];

it.each(shapes)('reads %s', async (_name, text, expected, ids) => {
    const read = await readText(text);
    expect(read.facts.format).toBe('srt');
    expect(show(read)).toEqual(expected);
    expect(read.entries.flatMap(({ id }) => id ?? [])).toEqual(ids);
});

const at = (second: number, text: string): string =>
    `${second}\n00:00:0${second},000 --> 00:00:0${second},500\n${text}\n\n`;

it('lets whoever was named go on speaking, as a guess', async () => {
    const read = await readText(
        ['Grace: one', 'two', 'Tom: three', 'and: four', 'Grace: five']
            .map((text, place) => at(place + 1, text))
            .join('')
    );
    expect(show(read)).toEqual([
        '1-1.5 Grace: one',
        '2-2.5 Grace?: two',
        '3-3.5 Tom: three',
        '4-4.5 Tom?: and: four',
        '5-5.5 Grace: five'
    ]);
    expect(codesOf(read)).toEqual(['SPEAKERS_CARRIED']);
});

it('makes no speaker of a colon in a sentence', async () => {
    const read = await readText(
        ['so this is it', 'Remember: never', 'here is why: because', 'one', 'two']
            .map((text, place) => at(place + 1, text))
            .join('')
    );
    expect(read.entries.map(({ speaker }) => speaker)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(codesOf(read)).toEqual(['NO_SPEAKERS']);
});

it('says which times are none and which numbers have none', async () => {
    const read = await readText(
        '1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:61,000 --> 00:00:62,000\nb\n\n3\n-00:00:05,000 --> 00:00:06,000\nc\n'
    );
    expect(show(read)).toEqual(['1-2 a', 'b', 'c']);
    expect(codesOf(read)).toEqual(['TIME_INVALID 6', 'TIME_INVALID 10', 'NO_SPEAKERS']);
});
