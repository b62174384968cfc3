import type { UploadLine } from 'c/conversationEntries';
import type { UploadTarget } from 'c/proxyProtocol';
import { startProxy, type TestProxy } from './harness/startProxy';
import { linesFor, targetOf, toPart, upload, uploadsSeen } from './harness/uploads';

let proxy: TestProxy;
let target: UploadTarget;
beforeAll(async () => {
    proxy = await startProxy();
    target = await targetOf(proxy, 'transfer-first-leg');
});
afterAll(() => proxy.close());

const entries = () => proxy.org.entries(target.conversationIdentifier);

/** Sends one line; what the proxy has against it. */
async function problemOf(line: UploadLine): Promise<unknown> {
    const before = JSON.stringify(entries());
    const { results } = await upload(proxy, [toPart(target, [line])]);
    expect(JSON.stringify(entries())).toBe(before);
    expect(results).toMatchObject([{ outcome: 'notSent', problem: { code: 'UPLOAD_INVALID' } }]);
    return results[0]!.problem!.details?.['problem'];
}

/** Moves a stored line to a call that this person can't find: its identifier. */
async function hideLine(at: number): Promise<string> {
    const { identifier, messageText } = entries()[at]!;
    const conversationEntriesUpdates = [{ identifier, messageText, relatedRecords: ['0LQ00000000hidd'] }];
    const answer = await fetch(
        `${proxy.orgUrl}/services/data/v66.0/connect/conversation/${target.conversationIdentifier}/entries`,
        {
            method: 'PATCH',
            headers: {
                Authorization: `Bearer ${proxy.org.issueToken('admin@example.com')}`,
                'Content-Type': 'application/json'
            },
            body: JSON.stringify({ conversationEntriesUpdates })
        }
    );
    expect(answer.ok).toBe(true);
    return identifier;
}

it('overwrites no line of a call that the person may not open', async () => {
    const id = await hideLine(2);
    expect(await problemOf({ ...linesFor(target, 1)[0]!, id })).toBe('call');
    expect(await problemOf({ ...linesFor(target, 1)[0]!, id: id.toUpperCase() })).toBe('call');
});

it('sends no line that would be shown in every call of its conversation', async () => {
    expect(await problemOf({ ...linesFor(target, 1)[0]!, voiceCallIds: [] })).toBe('call');
});

it('sends a line in the place of one that the person sees', async () => {
    const first = target.voiceCallId;
    const shown = entries().find(({ relatedRecords }) => relatedRecords.some((id) => id.slice(0, 15) === first))!;
    const sent = uploadsSeen(proxy);
    const { results } = await upload(proxy, [toPart(target, [{ ...linesFor(target, 1)[0]!, id: shown.identifier }])]);
    expect(results).toMatchObject([{ outcome: 'taken' }]);
    expect(uploadsSeen(proxy)).toBe(sent + 1);
});
