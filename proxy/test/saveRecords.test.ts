import type { Fault } from './harness/faultyOrg';
import {
    edited,
    faulty,
    linesOf,
    proxy,
    rowOf,
    save,
    saved,
    seen,
    spoilNth,
    supervisor,
    waitUntilDue,
    useSaveBench
} from './harness/saveBench';
import { callNamed, readMessages } from './harness/transcript';

useSaveBench();

const KEY = 'transfer-second-leg';
const SECOND_LEG = () => callNamed(proxy, KEY).voiceCallId.slice(0, 15);

/** A line of the second leg alone. */
function lineOfLeg(nth: number) {
    const at = linesOf(KEY)
        .map(({ relatedRecords }, index) => ({ relatedRecords, index }))
        .filter(({ relatedRecords }) => relatedRecords.length === 1 && relatedRecords[0] === SECOND_LEG())[nth]!.index;
    return { before: linesOf(KEY)[at]!, line: edited(KEY, at) };
}
function storedNow(identifier: string) {
    return linesOf(KEY).find((entry) => entry.identifier === identifier)!;
}
function resultsIn(changeId: string): unknown {
    return (JSON.parse(String(rowOf(changeId).Lines__c)) as { result: unknown }[]).map(({ result }) => result);
}
/** What a read shows of lines whose org has lost what they belong to. */
const withoutRecords: Fault = {
    edit: (body) => body.replaceAll(/"relatedRecords":\[[^\]]*\]/g, '"relatedRecords":[]')
};
beforeEach(() => {
    proxy.org.setBehaviour({ omittedRelatedRecords: 'clear' });
});
afterEach(() => {
    proxy.org.setBehaviour({ omittedRelatedRecords: 'keep' });
});

describe('a changed line of an org that clears what an update leaves out', () => {
    it('stays with its part of the call, by the one request that changes it', async () => {
        const { before, line } = lineOfLeg(0);
        const response = await saved(await save(KEY, [line]));
        expect(response).toMatchObject({ state: 'verified', problem: null, results: [{ outcome: 'verified' }] });
        expect(storedNow(line.identifier)).toEqual({ ...before, messageText: line.editedText });
        expect(seen().slice(-3)).toEqual(['PATCH entries', 'GET entries', 'PATCH change']);
    });

    it('that belongs to nothing is sent without a list', async () => {
        const { line } = lineOfLeg(2);
        const conversation = callNamed(proxy, KEY).conversationIdentifier;
        const { relatedRecords } = storedNow(line.identifier);
        proxy.org.replaceEntry(conversation, { ...storedNow(line.identifier), relatedRecords: [] });
        expect(await saved(await save(KEY, [line]))).toMatchObject({ state: 'verified', problem: null });
        const sent = faulty.seen.find(({ method, resource }) => method === 'PATCH' && resource === 'entries');
        expect(sent!.body).not.toContain('relatedRecords');
        proxy.org.replaceEntry(conversation, { ...storedNow(line.identifier), relatedRecords });
    });
});

describe('a line that loses what it belongs to all the same', () => {
    it('is no plain success: said, recorded, and the row is over', async () => {
        const { line } = lineOfLeg(3);
        spoilNth('GET', 'entries', 2, withoutRecords);
        const response = await saved(await save(KEY, [line]));
        expect(response).toMatchObject({
            state: 'partlyVerified',
            results: [{ outcome: 'verified' }],
            problem: { code: 'LINES_CUT_LOOSE', details: { places: [{ change: 0 }] } }
        });
        expect(response.problem!.message).toContain('part of the call');
        expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Partly_Verified', Lock__c: null });
        expect(resultsIn(response.changeId)).toEqual(['cutLoose']);
    });

    it('is no plain success either where it has lost one of several parts', async () => {
        const { before, line } = lineOfLeg(6);
        const conversation = callNamed(proxy, KEY).conversationIdentifier;
        const both = [callNamed(proxy, 'transfer-first-leg').voiceCallId.slice(0, 15), SECOND_LEG()];
        proxy.org.replaceEntry(conversation, { ...before, relatedRecords: both });
        faulty.spoil = ({ method, resource, nth }) => {
            if (method === 'GET' && resource === 'entries' && nth === 2) {
                proxy.org.replaceEntry(conversation, {
                    ...storedNow(line.identifier),
                    relatedRecords: [SECOND_LEG()]
                });
            }
            return null;
        };
        expect(await saved(await save(KEY, [line]))).toMatchObject({
            state: 'partlyVerified',
            problem: { code: 'LINES_CUT_LOOSE' }
        });
    });

    it('is not verified later either where it has lost one of several parts and the save was cut off', async () => {
        const { before, line } = lineOfLeg(7);
        const conversation = callNamed(proxy, KEY).conversationIdentifier;
        const both = [callNamed(proxy, 'transfer-first-leg').voiceCallId.slice(0, 15), SECOND_LEG()];
        proxy.org.replaceEntry(conversation, { ...before, relatedRecords: both });
        // It takes the lines, and nothing that comes after that is answered.
        faulty.spoil = ({ method, resource, nth }) =>
            (resource === 'entries' && method === 'GET' && nth > 1) || (resource === 'change' && method === 'PATCH')
                ? { drop: 'before' }
                : null;
        const response = await saved(await save(KEY, [{ ...line, legCount: 2 }]));
        expect(response.state).toBe('sending');
        faulty.reset();
        proxy.org.replaceEntry(conversation, { ...storedNow(line.identifier), relatedRecords: [SECOND_LEG()] });
        await waitUntilDue();
        await readMessages(proxy, callNamed(proxy, KEY).voiceCallId, supervisor);
        expect(rowOf(response.changeId)).toMatchObject({
            State__c: 'Partly_Verified',
            Lock__c: null,
            Digests__c: null
        });
        expect(resultsIn(response.changeId)).toEqual(['cutLoose']);
    });

    it.each([
        ['it does not', false],
        ['it does', true]
    ])('and may be stored yet is verified later only if it belongs there again: %s', async (name, isBack) => {
        const conversation = callNamed(proxy, KEY).conversationIdentifier;
        const { before, line } = lineOfLeg(4);
        faulty.spoil = ({ method, resource, nth }) => {
            if (resource !== 'entries') {
                return null;
            }
            return method === 'PATCH' ? { drop: 'before' } : nth > 1 ? withoutRecords : null;
        };
        const response = await saved(await save(KEY, [line]));
        expect(response).toMatchObject({
            state: 'sending',
            results: [{ outcome: 'unconfirmed' }],
            problem: { code: 'LINES_CUT_LOOSE' }
        });
        faulty.reset();
        const relatedRecords = isBack ? before.relatedRecords : [];
        proxy.org.replaceEntry(conversation, { ...before, messageText: line.editedText!, relatedRecords });
        await waitUntilDue();
        await readMessages(proxy, callNamed(proxy, KEY).voiceCallId, supervisor);
        expect(rowOf(response.changeId)).toMatchObject({
            State__c: isBack ? 'Verified' : 'Partly_Verified',
            Lock__c: null
        });
        expect(resultsIn(response.changeId)).toEqual([isBack ? 'verified' : 'cutLoose']);
        proxy.org.replaceEntry(conversation, before);
    });
});
