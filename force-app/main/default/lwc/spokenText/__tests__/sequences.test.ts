import { readSequences, Tokens } from 'c/spokenText';

interface Line {
    readonly text: string;
    readonly speaker?: string;
}

/**
 * What the sequences of a call stand for. Its lines are parted by " / ", "A: " before one names the speaker. Atoms are
 * parted by how they join: " " tight, "," loose, ";" apart, "!" corrected, "/" on another line; (echoes) in brackets,
 * soft atoms with a "?".
 */
function sequencesOf(call: string): string[] {
    const lines: Line[] = call.split(' / ').map((text) => {
        const [, speaker, rest = ''] = /^([A-Z]): (.*)$/.exec(text) ?? [];
        return speaker === undefined ? { text } : { text: rest, speaker };
    });
    const tokens = new Tokens();
    for (const { text } of lines) {
        tokens.addLine(text);
    }
    const marks = [' ', ',', ';', '!', '/'];
    return readSequences(tokens, lines).map(({ atoms, joins }) =>
        atoms
            .map((atom, index) => {
                const text = `${atom.characters}${atom.isSoft ? '?' : ''}`;
                return `${index === 0 ? '' : (marks[joins[index] ?? 0] ?? '')}${atom.isEcho ? `(${text})` : text}`;
            })
            .join('')
    );
}

describe('sequences', () => {
    it.each([
        ['digits', 'four five six', ['4 5 6']],
        ['oh', 'four oh five', ['4 0? 5']],
        ['tens', 'twenty three forty', ['23 40']],
        ['teens', 'nineteen ninety five', ['19 95']],
        ['tens before oh', 'forty oh four', ['40 0? 4']],
        ['double and triple', 'double five triple oh', ['55 000']],
        ['hundreds', 'two hundred and five', ['205']],
        ['hundreds with digits behind', 'nine hundred one two three', ['900 1 2 3']],
        ['thousands', 'two thousand five hundred', ['2500']],
        ['ordinals', 'the twenty third', ['23']],
        ['written groups', '4539 1488', ['4539 1488']],
        ['written and said', 'four five 39', ['4 5 39']],
        ['Arabic digits', '٤٥٣٩ ١٤٨٨', ['4539 1488']],
        ['Persian digits', '۴۵۳۹', ['4539']],
        ['Devanagari digits', '४५३९', ['4539']],
        ['wide digits', '４５39', ['4539']],
        ['a code', 'LK53WVX', ['LK53WVX']],
        ['a code in groups', 'GB29 NWBK 6016', ['GB29 NWBK? 6016']],
        ['letters', 'b c d', ['B C D']],
        ['names of letters', 'bravo tango four', ['B? T? 4']],
        ['a name of a letter alone', 'mike called', []],
        ['as in', 'b as in boy a for apple', ['B A']],
        ['double letters', 'b double l', ['B LL']],
        ['an extension', '555-0132x22', ['555 0132,22']]
    ])('read %s', (_what, call, expected) => {
        expect(sequencesOf(call)).toEqual(expected);
    });

    it.each([
        ['a comma', 'four five, six', ['4 5,6']],
        ['a filler', 'four five uh six', ['4 5,6']],
        ['a sentence', '4539. 1488', ['4539;1488']],
        ['a correction', 'four five sorry six', ['4 5!6']],
        ['and', 'four and five', ['4;5']],
        ['and then', 'four and then five', ['4,5']],
        ['a word', 'four dogs five', ['4', '5']],
        ['another line', 'C: four five / C: six', ['4 5/6']],
        ['somebody who listens', 'C: four five / A: okay / C: six', ['4 5/6']],
        ['somebody who says more', 'C: four five / A: okay let me check / C: six', ['4 5', '6']],
        ['somebody else', 'C: four five / A: six', ['4 5', '6']],
        ['an echo', 'C: four five six / A: four five six okay / C: seven', ['4 5 6/(4) (5) (6)/7']],
        ['a list of written numbers', '1234567, 7654321', ['1234567', '7654321']],
        ['the last four', 'the last four are 6 4 6 7', ['6 4 6 7']],
        ['the one', 'the one that ends 6467', ['6467']]
    ])('join and part at %s', (_what, call, expected) => {
        expect(sequencesOf(call)).toEqual(expected);
    });
});
