import { answers, createHarness, type Harness } from './clientHarness';
import { answerError, answerJson, fakeProxy } from './fakeProxy';

const TEXTS = '/v1/voice-calls/0LQ000000000001/record-texts';

describe('the texts of a call’s records', () => {
    let harness: Harness;

    beforeEach(async () => {
        harness = await createHarness();
    });
    afterEach(() => harness.stop());

    it('are asked for with the session and nothing else, and given as they came', async () => {
        const answer = { records: [{ recordId: 'r', kind: 'Case', texts: [] }], isRelatedUnread: true };
        const { requests } = fakeProxy({ ...answers, [TEXTS]: () => answerJson(200, answer) });
        await harness.signIn();
        expect(await harness.client.fetchRecordTexts('0LQ000000000001')).toEqual({ ok: true, value: answer });
        expect(requests.at(-1)).toMatchObject({ method: 'GET', path: TEXTS, query: '', authorization: 'Bearer t1' });
    });

    it.each<[string, () => Response, string]>([
        ['there is no such call', () => answerError(404, 'VOICE_CALL_NOT_FOUND'), 'VOICE_CALL_NOT_FOUND'],
        ['it is no answer', () => answerJson(200, { records: {} }), 'PROXY_UNEXPECTED']
    ])('are a problem where %s', async (_, answer, code) => {
        fakeProxy({ ...answers, [TEXTS]: answer });
        await harness.signIn();
        const sent = await harness.client.fetchRecordTexts('0LQ000000000001');
        expect(sent).toMatchObject({ ok: false, problem: { code } });
    });
});
