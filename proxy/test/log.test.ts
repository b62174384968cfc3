import { redeem, handoffIn, signInAtOrg, startSignIn } from './harness/signIn';
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

it('holds who did what and for how long, and never a text, token, number or query, at its most talkative', async () => {
    // One of everything, with canaries wherever something could slip in.
    const steps = await startSignIn(proxy, 'supervisor@example.com');
    const callback = (await signInAtOrg(steps, 'supervisor@example.com')).headers.get('location')!;
    await steps.browser.get(callback);
    await steps.browser.get(`${proxy.url}/auth/v1/callback?state=CANARY-state&code=CANARY-code&error=CANARY-error`);
    const { handoff } = handoffIn(await (await steps.browser.post(`${proxy.url}/auth/v1/done`)).text())!;
    const { token } = (await (await redeem(proxy, handoff, steps.verifier)).json()) as { token: string };
    await redeem(proxy, handoff, 'CANARY-verifier');
    await proxy.request('/v1/CANARY-path?CANARY-query=1', { token, headers: { 'X-Canary': 'CANARY-header' } });
    const call = callNamed(proxy, 'billing');
    const entries = entriesOf(await readMessages(proxy, call.voiceCallId, token));
    const [line] = entries;
    const path = `/v1/voice-calls/${call.voiceCallId}/entries`;
    const save = (change: object): Promise<Response> =>
        proxy.request(path, {
            method: 'PATCH',
            token,
            body: JSON.stringify({ reason: 'Other', note: 'CANARY-note', changes: [change] })
        });
    expect((await save({ identifier: line!.identifier, baseText: line!.text, editedText: 'CANARY-text' })).status).toBe(
        200
    );
    await save({ identifier: line!.identifier, baseText: 'CANARY-conflict', editedText: 'CANARY-other' });
    await save({ identifier: 'CANARY-identifier', baseText: 'a', editedText: 'b' });
    await save({ identifier: 'x', CANARY: 1 });
    await proxy.request(path, { method: 'PATCH', token, body: '{"CANARY-json' });
    await proxy.request('/auth/v1/sign-out', { method: 'POST', token });

    const logged = proxy.logged();
    const log = lines(proxy);
    expect(log.length).toBeGreaterThanOrEqual(14);
    expect(logged).not.toContain('CANARY');
    expect(logged).not.toContain(token);
    expect(logged).not.toContain(handoff);
    expect(logged).not.toContain(steps.verifier);
    expect(logged).not.toContain(new URL(callback).searchParams.get('code'));
    expect(logged).not.toMatch(/00D\w{12}!|Bearer|eyJ|127\.0\.0\.1/);
    expect(logged).not.toMatch(/\+\d{8,}/);
    for (const { text } of entries) {
        expect(logged).not.toContain(JSON.stringify(text).slice(1, -1));
    }
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
