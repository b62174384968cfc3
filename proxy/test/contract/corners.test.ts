import { SUPERVISOR, REVIEWER, startContractBench, type ContractBench } from '../harness/contract/contractBench';
import { openCall, saveChanges, type Asked } from '../harness/contract/requests';
import { runScene } from '../harness/contract/scene';

/** Corners where several things come together: each has been wrong once. */

let bench: ContractBench;
beforeAll(async () => {
    bench = await startContractBench();
});
afterAll(() => bench.close());
beforeEach(() => {
    bench.reset();
    bench.wait(3_600_000);
});

const callOf = (key: string) => bench.proxy.org.calls.find((one) => one.key === key)!;
const linesOf = (key: string) => bench.proxy.org.entries(callOf(key).conversationIdentifier);
const lineOf = (key: string, identifier: string) => linesOf(key).find((line) => line.identifier === identifier)!;

/** A line of a call with another text, as the page sends it. */
function edit(key: string, index: number, editedText: string): Asked & { readonly identifier: string } {
    const { identifier, messageText, clientTimestamp, serverReceivedTimestamp } = linesOf(key)[index]!;
    const times = { startMs: clientTimestamp, receivedMs: serverReceivedTimestamp };
    return {
        identifier,
        changes: [{ identifier, baseText: messageText, editedText, ...times }],
        planned: new Map([[identifier, editedText]])
    };
}

/** Longer than a save can be under way. */
const waitUntilDue = (): void => bench.wait(130_000);

describe('a line of a part of the call that others may not open', () => {
    it('never becomes readable for them, where an org clears what is left out and shows writes late', async () => {
        bench.proxy.org.setBehaviour({ omittedRelatedRecords: 'clear', writesShown: 'after60s' });
        const second = callOf('leg-two').voiceCallId.slice(0, 15);
        const index = linesOf('leg-two').findIndex(({ relatedRecords }) => relatedRecords.includes(second));
        const { identifier, ...asked } = edit('leg-two', index, 'A hidden canary line.');
        const shownToOthers = async (): Promise<boolean> =>
            (await openCall(bench, callOf('leg-one'), REVIEWER)).texts.has(identifier);
        expect(await shownToOthers()).toBe(false);
        const saved = await saveChanges(bench, callOf('leg-two'), SUPERVISOR, asked);
        expect(saved.told).toBe('sending unconfirmed');
        waitUntilDue();
        const { changes } = await openCall(bench, callOf('leg-two'), SUPERVISOR);
        expect(changes![0]).toMatchObject({ state: 'verified', isJustSettled: true });
        expect(lineOf('leg-two', identifier)).toMatchObject({
            messageText: 'A hidden canary line.',
            relatedRecords: [second]
        });
        expect(await shownToOthers()).toBe(false);
    });
});

describe('a request to store lines that is answered with an error', () => {
    it.each([420, 500, 502, 503, 504])(
        '%d, after the org has done it and before reads show it: not told as not stored, and proven in the end',
        async (status) => {
            const scene = {
                call: 'short-01',
                behaviour: { writesShown: 'after60s' },
                saveFaults: [{ kind: 'answer', status, when: 'after', resource: 'entries', method: 'PATCH', nth: 1 }]
            } as const;
            const { problems, told } = await runScene(bench, scene);
            expect(problems).toEqual([]);
            expect(told[1]).toBe('save: sending notApplied unconfirmed SALESFORCE_UNAVAILABLE');
        }
    );
});

describe('a save that was cut off', () => {
    it('is not settled as not applied where an org made something else of its text', async () => {
        bench.proxy.org.setBehaviour({ storedText: 'trimmed' });
        const { identifier, ...asked } = edit('short-02', 3, 'Completely new canary words ');
        bench.proxy.org.faults.add({
            kind: 'drop',
            when: 'before',
            resource: 'entries',
            method: 'GET',
            nth: 2,
            times: 'always'
        });
        const saved = await saveChanges(bench, callOf('short-02'), SUPERVISOR, asked);
        expect(saved.told).toBe('sending unconfirmed SALESFORCE_UNAVAILABLE');
        bench.proxy.org.faults.clear();
        waitUntilDue();
        const { changes } = await openCall(bench, callOf('short-02'), REVIEWER);
        expect(lineOf('short-02', identifier).messageText).toBe('Completely new canary words');
        expect(changes![0]).toMatchObject({
            state: 'partlyVerified',
            isJustSettled: true,
            lines: [{ identifier, result: 'unproven' }]
        });
    });
});

describe('a row whose lines nobody may read any more', () => {
    const once = { resource: 'records', object: 'Transcript_Change__c', method: 'PATCH', nth: 1 } as const;

    it('does not stay Sending: opening the call ends it as unproven, once no write can be under way', async () => {
        const { problems, told } = await runScene(bench, {
            call: 'short-03',
            behaviour: { entriesPermission: 'always' },
            saveFaults: [{ kind: 'expiredSession', ...once }]
        });
        expect(problems).toEqual([]);
        expect(told).toEqual([
            'open: NOT_PERMITTED',
            'save: NOT_PERMITTED',
            'open: NOT_PERMITTED',
            'last: NOT_PERMITTED'
        ]);
    });

    it('does not keep the next save out either', async () => {
        const { identifier, ...asked } = edit('short-04', 3, 'Other canary words.');
        bench.proxy.org.faults.add({ kind: 'expiredSession', ...once });
        expect((await saveChanges(bench, callOf('short-04'), SUPERVISOR, asked)).told).toBe(
            'sending verified SESSION_ENDED_BY_SALESFORCE'
        );
        bench.proxy.org.faults.clear();
        bench.proxy.org.setBehaviour({ entriesPermission: 'always' });
        const again = async (): Promise<string> =>
            (await saveChanges(bench, callOf('short-04'), SUPERVISOR, asked)).told;
        expect(await again()).toBe('SAVE_LOCKED');
        waitUntilDue();
        expect(await again()).toBe('NOT_PERMITTED');
        const last = bench.proxy.org.records('Transcript_Change__c').slice(-2);
        expect(last.map(({ State__c, Lock__c }) => [State__c, Lock__c])).toEqual([
            ['Partly_Verified', null],
            ['Not_Applied', null]
        ]);
    });
});
