import {
    answers,
    createHarness,
    handoff,
    POPUP_URL,
    post,
    refused,
    settle,
    START,
    TOKEN,
    until,
    type Harness
} from './clientHarness';
import { aSession, answerError, answerJson, fakeProxy, PROXY } from './fakeProxy';

describe('the client of a proxy', () => {
    let harness: Harness;

    beforeEach(async () => {
        harness = await createHarness();
    });
    afterEach(() => harness.stop());

    describe('signing in', () => {
        it('opens the window within the click, and redeems the handoff with the verifier of its challenge', async () => {
            const { requests } = fakeProxy(answers);
            expect(await harness.prepare()).toBeNull();
            const connected = harness.client.connect(new AbortController().signal);
            expect(harness.open).toHaveBeenCalledWith(POPUP_URL, expect.any(String), expect.any(String));
            post(handoff('h1'));
            expect(await connected).toMatchObject({ outcome: 'connected' });
            expect(harness.client.user()?.name).toBe('Ana');
            expect(harness.changes).toEqual(['signedIn']);
            const [start, token] = requests;
            expect(start?.body).toMatchObject({ userId: '005000000000001AAA' });
            const { verifier } = token?.body as { verifier: string };
            expect(token?.body).toEqual({ handoff: 'h1', verifier });
            const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
            const challenge = btoa(String.fromCharCode(...new Uint8Array(digest)));
            expect((start?.body as { challenge: string }).challenge).toBe(
                challenge.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
            );
            expect(atob(verifier.replaceAll('-', '+').replaceAll('_', '/'))).toHaveLength(32);
        });

        it('sends no cookies, follows no redirect and names no referrer', async () => {
            const { requests } = fakeProxy(answers);
            await harness.signIn();
            expect(requests).toHaveLength(2);
            for (const { init } of requests) {
                expect(init).toMatchObject({ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' });
            }
        });

        it.each([
            ['another origin', handoff('h1'), 'https://evil.example.com'],
            ['a suffix of the origin', handoff('h1'), `${PROXY}.evil.com`],
            ['no origin', handoff('h1'), 'null'],
            ['another message', JSON.stringify({ type: 'other', handoff: 'h1' }), PROXY],
            ['an object', { type: 'transcript-desk-handoff', handoff: 'h1' }, PROXY]
        ])('does not redeem a message: %s', async (_, data, origin) => {
            const { requests } = fakeProxy(answers);
            await harness.prepare();
            const stop = new AbortController();
            const connected = harness.client.connect(stop.signal);
            post(data, origin);
            await settle();
            expect(requests.map(({ path }) => path)).toEqual([START]);
            stop.abort();
            expect(await connected).toEqual({ outcome: 'gaveUp' });
        });

        it('takes a relayed handoff, and waits on where one belongs to another tab', async () => {
            let redeemed = 0;
            fakeProxy({
                ...answers,
                [TOKEN]: ({ body }) => {
                    redeemed += 1;
                    const isOurs = (body as { handoff: string }).handoff === 'ours';
                    return isOurs ? answerJson(200, aSession('t1')) : answerError(401, 'SIGN_IN_FAILED');
                }
            });
            await harness.prepare();
            const connected = harness.client.connect(new AbortController().signal);
            const { relayHandoff } = await import('../transcriptProxy');
            const received: string[] = [];
            const stops = [relayHandoff('theirs', () => received.push('theirs'))];
            await until(() => redeemed === 1);
            await settle();
            expect(harness.client.user()).toBeNull();
            expect(received).toEqual([]);
            stops.push(relayHandoff('ours', () => received.push('ours')));
            expect(await connected).toMatchObject({ outcome: 'connected' });
            await until(() => received.includes('ours'));
            stops.forEach((stop) => stop());
        });

        it('says why a handoff of ours was refused', async () => {
            fakeProxy({ ...answers, [TOKEN]: () => answerError(403, 'SIGN_IN_OTHER_USER') });
            await harness.prepare();
            const connected = harness.client.connect(new AbortController().signal);
            post(handoff('h1'));
            expect(await connected).toMatchObject({ outcome: 'failed', problem: { code: 'SIGN_IN_OTHER_USER' } });
            expect(harness.client.user()).toBeNull();
        });

        it.each([
            ['SIGN_IN_OTHER_USER', 'SIGN_IN_OTHER_USER'],
            ['SIGN_IN_EXPIRED', 'SIGN_IN_EXPIRED'],
            ['SIGN_IN_NEWER', 'SIGN_IN_FAILED']
        ])('says that the window refused: %s, and opens it again without a further start', async (stated, code) => {
            const { requests } = fakeProxy(answers);
            await harness.prepare();
            const connected = harness.client.connect(new AbortController().signal);
            post(refused(stated));
            expect(await connected).toMatchObject({ outcome: 'failed', problem: { code } });
            expect(harness.client.user()).toBeNull();
            const again = harness.client.connect(new AbortController().signal);
            post(handoff('h1'));
            expect(await again).toMatchObject({ outcome: 'connected' });
            expect(requests.map(({ path }) => path)).toEqual([START, TOKEN]);
        });

        it.each([
            ['another origin', refused('SIGN_IN_EXPIRED'), 'https://evil.example.com'],
            ['an object', { type: 'transcript-desk-refused', code: 'SIGN_IN_EXPIRED' }, PROXY]
        ])('goes on waiting after a refusal from elsewhere: %s', async (_, data, origin) => {
            fakeProxy(answers);
            await harness.prepare();
            const connected = harness.client.connect(new AbortController().signal);
            post(data, origin);
            post(handoff('h1'));
            expect(await connected).toMatchObject({ outcome: 'connected' });
        });

        it('says when the browser blocks the window', async () => {
            fakeProxy(answers);
            harness.open.mockReturnValue(null);
            await harness.prepare();
            expect(await harness.client.connect(new AbortController().signal)).toEqual({ outcome: 'popupBlocked' });
        });

        it('opens nothing before it is ready, and nothing that is not the proxy', async () => {
            fakeProxy({ [START]: () => answerJson(200, { popupUrl: 'https://evil.example.com/auth/v1/login' }) });
            expect(await harness.client.connect(new AbortController().signal)).toEqual({ outcome: 'notReady' });
            expect(await harness.prepare()).toMatchObject({ code: 'PROXY_UNEXPECTED' });
            expect(await harness.client.connect(new AbortController().signal)).toEqual({ outcome: 'notReady' });
            expect(harness.open).not.toHaveBeenCalled();
        });

        it('gets ready again before the first start is over, until it is stopped', async () => {
            jest.useFakeTimers();
            // The real one answers from another thread, which no fake clock waits for.
            jest.spyOn(crypto.subtle, 'digest').mockResolvedValue(new ArrayBuffer(32));
            const { requests } = fakeProxy(answers);
            const stop = harness.client.keepSignInReady('005000000000001AAA', () => undefined);
            await jest.advanceTimersByTimeAsync(9 * 60_000);
            expect(requests).toHaveLength(3);
            stop();
            await jest.advanceTimersByTimeAsync(60 * 60_000);
            expect(requests).toHaveLength(3);
        });
    });

    describe('a failure of any kind', () => {
        it.each<[string, () => Promise<Response> | Response, string]>([
            ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), 'PROXY_UNREACHABLE'],
            ['a gateway', () => answerStreamError(502), 'PROXY_UNREACHABLE'],
            ['another product', () => answerStreamError(404), 'PROXY_UNEXPECTED'],
            ['a malformed success', () => answerJson(200, { popup: 1 }), 'PROXY_UNEXPECTED'],
            ['an error of the proxy', () => answerError(403, 'ORIGIN_NOT_ALLOWED'), 'ORIGIN_NOT_ALLOWED']
        ])('is a value: %s', async (_, answer, code) => {
            fakeProxy({ [START]: answer });
            expect(await harness.prepare()).toMatchObject({ code });
        });

        it.each<[string | null, number | null]>([
            ['30', 1_030_000],
            ['Wed, 21 Oct 2026 07:28:00 GMT', null],
            ['-5', null],
            [null, null]
        ])('says when to try again: Retry-After %s', async (retryAfter, retryAtMs) => {
            jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
            const error = { code: 'RATE_LIMITED', message: 'm', requestId: 'r1' };
            fakeProxy({ [START]: () => answerJson(429, error, retryAfter) });
            expect(await harness.prepare()).toMatchObject({ code: 'RATE_LIMITED', retryAtMs });
        });

        it('is told from having no network', async () => {
            jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
            fakeProxy({});
            expect(await harness.prepare()).toMatchObject({ code: 'OFFLINE' });
        });
    });
});

/** An error answer without a body of ours. */
function answerStreamError(status: number): Response {
    const headers = { get: () => null };
    const response = { ok: false, status, headers, body: null, json: () => Promise.reject(new SyntaxError('no JSON')) };
    return response as unknown as Response;
}
