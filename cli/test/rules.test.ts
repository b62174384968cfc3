import { detect } from 'c/transcriptRedaction';
import { createTestFolder, runCli, type CliRun, type TestFolder } from './runCli';

let folder: TestFolder;
beforeEach(() => {
    folder = createTestFolder();
});
afterEach(() => folder.remove());

const SITES = {
    name: 'Sites',
    entityType: 'ADDRESS',
    role: 'Agent',
    words: 'Blue Heron\nFalcon House',
    mustMatch: 'in blue heron',
    mustNotMatch: 'a blue car'
};
const MISSED = { ...SITES, name: 'Mis\u001b[2Jsed', mustMatch: 'blue heron\nmade up and secret' };
const LOOKS_BACK = { name: 'Looks back', entityType: 'PIN', pattern: '(?<=code )\\d{4}' };
const RESTING = { name: 'Resting', active: false };
const CALL = 'Agent: I am in Blue Heron\nCustomer: in Blue Heron?\n';

/** Runs a command on the call with rules, over the detector itself. */
async function runWith(rules: unknown, command: 'detect' | 'redact', ...args: string[]): Promise<CliRun> {
    const content = typeof rules === 'string' ? rules : JSON.stringify(rules);
    const options = ['--speakers', '--rules', folder.write('rules.json', content), ...args];
    return runCli([command, ...options, folder.write('call.txt', CALL)], '', { detect });
}

it('finds what the rules say, in the lines of whom they are for', async () => {
    const { code, out, err } = await runWith([SITES, RESTING], 'detect', '--min-score', '0.99');
    expect(out).toMatch(/^\S+call\.txt:1:16: ADDRESS 1\.00 [^\n]*Sites[^\n]*\n$/);
    expect({ code, err }).toEqual({ code: 3, err: '' });
});

it.each([
    ['en-US', /ADDRESS/],
    ['de, en', /ADDRESS/],
    ['de', /^$/]
])('uses no rules for other languages than those of --language %s', async (language, found) => {
    const { out, err } = await runWith(
        [{ ...SITES, language: 'en' }],
        'detect',
        '--min-score',
        '0.99',
        '--language',
        language
    );
    expect(out).toMatch(found);
    expect(err).toBe('');
});

it.each([
    [['--rules', 'rules.json', '--language', 'English!'], /language codes such as en-US/],
    [['--language', 'en'], /needs --rules/]
])('refuses %j', async (args, complaint) => {
    for (const command of ['detect', 'redact']) {
        const { code, err } = await runCli([command, ...args, 'call.txt'], '', { detect });
        expect(err).toMatch(complaint);
        expect(code).toBe(2);
    }
});

it('masks it', async () => {
    const { code, err } = await runWith([SITES], 'redact');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(folder.read('call.redacted.txt').toString()).toBe('Agent: I am in [ADDRESS]\nCustomer: in Blue Heron?\n');
});

it.each(['detect', 'redact'] as const)('%s names a rule that is broken, and goes on with the others', async (name) => {
    const { code, out, err } = await runWith([MISSED, SITES, LOOKS_BACK, null], name);
    const file = folder.path('rules.json');
    expect(err.split('\n')).toEqual([
        `${file}: RULE_MALFORMED: rule "#4". Give the rule a name, and fill in its fields as text.`,
        expect.stringMatching(/: EXAMPLE_NOT_FOUND: rule "Mis\\u001b\[2Jsed", mustMatch, line 2\. Change the rule so/),
        expect.stringMatching(/: PATTERN_UNSUPPORTED: rule "Looks back", pattern: .+\. Write the pattern without it/),
        ''
    ]);
    expect(err).not.toContain('secret');
    expect(out).toMatch(name === 'detect' ? /ADDRESS/ : /1 found and masked/);
    expect(code).toBe(2);
});

it.each([
    ['no JSON', '[{"name": secret}]', /rules\.json:1:11: JSON_INVALID: /],
    ['no list', { rules: [] }, /rules\.json: FIELD_INVALID: rules have to be a JSON array/]
])('looks at nothing where the rules are %s', async (_name, rules, complaint) => {
    for (const command of ['detect', 'redact'] as const) {
        const { code, out, err } = await runWith(rules, command);
        expect(err).toMatch(complaint);
        expect(err).not.toContain('secret');
        expect({ code, out }).toEqual({ code: 2, out: '' });
    }
    expect(() => folder.read('call.redacted.txt')).toThrow();
});

it.each([
    ['gone.json', /gone\.json: FILE_UNREADABLE: the file can’t be read \(ENOENT\)/],
    ['-', /USAGE_INVALID: --rules takes a file, not standard input/]
])('needs a file that can be read: %s', async (file, complaint) => {
    const { code, out, err } = await runCli(['detect', '--rules', file], CALL);
    expect(err).toMatch(complaint);
    expect({ code, out }).toEqual({ code: 2, out: '' });
});
