import { answers, createHarness, type Harness } from './clientHarness';
import { answerError, answerJson, fakeProxy } from './fakeProxy';

const RULES = '/v1/redaction-rules';

describe('the organisation’s own rules', () => {
    let harness: Harness;

    beforeEach(async () => {
        harness = await createHarness();
    });
    afterEach(() => harness.stop());

    it('are asked for with the session, and passed on as they came', async () => {
        const answer = { rules: [{ name: 'a' }, 7], isCutOff: true };
        const { requests } = fakeProxy({ ...answers, [RULES]: () => answerJson(200, answer) });
        await harness.signIn();
        expect(await harness.client.fetchRules()).toEqual({ ok: true, value: answer });
        expect(requests.at(-1)).toMatchObject({ method: 'GET', path: RULES, query: '', authorization: 'Bearer t1' });
    });

    it.each<[string, () => Response, string]>([
        ['the person may not read them', () => answerError(403, 'NOT_PERMITTED'), 'NOT_PERMITTED'],
        ['it is no answer', () => answerJson(200, { rules: {} }), 'PROXY_UNEXPECTED']
    ])('are a problem where %s', async (_, answer, code) => {
        fakeProxy({ ...answers, [RULES]: answer });
        await harness.signIn();
        expect(await harness.client.fetchRules()).toMatchObject({ ok: false, problem: { code } });
        expect(harness.client.user()).not.toBeNull();
    });

    it('end a session that the proxy no longer takes', async () => {
        fakeProxy({ ...answers, [RULES]: () => answerError(401, 'SESSION_INVALID') });
        await harness.signIn();
        expect(await harness.client.fetchRules()).toMatchObject({ ok: false, problem: { code: 'SESSION_INVALID' } });
        expect(harness.client.user()).toBeNull();
    });
});
