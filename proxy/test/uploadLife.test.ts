import type { UploadTarget } from 'c/proxyProtocol';
import { startPassingProxy } from './harness/passing';
import { PAGE, type TestProxy } from './harness/startProxy';
import { readMessages } from './harness/transcript';
import { CANARY, linesFor, rowOf, targetOf, toForm, toPart } from './harness/uploads';

const ADMIN = 'admin@example.com';
const MINUTE = 60_000;

/** A clock of proxy and org that a test moves on. */
const clock = { aheadMs: 0 };
const now = (): number => Date.now() + clock.aheadMs;

/** An upload whose bytes come when the test says so. */
interface SlowUpload {
    /** Sends so many more lines. */
    send(lines: number): Promise<void>;
    finish(): Promise<Response>;
}

let proxy: TestProxy;
let target: UploadTarget;
beforeEach(async () => {
    clock.aheadMs = 0;
    proxy = await startPassingProxy({ now, org: { now } });
    target = await targetOf(proxy, 'billing');
});

async function startUpload(lineCount = 30): Promise<SlowUpload> {
    const part = toPart(target, linesFor(target, lineCount));
    const whole = new Response(toForm([part]));
    const bytes = Buffer.from(await whole.arrayBuffer());
    const ends: number[] = [];
    for (let at = bytes.indexOf('\n{'); at >= 0; at = bytes.indexOf('\n{', at + 1)) {
        ends.push(at + 1);
    }
    let stream: ReadableStreamDefaultController<Uint8Array>;
    const sent = fetch(`${proxy.url}/v1/uploads`, {
        method: 'POST',
        duplex: 'half',
        headers: {
            Origin: PAGE,
            Authorization: `Bearer ${await proxy.tokenFor(ADMIN)}`,
            'Content-Type': whole.headers.get('content-type')!
        },
        body: new ReadableStream<Uint8Array>({ start: (controller) => void (stream = controller) })
    } as RequestInit);
    let at = 0;
    const sendTo = (end: number): void => {
        stream.enqueue(bytes.subarray(at, end));
        at = end;
    };
    return {
        async send(lines) {
            sendTo(ends[ends.findIndex((end) => end > at) + lines - 1]!);
            await settled();
        },
        finish() {
            sendTo(bytes.length);
            stream.close();
            return sent;
        }
    };
}

/** Lets what is under way come to rest: no request of the proxy's in a while, however busy the machine is. */
async function settled(): Promise<void> {
    for (let seen = -1; seen !== proxy.org.requests.length;) {
        seen = proxy.org.requests.length;
        await new Promise((resolve) => setTimeout(resolve, 150));
    }
}

const row = () => proxy.org.records('Transcript_Change__c')[0]!;
const open = async () => readMessages(proxy, target.voiceCallId, await proxy.tokenFor('supervisor@example.com'));

it('keeps its row alive while lines come, however long that takes', async () => {
    const upload = await startUpload();
    await upload.send(3);
    for (let minutes = 0; minutes < 8; minutes += 1) {
        clock.aheadMs += MINUTE;
        await upload.send(2);
        await open();
        expect(row()).toMatchObject({ State__c: 'Sending', Lock__c: target.conversationIdentifier });
    }
    const answer = (await (await upload.finish()).json()) as { results: unknown };
    expect(answer.results).toMatchObject([{ outcome: 'taken' }]);
    const stored = proxy.org.entries(target.conversationIdentifier);
    expect(stored.filter(({ messageText }) => messageText.includes(CANARY))).toHaveLength(30);
});

it('writes nothing to its row that it need not', async () => {
    const upload = await startUpload();
    for (let times = 0; times < 4; times += 1) {
        await upload.send(2);
    }
    await upload.finish();
    const updates = proxy.org.requests.filter(
        ({ method, path }) => method === 'PATCH' && path.includes('Transcript_Change__c')
    );
    // The digests, and what Salesforce said.
    expect(updates).toHaveLength(2);
});

it('stops once somebody has ended its row, since whoever ended it took it for cut off', async () => {
    const upload = await startUpload();
    await upload.send(3);
    clock.aheadMs += 3 * MINUTE;
    await open();
    expect(row()).toMatchObject({ State__c: 'Not_Applied' });
    await upload.send(2);
    const answer = (await (await upload.finish()).json()) as { results: unknown };
    expect(answer.results).toMatchObject([{ outcome: 'notSent', problem: { code: 'NOT_PERMITTED' } }]);
    const stored = JSON.stringify(proxy.org.entries(target.conversationIdentifier));
    expect(stored).not.toContain(CANARY);
    expect(rowOf(proxy, String(row().Id))).toMatchObject({ State__c: 'Not_Applied' });
});

it.each([
    [500, 'SERVER_ERROR'],
    [403, 'REQUEST_LIMIT_EXCEEDED']
])('goes on where a sign of life is answered with %i', async (status, errorCode) => {
    const upload = await startUpload();
    await upload.send(3);
    clock.aheadMs += MINUTE;
    const body = [{ errorCode, message: 'not now' }];
    proxy.org.faults.add({ resource: 'records', method: 'PATCH', kind: 'answer', status, body });
    await upload.send(2);
    const answer = (await (await upload.finish()).json()) as { results: unknown };
    expect(answer.results).toMatchObject([{ outcome: 'taken' }]);
});

it('can not hold a lock for ever by signs of life', async () => {
    const upload = await startUpload();
    await upload.send(3);
    clock.aheadMs += 121 * MINUTE;
    await upload.send(1);
    clock.aheadMs += 2 * MINUTE;
    await upload.send(1);
    await open();
    expect(row()).toMatchObject({ State__c: 'Not_Applied' });
    await upload.finish();
});
