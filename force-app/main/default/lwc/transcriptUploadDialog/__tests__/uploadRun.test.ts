import { createProblem, type Answer } from 'c/proxyProblem';
import type { CheckResult, PartResult, UploadTarget } from 'c/proxyProtocol';
import type { UploadStanding } from 'c/transcriptUploadProgress';
import { createUploadRun, type Sending, type UploadRun } from '../uploadRun';
import type { UploadDesk } from '../uploadDesk';

const TARGET: UploadTarget = {
    voiceCallId: '0LQ000000000001',
    name: 'VC-1',
    conversationIdentifier: 'c1',
    startMs: 0,
    endMs: 60_000,
    participants: [],
    unusable: 0,
    legs: []
};
const LINE = {
    id: 'a',
    startMs: 1_000,
    durationMs: 500,
    text: 'said',
    sender: { appType: 'TELEPHONY_INTEGRATION', role: 'AGENT', subject: 'k' },
    voiceCallIds: ['0LQ000000000001'],
    at: { line: 1 },
    participantId: 'p1'
};
const SENDING: Sending = {
    lines: [LINE],
    target: TARGET,
    about: { reason: 'Other' },
    part: { fileName: null, format: null, restoredCount: 0 }
};
const STORED = { identifier: 'a', text: 'said', startMs: 1_000, durationMs: 500, role: 'agent', name: null } as const;
const TAKEN: Answer<PartResult> = {
    ok: true,
    value: { voiceCallId: TARGET.voiceCallId, outcome: 'taken', changeId: 'x1', uploadId: 'u1', problem: null }
};
const checked = (state: CheckResult['state']): Answer<CheckResult> => ({
    ok: true,
    value: {
        changeId: 'x1',
        state,
        status: state === 'underWay' ? 'IN_PROGRESS' : 'SUCCESS',
        errorDetail: null,
        failedIds: [],
        lineCount: 1,
        storedCount: 1,
        entryCount: 1,
        problem: null
    }
});

describe('a run of an upload', () => {
    let run: UploadRun;
    let standing: UploadStanding;
    let checks: Answer<CheckResult>[];
    let asked: string[];
    let uploads: readonly string[] | null;
    let readAgain: UploadDesk['readAgain'];

    const start = (desk: Partial<UploadDesk> = {}): void => {
        const whole = {
            stored: () => [],
            send: () => Promise.resolve(TAKEN),
            check(changeId: string) {
                asked.push(changeId);
                return Promise.resolve(checks.shift() ?? checked('underWay'));
            },
            readAgain: () => readAgain(),
            ownUploads: () => uploads,
            ...desk
        } as UploadDesk;
        run = createUploadRun(whole, (next) => {
            standing = next;
        });
    };
    const after = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

    beforeEach(() => {
        jest.useFakeTimers();
        [checks, asked, uploads] = [[], [], []];
        readAgain = () => Promise.resolve([STORED]);
        start();
    });
    afterEach(() => {
        run.stop();
        jest.useRealTimers();
    });

    it('asks more and more seldom until it is over, then reads back', async () => {
        checks = [checked('underWay'), createFailure(), checked('verified')];
        await run.send(SENDING);
        expect(standing.phase).toBe('checking');
        await after(2_000);
        expect([asked.length, standing.status]).toEqual([1, 'IN_PROGRESS']);
        await after(3_999);
        expect(asked).toHaveLength(1);
        await after(1);
        expect([asked.length, standing.trouble]).toEqual([2, expect.stringContaining('OFFLINE')]);
        await after(8_000);
        expect(standing).toMatchObject({ phase: 'over', status: 'SUCCESS', trouble: null, end: { equal: 1, all: 1 } });
        await after(600_000);
        expect(asked).toHaveLength(3);
    });

    it('never waits more than a minute', async () => {
        await run.send(SENDING);
        await after(2_000 + 4_000 + 8_000 + 16_000 + 32_000);
        expect(asked).toHaveLength(5);
        await after(60_000);
        await after(60_000);
        expect(asked).toHaveLength(7);
    });

    it('asks at once when told to, and once at a time', async () => {
        await run.send(SENDING);
        await Promise.all([run.check(), run.check()]);
        expect(asked).toEqual(['x1']);
    });

    it('asks no more once it is stopped', async () => {
        await run.send(SENDING);
        run.stop();
        await after(600_000);
        expect(asked).toEqual([]);
    });

    it('sends once', async () => {
        const send = jest.fn(() => Promise.resolve(TAKEN));
        start({ send });
        await Promise.all([run.send(SENDING), run.send(SENDING)]);
        expect(send).toHaveBeenCalledTimes(1);
    });

    it('says that the lines could not be read back', async () => {
        checks = [checked('verified')];
        readAgain = () => Promise.resolve(null);
        await run.send(SENDING);
        await after(2_000);
        expect(standing).toMatchObject({ phase: 'over', trouble: 'c.Transcript_Upload_Not_Read_Again', end: null });
    });

    it.each([
        ['RATE_LIMITED', 'refused'],
        ['NOT_PERMITTED', 'refused'],
        ['PROXY_UNREACHABLE', 'asking'],
        ['PROXY_UNEXPECTED', 'asking'],
        ['INTERNAL', 'asking']
    ] as const)('%s leaves it %s', async (code, phase) => {
        start({ send: () => Promise.resolve({ ok: false, problem: createProblem(code) }) });
        await run.send(SENDING);
        expect(standing.phase).toBe(phase);
    });

    it('is refused where nothing of it was sent', async () => {
        const value = { ...(TAKEN.ok ? TAKEN.value : null), outcome: 'notSent' } as PartResult;
        start({ send: () => Promise.resolve({ ok: true, value }) });
        await run.send(SENDING);
        expect(standing.phase).toBe('refused');
        await after(600_000);
        expect(asked).toEqual([]);
    });

    describe('that was cut off', () => {
        beforeEach(async () => {
            uploads = ['old'];
            start({ send: () => Promise.resolve({ ok: false, problem: createProblem('PROXY_UNREACHABLE') }) });
            await run.send(SENDING);
        });

        it('is followed by the change record that was made of it', async () => {
            checks = [checked('verified')];
            uploads = ['x1', 'old'];
            await after(2_000);
            expect(asked).toEqual(['x1']);
            expect(standing).toMatchObject({ phase: 'over', end: { equal: 1 } });
        });

        it('is believed to be nothing only when the call was read twice', async () => {
            await after(2_000);
            expect(standing.phase).toBe('asking');
            await after(4_000);
            expect(standing.phase).toBe('refused');
            expect(asked).toEqual([]);
        });

        it.each<[string, () => void]>([
            ['the call can not be read', () => (readAgain = () => Promise.resolve(null))],
            ['its change records can not', () => (uploads = null)]
        ])('stays open while %s', async (_, hinder) => {
            hinder();
            await after(600_000);
            expect(standing.phase).toBe('asking');
        });
    });

    function createFailure(): Answer<CheckResult> {
        return { ok: false, problem: createProblem('OFFLINE') };
    }
});
