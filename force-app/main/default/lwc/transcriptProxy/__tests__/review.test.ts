import type { ReviewRequest } from 'c/proxyProtocol';
import { answers, createHarness, type Harness } from './clientHarness';
import { answerError, answerJson, fakeProxy } from './fakeProxy';

const PATH = '/v1/voice-calls/0LQ000000000001/review';
const REQUEST: ReviewRequest = { state: 'reviewed', open: 1, accepted: 2, rejected: [], takenBack: [] };
const REVIEW = {
    state: 'reviewed',
    reviewedBy: 'Ann',
    reviewedMs: 1,
    found: 3,
    accepted: 2,
    open: 1,
    rejections: []
};

describe('the review of a call', () => {
    let harness: Harness;

    beforeEach(async () => {
        harness = await createHarness();
    });
    afterEach(() => harness.stop());

    const store = (isLeaving = false) => harness.client.storeReview('0LQ000000000001', REQUEST, isLeaving);

    it('is stored with the session, also by a page that goes away', async () => {
        const { requests } = fakeProxy({ ...answers, [PATH]: () => answerJson(200, REVIEW) });
        await harness.signIn();
        expect(await store(true)).toEqual({ ok: true, value: REVIEW });
        expect(requests.at(-1)).toMatchObject({ method: 'PUT', path: PATH, authorization: 'Bearer t1', body: REQUEST });
    });

    it.each<[string, () => Response, string]>([
        ['the person may not', () => answerError(403, 'NOT_PERMITTED'), 'NOT_PERMITTED'],
        ['it is no answer', () => answerJson(200, { ...REVIEW, open: '1' }), 'PROXY_UNEXPECTED']
    ])('is a problem where %s', async (_, answer, code) => {
        fakeProxy({ ...answers, [PATH]: answer });
        await harness.signIn();
        expect(await store()).toMatchObject({ ok: false, problem: { code } });
    });

    it('is a problem where nobody is signed in', async () => {
        fakeProxy(answers);
        expect(await store()).toMatchObject({ ok: false, problem: { code: 'SESSION_INVALID' } });
    });
});
