import type { UploadLine } from 'c/conversationEntries';
import type { AnnouncedPart, UploadTarget } from 'c/proxyProtocol';
import type { FaultRequest } from '../../local-org/src/faults/fault';
import { startPassingProxy } from './harness/passing';
import { startProxy, type TestProxy } from './harness/startProxy';
import { callNamed } from './harness/transcript';
import {
    CANARY,
    linesFor,
    rowOf,
    sendForm,
    targetOf,
    toForm,
    toPart,
    toRawPart,
    upload,
    uploadsSeen
} from './harness/uploads';

let proxy: TestProxy;
let target: UploadTarget;
beforeAll(async () => {
    proxy = await startProxy();
    target = await targetOf(proxy, 'billing');
});
afterAll(() => proxy.close());

function storedOf(to: UploadTarget, lines: readonly UploadLine[]): readonly string[] {
    const ids = new Set(lines.map(({ id }) => id));
    return proxy.org
        .entries(to.conversationIdentifier)
        .filter(({ identifier }) => ids.has(identifier))
        .map(({ messageText }) => messageText);
}

it('stores exactly the lines that were sent, and leaves a row that tells how to prove it', async () => {
    const lines = linesFor(target, 3);
    const { results } = await upload(proxy, [toPart(target, lines)]);
    expect(results).toMatchObject([{ outcome: 'taken', problem: null, uploadId: expect.any(String) }]);
    expect(storedOf(target, lines)).toEqual(lines.map(({ text }) => text));
    const row = rowOf(proxy, results[0]!.changeId);
    expect(row).toMatchObject({
        Kind__c: 'Upload',
        State__c: 'Sending',
        Lock__c: target.conversationIdentifier,
        Upload_Id__c: results[0]!.uploadId,
        Upload_Status__c: 'SUCCESS',
        Digests__c: expect.stringContaining('"lines"')
    });
    expect(JSON.stringify(row)).not.toContain(CANARY);
    // It holds its lock until somebody has asked after it.
    const again = await upload(proxy, [toPart(target, lines)]);
    expect(again.results).toMatchObject([{ outcome: 'notSent', changeId: null, problem: { code: 'SAVE_LOCKED' } }]);
});

describe('nothing of an upload is stored that is not as it should be', () => {
    let other: UploadTarget;
    beforeAll(async () => {
        other = await targetOf(proxy, 'drifted-times');
    });

    const change = (more: Partial<UploadLine>) => (lines: readonly UploadLine[]) =>
        lines.map((line, at) => (at === 1 ? { ...line, ...more } : line));
    const cases: [string, string, (lines: readonly UploadLine[]) => readonly UploadLine[], Partial<AnnouncedPart>][] = [
        ['another digest', 'digest', (lines) => lines, { digest: '0'.repeat(64) }],
        ['more lines than announced', 'lineCount', (lines) => lines, { lineCount: 2 }],
        ['fewer lines than announced', 'lineCount', (lines) => lines, { lineCount: 4 }],
        ['fewer bytes than announced', 'bytes', (lines) => lines, { bytes: 5000 }],
        ['more bytes than announced', 'bytes', (lines) => lines, { bytes: 50 }],
        ['a line before the one before', 'order', (lines) => [lines[1]!, lines[0]!, lines[2]!], {}],
        ['a foreign sender', 'sender', (lines) => change({ sender: { ...lines[0]!.sender, subject: 'x' } })(lines), {}],
        ['a foreign call', 'call', change({ voiceCallIds: ['0LQ000000000zzz'] }), {}],
        ['a time before the call', 'time', change({ startMs: 1000 }), {}],
        ['a time after the call', 'time', change({ startMs: 4_000_000_000_000 }), {}],
        ['an id twice', 'duplicate', (lines) => change({ id: lines[0]!.id })(lines), {}],
        ['half of a character', 'text', change({ text: 'x\ud800' }), {}],
        ['a line that is too long', 'tooLong', change({ text: 'x'.repeat(300_000) }), {}]
    ];
    it.each(cases)('%s', async (name, problem, edit, wrong) => {
        const lines = edit(linesFor(other, 3, name));
        const { results } = await upload(proxy, [toPart(other, lines, wrong)]);
        expect(results).toMatchObject([
            { outcome: 'notSent', problem: { code: 'UPLOAD_INVALID', details: { part: 0, problem } } }
        ]);
        expect(storedOf(other, lines)).toEqual([]);
        expect(rowOf(proxy, results[0]!.changeId)).toMatchObject({ State__c: 'Not_Applied' });
        expect(rowOf(proxy, results[0]!.changeId)?.Lock__c ?? null).toBeNull();
        expect(rowOf(proxy, results[0]!.changeId)?.Digests__c ?? null).toBeNull();
    });

    it('another conversation', async () => {
        const lines = linesFor(other, 1, 'foreign');
        const { body } = toPart(target, lines);
        const { results } = await upload(proxy, [toRawPart(other, body, {})]);
        expect(results).toMatchObject([{ problem: { details: { line: 1, problem: 'conversation' } } }]);
    });
});

it('sends nothing for somebody who may not upload', async () => {
    const before = uploadsSeen(proxy);
    const rowsBefore = proxy.org.records('Transcript_Change__c').length;
    const other = await targetOf(proxy, 'drifted-times');
    const token = await proxy.tokenFor('supervisor@example.com');
    const answer = await sendForm(proxy, token, toForm([toPart(other, linesFor(other, 1))]));
    expect(answer.status).toBe(403);
    expect(uploadsSeen(proxy)).toBe(before);
    expect(proxy.org.records('Transcript_Change__c')).toHaveLength(rowsBefore);
});

it('sends nothing to a call in progress', async () => {
    const before = uploadsSeen(proxy);
    const live = await targetOf(proxy, 'in-progress');
    const { results } = await upload(proxy, [toPart(live, linesFor(live, 1))]);
    expect(results).toMatchObject([{ outcome: 'notSent', problem: { code: 'VOICE_CALL_IN_PROGRESS' } }]);
    expect(uploadsSeen(proxy)).toBe(before);
});

it('refuses a manifest that is not as described, and says where', async () => {
    const answer = await sendForm(
        proxy,
        await proxy.tokenFor('admin@example.com'),
        toForm([toPart(target, linesFor(target, 1), { digest: 'x' })])
    );
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
        code: 'REQUEST_INVALID',
        details: { places: [{ path: 'parts.0.digest' }] }
    });
    expect(callNamed(proxy, 'billing').voiceCallId).toContain(target.voiceCallId);
});

describe('faults on the way', () => {
    it.each([
        [{ kind: 'answer', status: 403, body: [{ errorCode: 'FORBIDDEN', message: 'no' }] }, 'notSent'],
        [{ kind: 'answer', status: 400, body: [{ errorCode: 'INVALID_INPUT', message: 'no' }] }, 'notSent'],
        [{ kind: 'answer', status: 500, body: 'x' }, 'unclear'],
        [{ kind: 'truncatedJson' }, 'unclear'],
        [{ kind: 'drop', when: 'after' }, 'unclear'],
        [{ kind: 'delay', ms: 20, when: 'after' }, 'taken']
    ] as const)('%j: %s', async (fault, outcome) => {
        const own = await startPassingProxy();
        const to = await targetOf(own, 'billing');
        own.org.faults.add({ resource: 'upload', method: 'POST', ...fault } as FaultRequest);
        const { results } = await upload(own, [toPart(to, linesFor(to, 2))]);
        expect(results).toMatchObject([{ outcome }]);
        const [row] = own.org.records('Transcript_Change__c');
        expect(row?.State__c).toBe(outcome === 'notSent' ? 'Not_Applied' : 'Sending');
        expect(row?.Lock__c ?? null).toBe(outcome === 'notSent' ? null : to.conversationIdentifier);
        expect(uploadsSeen(own)).toBe(1);
    });

    it('cuts off what the page does not send to its end', async () => {
        const own = await startPassingProxy();
        const to = await targetOf(own, 'billing');
        const { announced, body } = toPart(to, linesFor(to, 50));
        const gone = new AbortController();
        const token = await own.tokenFor('admin@example.com');
        const whole = new Response(toForm([{ announced, body }]));
        const bytes = Buffer.from(await whole.arrayBuffer());
        const sending = fetch(`${own.url}/v1/uploads`, {
            method: 'POST',
            signal: gone.signal,
            duplex: 'half',
            headers: {
                Origin: 'http://localhost:4400',
                Authorization: `Bearer ${token}`,
                'Content-Type': whole.headers.get('content-type')!
            },
            body: new ReadableStream({
                start: (stream) => stream.enqueue(bytes.subarray(0, bytes.length - 2000))
            })
        } as RequestInit).catch(() => null);
        // It is passed on before the last line has come.
        while (uploadsSeen(own) === 0) {
            await new Promise((resolve) => setTimeout(resolve, 5));
        }
        gone.abort();
        await sending;
        const row = () => own.org.records('Transcript_Change__c')[0];
        while (row()?.State__c === 'Sending') {
            await new Promise((resolve) => setTimeout(resolve, 5));
        }
        expect(row()).toMatchObject({ State__c: 'Not_Applied' });
        expect(row()?.Lock__c ?? null).toBeNull();
        expect(JSON.stringify(own.org.entries(to.conversationIdentifier))).not.toContain(CANARY);
        expect(own.logged()).not.toContain(CANARY);
    });
});

it('logs counts and nothing that was said', () => {
    expect(proxy.logged()).toContain('"taken":1');
    expect(proxy.logged()).not.toContain(CANARY);
    expect(proxy.logged()).not.toContain('"msg":"defect"');
});
