import {
    edited,
    failed,
    faulty,
    isSent,
    linesOf,
    proxy,
    rowOf,
    rows,
    save,
    saved,
    supervisor,
    textOf,
    waitUntilDue,
    useSaveBench
} from './harness/saveBench';
import { callNamed, changesOf, readMessages } from './harness/transcript';

useSaveBench();
beforeEach(() => {
    proxy.org.behaviour.entityEncodingHeader = 'ignored';
});
afterEach(() => {
    proxy.org.behaviour.entityEncodingHeader = 'honoured';
});

/** Leaves nothing in a call that an org would escape. */
function makePlain(key: string): void {
    for (const entry of linesOf(key)) {
        const messageText = entry.messageText.replace(/[<>"'\\&]/g, '');
        proxy.org.replaceEntry(callNamed(proxy, key).conversationIdentifier, { ...entry, messageText });
    }
}

it('refuses to save to a transcript that comes escaped: nothing is sent, and the record says so', async () => {
    const line = edited('billing', 1);
    const shown = { ...line, baseText: line.baseText.replaceAll("'", '&#39;') };
    expect(linesOf('billing').some(({ messageText }) => messageText.includes("'"))).toBe(true);
    const answer = await failed(await save('billing', [shown]));
    expect(answer).toMatchObject({ status: 502, code: 'TEXT_ESCAPED' });
    expect(isSent()).toBe(false);
    expect(rows().at(-1)).toMatchObject({ State__c: 'Not_Applied', Lock__c: null, Digests__c: null });
    expect(textOf('billing', line.identifier)).toBe(line.baseText);
});

it('does not take a reference that somebody wrote for an escaped text', async () => {
    proxy.org.behaviour.entityEncodingHeader = 'honoured';
    const line = edited('billing', 2, (text) => `${text} &lt; is how "<" is written`);
    expect((await saved(await save('billing', [line]))).state).toBe('verified');
    const again = edited('billing', 2, (text) => `${text}!`);
    expect((await saved(await save('billing', [again]))).state).toBe('verified');
});

it('does not take a text for proven that reads as it was sent because an org decoded it first and escapes it now', async () => {
    proxy.org.behaviour.inputEntities = 'decoded';
    makePlain('long-call');
    const line = edited('long-call', 3, () => 'He wrote a &lt; b');
    const response = await saved(await save('long-call', [line]));
    proxy.org.behaviour.inputEntities = 'kept';
    expect(textOf('long-call', line.identifier)).toBe('He wrote a < b');
    expect(response).toMatchObject({
        state: 'sending',
        results: [{ outcome: 'unconfirmed' }],
        problem: { code: 'TEXT_ESCAPED' }
    });
});

it('calls a line unconfirmed that can’t be told only once it is stored, and ends its record as unproven', async () => {
    makePlain('drifted-times');
    const plain = edited('drifted-times', 3, (text) => `${text} plainly`);
    const line = edited('drifted-times', 4, (text) => `${text} isn't`);
    const response = await saved(await save('drifted-times', [plain, line]));
    expect(response).toMatchObject({
        state: 'sending',
        results: [{ outcome: 'verified' }, { outcome: 'unconfirmed' }],
        problem: { code: 'TEXT_ESCAPED' }
    });
    expect(response.problem!.message).not.toContain('Nothing was changed');
    expect(textOf('drifted-times', line.identifier)).toBe(line.editedText);

    await waitUntilDue();
    faulty.reset();
    const messages = await readMessages(proxy, callNamed(proxy, 'drifted-times').voiceCallId, supervisor);
    expect(changesOf(messages)[0]).toMatchObject({
        state: 'partlyVerified',
        isJustSettled: true,
        lines: [{ result: 'verified' }, { result: 'unproven' }]
    });
    expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Partly_Verified', Lock__c: null });
});
