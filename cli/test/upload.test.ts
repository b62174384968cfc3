import { existsSync } from 'node:fs';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { runCli, type CliRun } from './runCli';
import { createVtt, REASON, SECRET, until, useUploadOrg, type TestCall } from './uploads';

const { org, path, read, write, signedIn, start, run, here, rowsOf, takeCall, takeCalls, writeFiles, countUploads } =
    useUploadOrg(40);

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
        const contact = takeCall();
        const files = writeFiles('calls', [plain]);
        const writeFor = (name: string, call: TestCall): void => {
            const { text, lines } = createVtt(5, call.name);
            write(name, text);
            files.set(call, lines);
        };
        writeFor('calls/deep/recording 7.vtt', mapped);
        writeFor(`calls/call_${pattern.name}_en.vtt`, pattern);
        const inZip = createVtt(3, packed.name);
        const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
        await zip.add(`monday/${packed.name}.vtt`, new TextReader(inZip.text));
        await zip.add('monday/nothing.vtt', new TextReader('WEBVTT\n'));
        write('calls/packed.zip', new Uint8Array(await (await zip.close()).arrayBuffer()));
        write('calls/picture.bin', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
        write('calls/nobody.vtt', createVtt(2, 'nobody').text);
        // The file names one conversation, and is named after another call.
        write(`calls/${first.name}.ndjson`, toNdjson(second));
        write('calls/contact.ndjson', toNdjson(contact));
        write('map.csv', `file;call\nrecording 7.vtt;${mapped.id}\n`);
        const args = ['upload', 'calls', '--mapping', 'map.csv', '--name-pattern', '*_{call}_*.vtt'];
        const before = org().requests.length;

        const dry = await here([...args, '--dry-run'].map((each) => (/^(calls|map)/.test(each) ? path(each) : each)));
        expect(dry.code).toBe(3);
        expect(dry.out.match(/would be sent/g)).toHaveLength(5);
        expect(
            new Set(
                org()
                    .requests.slice(before)
                    .map(({ method }) => method)
            )
        ).toEqual(new Set(['GET']));

        const sent = await run([...args, ...REASON, '--report', 'report.csv']);
        expect(sent.code).toBe(3);
        expect(sent.err).toContain('calls/picture.bin: error: FILE_IS_IMAGE');
        expect(sent.err).toMatch(/nobody\.vtt: CALL_UNKNOWN: no call that you may see fits "nobody"/);
        expect(sent.err).toMatch(new RegExp(`${first.name}\\.ndjson: CALL_AMBIGUOUS: several calls fit: `));
        // What has no line belongs to no call.
        expect(sent.err).toMatch(/packed\.zip\/monday\/nothing\.vtt: \w+: (?!CALL_)\w+: /);
        expect(sent.err).not.toMatch(/nothing\.vtt: CALL_UNKNOWN/);
        expect(sent.err).toContain('9 transcripts: ');
        for (const [call, lines] of files) expect(call.lines()).toEqual(lines);
        expect(packed.lines()).toEqual(inZip.lines);
        expect(contact.lines()).toHaveLength(2);
        expect([first, second].map((call) => call.lines())).toEqual([[], []]);
        const report = read('report.csv');
        expect(report.split('\r\n')[0]).toBe(
            'file,call,voiceCallId,state,lines,storedLines,linesInCall,changeId,salesforceStatus,codes'
        );
        expect(report).toContain(`calls/${plain.name}.vtt,${plain.name},${plain.id.slice(0, 15)},verified,4,4,4,`);
        expect(report).not.toContain(SECRET);

        const status = await here(['status', '--batch', batchOf(sent)]);
        expect(status.code).toBe(0);
        expect(status.out.match(/: stored: sent /g)).toHaveLength(5);

        const again = org().requests.length;
        const second2 = await here([...args, ...REASON, '--report', 'report.csv']);
        expect(second2.out.match(/stored before/g)).toHaveLength(5);
        expect(countUploads(again)).toBe(0);
        expect(plain.lines()).toEqual(files.get(plain));
    });

    it('sends nothing without the permission, or a session', async () => {
        const calls = takeCalls(2);
        writeFiles('calls', calls);
        const from = org().requests.length;
        const path = 'calls';
        const denied = await here(['upload', path, ...REASON], signedIn('viewer@example.com'));
        expect(denied).toMatchObject({ code: 3, err: expect.stringContaining('NOT_PERMITTED') });
        const unknown = await here(['upload', path, ...REASON], { ...signedIn(), SF_ACCESS_TOKEN: '00Dx!secret' });
        expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('SESSION_ENDED') });
        expect(countUploads(from)).toBe(0);
        expect(calls.map((call) => call.lines())).toEqual([[], []]);
    });

    it('brings no redacted words back', async () => {
        const call = takeCall();
        const say = (number: string): string =>
            createVtt(2, 'x').text.replace(`${SECRET}, x 0`, `you can reach me under ${number} until nine tonight`);
        write(`a/${call.name}.vtt`, say('[PHONE]'));
        write(`b/${call.name}.vtt`, say('0171 5550123'));
        await here(['upload', 'a', ...REASON]);
        const { code, err } = await here(['upload', 'b', ...REASON, '--allow-remarks']);
        expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('REDACTIONS_RESTORED') });
        expect(err).not.toContain('5550123');
        expect(call.lines()).toHaveLength(2);
    });

    it('asks before it adds to a transcript', async () => {
        const call = takeCall();
        writeFiles('a', [call], 2);
        await here(['upload', 'a', ...REASON]);
        const other = createVtt(3, 'other');
        write(`b/${call.name}.vtt`, other.text);
        const held = await here(['upload', 'b', ...REASON]);
        expect(held).toMatchObject({ code: 3, err: expect.stringContaining('CALL_HAS_LINES') });
        expect(call.lines()).toHaveLength(2);
        const added = await here(['upload', 'b', ...REASON, '--allow-remarks', '--json']);
        expect(added.code).toBe(0);
        expect(JSON.parse(added.out)).toMatchObject({ state: 'verified', lines: 3, storedLines: 3, call: call.name });
    });

    it('does what is said of speakers, times and lines outside', async () => {
        const call = takeCall();
        const text = createVtt(4, 'x')
            .text.replaceAll('<v Agent>', '<v Speaker 1>')
            .replaceAll('<v Customer>', '<v Speaker 2>');
        const file = write('a.vtt', text);
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
        const call = takeCall();
        writeFiles('a', [call]);
        const mine = write('mine.csv', 'mine');
        const args = ['upload', 'a', '--dry-run', '--report'];
        expect(await here([...args, mine])).toMatchObject({
            code: 2,
            err: expect.stringContaining('OUTPUT_EXISTS')
        });
        for (const name of ['r.csv', 'r.csv', 'r.json', 'r.json']) {
            expect((await here([...args, path(name)])).code).toBe(0);
        }
        expect(read('mine.csv')).toBe('mine');
        expect(existsSync(path('r.csv'))).toBe(true);
    });

    it('needs a mapping table that is right', async () => {
        const file = write('a.vtt', createVtt(1, 'a').text);
        const table = write('m.csv', 'file,call\na.vtt,\n');
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
        const none = await here(['status'], signedIn('supervisor@example.com'));
        expect([none.code, none.out, none.err]).toEqual([0, '', expect.stringContaining('uploaded nothing yet')]);
        const { code, err } = await here(['status', 'a0X000000000001AAA', 'nonsense']);
        expect(code).toBe(2);
        expect(err).toContain('a0X000000000001AAA: UPLOAD_NOT_FOUND');
        expect(err).toContain('nonsense: UPLOAD_NOT_FOUND');
    });

    it('ends the record of an upload that was cut off, and tells it by id', async () => {
        const call = takeCall();
        writeFiles('a', [call]);
        org().faults.add({ resource: 'upload', method: 'POST', kind: 'delay', ms: 60_000, when: 'after' });
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

/** Two lines as Salesforce itself takes them. */
function toNdjson({ conversation }: TestCall): string {
    const call = org().calls.find(({ conversationIdentifier }) => conversationIdentifier === conversation);
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
