import type { UploadManifest } from 'c/proxyProtocol';
import { answers, createHarness, type Harness } from './clientHarness';
import { answerError, answerJson, fakeProxy } from './fakeProxy';

const CALL = '0LQ000000000001';
const TARGET = {
    voiceCallId: CALL,
    name: 'VC-1',
    conversationIdentifier: 'c1',
    startMs: 1,
    endMs: 2,
    participants: [],
    unusable: 0,
    legs: []
};
const MANIFEST: UploadManifest = {
    reason: 'Other',
    parts: [
        {
            voiceCallId: CALL,
            fileName: 'a.vtt',
            format: 'webvtt',
            bytes: 3,
            lineCount: 1,
            digest: '00',
            restoredCount: 0
        }
    ]
};
const NO_RIGHT = { code: 'NOT_PERMITTED', message: 'm', requestId: 'r' };
const RESPONSE = {
    requestId: 'r1',
    results: [{ voiceCallId: CALL, outcome: 'taken', changeId: 'x1', uploadId: 'u1', problem: null }],
    hourly: { left: 9, resetsAtMs: 1 }
};
const FOUND = {
    keys: [{ key: 'VC-1', calls: [{ voiceCallId: CALL, name: 'VC-1', by: 'name', startMs: 1, endMs: null }] }]
};
const UPLOAD = {
    changeId: 'x1',
    name: 'TC-000001',
    voiceCallId: CALL,
    callName: 'VC-1',
    state: 'verified',
    seal: 'intact',
    savedBy: 'Ann',
    isOwn: true,
    madeMs: 1,
    reason: 'Other',
    note: null,
    fileName: 'a.vtt',
    format: 'webvtt',
    digest: '00',
    batch: null,
    restoredCount: 0,
    status: 'SUCCESS',
    errorDetail: null,
    successCount: 1,
    failedCount: 0
};

/** Answers as the test says, and keeps what was sent. */
class FakeRequest extends EventTarget {
    static last: FakeRequest | null = null;
    static answer: { readonly status: number; readonly text: string } | null = null;
    readonly upload = new EventTarget();
    readonly headers = new Map<string, string>();
    withCredentials = true;
    method = '';
    url = '';
    status = 0;
    responseText = '';
    form: FormData | null = null;

    open(method: string, url: string): void {
        Object.assign(this, { method, url });
    }
    setRequestHeader(name: string, value: string): void {
        this.headers.set(name, value);
    }
    getResponseHeader(): null {
        return null;
    }
    abort(): void {
        this.dispatchEvent(new CustomEvent('abort'));
    }
    send(form: FormData): void {
        FakeRequest.last = this;
        this.form = form;
        this.upload.dispatchEvent(Object.assign(new CustomEvent('progress'), { loaded: 3, total: 6 }));
        const { answer } = FakeRequest;
        if (answer) {
            Object.assign(this, { status: answer.status, responseText: answer.text });
            this.dispatchEvent(new CustomEvent(answer.status === 0 ? 'error' : 'load'));
        }
    }
}

describe('uploads', () => {
    const original = globalThis.XMLHttpRequest;
    let harness: Harness;

    beforeEach(async () => {
        globalThis.XMLHttpRequest = FakeRequest as unknown as typeof XMLHttpRequest;
        harness = await createHarness();
    });
    afterEach(() => {
        globalThis.XMLHttpRequest = original;
        harness.stop();
    });

    const send = async (answer: typeof FakeRequest.answer, signal = new AbortController().signal) => {
        FakeRequest.answer = answer;
        fakeProxy(answers);
        await harness.signIn();
        const heard: number[][] = [];
        const sending = harness.client.upload(MANIFEST, [new Blob(['{}\n'])], (...bytes) => heard.push(bytes), signal);
        return { sending, heard };
    };

    it('ask what lines can be uploaded to', async () => {
        const { requests } = fakeProxy({
            ...answers,
            '/v1/upload-targets': () =>
                answerJson(200, { targets: [{ voiceCallId: CALL, target: TARGET, problem: null }] })
        });
        await harness.signIn();
        expect(await harness.client.fetchUploadTarget(CALL)).toEqual({ ok: true, value: TARGET });
        expect(requests.at(-1)).toMatchObject({ method: 'POST', body: { voiceCallIds: [CALL] } });
    });

    it.each<[string, () => Response, string]>([
        [
            'the call is no target',
            () =>
                answerJson(200, {
                    targets: [{ voiceCallId: CALL, target: null, problem: NO_RIGHT }]
                }),
            'NOT_PERMITTED'
        ],
        ['nothing is said of the call', () => answerJson(200, { targets: [] }), 'PROXY_UNEXPECTED'],
        ['the person may not', () => answerError(403, 'NOT_PERMITTED'), 'NOT_PERMITTED']
    ])('have no target where %s', async (_, answer, code) => {
        fakeProxy({ ...answers, '/v1/upload-targets': answer });
        await harness.signIn();
        expect(await harness.client.fetchUploadTarget(CALL)).toMatchObject({ ok: false, problem: { code } });
    });

    it('send the manifest ahead of the parts, without cookies, and say how far they are', async () => {
        const { sending, heard } = await send({ status: 200, text: JSON.stringify(RESPONSE) });
        expect(await sending).toEqual({ ok: true, value: RESPONSE });
        const { last } = FakeRequest;
        expect([...last!.form!.keys()]).toEqual(['manifest', CALL]);
        expect(JSON.parse(last!.form!.get('manifest') as string)).toEqual(MANIFEST);
        expect((last!.form!.get(CALL) as File).name).toBe(`${CALL}.ndjson`);
        expect(last!.headers.get('Authorization')).toBe('Bearer t1');
        expect(last!.withCredentials).toBe(false);
        expect(heard).toEqual([[3, 6]]);
    });

    it.each<[string, typeof FakeRequest.answer, string]>([
        ['the network breaks', { status: 0, text: '' }, 'PROXY_UNREACHABLE'],
        ['the answer is none', { status: 200, text: '<html>' }, 'PROXY_UNEXPECTED'],
        [
            'the proxy refuses it',
            { status: 403, text: JSON.stringify({ ...NO_RIGHT, code: 'REDACTIONS_RESTORED' }) },
            'REDACTIONS_RESTORED'
        ]
    ])('are a problem where %s', async (_, answer, code) => {
        const { sending } = await send(answer);
        expect(await sending).toMatchObject({ ok: false, problem: { code } });
    });

    it('end when they are cancelled', async () => {
        const life = new AbortController();
        const { sending } = await send(null, life.signal);
        life.abort();
        expect(await sending).toMatchObject({ ok: false, problem: { code: 'PROXY_UNREACHABLE' } });
    });

    it('are asked after by their change records', async () => {
        const { requests } = fakeProxy({ ...answers, '/v1/uploads/check': () => answerJson(200, { results: [] }) });
        await harness.signIn();
        expect(await harness.client.checkUploads(['x1'])).toEqual({
            ok: true,
            value: { results: [], hourly: null }
        });
        expect(requests.at(-1)).toMatchObject({ method: 'POST', body: { changeIds: ['x1'] } });
    });

    it.each([[{}], [{ next: { madeMs: 1, changeId: 'x1' } }]])('are searched for: %j', async (more) => {
        const answer = { uploads: [UPLOAD], isCutOff: true, ...more };
        const { requests } = fakeProxy({ ...answers, '/v1/uploads/search': () => answerJson(200, answer) });
        await harness.signIn();
        expect(await harness.client.searchUploads({ isOwn: true })).toEqual({ ok: true, value: answer });
        expect(requests.at(-1)).toMatchObject({ method: 'POST', body: { isOwn: true } });
    });

    it.each<[string, object]>([
        ['no list', {}],
        ['a list that may go on or not', { uploads: [UPLOAD] }],
        ['a state that is none', { uploads: [{ ...UPLOAD, state: 'done' }], isCutOff: false }],
        ['a seal that is none', { uploads: [{ ...UPLOAD, seal: 'nearly' }], isCutOff: false }]
    ])('are told in no answer that is %s', async (_, answer) => {
        fakeProxy({ ...answers, '/v1/uploads/search': () => answerJson(200, answer) });
        await harness.signIn();
        const sent = await harness.client.searchUploads({});
        expect(sent).toMatchObject({ ok: false, problem: { code: 'PROXY_UNEXPECTED' } });
    });

    it('ask which calls the keys of files stand for', async () => {
        const { requests } = fakeProxy({ ...answers, '/v1/upload-calls': () => answerJson(200, FOUND) });
        await harness.signIn();
        expect(await harness.client.findCalls(['VC-1'])).toEqual({ ok: true, value: FOUND });
        expect(requests.at(-1)).toMatchObject({ method: 'POST', body: { keys: ['VC-1'] } });
    });

    it.each([[{}], [{ keys: [{ key: 'VC-1', calls: [{ ...FOUND.keys[0]!.calls[0]!, by: 'guess' }] }] }]])(
        'take no answer about calls that is none: %j',
        async (answer) => {
            fakeProxy({ ...answers, '/v1/upload-calls': () => answerJson(200, answer) });
            await harness.signIn();
            const sent = await harness.client.findCalls(['VC-1']);
            expect(sent).toMatchObject({ ok: false, problem: { code: 'PROXY_UNEXPECTED' } });
        }
    );

    it('ask for many targets at once, with the problem of each', async () => {
        const targets = [
            { voiceCallId: CALL, target: TARGET, problem: null },
            { voiceCallId: 'x', target: null, problem: NO_RIGHT }
        ];
        const { requests } = fakeProxy({ ...answers, '/v1/upload-targets': () => answerJson(200, { targets }) });
        await harness.signIn();
        expect(await harness.client.fetchUploadTargets([CALL, 'x'])).toEqual({ ok: true, value: { targets } });
        expect(requests.at(-1)).toMatchObject({ method: 'POST', body: { voiceCallIds: [CALL, 'x'] } });
    });
});
