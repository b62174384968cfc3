import { MOST_LINES_A_SAVE, type SaveRequest, type SaveResponse } from 'c/proxyProtocol';
import type { SaveReport, TranscriptMessage } from '../transcriptProxy';
import { answers, createHarness, settle, TOKEN, type Harness } from './clientHarness';
import { aSession, answerError, answerJson, answerStream, fakeProxy } from './fakeProxy';

const RENEW = '/auth/v1/renew';
const SIGN_OUT = '/auth/v1/sign-out';
const READ = '/v1/voice-calls/0LQ000000000001/transcript';
const SAVE = '/v1/voice-calls/0LQ000000000001/entries';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the client of a proxy', () => {
    let harness: Harness;

    beforeEach(async () => {
        harness = await createHarness();
    });
    afterEach(() => harness.stop());

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
            await harness.signIn();
            harness.client.noteUse();
            await jest.advanceTimersByTimeAsync(13 * 60_000);
            expect(renewed).toBe(1);
            expect(requests.find(({ path }) => path === RENEW)?.authorization).toBe('Bearer t1');
            await jest.advanceTimersByTimeAsync(15 * 60_000);
            expect(renewed).toBe(1);
            expect(harness.client.user()).toBeNull();
            expect(harness.changes).toEqual(['signedIn', 'renewed', 'ending', 'over']);
        });

        it('says two minutes ahead that it runs out, and goes on when it is used then', async () => {
            jest.useFakeTimers();
            fakeProxy({ ...answers, [RENEW]: () => answerJson(200, aSession('renewed')) });
            await harness.signIn();
            const endsAtMs = Date.now() + 15 * 60_000;
            await jest.advanceTimersByTimeAsync(13 * 60_000 - 1);
            expect(harness.client.sessionEnding()).toBeNull();
            await jest.advanceTimersByTimeAsync(1);
            expect(harness.client.sessionEnding()).toEqual({ endsAtMs, canStay: true });
            expect(harness.changes).toEqual(['signedIn', 'ending']);
            harness.client.noteUse();
            await jest.advanceTimersByTimeAsync(10_000);
            expect(harness.changes).toEqual(['signedIn', 'ending', 'renewed']);
            expect(harness.client.sessionEnding()).toBeNull();
        });

        it.each<[string, () => Response, boolean]>([
            ['it can not be renewed now', () => answerError(503, 'INTERNAL'), true],
            [
                'it has lasted as long as a session may',
                () => answerJson(200, { ...aSession('t2'), sessionEndsAtMs: Date.now() + 15 * 60_000 }),
                false
            ]
        ])('is said to run out although it is used, where %s', async (_, renew, canStay) => {
            jest.useFakeTimers();
            fakeProxy({ ...answers, [RENEW]: renew });
            await harness.signIn();
            for (let minute = 0; minute < 26 && harness.client.sessionEnding() === null; minute += 1) {
                harness.client.noteUse();
                await jest.advanceTimersByTimeAsync(60_000);
            }
            expect(harness.client.sessionEnding()).toMatchObject({ canStay });
            expect(harness.client.user()).not.toBeNull();
        });

        it('is over when the proxy no longer takes it, and nothing is sent without one', async () => {
            const { requests } = fakeProxy({ ...answers, [READ]: () => answerError(401, 'SESSION_INVALID') });
            await harness.signIn();
            const read = (): Promise<unknown> =>
                harness.client.readTranscript({
                    voiceCallId: '0LQ000000000001',
                    onMessage: () => undefined,
                    signal: new AbortController().signal
                });
            expect(await read()).toMatchObject({ outcome: 'failed', problem: { code: 'SESSION_INVALID' } });
            expect(harness.client.user()).toBeNull();
            expect(harness.changes).toEqual(['signedIn', 'over']);
            const sent = requests.length;
            expect(await read()).toMatchObject({ outcome: 'failed', problem: { code: 'SESSION_INVALID' } });
            expect(requests).toHaveLength(sent);
        });

        it('ends here at once on signing out, and is revoked', async () => {
            const { requests } = fakeProxy({ ...answers, [SIGN_OUT]: () => answerJson(200, {}) });
            await harness.signIn();
            const signedOut = harness.client.signOut();
            expect(harness.client.user()).toBeNull();
            await signedOut;
            expect(requests.at(-1)).toMatchObject({ path: SIGN_OUT, authorization: 'Bearer t1' });
            expect(harness.changes).toEqual(['signedIn', 'signedOut']);
        });

        it('is signed out of also where it has ended by itself meanwhile', async () => {
            const { requests } = fakeProxy(answers);
            await harness.client.signOut();
            expect(harness.changes).toEqual(['signedOut']);
            expect(requests).toEqual([]);
        });

        it('is not kept alive by drafts, which the page keeps by itself', async () => {
            jest.useFakeTimers();
            fakeProxy({ ...answers, '/v1/voice-calls/0LQ000000000001/draft': () => answerError(503, 'INTERNAL') });
            await harness.signIn();
            for (let minute = 0; minute < 16; minute += 1) {
                await harness.client.keepDraft('0LQ000000000001', [], { page: 'p', over: null }, false);
                await jest.advanceTimersByTimeAsync(60_000);
            }
            expect(harness.changes).toEqual(['signedIn', 'ending', 'over']);
        });

        it('is in no storage of the browser', async () => {
            fakeProxy({ ...answers, [TOKEN]: () => answerJson(200, aSession('CANARY')) });
            await harness.signIn();
            expect(harness.client.user()).not.toBeNull();
            expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])).not.toContain(
                'CANARY'
            );
        });
    });

    describe('reading', () => {
        const call = {
            type: 'call',
            call: { voiceCallId: 'v', state: 'ended', startMs: 1, endMs: 2 },
            participants: []
        };
        const page = { type: 'entries', entries: [] };
        const end = { type: 'end', notices: [] };
        const lines = (...messages: unknown[]): Uint8Array =>
            utf8(messages.map((message) => `${JSON.stringify(message)}\n`).join(''));

        it.each<[string, Response, string[], Record<string, unknown>]>([
            [
                'all of it',
                answerStream([lines(call), lines(page, page, end)]),
                ['call', 'entries', 'entries', 'end'],
                { outcome: 'complete' }
            ],
            ['cut off at a line', answerStream([lines(call, page)]), ['call', 'entries'], { outcome: 'cutOff' }],
            [
                'broken within a line',
                answerStream([lines(call), utf8('{"type":')], true),
                ['call'],
                { outcome: 'cutOff' }
            ],
            [
                'an error on the way',
                answerStream([
                    lines(call, { type: 'error', error: { code: 'SALESFORCE_LIMIT', message: 'm', requestId: 'r' } })
                ]),
                ['call'],
                { outcome: 'failed', problem: { code: 'SALESFORCE_LIMIT' } }
            ],
            [
                'no JSON',
                answerStream([utf8('<html>\n')]),
                [],
                { outcome: 'failed', problem: { code: 'PROXY_UNEXPECTED' } }
            ],
            [
                'another shape',
                answerStream([lines({ type: 'call' })]),
                [],
                { outcome: 'failed', problem: { code: 'PROXY_UNEXPECTED' } }
            ],
            [
                'refused',
                answerError(404, 'VOICE_CALL_NOT_FOUND'),
                [],
                { outcome: 'failed', problem: { code: 'VOICE_CALL_NOT_FOUND' } }
            ]
        ])('tells what came and how it ended: %s', async (_, answer, types, outcome) => {
            fakeProxy({ ...answers, [READ]: () => answer });
            await harness.signIn();
            const heard: TranscriptMessage[] = [];
            const ended = await harness.client.readTranscript({
                voiceCallId: '0LQ000000000001',
                onMessage: (message) => heard.push(message),
                signal: new AbortController().signal
            });
            expect(heard.map(({ type }) => type)).toEqual(types);
            expect(ended).toMatchObject(outcome);
        });

        it('ends the session where Salesforce ended it on the way', async () => {
            const error = { code: 'SESSION_ENDED_BY_SALESFORCE', message: 'm', requestId: 'r' };
            fakeProxy({ ...answers, [READ]: () => answerStream([lines(call, page, { type: 'error', error })]) });
            await harness.signIn();
            const ended = await harness.client.readTranscript({
                voiceCallId: '0LQ000000000001',
                onMessage: () => undefined,
                signal: new AbortController().signal
            });
            expect(ended).toMatchObject({ outcome: 'failed', problem: { code: 'SESSION_ENDED_BY_SALESFORCE' } });
            expect(harness.changes).toEqual(['signedIn', 'over']);
        });

        it('stops when it is aborted, also while nothing comes', async () => {
            const silent = {
                ok: true,
                status: 200,
                body: new ReadableStream({ pull: () => new Promise(() => undefined) })
            };
            fakeProxy({ ...answers, [READ]: () => silent as unknown as Response });
            await harness.signIn();
            const stop = new AbortController();
            const ended = harness.client.readTranscript({
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
            changes: Array.from({ length: count }, (_, at) => ({
                identifier: `e${at}`,
                baseText: 'a',
                editedText: 'b'
            }))
        });
        const answerAll = (body: unknown, more: Partial<SaveResponse> = {}): Response =>
            answerJson(200, {
                changeId: 'c',
                state: 'verified',
                requestId: 'r',
                results: (body as SaveRequest).changes.map(({ identifier }) => ({
                    identifier,
                    outcome: 'verified',
                    currentText: null
                })),
                problem: null,
                ...more
            });
        const save = (count: number, heard: number[] = []): Promise<unknown> =>
            harness.client.saveChanges('0LQ000000000001', request(count), (answered) => heard.push(answered));

        it('sends what it is given and gives one result a line', async () => {
            const { requests } = fakeProxy({ ...answers, [SAVE]: ({ body }) => answerAll(body) });
            await harness.signIn();
            const results = [
                { identifier: 'e0', outcome: 'verified', currentText: null },
                { identifier: 'e1', outcome: 'verified', currentText: null }
            ];
            expect(await save(2)).toEqual({
                problem: null,
                isRestUnknown: false,
                isRecordOpen: false,
                results,
                answers: [expect.objectContaining({ state: 'verified', results })]
            });
            expect(requests.at(-1)).toMatchObject({ method: 'PATCH', authorization: 'Bearer t1', body: request(2) });
        });

        it('splits what is too much for one save, one after the other, and tells how far it is', async () => {
            const { requests } = fakeProxy({ ...answers, [SAVE]: ({ body }) => answerAll(body) });
            await harness.signIn();
            const heard: number[] = [];
            const report = await save(2 * MOST_LINES_A_SAVE + 1, heard);
            expect((report as { results: unknown[] }).results).toHaveLength(2 * MOST_LINES_A_SAVE + 1);
            expect(heard).toEqual([MOST_LINES_A_SAVE, 2 * MOST_LINES_A_SAVE, 2 * MOST_LINES_A_SAVE + 1]);
            expect(
                requests.filter(({ path }) => path === SAVE).map(({ body }) => (body as SaveRequest).changes.length)
            ).toEqual([MOST_LINES_A_SAVE, MOST_LINES_A_SAVE, 1]);
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
            await harness.signIn();
            const report = (await save(3 * MOST_LINES_A_SAVE)) as { results: unknown[]; problem: unknown };
            expect(report.results).toHaveLength(MOST_LINES_A_SAVE);
            expect(report.problem).toMatchObject({ code: 'SAVE_LOCKED', lock: { savedBy: 'Bo' } });
            expect(report).toMatchObject({ answers: { length: 1 } });
            expect(parts).toBe(2);
        });

        it.each<[string, Partial<SaveResponse>, Partial<SaveReport>]>([
            [
                'a problem that is over',
                { problem: { code: 'SALESFORCE_UNAVAILABLE', message: 'm', requestId: 'r' } },
                { isRecordOpen: false }
            ],
            [
                'a record that could not be completed',
                { state: 'sending', problem: { code: 'SALESFORCE_LIMIT', message: 'm', requestId: 'r' } },
                { isRecordOpen: true }
            ],
            ['lines not read back yet', { state: 'sending' }, { problem: null, isRecordOpen: true }]
        ])('keeps the answer that comes with %s, and sends no further', async (_, more, expected) => {
            const { requests } = fakeProxy({ ...answers, [SAVE]: ({ body }) => answerAll(body, more) });
            await harness.signIn();
            const report = (await save(2 * MOST_LINES_A_SAVE)) as SaveReport;
            expect(report.results).toHaveLength(MOST_LINES_A_SAVE);
            expect(report.problem?.code).toBe(more.problem?.code);
            expect(report).toMatchObject({ isRestUnknown: false, ...expected });
            expect(requests.filter(({ path }) => path === SAVE)).toHaveLength(1);
            expect(harness.client.user()).not.toBeNull();
        });

        it('ends the session where Salesforce ended it on the way, and keeps the answer', async () => {
            const problem = { code: 'SESSION_ENDED_BY_SALESFORCE', message: 'm', requestId: 'r' };
            fakeProxy({ ...answers, [SAVE]: ({ body }) => answerAll(body, { state: 'sending', problem }) });
            await harness.signIn();
            expect(await save(2)).toMatchObject({ results: { length: 2 }, problem: { code: problem.code } });
            expect(harness.changes).toEqual(['signedIn', 'over']);
        });

        it.each<[string, () => Promise<Response> | Response, boolean]>([
            ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), true],
            ['a defect of the proxy', () => answerError(500, 'INTERNAL'), true],
            ['somebody else saving', () => answerError(409, 'SAVE_LOCKED'), false],
            ['Salesforce down', () => answerError(503, 'SALESFORCE_UNAVAILABLE'), false]
        ])('says whether anything can have arrived: %s', async (_, answer, isRestUnknown) => {
            fakeProxy({ ...answers, [SAVE]: answer });
            await harness.signIn();
            expect(await save(1)).toMatchObject({ results: [], isRestUnknown, isRecordOpen: false });
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
            fakeProxy({
                ...answers,
                [SAVE]: () =>
                    answerJson(200, { changeId: 'c', state: 'verified', requestId: 'r', results, problem: null })
            });
            await harness.signIn();
            expect(await save(2)).toMatchObject({ results: [], problem: { code: 'PROXY_UNEXPECTED' } });
        });
    });
});
