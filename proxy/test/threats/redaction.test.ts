import {
    edited,
    failed,
    linesOf,
    proxy,
    redacted,
    reviewer,
    rowOf,
    save,
    saved,
    seen,
    useSaveBench
} from '../harness/saveBench';
import { callNamed } from '../harness/transcript';

useSaveBench();

const BASE = 'My card is 4111';
const span = (more: object): object => ({
    identifier: 'a',
    baseText: BASE,
    redactions: [{ start: 11, end: 15, entityType: 'PIN', mask: '[PIN]', ...more }]
});

describe('threat: "redaction" used to rewrite a line unseen', () => {
    it.each<[string, object]>([
        ['a mask that says something', span({ mask: 'a new sentence' })],
        ['a mask with more around it', span({ mask: 'not [PIN]' })],
        ['a mask with a line of its own', span({ mask: '[PIN]\nyes' })],
        ['a mask of another label', span({ mask: '[SSN]' })],
        ['a mask with another end', span({ mask: '[PIN!' })],
        ['a mask with another beginning', span({ mask: '(PIN]' })],
        ['a mask with a number that says something', span({ mask: '[PIN_41111]' })],
        ['a mask with a number that counts nothing', span({ mask: '[PIN_0]' })],
        ['a mask in small letters', span({ mask: '[pin]' })],
        ['a sentence in brackets', span({ mask: '[he agreed to pay]' })],
        ['an empty mask', span({ mask: '' })],
        ['a mask that keeps what it removes', span({ entityType: 'PHONE', mask: '[PHONE ending 4111]' })],
        ['an unknown label', span({ entityType: 'SECRET', mask: '[SECRET]' })],
        ['a span past the end of the text', span({ end: 16 })],
        ['a span before its start', span({ start: -1 })],
        ['a span the wrong way round', span({ start: 15, end: 11 })],
        ['an empty span', span({ end: 11 })],
        ['half a character', span({ start: 11.5 })],
        ['a span past the end of what an edit leaves', { ...span({}), editedText: 'My card is 41' }],
        [
            'half of a surrogate pair',
            {
                identifier: 'a',
                baseText: 'ok 😀',
                redactions: [{ start: 3, end: 4, entityType: 'PIN', mask: '[PIN]' }]
            }
        ],
        [
            'spans that overlap',
            {
                identifier: 'a',
                baseText: BASE,
                redactions: [
                    { start: 3, end: 12, entityType: 'PIN', mask: '[PIN]' },
                    { start: 11, end: 15, entityType: 'PIN', mask: '[PIN]' }
                ]
            }
        ]
    ])('refuses %s before Salesforce hears of a change', async (name, change) => {
        const answer = await failed(await save('billing', [change]));
        expect(answer).toMatchObject({ status: 400, code: 'REDACTION_INVALID' });
        expect(JSON.stringify(answer)).not.toContain('4111');
        // What may be an organisation's own mask is looked for in its settings.
        expect(seen().filter((request) => request !== 'GET query')).toEqual([]);
    });

    it.each([
        ['a text of the client’s own', { text: 'anything' }],
        ['an edit by another name', { messageText: 'anything' }]
    ])('takes no %s', async (name, more) => {
        const answer = await failed(await save('billing', [{ ...redacted('billing', 2), ...more }]));
        expect(answer).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
        expect(seen()).toEqual([]);
    });

    it('stores the text that it built itself: all of the line but the span', async () => {
        const line = redacted('billing', 3);
        expect((await saved(await save('billing', [line]))).state).toBe('verified');
        expect(linesOf('billing')[3]!.messageText).toBe(line.baseText.replace(/^\S+/, '[NAME]'));
    });

    it('builds it from what is stored, not from what the client says was there', async () => {
        const line = { ...redacted('billing', 5), baseText: 'Something that was never said in this call at all.' };
        const response = await saved(await save('billing', [line]));
        expect(response.results).toMatchObject([{ outcome: 'conflict' }]);
        expect(seen()).not.toContain('PATCH entries');
    });

    it('asks for both rights where a redaction comes with an edit', async () => {
        const line = {
            ...edited('billing', 7),
            ...redacted('billing', 7),
            editedText: 'x y',
            redactions: [] as object[]
        };
        line.redactions = [{ start: 0, end: 1, entityType: 'PIN', mask: '[PIN]' }];
        const answer = await failed(await save('billing', [line], reviewer));
        expect(answer).toMatchObject({ status: 403, code: 'NOT_PERMITTED' });
        const stored = proxy.org.entries(callNamed(proxy, 'billing').conversationIdentifier)[7]!;
        expect(stored.messageText).toBe(line.baseText);
    });

    it('records an edit beside a redaction as both, so that each needs its right', async () => {
        const line = {
            ...edited('billing', 8, () => 'x y'),
            redactions: [{ start: 0, end: 1, entityType: 'PIN', mask: '[PIN]' }]
        };
        const { changeId, state } = await saved(await save('billing', [line]));
        expect(state).toBe('verified');
        expect(linesOf('billing')[8]!.messageText).toBe('[PIN] y');
        expect(rowOf(changeId)).toMatchObject({ Edited_Lines__c: 1, Redacted_Lines__c: 1 });
    });
});
