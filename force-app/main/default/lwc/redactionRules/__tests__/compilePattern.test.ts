import { compilePattern } from '../compilePattern';
import { PatternRefusal, type RefusalCode } from '../patternRefusal';

const refusalOf = (pattern: string): string => {
    const made = compilePattern(pattern);
    return made instanceof PatternRefusal ? `${made.code} ${made.detail}`.trim() : 'accepted';
};

describe('compilePattern refuses', () => {
    it.each<[RefusalCode, readonly string[]]>([
        ['PATTERN_INVALID', ['(', '[a', 'a{2', '*a', 'a**', '(?<n>a)(?<n>b)', '\\p{Nothing}', '\\-', '[z-a]', ']']],
        ['PATTERN_MATCHES_NOTHING', ['a*', 'a?', '(|a)', '\\b', '^$', 'a{0}', '(?:)', '\\s*\\w*\\s*', 'a*?', '^a*$']],
        ['PATTERN_REPEATS_NOTHING', ['(a?)*b', '(a*)+b', '(|a){2}b', '(\\b)+a', '(?:a?b?)?c']],
        [
            'PATTERN_TOO_LARGE',
            ['a{1000}', 'a{1,999999999}', '((a{9}){9}){9}', '(?:abc){100}', 'x'.repeat(1001), '(?:\\w{1,50}){1,50}']
        ]
    ])('%s', (code, patterns) => {
        expect(patterns.map((pattern) => [pattern, refusalOf(pattern)])).toEqual(
            patterns.map((pattern) => [pattern, code])
        );
    });

    it.each([
        ['(?=a)b', 'look-ahead'],
        ['a(?!b)', 'look-ahead'],
        ['(?<=a)b', 'look-behind'],
        ['(?<!a)b', 'look-behind'],
        ['(a)\\1', 'a back-reference'],
        ['(?<name>a)\\k<name>', 'a back-reference'],
        ['(?i:a)b', 'flags inside a pattern'],
        ['(?-i:a)b', 'flags inside a pattern']
    ])('%s by the name of what it uses: %s', (pattern, detail) => {
        expect(refusalOf(pattern)).toBe(`PATTERN_UNSUPPORTED ${detail}`);
    });
});

describe('ambiguity', () => {
    it.each([
        // Two ways round one loop.
        '(a+)+',
        '(?:a+)+$',
        '([a-zA-Z]+)*z',
        '(a|a)*b',
        '(a|aa)+b',
        '(a|b|ab)*c',
        '(\\w|\\d)+x',
        '(\\w+ ?)+x',
        '(?:\\d+[ -]?)+',
        '(x+x+)+y',
        '^(?:é|\\w|é)+$',
        '(?:中|[中国])+x',
        '(a{2,})+b',
        '(a+?)+?b',
        // From one loop to another.
        '\\d+\\d+',
        '\\d+[ -]?\\d+',
        '.*.*x',
        '.*a.*b',
        '\\w+\\d+',
        '\\s*\\w*\\s*x',
        '(ab)+(ab)+c',
        '(?:ab)+c?(?:ab|d)+',
        'a{2,}a{3,}',
        '(.*a){12}'
    ])('of %s is refused', (pattern) => {
        expect(refusalOf(pattern)).toBe('PATTERN_AMBIGUOUS');
    });

    it.each([
        '\\w+@',
        '\\w+\\d',
        '.*x',
        '(a|ab)*c',
        '(?:ab|ac)+d',
        '(\\w+\\s+)+x',
        '\\w+\\s+\\w+',
        '\\d(?:[ -]?\\d){5,}',
        '[^@\\s]+@[^@\\s]+\\.com',
        'a+b+a+',
        'order.{0,40}number.{0,40}\\d{4}',
        '(?:\\w{1,10} ){1,5}',
        '(?:a|a){20}b'
    ])('is not in %s', (pattern) => {
        expect(refusalOf(pattern)).toBe('accepted');
    });

    it('is not looked for without end', () => {
        const options = Array.from({ length: 60 }, (_, index) => `\\w${String.fromCodePoint(0x4e00 + index)}`);
        expect(refusalOf(`(?:${options.join('|')})+x(?:${options.join('|')})+`)).toBe('PATTERN_TOO_LARGE');
    });
});
