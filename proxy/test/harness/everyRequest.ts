import { handoffIn, redeem, signInAtOrg, startSignIn } from './signIn';
import type { TestProxy } from './startProxy';
import { callNamed, entriesOf, readMessages } from './transcript';

/** What must be in no log, address or record after it: `secrets` as they are, `texts` of lines, and CANARY anywhere. */
export interface LeftBehind {
    readonly secrets: readonly string[];
    readonly texts: readonly string[];
    /** The addresses that the sign-in window visited, and the answers there. */
    readonly visits: readonly { readonly url: string; readonly answer: Response }[];
    readonly requestCount: number;
}

/** One request of every kind, with canaries wherever something could slip through. */
export async function makeEveryRequest(proxy: TestProxy): Promise<LeftBehind> {
    const steps = await startSignIn(proxy, 'supervisor@example.com');
    const { browser } = steps;
    const callback = (await signInAtOrg(steps, 'supervisor@example.com')).headers.get('location')!;
    const returned = await browser.get(callback);
    await browser.get(`${proxy.url}/auth/v1/callback?state=CANARY-state&code=CANARY-code&error=CANARY-error`);
    const asking = await browser.get(`${proxy.url}/auth/v1/done`);
    const delivery = await browser.post(`${proxy.url}/auth/v1/done`);
    const { handoff } = handoffIn(await delivery.clone().text())!;
    const { token } = (await (await redeem(proxy, handoff, steps.verifier)).json()) as { token: string };
    await redeem(proxy, handoff, 'CANARY-verifier');
    await proxy.request('/v1/CANARY-path?CANARY-query=1', { token, headers: { 'X-Canary': 'CANARY-header' } });

    const call = callNamed(proxy, 'billing');
    const entries = entriesOf(await readMessages(proxy, call.voiceCallId, token));
    const [line] = entries;
    const draftPath = `/v1/voice-calls/${call.voiceCallId}/draft`;
    const keep = (work: object): Promise<Response> =>
        proxy.request(draftPath, { method: 'PUT', token, body: JSON.stringify({ lines: [work] }) });
    const kept = await keep({ identifier: line!.identifier, baseText: 'CANARY-base', editedText: 'CANARY-draft' });
    if (kept.status !== 200) {
        throw new Error(`the draft was answered ${kept.status}`);
    }
    await keep({ identifier: line!.identifier, baseText: 'CANARY-base', CANARY: 1 });
    await proxy.request(draftPath, { method: 'DELETE', token });
    const review = (part: object): Promise<Response> =>
        proxy.request(`/v1/voice-calls/${call.voiceCallId}/review`, {
            method: 'PUT',
            token,
            body: JSON.stringify({ open: 0, accepted: 0, takenBack: [], ...part })
        });
    const place = { start: 0, end: 1, entityType: 'NAME', startMs: null, receivedMs: null };
    const reviewed = await review({
        rejected: [{ ...place, identifier: line!.identifier, digest: 'A'.repeat(43) }]
    });
    if (reviewed.status !== 200) {
        throw new Error(`the review was answered ${reviewed.status}`);
    }
    await review({ rejected: [{ ...place, identifier: 'CANARY-line', digest: 'B'.repeat(43) }] });
    await review({ rejected: [{ ...place, identifier: line!.identifier, digest: 'CANARY-digest' }] });
    await proxy.request(`/v1/voice-calls/${call.voiceCallId}/record-texts?CANARY-query=1`, { token });
    const path = `/v1/voice-calls/${call.voiceCallId}/entries`;
    const save = (change: object): Promise<Response> =>
        proxy.request(path, {
            method: 'PATCH',
            token,
            body: JSON.stringify({ reason: 'Other', changes: [change] })
        });
    const saved = await save({ identifier: line!.identifier, baseText: line!.text, editedText: 'CANARY-text' });
    if (saved.status !== 200) {
        throw new Error(`the save was answered ${saved.status}`);
    }
    await save({ identifier: line!.identifier, baseText: 'CANARY-conflict', editedText: 'CANARY-other' });
    await save({ identifier: 'CANARY-identifier', baseText: 'a', editedText: 'b' });
    await save({ identifier: 'x', CANARY: 1 });
    await proxy.request(path, { method: 'PATCH', token, body: '{"CANARY-json' });
    const post = (to: string, body: object): Promise<Response> =>
        proxy.request(to, { method: 'POST', token, body: JSON.stringify(body) });
    const asked = await post('/v1/upload-calls', { keys: ['CANARY-key', call.name] });
    const searched = await post('/v1/uploads/search', { voiceCallId: call.voiceCallId });
    if (asked.status !== 200 || searched.status !== 200) {
        throw new Error(`calls and uploads were answered ${asked.status} and ${searched.status}`);
    }
    await post('/v1/upload-calls', { keys: ['CANARY-key'.repeat(30)] });
    await post('/v1/uploads/search', { digests: ['CANARY-digest'] });
    await proxy.request('/auth/v1/renew', { method: 'POST', token });
    await proxy.request('/auth/v1/sign-out', { method: 'POST', token });
    await proxy.request(`/v1/voice-calls/${call.voiceCallId}/transcript`, { token });
    return {
        secrets: [token, handoff, steps.verifier, new URL(callback).searchParams.get('code')!],
        texts: entries.map(({ text }) => text),
        visits: [
            { url: callback, answer: returned },
            { url: `${proxy.url}/auth/v1/done`, answer: asking },
            { url: `${proxy.url}/auth/v1/done`, answer: delivery }
        ],
        requestCount: 28
    };
}
