import fc from 'fast-check';
import { compilePattern } from '../compilePattern';
import { createPatternFinder } from '../patternFinder';
import { buildProgram } from '../patternProgram';
import { PatternRefusal } from '../patternRefusal';
import { canBeEmpty, parsePattern } from '../patternSyntax';

const found = (pattern: string, text: string): readonly string[] => {
    const finder = compilePattern(pattern);
    if (finder instanceof PatternRefusal) {
        throw finder;
    }
    return finder(text).spans.map(({ start, end }) => `${start}-${end} ${text.slice(start, end)}`);
};

const foundByPlatform = (pattern: string, text: string): readonly string[] =>
    [...text.matchAll(RegExp(pattern, 'giu'))].map(
        (match) => `${match.index}-${match.index + match[0].length} ${match[0]}`
    );

describe('createPatternFinder', () => {
    it.each<[string, string, readonly string[]]>([
        ['\\bLY[ -]?\\d{8}\\b', 'ly-12345678, LY 87654321, LY123456789', ['0-11 ly-12345678', '13-24 LY 87654321']],
        ['a|ab', 'ab', ['0-1 a']],
        ['ab|a', 'ab', ['0-2 ab']],
        ['a+?', 'aaa', ['0-1 a', '1-2 a', '2-3 a']],
        ['a{2,3}', 'aaaaa', ['0-3 aaa', '3-5 aa']],
        ['^ab', 'abab', ['0-2 ab']],
        ['ab$', 'abab', ['2-4 ab']],
        ['a\\Bb', 'ab', ['0-2 ab']],
        ['[^\\]a]', 'a]b', ['2-3 b']],
        ['\\u{1f600}.', '\u{1f600}\u{1f601}\u{1f602}', ['0-4 \u{1f600}\u{1f601}']],
        ['\\ud83d\\ude00', '\u{1f600}', ['0-2 \u{1f600}']],
        ['.', '\ud83d', ['0-1 \ud83d']],
        ['k', '\u212a', ['0-1 \u212a']],
        ['\\p{Lu}\\d', 'é5 5', ['0-2 é5']],
        ['(?<year>\\d{4})-(?:\\d\\d)', 'in 2024-05', ['3-10 2024-05']],
        ['\\x41\\cJ\\t\\0?', 'a\n\t', ['0-3 a\n\t']],
        ['\\w+@', 'one two@ three', ['4-8 two@']],
        ['a.*z|a', 'aaa', ['0-1 a', '1-2 a', '2-3 a']]
    ])('%s in %j', (pattern, text, spans) => {
        expect(found(pattern, text)).toEqual(spans);
        expect(foundByPlatform(pattern, text)).toEqual(spans);
    });
});

const atom = fc.constantFrom(
    ...['a', 'b', 'A', 'é', '1', ' ', '.', '\\d', '\\w', '\\W', '\\s', '[ab]', '[^a]', '[a-c1]', '\\p{L}', '\u{1f600}']
);
const place = fc.constantFrom('\\b', '\\B', '^', '$');
const quantifier = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,3}', '{2,}', '*?', '+?', '??', '{0,2}?');
const { pattern: patterns } = fc.letrec<{ pattern: string; sequence: string; part: string }>((tie) => ({
    pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((options) => options.join('|')),
    sequence: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    part: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.tuple(atom, quantifier).map((parts) => parts.join('')),
        place,
        fc.tuple(tie('pattern'), quantifier).map(([inside, repeat]) => `(?:${inside})${repeat}`)
    )
}));
const texts = fc
    .array(fc.constantFrom('a', 'b', 'A', 'c', 'é', '1', ' ', '\n', '\u{1f600}', '\ud83d', '\ude00'), { maxLength: 12 })
    .map((characters) => characters.join(''));

/** The machine alone, whatever the analysis says; null for what can't be built. */
const buildFinder = (pattern: string) => {
    try {
        const root = parsePattern(pattern);
        const program = canBeEmpty(root) ? null : buildProgram(root);
        return program && { find: createPatternFinder(program), states: program.states.length };
    } catch {
        return null;
    }
};

describe('for any pattern and text', () => {
    it('finds what RegExp finds', () => {
        let compared = 0;
        fc.assert(
            fc.property(patterns, fc.array(texts, { minLength: 1, maxLength: 6 }), (pattern, lines) => {
                const built = buildFinder(pattern);
                fc.pre(built !== null);
                compared += 1;
                for (const text of lines) {
                    const spans = built
                        ?.find(text)
                        .spans.map(({ start, end }) => `${start}-${end} ${text.slice(start, end)}`);
                    expect([pattern, text, spans]).toEqual([pattern, text, foundByPlatform(pattern, text)]);
                }
            }),
            { seed: 5, numRuns: process.env['TRANSCRIPT_DESK_FULL'] === undefined ? 300 : 3000 }
        );
        expect(compared).toBeGreaterThan(200);
    });

    it('takes each state at each place at most three times', () => {
        fc.assert(
            fc.property(patterns, texts, fc.integer({ min: 1, max: 20 }), (pattern, text, times) => {
                const built = buildFinder(pattern);
                fc.pre(built !== null);
                const line = text.repeat(times);
                expect(built?.find(line).steps).toBeLessThanOrEqual(3 * (built?.states ?? 0) * (line.length + 1));
            }),
            { seed: 6, numRuns: 250 }
        );
    });
});

describe('steps grow with the text alone', () => {
    it.each([
        ['(a+)+$', 'a', 'b'],
        ['(a|a)*c', 'a', 'b'],
        ['(a|b|ab)*c', 'ab', '!'],
        ['\\d+\\d+x', '1', ''],
        ['.*.*x', 'a', ''],
        ['\\w+@', 'a', ''],
        ['a.*z|a', 'a', ''],
        ['(?:a|a){40}b', 'a', ''],
        ['(.*a){12}$', 'a', 'b'],
        ['(?:x+x+)+y', 'x', ''],
        ['[^@\\s]+@[^@\\s]+\\.com', 'a@', ''],
        ['\\d{6,16}', '1', '']
    ])('%s on a run of %s', (pattern, unit, end) => {
        const steps = (times: number): number => buildFinder(pattern)?.find(unit.repeat(times) + end).steps ?? NaN;
        const [once, tenfold] = [steps(2000), steps(20000)];
        expect(tenfold / once).toBeGreaterThan(9);
        expect(tenfold / once).toBeLessThan(11);
    });

    it('in a line of three hundred thousand characters too', () => {
        const text = 'ab'.repeat(150_000);
        const built = buildFinder('(a|b|ab)*c');
        expect(built?.find(text).spans).toEqual([]);
        expect(built?.find(text).steps).toBeLessThan(3 * (built?.states ?? 0) * text.length);
    });
});
