import { MOST_LINES_A_SAVE, type SaveRequest } from 'c/proxyProtocol';
import type { ProxyClient, SessionChange, TranscriptMessage } from '../transcriptProxy';
import { aSession, answerError, answerJson, answerStream, fakeProxy, PROXY } from './fakeProxy';

const START = '/auth/v1/start';
const TOKEN = '/auth/v1/token';
const RENEW = '/auth/v1/renew';
const SIGN_OUT = '/auth/v1/sign-out';
const READ = '/v1/voice-calls/0LQ000000000001/transcript';
const SAVE = '/v1/voice-calls/0LQ000000000001/entries';
const POPUP_URL = `${PROXY}/auth/v1/login?t=sealed`;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
/** Lets everything happen that can happen without a further event. */
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) {
        await nextTurn();
    }
};
const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) {
        await nextTurn();
    }
};

describe('the client of a proxy', () => {
    let client: ProxyClient;
    let open: jest.SpyInstance;
    let changes: SessionChange[];
    let stops: (() => void)[];

    const post = (data: unknown, origin = PROXY): void => {
        window.dispatchEvent(new MessageEvent('message', { data, origin }));
    };
    const handoff = (value: string): string => JSON.stringify({ type: 'transcript-desk-handoff', handoff: value });
    const answers = {
        [START]: () => answerJson(200, { popupUrl: POPUP_URL }),
        [TOKEN]: () => answerJson(200, aSession('t1'))
    };
    const prepare = async (): Promise<unknown> =>
        new Promise((resolve) => {
            stops.push(client.keepSignInReady('005000000000001AAA', resolve));
        });
    const signIn = async (): Promise<void> => {
        await prepare();
        const connected = client.connect(new AbortController().signal);
        post(handoff('h1'));
        await connected;
    };

    beforeEach(async () => {
        // The session lives in module scope: each test gets a module of its own.
        jest.resetModules();
        const { proxyAt } = await import('../transcriptProxy');
        client = proxyAt(PROXY);
        changes = [];
        stops = [client.onSessionChange((change) => changes.push(change))];
        open = jest.spyOn(window, 'open').mockReturnValue({} as Window);
    });
    afterEach(() => {
        stops.forEach((stop) => stop());
        jest.useRealTimers();
        jest.restoreAllMocks();
    });

    describe('signing in', () => {
        it('opens the window within the click, and redeems the handoff with the verifier of its challenge', async () => {
            const { requests } = fakeProxy(answers);
            expect(await prepare()).toBeNull();
            const connected = client.connect(new AbortController().signal);
            expect(open).toHaveBeenCalledWith(POPUP_URL, expect.any(String), expect.any(String));
            post(handoff('h1'));
            expect(await connected).toMatchObject({ outcome: 'connected' });
            expect(client.user()?.name).toBe('Ana');
            expect(changes).toEqual(['signedIn']);
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
            await signIn();
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
            await prepare();
            const stop = new AbortController();
            const connected = client.connect(stop.signal);
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
            await prepare();
            const connected = client.connect(new AbortController().signal);
            const { relayHandoff } = await import('../transcriptProxy');
            expect(relayHandoff('theirs')).toBe(true);
            await until(() => redeemed === 1);
            await settle();
            expect(client.user()).toBeNull();
            relayHandoff('ours');
            expect(await connected).toMatchObject({ outcome: 'connected' });
        });

        it('says why a handoff of ours was refused', async () => {
            fakeProxy({ ...answers, [TOKEN]: () => answerError(403, 'SIGN_IN_OTHER_USER') });
            await prepare();
            const connected = client.connect(new AbortController().signal);
            post(handoff('h1'));
            expect(await connected).toMatchObject({ outcome: 'failed', problem: { code: 'SIGN_IN_OTHER_USER' } });
            expect(client.user()).toBeNull();
        });

        it('says when the browser blocks the window', async () => {
            fakeProxy(answers);
            open.mockReturnValue(null);
            await prepare();
            expect(await client.connect(new AbortController().signal)).toEqual({ outcome: 'popupBlocked' });
        });

        it('opens nothing before it is ready, and nothing that is not the proxy', async () => {
            fakeProxy({ [START]: () => answerJson(200, { popupUrl: 'https://evil.example.com/auth/v1/login' }) });
            expect(await client.connect(new AbortController().signal)).toEqual({ outcome: 'notReady' });
            expect(await prepare()).toMatchObject({ code: 'PROXY_UNEXPECTED' });
            expect(await client.connect(new AbortController().signal)).toEqual({ outcome: 'notReady' });
            expect(open).not.toHaveBeenCalled();
        });

        it('gets ready again before the first start is over, until it is stopped', async () => {
            jest.useFakeTimers();
            const { requests } = fakeProxy(answers);
            const stop = client.keepSignInReady('005000000000001AAA', () => undefined);
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
            expect(await prepare()).toMatchObject({ code });
        });

        it('is told from having no network', async () => {
            jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
            fakeProxy({});
            expect(await prepare()).toMatchObject({ code: 'OFFLINE' });
        });
    });

    describe('the session', () => {
        it('is renewed in time while it is used, and runs out while it is not', async () => {
            jest.useFakeTimers();
            let renewed = 0;
            const { requests } = fakeProxy({
                ...answers,
                [RENEW]: () => {
                    renewed += 1;
                    return answerJson(200, aSession(`renewed${renewed}`));
                }
            });
            await signIn();
            client.noteUse();
            await jest.advanceTimersByTimeAsync(13 * 60_000);
            expect(renewed).toBe(1);
            expect(requests.find(({ path }) => path === RENEW)?.authorization).toBe('Bearer t1');
            await jest.advanceTimersByTimeAsync(15 * 60_000);
            expect(renewed).toBe(1);
            expect(client.user()).toBeNull();
            expect(changes).toEqual(['signedIn', 'renewed', 'over']);
        });

        it('is over when the proxy no longer takes it, and nothing is sent without one', async () => {
            const { requests } = fakeProxy({ ...answers, [READ]: () => answerError(401, 'SESSION_INVALID') });
            await signIn();
            const read = (): Promise<unknown> =>
                client.readTranscript({
                    voiceCallId: '0LQ000000000001',
                    onMessage: () => undefined,
                    signal: new AbortController().signal
                });
            expect(await read()).toMatchObject({ outcome: 'failed', problem: { code: 'SESSION_INVALID' } });
            expect(client.user()).toBeNull();
            expect(changes).toEqual(['signedIn', 'over']);
            const sent = requests.length;
            expect(await read()).toMatchObject({ outcome: 'failed', problem: { code: 'SESSION_INVALID' } });
            expect(requests).toHaveLength(sent);
        });

        it('ends here at once on signing out, and is revoked', async () => {
            const { requests } = fakeProxy({ ...answers, [SIGN_OUT]: () => answerJson(200, {}) });
            await signIn();
            const signedOut = client.signOut();
            expect(client.user()).toBeNull();
            await signedOut;
            expect(requests.at(-1)).toMatchObject({ path: SIGN_OUT, authorization: 'Bearer t1' });
            expect(changes).toEqual(['signedIn', 'signedOut']);
        });

        it('is in no storage of the browser', async () => {
            fakeProxy({ ...answers, [TOKEN]: () => answerJson(200, aSession('CANARY')) });
            await signIn();
            expect(client.user()).not.toBeNull();
            expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])).not.toContain('CANARY');
        });
    });

    describe('reading', () => {
        const call = { type: 'call', call: { voiceCallId: 'v', state: 'ended', startMs: 1, endMs: 2 }, participants: [] };
        const page = { type: 'entries', entries: [] };
        const end = { type: 'end', notices: [] };
        const lines = (...messages: unknown[]): Uint8Array =>
            utf8(messages.map((message) => `${JSON.stringify(message)}\n`).join(''));

        it.each<[string, Response, string[], Record<string, unknown>]>([
            ['all of it', answerStream([lines(call), lines(page, page, end)]), ['call', 'entries', 'entries', 'end'], { outcome: 'complete' }],
            ['cut off at a line', answerStream([lines(call, page)]), ['call', 'entries'], { outcome: 'cutOff' }],
            ['broken within a line', answerStream([lines(call), utf8('{"type":')], true), ['call'], { outcome: 'cutOff' }],
            [
                'an error on the way',
                answerStream([lines(call, { type: 'error', error: { code: 'SALESFORCE_LIMIT', message: 'm', requestId: 'r' } })]),
                ['call'],
                { outcome: 'failed', problem: { code: 'SALESFORCE_LIMIT' } }
            ],
            ['no JSON', answerStream([utf8('<html>\n')]), [], { outcome: 'failed', problem: { code: 'PROXY_UNEXPECTED' } }],
            ['another shape', answerStream([lines({ type: 'call' })]), [], { outcome: 'failed', problem: { code: 'PROXY_UNEXPECTED' } }],
            ['refused', answerError(404, 'VOICE_CALL_NOT_FOUND'), [], { outcome: 'failed', problem: { code: 'VOICE_CALL_NOT_FOUND' } }]
        ])('tells what came and how it ended: %s', async (_, answer, types, outcome) => {
            fakeProxy({ ...answers, [READ]: () => answer });
            await signIn();
            const heard: TranscriptMessage[] = [];
            const ended = await client.readTranscript({
                voiceCallId: '0LQ000000000001',
                onMessage: (message) => heard.push(message),
                signal: new AbortController().signal
            });
            expect(heard.map(({ type }) => type)).toEqual(types);
            expect(ended).toMatchObject(outcome);
        });

        it('stops when it is aborted, also while nothing comes', async () => {
            const silent = { ok: true, status: 200, body: new ReadableStream({ pull: () => new Promise(() => undefined) }) };
            fakeProxy({ ...answers, [READ]: () => silent as unknown as Response });
            await signIn();
            const stop = new AbortController();
            const ended = client.readTranscript({
                voiceCallId: '0LQ000000000001',
                onMessage: () => undefined,
                signal: stop.signal
            });
            await settle();
            stop.abort();
            expect(await ended).toEqual({ outcome: 'aborted' });
        });
    });

    describe('saving', () => {
        const request = (count: number): SaveRequest => ({
            reason: 'Other',
            changes: Array.from({ length: count }, (_, at) => ({ identifier: `e${at}`, baseText: 'a', editedText: 'b' }))
        });
        const answerAll = (body: unknown): Response =>
            answerJson(200, {
                changeId: 'c',
                state: 'verified',
                requestId: 'r',
                results: (body as SaveRequest).changes.map(({ identifier }) => ({ identifier, outcome: 'verified', currentText: null }))
            });
        const save = (count: number, heard: number[] = []): Promise<unknown> =>
            client.saveChanges('0LQ000000000001', request(count), (answered) => heard.push(answered));

        it('sends what it is given and gives one result a line', async () => {
            const { requests } = fakeProxy({ ...answers, [SAVE]: ({ body }) => answerAll(body) });
            await signIn();
            expect(await save(2)).toEqual({
                problem: null,
                results: [
                    { identifier: 'e0', outcome: 'verified', currentText: null },
                    { identifier: 'e1', outcome: 'verified', currentText: null }
                ]
            });
            expect(requests.at(-1)).toMatchObject({ method: 'PATCH', authorization: 'Bearer t1', body: request(2) });
        });

        it('splits what is too much for one save, one after the other, and tells how far it is', async () => {
            const { requests } = fakeProxy({ ...answers, [SAVE]: ({ body }) => answerAll(body) });
            await signIn();
            const heard: number[] = [];
            const report = await save(2 * MOST_LINES_A_SAVE + 1, heard);
            expect((report as { results: unknown[] }).results).toHaveLength(2 * MOST_LINES_A_SAVE + 1);
            expect(heard).toEqual([MOST_LINES_A_SAVE, 2 * MOST_LINES_A_SAVE, 2 * MOST_LINES_A_SAVE + 1]);
            expect(requests.filter(({ path }) => path === SAVE).map(({ body }) => (body as SaveRequest).changes.length)).toEqual([
                MOST_LINES_A_SAVE,
                MOST_LINES_A_SAVE,
                1
            ]);
        });

        it('keeps the results of the parts before the one that failed, and sends no further', async () => {
            let parts = 0;
            fakeProxy({
                ...answers,
                [SAVE]: ({ body }) => {
                    parts += 1;
                    return parts === 1 ? answerAll(body) : answerError(409, 'SAVE_LOCKED', { savedBy: 'Bo' });
                }
            });
            await signIn();
            const report = (await save(3 * MOST_LINES_A_SAVE)) as { results: unknown[]; problem: unknown };
            expect(report.results).toHaveLength(MOST_LINES_A_SAVE);
            expect(report.problem).toMatchObject({ code: 'SAVE_LOCKED', savedBy: 'Bo' });
            expect(parts).toBe(2);
        });

        it.each([
            ['a line missing', [{ identifier: 'e0', outcome: 'verified', currentText: null }]],
            [
                'another line',
                [
                    { identifier: 'e0', outcome: 'verified', currentText: null },
                    { identifier: 'x', outcome: 'verified', currentText: null }
                ]
            ],
            [
                'an unknown outcome',
                [
                    { identifier: 'e0', outcome: 'verified', currentText: null },
                    { identifier: 'e1', outcome: 'fine', currentText: null }
                ]
            ]
        ])('takes no answer for a success that is not one: %s', async (_, results) => {
            fakeProxy({ ...answers, [SAVE]: () => answerJson(200, { changeId: 'c', state: 'verified', requestId: 'r', results }) });
            await signIn();
            expect(await save(2)).toMatchObject({ results: [], problem: { code: 'PROXY_UNEXPECTED' } });
        });
    });
});

/** An error answer without a body of ours. */
function answerStreamError(status: number): Response {
    const response = { ok: false, status, body: null, json: () => Promise.reject(new SyntaxError('no JSON')) };
    return response as unknown as Response;
}
