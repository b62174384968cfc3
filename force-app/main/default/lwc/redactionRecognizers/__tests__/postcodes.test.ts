import { findsIn } from './findingTable';

const finds = (lines: readonly string[]): string[] => findsIn('ADDRESS', lines);

describe('ZIP codes and postcodes', () => {
    it.each<[string, string[], string[]]>([
        ['ZIP', ['my zip is 45402'], ['45402']],
        ['ZIP, spoken', ['and your zip code', 'four five four oh two'], ['four five four oh two']],
        [
            'ZIP of an account',
            ['the zip code on your account', "it's zero one four five six"],
            ['zero one four five six']
        ],
        ['ZIP over lines', ["what's your zip", 'four five four', 'oh two'], ['four five four / oh two']],
        ['British', ['LS1 4DY'], ['LS1 4DY']],
        ['British, joined', ['LS14DY'], ['LS14DY']],
        ['British, all forms', ['B33 8TH and W1A 0AX and EC1A 1BB'], ['B33 8TH', 'W1A 0AX', 'EC1A 1BB']],
        ['Girobank', ['GIR 0AA'], ['GIR 0AA']],
        ['British, spoken', ['and the postcode', 'l s one four d y'], ['l s one four d y']],
        [
            'British, in the alphabet',
            ['postcode is lima sierra one four delta yankee'],
            ['lima sierra one four delta yankee']
        ],
        ['British, small letters', ['my postcode is ls1 4dy'], ['ls1 4dy']],
        ['Canadian', ['H2X 1Y4'], ['H2X 1Y4']],
        ['Canadian, spoken', ['postal code please', 'h two x one y four'], ['h two x one y four']]
    ])('%s', (_name, lines, found) => {
        expect(finds(lines)).toEqual(found);
    });

    it.each<[string, string[]]>([
        ['areas that do not exist', ['QA1 1AA, VB1 1AA, XC1 1AA']],
        ['letters that end none', ['LS1 4CY, LS1 4DI']],
        ['part of a longer code', ['ABLS14DYX']],
        ['small letters, nobody asked', ['type ls1 4dy']],
        ['five digits, nobody asked', ['there are 45402 of them']],
        ['a file', ['the zip file has five parts']]
    ])('not: %s', (_name, lines) => {
        expect(finds(lines)).toEqual([]);
    });
});
