import { makeEveryRequest } from './harness/everyRequest';
import { createFaultyOrg } from './harness/faultyOrg';
import { startPassingProxy } from './harness/passing';
import { startProxy, type TestProxy } from './harness/startProxy';
import { callNamed, entriesOf, readMessages } from './harness/transcript';

const ALLOWED = [
    'level',
    'time',
    'requestId',
    'orgId',
    'userId',
    'route',
    'status',
    'ms',
    'code',
    'counts',
    'msg',
    'defect'
];

const faulty = createFaultyOrg();
let proxy: TestProxy;
beforeAll(async () => {
    proxy = await startProxy();
});
afterAll(async () => {
    await proxy.close();
    await faulty.close();
});

function lines(of: TestProxy): readonly Record<string, unknown>[] {
    return of
        .logged()
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>);
}

it('holds who did what and for how long, and nothing else, at its most talkative', async () => {
    const { requestCount } = await makeEveryRequest(proxy);
    const log = lines(proxy);
    expect(log.length).toBeGreaterThanOrEqual(requestCount);
    for (const entry of log) {
        expect(Object.keys(entry).filter((key) => !ALLOWED.includes(key))).toEqual([]);
    }
    expect(log.find(({ route, status }) => route === '/v1/voice-calls/:id/entries' && status === 200)).toMatchObject({
        orgId: proxy.org.orgId,
        userId: proxy.org.users.find(({ username }) => username === 'supervisor@example.com')!.id,
        ms: expect.any(Number),
        counts: { lines: 1, chunks: 1, verified: 1 }
    });
});

it('says where a defect is without its words', async () => {
    const broken = await startPassingProxy({
        between: faulty.between,
        sleep: () => Promise.reject(new Error('CANARY-defect'))
    });
    const token = await broken.tokenFor('supervisor@example.com');
    const call = callNamed(broken, 'billing');
    const [line] = entriesOf(await readMessages(broken, call.voiceCallId, token));
    faulty.spoil = ({ method, resource }) =>
        method === 'PATCH' && resource === 'entries' ? { answer: { status: 204 } } : null;
    // The org says that it has stored the line and has not, so the proxy waits: there the defect is.
    const answer = await broken.request(`/v1/voice-calls/${call.voiceCallId}/entries`, {
        method: 'PATCH',
        token,
        body: JSON.stringify({
            reason: 'Other',
            changes: [{ identifier: line!.identifier, baseText: line!.text, editedText: 'x' }]
        })
    });
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ code: 'INTERNAL' });
    const defect = lines(broken).find((entry) => entry['msg'] === 'defect');
    expect(defect).toMatchObject({ requestId: answer.headers.get('x-request-id'), defect: { name: 'Error' } });
    expect(broken.logged()).not.toContain('CANARY');
});
