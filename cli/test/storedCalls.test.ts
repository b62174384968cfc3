import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { startLocalOrg, type StartedLocalOrg } from '../../local-org/src/startLocalOrg';
import { createTestFolder, runCli, type CliRun, type TestFolder } from './runCli';
import { runHere } from './runHere';
import { startProgram } from './runProgram';

let org: StartedLocalOrg;
let folder: TestFolder;
beforeAll(async () => {
    org = await startLocalOrg();
});
afterAll(() => org.close());
beforeEach(() => {
    folder = createTestFolder();
    org.org.faults.clear();
});
afterEach(() => folder.remove());

const VIEWER = 'viewer@example.com';
const FORMATS = [
    ['transcript-desk', 'json'],
    ['salesforce-ndjson', 'ndjson'],
    ['webvtt', 'vtt'],
    ['srt', 'srt'],
    ['csv', 'csv'],
    ['text', 'txt']
] as const;
const UNKNOWN_CALL = '0LQ000000000001AAA';

function callOf(key: string): { readonly id: string; readonly conversation: string } {
    const call = org.org.calls.find((each) => each.key === key);
    if (!call) throw new Error(`no call ${key}`);
    return { id: call.voiceCallId, conversation: call.conversationIdentifier };
}

function signedIn(username = VIEWER): Record<string, string> {
    return { SF_INSTANCE_URL: org.orgUrl, SF_ACCESS_TOKEN: org.org.issueToken(username) };
}

function start(args: readonly string[], env: Readonly<Record<string, string>>): ReturnType<typeof startProgram> {
    return startProgram(args, { cwd: folder.path('.'), env: { PATH: '', ...env } });
}

/** Whatever happens, no line of any call is on standard error. */
function expectNoWordsIn(err: string): void {
    for (const { conversationIdentifier } of org.org.calls) {
        for (const { messageText } of org.org.entries(conversationIdentifier).slice(0, 50)) {
            if (messageText.length > 12) expect(err).not.toContain(messageText);
        }
    }
}

/** As a process of its own: what is the same without one is tried by `run`, which is faster. */
async function runProcess(args: readonly string[], env = signedIn()): Promise<CliRun> {
    const ended = await start(args, env).ended;
    expectNoWordsIn(ended.err);
    return ended;
}

async function run(args: readonly string[], env = signedIn()): Promise<CliRun> {
    const ended = await runHere(args, { cwd: folder.path('.'), env });
    expectNoWordsIn(ended.err);
    return ended;
}

async function readBack(file: string): Promise<Record<string, unknown>[]> {
    const answer: unknown = JSON.parse((await runCli(['convert', '--json', file])).out);
    if (typeof answer !== 'object' || answer === null || !('entries' in answer) || !Array.isArray(answer.entries)) {
        throw new Error('no entries');
    }
    return answer.entries;
}

describe('export', () => {
    it.each(FORMATS)('as %s reads back as what is stored', async (format, extension) => {
        const { id, conversation } = callOf('billing');
        const args = ['export', '--voice-call', id, '--to', format, '--output', `a.${extension}`];
        const { code, out, err } = await run(args);
        expect({ code, out }).toEqual({ code: 0, out: '' });
        const stored = org.org.entries(conversation);
        const back = await readBack(folder.path(`a.${extension}`));
        expect(back.map(({ text }) => text)).toEqual(stored.map(({ messageText }) => messageText));
        const speakers = new Set(back.map(({ speaker }) => speaker));
        expect(speakers).toEqual(new Set(['Grace Whitfield', 'Lucía Peña']));
        const first = Number(back[0]?.['startMs']);
        const since = (ms: number): number => ms - (stored[0]?.clientTimestamp ?? 0);
        expect(back.map(({ startMs }) => Number(startMs) - first)).toEqual(
            stored.map(({ clientTimestamp }) => since(clientTimestamp))
        );
        for (const { messageText } of stored) expect(err).not.toContain(messageText);
    });

    it('names the conversation and the lines as Salesforce does', async () => {
        const { id, conversation } = callOf('billing');
        const { code, out } = await runProcess(['export', '--voice-call', id, '--to', 'salesforce-ndjson']);
        expect(code).toBe(0);
        const lines = out.trim().split('\n');
        expect(JSON.parse(lines[0] ?? '')).toEqual({
            type: 'conversation',
            payload: { conversationId: conversation }
        });
        expect(lines.slice(1).map((line) => JSON.parse(line))).toEqual(
            org.org.entries(conversation).map(({ identifier, clientTimestamp }) =>
                expect.objectContaining({
                    payload: expect.objectContaining({
                        conversationId: conversation,
                        id: identifier,
                        clientSentTimestamp: clientTimestamp
                    })
                })
            )
        );
    });

    it('reads a call of many pages to its end', async () => {
        const { id, conversation } = callOf('long-call');
        const { code } = await run(['export', '--voice-call', id, '--output', 'long.json']);
        expect(code).toBe(0);
        expect(await readBack(folder.path('long.json'))).toHaveLength(org.org.entries(conversation).length);
    });

    it('writes a file for each call into a folder, and goes on behind calls that can’t be read', async () => {
        const ids = ['billing', 'transfer-second-leg', 'not-arrived', 'arabic-japanese'].map((key) => callOf(key).id);
        const args = ['export', '--voice-call', UNKNOWN_CALL, 'call.txt', ...ids, '--output', 'calls/'];
        const { code, err } = await run(args);
        expect(code).toBe(2);
        const [billing = '', foreign = '', empty = '', arabic = ''] = ids;
        expect(readdirSync(folder.path('calls')).toSorted()).toEqual(
            [`transcript-${billing}.json`, `transcript-${arabic}.json`].toSorted()
        );
        for (const id of [UNKNOWN_CALL, 'call.txt', foreign]) {
            expect(err).toContain(`${id}: VOICE_CALL_NOT_FOUND: there is no such call, or you do not have access`);
        }
        expect(err).toContain(`${empty}: VOICE_CALL_`);
    });

    it('leaves out, and says so, what belongs to a part that the person may not open', async () => {
        const { id, conversation } = callOf('transfer-first-leg');
        const visible = org.org.entries(conversation).length;
        const { code, err } = await run(['export', '--voice-call', id, '--output', 'a.json']);
        expect(code).toBe(3);
        expect(err).toMatch(/: warning: ENTRIES_HIDDEN: \d+ lines belong to parts of the call that you may not open/);
        const mine = await readBack(folder.path('a.json'));
        expect(mine.length).toBeLessThan(visible);
        const all = await run(['export', '--voice-call', id, '--output', 'b.json'], signedIn('supervisor@example.com'));
        expect(all).toMatchObject({ code: 0, err: '' });
        expect(await readBack(folder.path('b.json'))).toHaveLength(visible);
    });

    it('asks for each call once, and replaces no file unless told to', async () => {
        const { id } = callOf('billing');
        const before = org.org.requests.length;
        folder.write('a.txt', 'mine');
        const args = ['export', '--voice-call', id, id.slice(0, 15), '--to', 'text', '--output', 'a.txt'];
        expect(await run(args)).toMatchObject({ code: 2, err: expect.stringContaining('a.txt: OUTPUT_EXISTS') });
        expect(folder.read('a.txt').toString()).toBe('mine');
        expect(org.org.requests.slice(before).filter(({ path }) => path.includes('/entries'))).toHaveLength(1);
        expect(await run([...args, '--force'])).toMatchObject({ code: 0 });
        expect(folder.read('a.txt').toString()).toContain('Grace');
    });

    it('changes nothing', async () => {
        const before = org.org.requests.length;
        await run(['export', '--voice-call', callOf('billing').id], signedIn('admin@example.com'));
        const made = org.org.requests.slice(before);
        expect(made.length).toBeGreaterThan(0);
        expect(new Set(made.map(({ method }) => method))).toEqual(new Set(['GET']));
    });

    it.each([
        [['export'], 'export needs --voice-call ID'],
        [['export', 'a', '--to', 'text'], 'export needs --voice-call ID'],
        [['export', '--voice-call', 'a', '--to', 'x'], '--to takes one of transcript-desk'],
        [['export', '--voice-call', 'a', 'b'], 'several calls need a folder'],
        [['detect', '--target-org', 'a', 'b.txt'], '--target-org is for --voice-call'],
        [['detect', '--jsonl', '--voice-call', 'a'], '--jsonl, --format and --speakers are for files']
    ])('refuses %j', async (args, words) => {
        expect(await runCli(args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) });
    });

    it('leaves nothing half written when it is stopped', async () => {
        org.org.faults.add({ resource: 'entries', kind: 'delay', ms: 60_000, nth: 2, times: 'always' });
        const before = org.org.requests.length;
        const { child, ended } = start(
            ['export', '--voice-call', callOf('billing').id, callOf('long-call').id, '--output', 'calls/'],
            signedIn()
        );
        const hasFirst = (): boolean => existsSync(folder.path(`calls/transcript-${callOf('billing').id}.json`));
        while (!hasFirst() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
        child.kill('SIGINT');
        expect(await ended).toEqual({ code: 130, out: '', err: '' });
        expect(readdirSync(folder.path('calls'))).toEqual([`transcript-${callOf('billing').id}.json`]);
        expect(org.org.requests.length).toBeGreaterThan(before);
    });
});

describe('detect --voice-call', () => {
    it('finds what is planted in a call, by call and line, without a word of it', async () => {
        const { id, conversation } = callOf('billing');
        const { code, out, err } = await runProcess(['detect', '--voice-call', id]);
        expect({ code, err }).toEqual({ code: 3, err: '' });
        const labels = new Set(out.split('\n').map((line) => line.split(' ')[1]));
        for (const label of ['CREDIT_DEBIT_NUMBER', 'CREDIT_DEBIT_CVV', 'EMAIL', 'ADDRESS', 'PHONE', 'DATE_OF_BIRTH']) {
            expect(labels).toContain(label);
        }
        const known = new Set(org.org.entries(conversation).map(({ identifier }) => identifier));
        for (const line of out.trim().split('\n')) {
            const [call, identifier, column] = line.split(/[: ]/);
            expect(call).toBe(id);
            expect(known).toContain(identifier);
            expect(column).toMatch(/^[1-9]\d*$/);
        }
        expect(out).not.toMatch(/Lucía|Peña|march/i);
    });

    it('says it as JSON, with the words where they are asked for', async () => {
        const { id, conversation } = callOf('billing');
        const { out } = await run(['detect', '--json', '--show-text', '--min-score', '0.9', '--voice-call', id]);
        const findings: unknown = JSON.parse(out);
        if (!Array.isArray(findings)) throw new Error('no list');
        const card = findings.find(({ entityType }) => entityType === 'CREDIT_DEBIT_NUMBER');
        const texts = new Map(org.org.entries(conversation).map((each) => [each.identifier, each.messageText]));
        expect(card).toMatchObject({ file: id });
        expect(card.spans).toHaveLength(3);
        for (const [place, { identifier, start, end, column }] of card.spans.entries()) {
            expect(texts.get(identifier)?.slice(start, end)).toBe(card.texts[place]);
            expect(column).toBe(Number(start) + 1);
        }
    });

    it('goes on behind a call that is not the person’s, and tells lines that are missing', async () => {
        const { id } = callOf('billing');
        const first = callOf('transfer-first-leg').id;
        const { code, out, err } = await run(['detect', '--voice-call', callOf('transfer-second-leg').id, first, id]);
        expect(code).toBe(2);
        expect(err).toContain(`${callOf('transfer-second-leg').id}: VOICE_CALL_NOT_FOUND`);
        expect(err).toContain(`${first}: warning: ENTRIES_HIDDEN`);
        expect(out).toContain(`${id}:`);
    });
});

describe('what stops a run', () => {
    const ids = (): string[] => ['billing', 'long-call', 'arabic-japanese'].map((key) => callOf(key).id);
    const args = (): string[] => ['export', '--voice-call', ...ids(), '--output', 'calls/'];

    it.each([
        ['the hour is used up', 'hourlyLimit', 'SALESFORCE_LIMIT', /in an hour are used up until 20\d\d-/],
        ['the day is used up', 'dailyLimit', 'SALESFORCE_LIMIT', /in 24 hours are used up/],
        ['the session ends', 'expiredSession', 'SESSION_ENDED', /does not take this sign-in/]
    ] as const)('%s', async (_name, kind, code, words) => {
        org.org.faults.add({ resource: 'entries', kind, nth: 2, times: 'always' });
        const before = org.org.requests.length;
        const ended = await run(args());
        expect(ended).toMatchObject({ code: 2, out: '' });
        expect(ended.err).toContain(`${ids()[1]}: ${code}: `);
        expect(ended.err).toMatch(words);
        expect(ended.err).toContain('; 1 more call was not read. ');
        expect(readdirSync(folder.path('calls'))).toEqual([`transcript-${ids()[0]}.json`]);
        expect(org.org.requests.slice(before).filter(({ path }) => path.includes('/entries'))).toHaveLength(2);
    });

    it('a token that Salesforce does not know, which is not repeated', async () => {
        const env = { SF_INSTANCE_URL: org.orgUrl, SF_ACCESS_TOKEN: '00Dsecret!token' };
        const { code, err } = await runProcess(['detect', '--voice-call', ...ids()], env);
        expect(code).toBe(2);
        expect(err).toMatch(/: SESSION_ENDED: .*; 2 more calls were not read\. Sign in again/);
        expect(err).not.toContain('secret');
    });

    it.each([
        [{}, 'SIGNED_OUT: nothing says who you are'],
        [{ SF_ACCESS_TOKEN: 'secret' }, 'SIGNED_OUT: SF_ACCESS_TOKEN is set, but not SF_INSTANCE_URL'],
        [{ SF_INSTANCE_URL: 'https://a.example' }, 'SIGNED_OUT: SF_INSTANCE_URL is set, but not SF_ACCESS_TOKEN'],
        [{ SF_ACCESS_TOKEN: 'secret', SF_INSTANCE_URL: 'http://a.example' }, 'does not begin with https://'],
        [{ SF_ACCESS_TOKEN: 'secret', SF_INSTANCE_URL: 'secret' }, 'that is no URL'],
        [{ SF_ACCESS_TOKEN: 'sec\nret', SF_INSTANCE_URL: 'https://a.example' }, 'characters that no token has'],
        [{ SF_ACCESS_TOKEN: 'x', SF_INSTANCE_URL: 'https://secret@a.example' }, 'with a name or a password']
    ])('a sign-in that is missing or can’t be used: %j', async (env, words) => {
        const { code, out, err } = await run(['export', '--voice-call', ids()[0] ?? ''], env);
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toContain(words);
        expect(err).not.toMatch(/sec\nret|secret/);
    });
});

describe('--target-org', () => {
    /** A stand-in for the Salesforce CLI, alone on the PATH: it keeps what it is asked and answers by command. */
    function plantCli(answers: {
        readonly display: object;
        readonly token?: object;
        readonly status?: number;
    }): string {
        const bin = folder.path('bin');
        mkdirSync(bin);
        const source = `#!${process.execPath}
const { appendFileSync } = require('node:fs');
const answers = ${JSON.stringify(answers)};
appendFileSync(${JSON.stringify(folder.path('asked'))}, JSON.stringify(process.argv.slice(2)) + '\\n');
console.log(JSON.stringify(process.argv[3] === 'display' ? answers.display : answers.token));
process.exitCode = answers.status ?? 0;
`;
        writeFileSync(`${bin}/sf`, source);
        chmodSync(`${bin}/sf`, 0o755);
        return bin;
    }
    const args = (): string[] => ['export', '--voice-call', callOf('billing').id, '--to', 'text'];

    it('takes what the Salesforce CLI knows of the org, before what the environment says', async () => {
        const accessToken = org.org.issueToken(VIEWER);
        const bin = plantCli({ display: { status: 0, result: { accessToken, instanceUrl: `${org.orgUrl}/` } } });
        const alias = 'my org; echo $HOME';
        const env = { PATH: bin, SF_ACCESS_TOKEN: 'no', SF_INSTANCE_URL: 'https://no.example' };
        const { code, out, err } = await runProcess([...args(), '--target-org', alias], env);
        expect(code).toBe(0);
        expect(out).toContain('Grace Whitfield: ');
        expect(err).not.toContain(accessToken);
        const asked = folder.read('asked').toString();
        expect(JSON.parse(asked)).toEqual(['org', 'display', '--target-org', alias, '--json']);
        expect(asked).not.toContain(accessToken);
    });

    it('asks again where the CLI shows a placeholder for the token', async () => {
        const bin = plantCli({
            display: { result: { accessToken: '[REDACTED] ask otherwise', instanceUrl: org.orgUrl } },
            token: { result: { accessToken: org.org.issueToken(VIEWER) } }
        });
        expect(await runProcess([...args(), '--target-org', 'a'], { PATH: bin })).toMatchObject({ code: 0 });
        const second = folder.read('asked').toString().split('\n')[1] ?? '';
        expect(JSON.parse(second)).toEqual([
            'org',
            'auth',
            'show-access-token',
            '--target-org',
            'a',
            '--no-prompt',
            '--json'
        ]);
    });

    it('says when there is no CLI, or it is not signed in, without its words', async () => {
        const without = await runProcess([...args(), '--target-org', 'a'], { PATH: '' });
        expect(without).toMatchObject({ code: 2, out: '' });
        expect(without.err).toContain('SALESFORCE_CLI_MISSING: the Salesforce CLI (sf) can’t be run (ENOENT). Install');
        const bin = plantCli({ display: { name: 'NamedOrgNotFoundError', message: 'secret' }, status: 1 });
        const signedOut = await runProcess([...args(), '--target-org', 'a'], { PATH: bin });
        expect(signedOut).toMatchObject({ code: 2, out: '' });
        expect(signedOut.err).toContain(
            'SALESFORCE_CLI_SIGNED_OUT: the Salesforce CLI has no session with "a". Sign in'
        );
        expect(signedOut.err).not.toContain('secret');
    });

    it.each([{}, { result: null }, { result: { instanceUrl: 7 } }, { result: { instanceUrl: 'https://a.example' } }])(
        'does not believe %j',
        async (display) => {
            const bin = plantCli({ display, token: {} });
            const { code, err } = await runProcess([...args(), '--target-org', 'a'], { PATH: bin });
            expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('SALESFORCE_CLI_SIGNED_OUT') });
        }
    );
});
