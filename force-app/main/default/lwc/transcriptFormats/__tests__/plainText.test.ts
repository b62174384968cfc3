import { codesOf, readText, show } from './readText';

const shapes: readonly (readonly [string, string, readonly string[]])[] = [
    ['names', 'Agent: hello\nCustomer: hi', ['Agent: hello', 'Customer: hi']],
    [
        'people’s names',
        'Grace Whitfield: hello\nTom de Vries: hi\nGrace Whitfield: so',
        ['Grace Whitfield: hello', 'Tom de Vries: hi', 'Grace Whitfield: so']
    ],
    [
        'names without capitals',
        'grace: hello\ntom: hi\ngrace: so\ntom: bye',
        ['grace: hello', 'tom: hi', 'grace: so', 'tom: bye']
    ],
    [
        'names of machines',
        'SPEAKER_00: hello\nspk_1: hi\nSpeaker 2: so',
        ['SPEAKER_00: hello', 'spk_1: hi', 'Speaker 2: so']
    ],
    ['bold names', '**Agent:** hello\n\n**Customer**: hi', ['Agent: hello', 'Customer: hi']],
    ['bullets', '- Agent: hello\n- Customer: hi', ['Agent: hello', 'Customer: hi']],
    ['times in brackets', '[00:15] Agent: hello\n(1:02:03.5) Customer: hi', ['15 Agent: hello', '3723.5 Customer: hi']],
    ['times from and to', '[00:15 - 00:17] Agent: hello', ['15-17 Agent: hello']],
    ['bare times', '00:00:12 Agent: hello\n0:14 - Customer: hi', ['12 Agent: hello', '14 Customer: hi']],
    ['times and no names', '[00:15] hello\n[00:17] hi', ['15 hello', '17 hi']],
    ['times on their own lines', '0:15\nhello\nthere\n0:17\nhi', ['15 hello there', '17 hi']],
    [
        'a name and a time above',
        'Grace W  0:03\nhello\nthere\n\nTom  0:07\nhi',
        ['3 Grace W: hello there', '7 Tom: hi']
    ],
    [
        'a name and a time above an empty line',
        'Grace W  0:03\n\nhello\n\nTom  0:07\n\nhi',
        ['3 Grace W: hello', '7 Tom: hi']
    ],
    [
        'a time behind the name',
        'Speaker 1 (00:12): hello\nSpeaker 2 [00:14]: hi',
        ['12 Speaker 1: hello', '14 Speaker 2: hi']
    ],
    [
        'a time behind the name, above',
        'Speaker 1 (00:12):\nhello\n\nSpeaker 2 (00:14):\nhi',
        ['12 Speaker 1: hello', '14 Speaker 2: hi']
    ],
    ['a name alone on its line', 'Agent:\nhello\n\nCustomer:\nhi', ['Agent: hello', 'Customer: hi']],
    ['wrapped lines', 'Agent: hello\nand welcome\nCustomer: hi', ['Agent: hello and welcome', 'Customer: hi']],
    [
        'paragraphs',
        'Agent: hello\n\nand welcome\n\nCustomer: hi',
        ['Agent: hello', 'Agent?: and welcome', 'Customer: hi']
    ],
    ['somebody unknown', 'Agent: hello\nUnknown speaker: hm\nAgent: so', ['Agent: hello', 'hm', 'Agent: so']],
    [
        'colons in sentences',
        'Agent: listen: this is it\nCustomer: at 12:30: fine',
        ['Agent: listen: this is it', 'Customer: at 12:30: fine']
    ],
    ['addresses of pages', 'Agent: see\nhttps://example.com/a', ['Agent: see https://example.com/a']],
    ['another script', 'مريم: مرحبا\nعلي: أهلا\nمريم: نعم', ['مريم: مرحبا', 'علي: أهلا', 'مريم: نعم']]
];

it.each(shapes)('reads %s', async (_name, text, expected) => {
    const read = await readText(text);
    expect(show(read)).toEqual(expected);
    expect(read.facts.format).toBe('text');
});

it('asks who speaks where nobody is named, and takes each line as one', async () => {
    const read = await readText('hello there\nRemember: be kind\nthe point is: no\n\n12:30 works for me\n');
    expect(show(read)).toEqual(['hello there', 'Remember: be kind', 'the point is: no', '12:30 works for me']);
    expect(codesOf(read)).toEqual(['NO_TIMES', 'NO_SPEAKERS']);
});

it('leaves out what stands above a transcript about it, and says so', async () => {
    const read = await readText(
        '# My call\nDate: 4 January\nCall ID: 7\n\n**All of it**\n\nAgent: hello\nDate: today\n'
    );
    expect(show(read)).toEqual(['Agent: hello Date: today']);
    expect(codesOf(read)).toEqual([
        'HEADING_LEFT_OUT 1',
        'HEADING_LEFT_OUT 2',
        'HEADING_LEFT_OUT 3',
        'HEADING_LEFT_OUT 5',
        'NO_TIMES'
    ]);
});

it('knows a chat when it sees one', async () => {
    const read = await readText('12/31/23, 9:15 PM - Grace: hello\n12/31/23, 9:16 PM - Tom: hi\n');
    expect(codesOf(read)).toContain('CHAT 1');
});

it('knows what parts people have in a call', async () => {
    const read = await readText('Agent 1: a\nCustomer: b\nIVR: c\nGrace: d\n');
    expect(read.entries.map(({ role }) => role)).toEqual(['agent', 'customer', 'system', undefined]);
});
