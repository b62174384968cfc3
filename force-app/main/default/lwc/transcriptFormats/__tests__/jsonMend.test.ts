import { mendJson } from '../jsonMend';

describe('mendJson: text that is JSON but for', () => {
    it.each([
        ['nothing', '{"a":[1,{"b":"c"}],"d":null}', '{"a":[1,{"b":"c"}],"d":null}', []],
        ['a comment to the end of a line', '{"a":1, // one\n"b":2}', '{"a":1, \n"b":2}', ['JSON_COMMENT 8 1']],
        ['a comment with signs in it', '[1, /* ,]}" */ 2]', '[1,  2]', ['JSON_COMMENT 4 1']],
        ['two comments', '// first\n[] // second', '\n[]', ['JSON_COMMENT 0 2']],
        ['what looks like a comment in a text', '["http://x"]', '["http://x"]', []],
        ['a comma too many in a list', '[1,2,]', '[1,2]', ['JSON_COMMA 4 1']],
        [
            'a comma too many, and a comment with one',
            '[1, // a, b\n]',
            '[1 \n]',
            ['JSON_COMMENT 4 1', 'JSON_COMMA 2 1']
        ],
        ['a comma too many in an object', '{"a":1,}', '{"a":1}', ['JSON_COMMA 6 1']],
        ['a comma that is missing between members', '{"a":"b" "c":1}', '{"a":"b" ,"c":1}', ['JSON_COMMA 9 1']],
        ['a comma that is missing between objects', '[{"a":1}{"a":2}]', '[{"a":1},{"a":2}]', ['JSON_COMMA 8 1']],
        ['no numbers', '[NaN,-Infinity,Infinity,None]', '[null,null,null,null]', ['JSON_VALUE 1 4']],
        ['a line break in a text', '["a\nb"]', '["a\\nb"]', ['JSON_LINE_BREAK 3 1']]
    ])('%s', (_what, source, text, flaws) => {
        const mended = mendJson(source);
        expect(mended).toMatchObject({ text, fault: undefined, isSeries: false });
        expect(mended.flaws.map(({ code, offset, count }) => `${code} ${offset} ${count}`)).toEqual(flaws);
        expect(() => JSON.parse(text) as unknown).not.toThrow();
    });

    it('several documents one after another: they are a list', () => {
        expect(mendJson('{"a":1}\n{"a":2}\n')).toMatchObject({
            text: '[{"a":1}\n,{"a":2}]',
            isSeries: true,
            fault: undefined
        });
        expect(mendJson('{"a":1}\n{"a":2,"b')).toMatchObject({
            text: '[{"a":1}\n,{"a":2}]',
            isSeries: true,
            fault: 17
        });
    });
});

describe('mendJson: text that stops being JSON', () => {
    it.each([
        ['cut off in a text', '{"a":[{"b":"c"},{"b":"d', '{"a":[{"b":"c"}]}', 23],
        ['cut off in a number, which may have gone on', '{"a":[1,23', '{"a":[1]}', 10],
        ['cut off behind a name', '{"a":1,"b":', '{"a":1}', 11],
        ['cut off behind a comma', '[1,', '[1]', 3],
        ['cut off where a list begins', '{"a":[', '{"a":[]}', 6],
        ['cut off in a member: the members before it are kept', '[{"a":1,"b":"x', '[{"a":1}]', 14],
        ['a quotation mark in a text', '["he said "no" to it","b"]', '["he said "]', 11],
        ['an escape that is none', '["a","\\x"]', '["a"]', 6],
        ['a bracket of the other kind', '{"a":[1}', '{"a":[1]}', 7],
        ['a colon without a value', '{"a":[1],"b":]}', '{"a":[1]}', 13],
        ['something behind the end', '{"a":1}x', '{"a":1}', 7],
        ['a word', 'hello', undefined, 0],
        ['nothing', '', undefined, 0],
        ['a comment that never ends', '[1] /* and', '[1]', 4]
    ])('%s', (_what, source, text, fault) => {
        expect(mendJson(source)).toMatchObject({ text, fault });
    });

    it('costs no stack', () => {
        const depth = 200_000;
        const mended = mendJson(`${'['.repeat(depth)}1${']'.repeat(depth - 1)}`);
        expect(mended.text).toHaveLength(2 * depth + 1);
        expect(mended.fault).toBe(2 * depth);
    });
});
