import { compileRules, parseRules, type RuleRecord } from 'c/redactionRules';
import { ENTITY_TYPES } from 'c/entityTypes';

const rule = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
    name: 'Loyalty numbers',
    entityType: 'NUMBER_SEQUENCE',
    ...('words' in fields || 'pattern' in fields ? {} : { words: 'falcon' }),
    ...fields
});
const problemsOf = (...records: readonly unknown[]): readonly string[] =>
    compileRules(records).problems.map(({ code, rule: name, field, line, detail }) =>
        [code, name, field ?? '-', line ?? '', detail ?? ''].join(' ').trim()
    );

describe('compileRules', () => {
    it('makes a rule of words, with what it is for', () => {
        const { rules, problems } = compileRules([
            rule({ words: 'Falcon\r\n\r\n blue heron ', role: 'Customer', language: '', mustMatch: 'the FALCON' })
        ]);
        expect(problems).toEqual([]);
        expect(rules).toMatchObject([{ name: 'Loyalty numbers', entityType: 'NUMBER_SEQUENCE', role: 'customer' }]);
        expect(rules[0]?.find('a Blue  Heron and a falcon')).toEqual([
            { start: 2, end: 13 },
            { start: 20, end: 26 }
        ]);
    });

    it('makes a rule of a pattern, for anybody', () => {
        const { rules } = compileRules([rule({ pattern: ' \\bLY\\d{4}\\b ', words: null, role: 'Any' })]);
        expect(rules[0]).not.toHaveProperty('role');
        expect(rules[0]?.find('it is ly1234')).toEqual([{ start: 6, end: 12 }]);
    });

    it('passes over what is not active, broken or not', () => {
        expect(compileRules([rule({ active: false }), { active: false, pattern: '(' }])).toEqual({
            rules: [],
            problems: [],
            otherLanguages: []
        });
        expect(compileRules([rule({ active: true }), rule({ active: null })]).rules).toHaveLength(2);
    });

    it.each([
        [['en-US'], ['any', 'en', 'en-us']],
        [['en_US'], ['any', 'en', 'en-us']],
        [['en'], ['any', 'en']],
        [['de'], ['any', 'de']],
        [
            ['de', 'en'],
            ['any', 'en', 'de']
        ],
        [['eng'], ['any']],
        [[], ['any', 'en', 'en-us', 'de']]
    ])('chooses the rules for a call in %j, and names the others', (languages, names) => {
        const records: readonly RuleRecord[] = [
            { name: 'any' },
            { name: 'en', language: 'EN' },
            { name: 'en-us', language: 'en_US' },
            { name: 'de', language: 'de' }
        ];
        const { rules, otherLanguages } = compileRules(records.map(rule), { languages });
        expect(rules.map(({ name }) => name)).toEqual(names);
        const all = records.map(({ name }) => name);
        expect(otherLanguages).toEqual(all.filter((name) => !names.includes(name ?? '')));
    });

    it.each<[string, unknown, readonly string[]]>([
        ['no record', 7, ['RULE_MALFORMED #1 -']],
        ['nothing', null, ['RULE_MALFORMED #1 -']],
        ['no name', rule({ name: ' ' }), ['RULE_MALFORMED #1 name']],
        ['a number for a text', rule({ words: 7, pattern: 'a' }), ['RULE_MALFORMED Loyalty numbers words']],
        ['a text for a flag', rule({ active: 'no' }), ['RULE_MALFORMED Loyalty numbers active']],
        ['an unknown entity type', rule({ entityType: 'CARD' }), ['ENTITY_TYPE_UNKNOWN Loyalty numbers entityType']],
        ['no entity type', rule({ entityType: null }), ['ENTITY_TYPE_UNKNOWN Loyalty numbers entityType']],
        ['an unknown language', rule({ language: 'English' }), ['LANGUAGE_UNKNOWN Loyalty numbers language']],
        ['an unknown role', rule({ role: 'boss' }), ['ROLE_UNKNOWN Loyalty numbers role']],
        ['neither words nor pattern', rule({ words: ' \n ' }), ['WORDS_OR_PATTERN Loyalty numbers words']],
        ['words and pattern', rule({ words: 'a', pattern: 'b' }), ['WORDS_OR_PATTERN Loyalty numbers words']],
        ['a long word', rule({ words: `a\n${'b'.repeat(201)}` }), ['WORD_TOO_LONG Loyalty numbers words 2']],
        ['a bad pattern', rule({ pattern: '(' }), ['PATTERN_INVALID Loyalty numbers pattern']],
        ['a pattern that could run away', rule({ pattern: '(a+)+' }), ['PATTERN_AMBIGUOUS Loyalty numbers pattern']],
        ['look-behind', rule({ pattern: '(?<=a)b' }), ['PATTERN_UNSUPPORTED Loyalty numbers pattern  look-behind']],
        ['a missed example', rule({ mustMatch: 'falcon\n\nhawk' }), ['EXAMPLE_NOT_FOUND Loyalty numbers mustMatch 2']],
        ['a caught example', rule({ mustNotMatch: 'hawk\nfalcon' }), ['EXAMPLE_FOUND Loyalty numbers mustNotMatch 2']],
        [
            'several at once',
            rule({ entityType: 'X', role: 'Y' }),
            ['ENTITY_TYPE_UNKNOWN Loyalty numbers entityType', 'ROLE_UNKNOWN Loyalty numbers role']
        ]
    ])('leaves out and names %s, and runs the others', (_, broken, problems) => {
        const good = rule({ name: 'Good', words: 'x' });
        expect(problemsOf(broken, good)).toEqual(problems);
        expect(compileRules([broken, good]).rules.map(({ name }) => name)).toEqual(['Good']);
        expect(compileRules([good, broken]).rules.map(({ name }) => name)).toEqual(['Good']);
    });

    it('says what to do, and never repeats an example', () => {
        const { problems } = compileRules([
            rule({ mustMatch: 'secret 1' }),
            rule({ mustNotMatch: 'secret 2 falcon' }),
            rule({ pattern: '.*.*' }),
            rule({ pattern: '\\d+\\d+' })
        ]);
        expect(problems).toHaveLength(4);
        for (const problem of problems) {
            expect(problem.remedy).toMatch(/^[A-Z].{20,}\.$/);
            expect(JSON.stringify(problem)).not.toContain('secret');
        }
    });

    it.each([undefined, null, 'rules', 7, {}])('takes %j for no list of rules', (records) => {
        expect(parseRules(records)).toMatchObject({ rules: [], problems: [{ code: 'RULE_MALFORMED' }] });
    });

    it.each(ENTITY_TYPES)('knows %s', (entityType) => {
        expect(compileRules([rule({ entityType })]).rules[0]?.entityType).toBe(entityType);
    });
});
