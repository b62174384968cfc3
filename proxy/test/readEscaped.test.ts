import { createEscapeWatch } from '../src/salesforce/escapeWatch';
import { startProxy, type TestProxy } from './harness/startProxy';
import { callNamed, entriesOf, noticesOf, readMessages } from './harness/transcript';

const ORG = '00D000000000001AAA';
const entry = (messageText: string) => ({
    identifier: messageText,
    messageText,
    clientTimestamp: null,
    clientDuration: null,
    serverReceivedTimestamp: null,
    relatedRecords: [],
    sender: { appType: null, role: null, subject: null }
});

describe('what the answers of an org show', () => {
    it.each<[string, readonly (readonly string[])[], string]>([
        ['nothing yet', [], 'unknown'],
        ['nothing, where no text would show it', [['plain', 'words'], []], 'unknown'],
        ['an apostrophe', [['don’t', "don't"]], 'plain'],
        ['an apostrophe and what somebody wrote', [["don't", '&amp; is how it is written']], 'plain'],
        ['a reference', [['don&#39;t']], 'escaped'],
        ['a reference after nothing', [['plain'], ['don&#39;t']], 'escaped'],
        ['a reference, then an apostrophe', [['don&#39;t'], ["don't"]], 'plain'],
        ['an apostrophe, then a reference that somebody wrote', [["don't"], ['&amp;']], 'plain'],
        ['a reference, then nothing', [['don&#39;t'], ['words']], 'escaped']
    ])('%s', (name, answers, state) => {
        const watch = createEscapeWatch();
        answers.forEach((texts) => watch.note(ORG, texts.map(entry)));
        expect(watch.stateOf(ORG.slice(0, 15))).toBe(state);
        expect(watch.stateOf('00D000000000002AAA')).toBe('unknown');
    });
});

describe('an org that escapes texts although it is asked not to', () => {
    let proxy: TestProxy;
    let token: string;
    beforeAll(async () => {
        proxy = await startProxy({ org: { behaviour: { entityEncodingHeader: 'ignored' } } });
        token = await proxy.tokenFor('supervisor@example.com');
    });
    afterAll(() => proxy.close());

    const lines = (key: string) => proxy.org.entries(callNamed(proxy, key).conversationIdentifier);
    const read = (key: string) => readMessages(proxy, callNamed(proxy, key).voiceCallId, token);
    const save = async (key: string) => {
        const [line] = lines(key);
        const change = { identifier: line!.identifier, baseText: line!.messageText, editedText: 'new' };
        const answer = await proxy.request(`/v1/voice-calls/${callNamed(proxy, key).voiceCallId}/entries`, {
            method: 'PATCH',
            token,
            body: JSON.stringify({ reason: 'Other', changes: [change] })
        });
        return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    const isTelling = (text: string): boolean => /[<>"'\\&]/.test(text);

    it('is named with the number of lines, which are shown as they came', async () => {
        const escaped = lines('billing').filter(({ messageText }) => isTelling(messageText));
        expect(escaped.length).toBeGreaterThan(0);
        const messages = await read('billing');
        expect(noticesOf(messages)).toEqual({ TEXT_ESCAPED: escaped.length });
        const apostrophe = escaped.find(({ messageText }) => messageText.includes("'"))!;
        expect(entriesOf(messages).find(({ identifier }) => identifier === apostrophe.identifier)?.text).toContain(
            '&#39;'
        );
    });

    it('counts only lines that are shown', async () => {
        const viewer = await proxy.tokenFor('viewer@example.com');
        const call = callNamed(proxy, 'transfer-first-leg');
        const mine = call.voiceCallId.slice(0, 15);
        const escaped = lines('transfer-first-leg').filter(
            ({ messageText, relatedRecords }) => isTelling(messageText) && relatedRecords.includes(mine)
        );
        expect(noticesOf(await readMessages(proxy, call.voiceCallId, viewer))).toMatchObject({
            TEXT_ESCAPED: escaped.length
        });
    });

    it('gets no save of a call either whose own lines would not show it, until it shows to have been mended', async () => {
        expect(lines('arabic-japanese').some(({ messageText }) => isTelling(messageText))).toBe(false);
        await read('billing');
        const rows = proxy.org.records('Transcript_Change__c').length;
        expect(await save('arabic-japanese')).toMatchObject({ status: 502, body: { code: 'TEXT_ESCAPED' } });
        expect(proxy.org.records('Transcript_Change__c')).toHaveLength(rows);

        proxy.org.setBehaviour({ entityEncodingHeader: 'honoured' });
        expect(noticesOf(await read('billing'))).toEqual({});
        expect(await save('arabic-japanese')).toMatchObject({ status: 200, body: { state: 'verified' } });
    });
});
