import { codesOf, readText, show } from './readText';

const cue = (text: string, start = '00:00:01.000', end = '00:00:02.000'): string => `${start} --> ${end}\n${text}\n`;
const vtt = (...cues: readonly string[]): string => `WEBVTT\n\n${cues.join('\n')}`;

const texts: readonly (readonly [string, string, readonly string[]])[] = [
    ['a voice', '<v Grace>Hello', ['1-2 Grace: Hello']],
    ['a voice that is closed', '<v Grace Whitfield>Hello</v>', ['1-2 Grace Whitfield: Hello']],
    ['a voice with classes', '<v.first.loud Esme>Yes!</v>', ['1-2 Esme: Yes!']],
    ['a voice with a part in the call', '<v.agent Grace>Hello', ['1-2 Grace: Hello']],
    ['a name with an entity', '<v Q&amp;A>Hello', ['1-2 Q&A: Hello']],
    ['several voices', '<v A>ab</v> <v B>cdefgh</v>', ['1-1.25? A: ab', '1.25?-2? B: cdefgh']],
    ['one voice twice', '<v A>one</v>\n<v A>two</v>', ['1-2 A: one two']],
    ['text before a voice', 'um <v A>yes</v>', ['1-1.4? um', '1.4?-2? A: yes']],
    ['a voice that says nothing', '<v A></v>', ['1-2 A: ']],
    ['lines of one text', 'one\n  two  \nthree', ['1-2 one two three']],
    [
        'entities',
        'a &lt;b&gt; &amp;amp; &quot;c&quot; &#39;d&#x27; &nbsp;&unknown;',
        ['1-2 a <b> &amp; "c" \'d\' \u00a0&unknown;']
    ],
    ['tags', '<i>a</i> <b>b</b> <c.red>c</c> <lang en>d</lang> <00:00:01.500>e', ['1-2 a b c d e']],
    ['what is no tag', 'i <3 you <unclear> a < b', ['1-2 i <3 you <unclear> a < b']],
    ['an arrow in the text', 'this --> that', ['1-2 this --> that']],
    ['nothing', '', ['1-2 ']]
];

it.each(texts)('reads %s', async (_name, text, expected) => {
    expect(show(await readText(vtt(cue(text))))).toEqual(expected);
});

const headers: readonly (readonly [string, string, readonly string[]])[] = [
    ['a mark of byte order', '\ufeffWEBVTT\n\n', []],
    ['a title', 'WEBVTT - My call\n\n', []],
    ['carriage returns', 'WEBVTT\r\n\r\n', []],
    ['old Macintosh line ends', 'WEBVTT\r\r', []],
    ['no empty line', 'WEBVTT\n', []],
    ['fields', 'WEBVTT\nKind: captions\nLanguage: de\n\n', []],
    ['empty lines before it', '\n\nWEBVTT\n\n', []],
    ['none', '', ['VTT_HEADER_MISSING 1']]
];

it.each(headers)('reads a header with %s', async (_name, header, codes) => {
    const read = await readText(`${header}1\n${cue('<v A>one')}\n2\n${cue('<v B>two', '00:02.000', '00:03.5')}`);
    expect(show(read)).toEqual(['1-2 A: one', '2-3.5 B: two']);
    expect(read.entries.map(({ id }) => id)).toEqual(['1', '2']);
    expect(codesOf(read)).toEqual(codes);
    expect(read.facts).toEqual({ format: 'webvtt', ...(header.includes('Language') ? { language: 'de' } : {}) });
});

it('passes over notes, styles, regions and settings', async () => {
    const read = await readText(
        vtt(
            'STYLE\n::cue(v) { color: red }\n',
            'REGION\nid:r width:40%\n',
            'NOTE one line\n',
            'NOTE\nseveral\nlines\n',
            '00:01.000 --> 00:02.000 align:start position:10%\n<v A>one\n',
            'NOTE without an end'
        )
    );
    expect(show(read)).toEqual(['1-2 A: one']);
    expect(codesOf(read)).toEqual([]);
});

it('reads a text with an empty line in it, and one below an empty line', async () => {
    const read = await readText(vtt(cue('<v A>one\n\ntwo'), '00:03.000 --> 00:04.000\n\n<v A>three\n'));
    expect(show(read)).toEqual(['1-2 A: one two', '3-4 A: three']);
});

it('reads Zoom’s names and numbers without empty lines', async () => {
    const zoom = ['Prof. Ed: Welcome: all of you.', 'Tom Miller: 5', 'Prof. Ed: Here', 'and there.'];
    const text = zoom
        .slice(0, 3)
        .map((said, place) => `${place + 1}\n00:00:0${place}.000 --> 00:00:0${place + 1}.000\n${said}\n`);
    expect(show(await readText(`WEBVTT\n\n${text.join('')}${zoom[3]}`))).toEqual([
        '0-1 Prof. Ed: Welcome: all of you.',
        '1-2 Tom Miller: 5',
        '2-3 Prof. Ed: Here and there.'
    ]);
});

it('takes no name from before a colon where voices are marked', async () => {
    const read = await readText(vtt(cue('<v A>Agent: x'), '00:03.000 --> 00:04.000\nBob: y\n'));
    expect(show(read)).toEqual(['1-2 A: Agent: x', '3-4 Bob: y']);
});

it('says which times are none, which text is nobody’s, and keeps the rest', async () => {
    const read = await readText(
        'WEBVTT\n\nstray\n\n00:00:01.000 --> 00:99:02.000\n<v A>one\n\n00:xx:01.000 --> 00:00:02.000\n<v A>two\n\n00:00:05.000 --> 00:00:04.000\n<v A>three\n'
    );
    expect(show(read)).toEqual(['1 A: one', 'A: two', '5 A: three']);
    expect(codesOf(read)).toEqual(['TEXT_OUTSIDE 3', 'TIME_INVALID 5', 'TIME_INVALID 8', 'TIME_ORDER 11']);
});
