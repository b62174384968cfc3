import { JsonItems } from '../jsonItems';
import { addTurns, joinWords, type SpokenWord } from '../jsonTurns';

/** Words of half a second each, as they come in a text; `|` is a pause of two seconds, `A:` a speaker. */
function say(text: string): SpokenWord[] {
    let startMs = 0;
    let speaker: string | undefined;
    return text.split(' ').flatMap((part, index) => {
        if (part === '|') {
            startMs += 2000;
            return [];
        }
        if (part.endsWith(':')) {
            speaker = part.slice(0, -1);
            return [];
        }
        startMs += 500;
        return [{ path: `words[${index}]`, text: part, speaker, startMs: startMs - 500, endMs: startMs }];
    });
}

function lines(words: readonly SpokenWord[]): readonly string[] {
    const items = new JsonItems();
    addTurns(words, items);
    return items.all.map((item) =>
        item.kind === 'entry' ? `${item.entry.speaker ?? '-'} ${item.entry.text}` : item.kind
    );
}

describe('addTurns', () => {
    it.each([
        ['nothing', '', ['note']],
        ['one speaker', 'A: Yes. Thanks. Bye.', ['A Yes. Thanks. Bye.']],
        ['two speakers', 'A: Hello there. B: Hi. A: So.', ['A Hello there.', 'B Hi.', 'A So.']],
        ['a pause', 'A: Hello | anyone there', ['A Hello', 'A anyone there']]
    ])('%s', (_what, text, expected) => {
        expect(lines(say(text))).toEqual(text === '' ? ['issue'] : expected);
    });

    it('ends a long line with its sentence, and a longest one with a word', () => {
        const sentence = `${'word '.repeat(30).trim()}.`;
        expect(lines(say(`${sentence} ${sentence} ${sentence}`)).map((line) => line.length)).toEqual([
            2 + 2 * sentence.length + 1,
            2 + sentence.length
        ]);
        expect(lines(say('word '.repeat(300).trim())).length).toBe(2);
    });

    it('keeps to the cuts of the file where it has some', () => {
        const words = say('one | two | three').map((word, index) => ({ ...word, part: index < 2 ? 0 : 1 }));
        expect(lines(words)).toEqual(['- one two', '- three']);
    });

    it('attaches marks to what they follow, whoever they are by', () => {
        const [hello, hi] = say('A: Hello B: Hi');
        const mark = { path: 'm', text: ',', attached: true };
        expect(lines([mark, ...(hello && hi ? [hello, mark, hi] : [])])).toEqual(['A , Hello,', 'B Hi']);
    });
});

describe('joinWords', () => {
    it.each([
        [['Hello', ',', 'Ada', '.'], 'Hello, Ada.'],
        [[' Hello', ' ', 'there '], 'Hello there'],
        [['今日', 'は', '、', '元気'], '今日は、元気'],
        [['안녕', '하세요'], '안녕 하세요'],
        [['I', 'use', 'C', '今日'], 'I use C 今日']
    ])('%j', (words, text) => {
        expect(joinWords(words.map((word) => ({ text: word })))).toBe(text);
    });
});
