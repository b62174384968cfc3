import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { createTestFolder, runCli, type CliRun, type TestFolder } from './runCli';
import { runHere } from './runHere';
import { startProgram } from './runProgram';
import { createVtt, SECRET, startUploadOrg, writeAt, type TestCall, type UploadOrgStand } from './uploads';

let stand: UploadOrgStand;
let folder: TestFolder;
beforeAll(async () => {
    stand = await startUploadOrg(60);
});
afterAll(() => stand.close());
beforeEach(() => {
    folder = createTestFolder();
    stand.started.org.faults.clear();
});
afterEach(() => folder.remove());

const KEYS = randomBytes(32).toString('base64url');
const REASON = ['--reason', 'transcription-error'];

type Env = Readonly<Record<string, string>>;

function signedIn(username = 'admin@example.com', more: Env = { TRANSCRIPT_DESK_KEYS: KEYS }): Env {
    return { SF_INSTANCE_URL: stand.started.orgUrl, SF_ACCESS_TOKEN: stand.started.org.issueToken(username), ...more };
}

/** No word of a transcript, no token and no phone number is in what is printed. */
function expectDiscreet(run: CliRun, env: Env): CliRun {
    for (const text of [run.out, run.err]) {
        expect(text).not.toContain(SECRET);
        expect(text).not.toContain(env['SF_ACCESS_TOKEN']);
        expect(text).not.toContain('4155550129');
    }
    return run;
}

function start(args: readonly string[], env = signedIn()): ReturnType<typeof startProgram> {
    return startProgram(args, { cwd: folder.path('.'), env: { PATH: '', ...env } });
}

async function run(args: readonly string[], env = signedIn()): Promise<CliRun> {
    return expectDiscreet(await start(args, env).ended, env);
}

/** The same in this process, which is faster. */
async function here(args: readonly string[], env = signedIn()): Promise<CliRun> {
    return expectDiscreet(await runHere(args, { cwd: folder.path('.'), env }), env);
}

/** A file for each call, in a folder of the test's. */
function writeFiles(name: string, calls: readonly TestCall[], lineCount = 4): ReadonlyMap<TestCall, readonly string[]> {
    return new Map(
        calls.map((call) => {
            const { text, lines } = createVtt(lineCount, call.name);
            writeAt(folder.path(`${name}/${call.name}.vtt`), text);
            return [call, lines];
        })
    );
}

function takeCalls(count: number): TestCall[] {
    return Array.from({ length: count }, () => stand.takeCall());
}

function countUploads(from: number): number {
    return stand.started.org.requests
        .slice(from)
        .filter(({ method, path }) => method === 'POST' && path.includes('/conversation')).length;
}

async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

function batchOf({ err }: CliRun): string {
    return /status --batch ([\da-f-]{36})/.exec(err)?.[1] ?? '';
}

describe('upload', () => {
    it('sends what it finds the call of, names what it does not send, and sends nothing twice', async () => {
        const [plain, mapped, packed, pattern, first, second] = takeCalls(6) as [
            TestCall,
            TestCall,
            TestCall,
            TestCall,
            TestCall,
            TestCall
        ];
        const contact = stand.takeCall();
        const files = writeFiles('calls', [plain]);
        const write = (name: string, call: TestCall): void => {
            const { text, lines } = createVtt(5, call.name);
            writeAt(folder.path(name), text);
            (files as Map<TestCall, readonly string[]>).set(call, lines);
        };
        write('calls/deep/recording 7.vtt', mapped);
        write(`calls/call_${pattern.name}_en.vtt`, pattern);
        const inZip = createVtt(3, packed.name);
        const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
        await zip.add(`monday/${packed.name}.vtt`, new TextReader(inZip.text));
        await zip.add('monday/nothing.vtt', new TextReader('WEBVTT\n'));
        writeAt(folder.path('calls/packed.zip'), new Uint8Array(await (await zip.close()).arrayBuffer()));
        writeAt(folder.path('calls/picture.bin'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
        writeAt(folder.path('calls/nobody.vtt'), createVtt(2, 'nobody').text);
        // The file names one conversation, and is named after another call.
        writeAt(folder.path(`calls/${first.name}.ndjson`), toNdjson(second));
        writeAt(folder.path('calls/contact.ndjson'), toNdjson(contact));
        writeAt(folder.path('map.csv'), `file;call\nrecording 7.vtt;${mapped.id}\n`);
        const args = ['upload', 'calls', '--mapping', 'map.csv', '--name-pattern', '*_{call}_*.vtt'];
        const before = stand.started.org.requests.length;

        const dry = await here(
            [...args, '--dry-run'].map((each) => (/^(calls|map)/.test(each) ? folder.path(each) : each))
        );
        expect(dry.code).toBe(3);
        expect(dry.out.match(/would be sent/g)).toHaveLength(5);
        expect(new Set(stand.started.org.requests.slice(before).map(({ method }) => method))).toEqual(new Set(['GET']));

        const sent = await run([...args, ...REASON, '--report', 'report.csv']);
        expect(sent.code).toBe(3);
        expect(sent.err).toContain('calls/picture.bin: error: FILE_IS_IMAGE');
        expect(sent.err).toMatch(/nobody\.vtt: CALL_UNKNOWN: no call that you may see fits "nobody"/);
        expect(sent.err).toMatch(new RegExp(`${first.name}\\.ndjson: CALL_AMBIGUOUS: several calls fit: `));
        expect(sent.err).toMatch(/packed\.zip\/monday\/nothing\.vtt/);
        expect(sent.err).toContain('9 transcripts: ');
        for (const [call, lines] of files) expect(call.lines()).toEqual(lines);
        expect(packed.lines()).toEqual(inZip.lines);
        expect(contact.lines()).toHaveLength(2);
        expect([first, second].map((call) => call.lines())).toEqual([[], []]);
        const report = folder.read('report.csv').toString();
        expect(report.split('\r\n')[0]).toBe(
            'file,call,voiceCallId,state,lines,storedLines,linesInCall,changeId,salesforceStatus,codes'
        );
        expect(report).toContain(`calls/${plain.name}.vtt,${plain.name},${plain.id.slice(0, 15)},verified,4,4,4,`);
        expect(report).not.toContain(SECRET);

        const status = await here(['status', '--batch', batchOf(sent)]);
        expect(status.code).toBe(0);
        expect(status.out.match(/: stored: sent /g)).toHaveLength(5);

        const again = stand.started.org.requests.length;
        const second2 = await run([...args, ...REASON, '--report', 'report.csv']);
        expect(second2.out.match(/stored before/g)).toHaveLength(5);
        expect(countUploads(again)).toBe(0);
        expect(plain.lines()).toEqual(files.get(plain));
    });

    it('goes on after it was killed, with nothing stored twice', async () => {
        const calls = takeCalls(4);
        const files = writeFiles('calls', calls);
        // One is stored, and nobody hears of it; others never get there.
        for (const at of ['after', 'before'] as const) {
            stand.started.org.faults.add({ resource: 'upload', method: 'POST', kind: 'delay', ms: 60_000, when: at });
            const { child, ended } = start(['upload', 'calls', ...REASON]);
            await until(() =>
                at === 'after'
                    ? calls.some((call) => call.lines().length > 0)
                    : calls.some((call) => call.lines().length === 0 && hasDigests([call]))
            );
            child.kill('SIGKILL');
            await ended;
            stand.started.org.faults.clear();
        }
        const patience = { TRANSCRIPT_DESK_KEYS: KEYS, TRANSCRIPT_DESK_UPLOAD_SETTLE_MS: '1000' };
        const { code, out } = await run(['upload', 'calls', ...REASON], signedIn('admin@example.com', patience));
        expect({ code, lines: out.match(/: stored/g) }).toEqual({ code: 0, lines: Array(4).fill(': stored') });
        for (const [call, lines] of files) expect(call.lines()).toEqual(lines);
        for (const { State__c, Lock__c } of rowsOf(calls)) {
            expect(['Verified', 'Not_Applied']).toContain(State__c);
            expect(Lock__c).toBeNull();
        }
    });

    it('without keys believes only what it reads, and waits for what it can’t know', async () => {
        const [stored, cut] = takeCalls(2) as [TestCall, TestCall];
        const files = writeFiles('a', [stored]);
        const env = signedIn('admin@example.com', {});
        const sent = await run(['upload', 'a', ...REASON], env);
        expect(sent).toMatchObject({ code: 0, err: expect.stringContaining('TRANSCRIPT_DESK_KEYS is not set') });
        const again = await here(['upload', folder.path('a'), ...REASON], env);
        expect(again).toMatchObject({ code: 0, out: expect.stringContaining('stored before') });
        expect(stored.lines()).toEqual(files.get(stored));

        writeFiles('b', [cut]);
        stand.started.org.faults.add({ resource: 'upload', method: 'POST', kind: 'delay', ms: 60_000 });
        const { child, ended } = start(['upload', 'b', ...REASON], env);
        await until(() => hasDigests([cut]));
        child.kill('SIGKILL');
        await ended;
        stand.started.org.faults.clear();
        const from = stand.started.org.requests.length;
        const { code, err } = await here(['upload', folder.path('b'), ...REASON], env);
        expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('EARLIER_UPLOAD_OPEN') });
        expect(countUploads(from)).toBe(0);
        const status = await here(['status'], env);
        expect(status.code).toBe(3);
        expect(status.out).toMatch(new RegExp(`${cut.name}: under way by its record, which is not proven here`));
        expect(status.out).toMatch(new RegExp(`${stored.name}: stored by its record, which is not proven here`));
    });

    it('stops at Ctrl-C, says how to go on, and goes on', async () => {
        const calls = takeCalls(5);
        const files = writeFiles('calls', calls);
        stand.started.org.faults.add({ resource: 'upload', method: 'POST', kind: 'delay', ms: 3_000, nth: 2 });
        const env = signedIn();
        const { child, ended } = start(['upload', 'calls', ...REASON, '--report', 'r.json'], env);
        await until(() => calls.some((call) => call.lines().length > 0) && countOpen(calls) > 0);
        child.kill('SIGINT');
        const stopped = expectDiscreet(await ended, env);
        expect(stopped.code).toBe(130);
        expect(stopped.err).toContain('Ctrl-C again stops at once');
        expect(stopped.err).toMatch(/status --batch [\da-f-]{36}\nRun the same command again to go on/);
        const rows: unknown = JSON.parse(folder.read('r.json').toString());
        expect(rows).toHaveLength(5);
        const again = await run(['upload', 'calls', ...REASON, '--report', 'r.json'], env);
        expect(again.code).toBe(0);
        for (const [call, lines] of files) expect(call.lines()).toEqual(lines);
    });

    it('waits when its hour is used up, and can be stopped then', async () => {
        const calls = takeCalls(3);
        writeFiles('calls', calls);
        const { child, ended } = start(['upload', 'calls', ...REASON, '--hourly-limit', '8', '--allow-remarks']);
        let err = '';
        child.stderr?.on('data', (text: string) => (err += text));
        await until(() => err.includes('Waiting until') || child.exitCode !== null);
        child.kill('SIGINT');
        expect((await ended).code).toBe(130);
        expect(err).toMatch(/Waiting until 20\d\d-.*: the requests for transcripts of this hour are used up/);
        expect(err).toContain('not sent');
    });

    it('sends nothing without the permission, or a session', async () => {
        const calls = takeCalls(2);
        writeFiles('calls', calls);
        const from = stand.started.org.requests.length;
        const path = folder.path('calls');
        const denied = await here(['upload', path, ...REASON], signedIn('viewer@example.com'));
        expect(denied).toMatchObject({ code: 3, err: expect.stringContaining('NOT_PERMITTED') });
        const unknown = await here(['upload', path, ...REASON], { ...signedIn(), SF_ACCESS_TOKEN: '00Dx!secret' });
        expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('SESSION_ENDED') });
        expect(countUploads(from)).toBe(0);
        expect(calls.map((call) => call.lines())).toEqual([[], []]);
    });

    it('ends when Salesforce ends the session in the middle', async () => {
        const calls = takeCalls(3);
        writeFiles('calls', calls);
        stand.started.org.faults.add({ resource: 'upload', method: 'POST', kind: 'expiredSession', nth: 2 });
        const ended = await here(['upload', folder.path('calls'), ...REASON]);
        expect(ended.code).toBe(3);
        expect(ended.err).toContain('Sign in again, then run the same command again to go on');
    });

    it('stops at once at the second Ctrl-C, and goes on', async () => {
        const [call] = takeCalls(1) as [TestCall];
        const files = writeFiles('calls', [call]);
        stand.started.org.faults.add({ resource: 'upload', method: 'POST', kind: 'delay', ms: 60_000, when: 'after' });
        const { child, ended } = start(['upload', 'calls', ...REASON]);
        let err = '';
        child.stderr?.on('data', (text: string) => (err += text));
        await until(() => call.lines().length > 0);
        child.kill('SIGINT');
        await until(() => err.includes('stops at once'));
        child.kill('SIGINT');
        expect((await ended).code).toBe(130);
        stand.started.org.faults.clear();
        expect(await here(['upload', folder.path('calls'), ...REASON])).toMatchObject({ code: 0 });
        expect(call.lines()).toEqual(files.get(call));
    });

    it('leaves to a person what is stored in part', async () => {
        const [call] = takeCalls(1) as [TestCall];
        writeFiles('a', [call]);
        const args = ['upload', folder.path('a'), ...REASON];
        const withoutKeys = signedIn('admin@example.com', {});
        await here(args, withoutKeys);
        const [first] = stand.started.org.entries(call.conversation);
        if (!first) throw new Error('nothing stored');
        stand.started.org.replaceEntry(call.conversation, { ...first, messageText: 'put right since' });
        const held = await here([...args, '--allow-remarks'], withoutKeys);
        expect(held).toMatchObject({ code: 3, err: expect.stringContaining('STORED_IN_PART') });
        expect(call.lines()).toHaveLength(4);
        expect(await here([...args, '--again'], withoutKeys)).toMatchObject({ code: 0 });
    });

    it('brings no redacted words back', async () => {
        const call = stand.takeCall();
        const say = (number: string): string =>
            createVtt(2, 'x').text.replace(`${SECRET}, x 0`, `you can reach me under ${number} until nine tonight`);
        writeAt(folder.path(`a/${call.name}.vtt`), say('[PHONE]'));
        writeAt(folder.path(`b/${call.name}.vtt`), say('0171 5550123'));
        await here(['upload', folder.path('a'), ...REASON]);
        const { code, err } = await here(['upload', folder.path('b'), ...REASON, '--allow-remarks']);
        expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('REDACTIONS_RESTORED') });
        expect(err).not.toContain('5550123');
        expect(call.lines()).toHaveLength(2);
    });

    it('asks before it adds to a transcript', async () => {
        const call = stand.takeCall();
        writeFiles('a', [call], 2);
        await here(['upload', folder.path('a'), ...REASON]);
        const other = createVtt(3, 'other');
        writeAt(folder.path(`b/${call.name}.vtt`), other.text);
        const held = await here(['upload', folder.path('b'), ...REASON]);
        expect(held).toMatchObject({ code: 3, err: expect.stringContaining('CALL_HAS_LINES') });
        expect(call.lines()).toHaveLength(2);
        const added = await here(['upload', folder.path('b'), ...REASON, '--allow-remarks', '--json']);
        expect(added.code).toBe(0);
        expect(JSON.parse(added.out)).toMatchObject({ state: 'verified', lines: 3, storedLines: 3, call: call.name });
    });

    it('does what is said of speakers, times and lines outside', async () => {
        const call = stand.takeCall();
        const text = createVtt(4, 'x')
            .text.replaceAll('<v Agent>', '<v Speaker 1>')
            .replaceAll('<v Customer>', '<v Speaker 2>');
        const file = folder.write('a.vtt', text);
        const one = ['upload', file, '--voice-call', call.name];
        const unmapped = await here([...one, '--dry-run']);
        expect(unmapped).toMatchObject({ code: 3, err: expect.stringMatching(/SPEAKER_UNMAPPED|SPEAKER_GUESSED/) });
        const wrong = await here([...one, '--dry-run', '--speaker', 'Speaker 1=supervisor']);
        expect(wrong.err).toContain('SPEAKER_UNKNOWN: "supervisor" is no party of this call');
        const speakers = ['--speaker', 'speaker 1=customer', '--speaker', 'Speaker 2=Grace Whitfield'];
        const outside = await here([...one, ...speakers, '--offset=-5', '--dry-run']);
        expect(outside).toMatchObject({ code: 3, err: expect.stringContaining('TIME_OUTSIDE_CALL') });
        const done = await here([...one, ...speakers, '--offset=-5', '--outside', 'leave-out', ...REASON]);
        expect(done.code).toBe(0);
        expect(call.lines().map((line) => line.split(':')[0])).toEqual(['EndUser', 'Agent']);
    });

    it('replaces an earlier report, and no other file', async () => {
        const call = stand.takeCall();
        writeFiles('a', [call]);
        const mine = folder.write('mine.csv', 'mine');
        const args = ['upload', folder.path('a'), '--dry-run', '--report'];
        expect(await here([...args, mine])).toMatchObject({
            code: 2,
            err: expect.stringContaining('OUTPUT_EXISTS')
        });
        for (const name of ['r.csv', 'r.csv', 'r.json', 'r.json']) {
            expect((await here([...args, folder.path(name)])).code).toBe(0);
        }
        expect(folder.read('mine.csv').toString()).toBe('mine');
        expect(existsSync(folder.path('r.csv'))).toBe(true);
    });

    it('needs a mapping table that is right', async () => {
        const file = folder.write('a.vtt', createVtt(1, 'a').text);
        const table = folder.write('m.csv', 'file,call\na.vtt,\n');
        const { code, err } = await here(['upload', file, '--mapping', table, ...REASON]);
        expect(code).toBe(2);
        expect(err).toContain(`${table}:2: CALL_EMPTY: "call": this line names no call. Fill in`);
        expect(err).toContain('MAPPING_INVALID');
    });

    it.each([
        [['upload'], 'upload needs files'],
        [['upload', '-'], 'not standard input'],
        [['upload', 'a'], 'upload needs --reason, one of transcription-error'],
        [['upload', 'a', '--reason', 'x'], '--reason takes one of'],
        [['upload', 'a', '--dry-run', '--speaker', 'x'], '--speaker takes LABEL=ROLE'],
        [['upload', 'a', '--dry-run', '--offset', 'x'], '--offset takes seconds'],
        [['upload', 'a', '--dry-run', '--outside', 'x'], '--outside takes leave-out or clip'],
        [['upload', 'a', '--dry-run', '--name-pattern', 'x'], '{call}'],
        [['upload', 'a', '--dry-run', '--voice-call', 'x', '--mapping', 'y'], 'without --mapping'],
        [['upload', 'a', '--dry-run', '--hourly-limit', '0'], '--hourly-limit takes'],
        [['status', 'a', '--batch', 'b'], 'not both'],
        [['status', '--batch', 'b'], '--batch takes']
    ])('refuses %j', async (args, words) => {
        expect(await runCli(args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) });
    });
});

describe('status', () => {
    it('says what there is not', async () => {
        const { code, err } = await here(['status', 'a0X000000000001AAA', 'nonsense']);
        expect(code).toBe(2);
        expect(err).toContain('a0X000000000001AAA: UPLOAD_NOT_FOUND');
        expect(err).toContain('nonsense: UPLOAD_NOT_FOUND');
    });

    it('ends the record of an upload that was cut off, and tells it by id', async () => {
        const call = stand.takeCall();
        writeFiles('a', [call]);
        stand.started.org.faults.add({ resource: 'upload', method: 'POST', kind: 'delay', ms: 60_000, when: 'after' });
        const { child, ended } = start(['upload', 'a', ...REASON]);
        await until(() => call.lines().length > 0);
        child.kill('SIGKILL');
        await ended;
        const id = String(rowsOf([call])[0]?.['Id']);
        const { code, out } = await here(['status', id, '--json']);
        expect(code).toBe(0);
        expect(JSON.parse(out)).toMatchObject({ state: 'verified', storedLines: 4, call: call.name, changeId: id });
        expect(rowsOf([call])[0]).toMatchObject({ State__c: 'Verified', Lock__c: null, Digests__c: null });
    });
});

function rowsOf(calls: readonly TestCall[]): Record<string, unknown>[] {
    const ids = new Set(calls.map(({ id }) => id.slice(0, 15)));
    return stand.started.org
        .records('Transcript_Change__c')
        .filter(({ Voice_Call__c }) => ids.has(String(Voice_Call__c).slice(0, 15)));
}

function hasDigests(calls: readonly TestCall[]): boolean {
    return rowsOf(calls).some(({ Digests__c }) => Boolean(Digests__c));
}

function countOpen(calls: readonly TestCall[]): number {
    return rowsOf(calls).filter(({ State__c, Digests__c }) => State__c === 'Sending' && Boolean(Digests__c)).length;
}

/** Two lines as Salesforce itself takes them. */
function toNdjson({ conversation }: TestCall): string {
    const call = stand.started.org.calls.find(({ conversationIdentifier }) => conversationIdentifier === conversation);
    const line = (at: number, role: string, subject: string): string =>
        JSON.stringify({
            type: 'conversationEntry',
            payload: {
                id: `${conversation.slice(0, 24)}00000000000${at}`,
                conversationId: conversation,
                clientSentTimestamp: (call?.startMs ?? 0) + at * 1000,
                clientDuration: 500,
                messageText: `${SECRET} ${at}`,
                sender: { appType: 'telephony_integration', role, subject },
                relatedRecords: []
            }
        });
    return [
        JSON.stringify({ type: 'conversation', payload: { conversationId: conversation } }),
        line(1, 'Agent', 'agent'),
        line(2, 'EndUser', 'customer')
    ].join('\n');
}
