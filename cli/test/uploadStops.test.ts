import { expectDiscreet, REASON, until, useUploadOrg, type TestCall } from './uploads';

const { org, read, signedIn, start, here, rowsOf, takeCalls, writeFiles, countUploads, countOpen, keys } =
    useUploadOrg(40);

describe('an upload that does not get to its end', () => {
    it('goes on after it was killed, with nothing stored twice', async () => {
        const calls = takeCalls(4);
        const files = writeFiles('calls', calls);
        // One is stored, and nobody hears of it; others never get there.
        for (const at of ['after', 'before'] as const) {
            org().faults.add({ resource: 'upload', method: 'POST', kind: 'delay', ms: 60_000, when: at });
            const { child, ended } = start(['upload', 'calls', ...REASON]);
            await until(() =>
                at === 'after'
                    ? calls.some((call) => call.lines().length > 0)
                    : calls.some((call) => call.lines().length === 0 && countOpen([call]) > 0)
            );
            child.kill('SIGKILL');
            await ended;
            org().faults.clear();
        }
        const patience = { ...keys, TRANSCRIPT_DESK_UPLOAD_SETTLE_MS: '1000' };
        const { code, out } = await here(['upload', 'calls', ...REASON], signedIn('admin@example.com', patience));
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
        const sent = await here(['upload', 'a', ...REASON], env);
        expect(sent).toMatchObject({ code: 0, err: expect.stringContaining('TRANSCRIPT_DESK_KEYS is not set') });
        const again = await here(['upload', 'a', ...REASON], env);
        expect(again).toMatchObject({ code: 0, out: expect.stringContaining('stored before') });
        expect(stored.lines()).toEqual(files.get(stored));

        writeFiles('b', [cut]);
        org().faults.add({ resource: 'upload', method: 'POST', kind: 'delay', ms: 60_000 });
        const { child, ended } = start(['upload', 'b', ...REASON], env);
        await until(() => countOpen([cut]) > 0);
        child.kill('SIGKILL');
        await ended;
        org().faults.clear();
        const from = org().requests.length;
        const { code, err } = await here(['upload', 'b', ...REASON], env);
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
        org().faults.add({ resource: 'upload', method: 'POST', kind: 'delay', ms: 3_000, nth: 2 });
        const env = signedIn();
        const { child, ended } = start(['upload', 'calls', ...REASON, '--report', 'r.json'], env);
        await until(() => calls.some((call) => call.lines().length > 0) && countOpen(calls) > 0);
        child.kill('SIGINT');
        const stopped = expectDiscreet(await ended, env);
        expect(stopped.code).toBe(130);
        expect(stopped.err).toContain('Ctrl-C again stops at once');
        expect(stopped.err).toMatch(/status --batch [\da-f-]{36}\nRun the same command again to go on/);
        const rows: unknown = JSON.parse(read('r.json'));
        expect(rows).toHaveLength(5);
        const again = await here(['upload', 'calls', ...REASON, '--report', 'r.json'], env);
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

    it('ends when Salesforce ends the session in the middle', async () => {
        const calls = takeCalls(3);
        writeFiles('calls', calls);
        org().faults.add({ resource: 'upload', method: 'POST', kind: 'expiredSession', nth: 2 });
        const ended = await here(['upload', 'calls', ...REASON]);
        expect(ended.code).toBe(3);
        expect(ended.err).toContain('Sign in again, then run the same command again to go on');
    });

    it('stops at once at the second Ctrl-C, and goes on', async () => {
        const [call] = takeCalls(1) as [TestCall];
        const files = writeFiles('calls', [call]);
        org().faults.add({ resource: 'upload', method: 'POST', kind: 'delay', ms: 60_000, when: 'after' });
        const { child, ended } = start(['upload', 'calls', ...REASON]);
        let err = '';
        child.stderr?.on('data', (text: string) => (err += text));
        await until(() => call.lines().length > 0);
        child.kill('SIGINT');
        await until(() => err.includes('stops at once'));
        child.kill('SIGINT');
        expect((await ended).code).toBe(130);
        org().faults.clear();
        expect(await here(['upload', 'calls', ...REASON])).toMatchObject({ code: 0 });
        expect(call.lines()).toEqual(files.get(call));
    });

    it('leaves to a person what is stored in part', async () => {
        const [call] = takeCalls(1) as [TestCall];
        writeFiles('a', [call]);
        const args = ['upload', 'a', ...REASON];
        const withoutKeys = signedIn('admin@example.com', {});
        await here(args, withoutKeys);
        const [first] = org().entries(call.conversation);
        if (!first) throw new Error('nothing stored');
        org().replaceEntry(call.conversation, { ...first, messageText: 'put right since' });
        const held = await here([...args, '--allow-remarks'], withoutKeys);
        expect(held).toMatchObject({ code: 3, err: expect.stringContaining('STORED_IN_PART') });
        expect(call.lines()).toHaveLength(4);
        expect(await here([...args, '--again'], withoutKeys)).toMatchObject({ code: 0 });
    });
});
