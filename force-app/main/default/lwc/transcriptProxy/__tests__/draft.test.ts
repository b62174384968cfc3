import type { LineChange } from 'c/transcriptModel';
import { answers, createHarness, type Harness } from './clientHarness';
import { answerError, answerJson, fakeProxy } from './fakeProxy';

const CALL = '0LQ000000000001';
const PATH = `/v1/voice-calls/${CALL}/draft`;
const lines: readonly LineChange[] = [{ identifier: 'a', baseText: 'hi', editedText: 'ho' }];
const claim = { page: 'p', over: 5 };
const answer = { keptMs: 1, lines: 1, notKept: 0 };

describe('drafts', () => {
    let harness: Harness;
    beforeEach(async () => {
        harness = await createHarness();
    });
    afterEach(() => harness.stop());

    it('are sent with the session, and say whether a page that goes away could send them', async () => {
        const { requests } = fakeProxy({ ...answers, [PATH]: () => answerJson(200, answer) });
        await harness.signIn();
        expect(await harness.client.keepDraft(CALL, lines, claim, false)).toEqual({
            ok: true,
            value: { ...answer, fitsLeaving: true }
        });
        expect(requests.at(-1)).toMatchObject({
            method: 'PUT',
            authorization: 'Bearer t1',
            body: { lines, ...claim },
            init: { keepalive: false, credentials: 'omit' }
        });
    });

    it.each([
        ['of a few words', lines, true],
        ['larger than browsers see through', [{ ...lines[0]!, editedText: 'é'.repeat(31_000) }], false]
    ])('%s: sent so that it outlives the page: %s', async (_, sent, fitsLeaving) => {
        const { requests } = fakeProxy({ ...answers, [PATH]: () => answerJson(200, answer) });
        await harness.signIn();
        const kept = await harness.client.keepDraft(CALL, sent, claim, true);
        expect(requests.at(-1)?.init.keepalive).toBe(fitsLeaving);
        expect(kept).toMatchObject({ ok: true, value: { fitsLeaving } });
    });

    it('are on their way before the page is gone: within the call', async () => {
        const { requests } = fakeProxy({ ...answers, [PATH]: () => answerJson(200, answer) });
        await harness.signIn();
        void harness.client.keepDraft(CALL, lines, claim, true);
        expect(requests.at(-1)?.method).toBe('PUT');
    });

    it('are discarded', async () => {
        const { requests } = fakeProxy({ ...answers, [PATH]: () => answerJson(204, null) });
        await harness.signIn();
        for (const [over, query] of [
            [null, '?page=p'],
            [5, '?page=p&over=5']
        ] as const) {
            expect(await harness.client.discardDraft(CALL, { page: 'p', over })).toEqual({ ok: true, value: null });
            const sent = { method: 'DELETE', query, body: undefined, init: { keepalive: true } };
            expect(requests.at(-1)).toMatchObject(sent);
        }
    });

    it.each([
        ['a refusal', () => answerError(413, 'DRAFT_TOO_LARGE'), 'DRAFT_TOO_LARGE'],
        ['another answer', () => answerJson(200, { keptMs: 1 }), 'PROXY_UNEXPECTED']
    ])('say why they are not kept: %s', async (_, answered, code) => {
        fakeProxy({ ...answers, [PATH]: answered });
        await harness.signIn();
        expect(await harness.client.keepDraft(CALL, lines, claim, false)).toMatchObject({
            ok: false,
            problem: { code }
        });
    });

    it('end the session where it is over, and need one', async () => {
        fakeProxy({
            ...answers,
            [PATH]: () => answerError(401, 'SESSION_INVALID')
        });
        await harness.signIn();
        await harness.client.discardDraft(CALL, claim);
        expect(harness.client.user()).toBeNull();
        expect(await harness.client.keepDraft(CALL, lines, claim, false)).toMatchObject({
            ok: false,
            problem: { code: 'SESSION_INVALID' }
        });
    });
});
