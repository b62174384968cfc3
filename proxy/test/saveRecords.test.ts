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
    textOf,
    waitUntilDue,
    useSaveBench
} from './harness/saveBench';
import { callNamed } from './harness/transcript';

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
/** Spoils the request that puts lines back: the second PATCH. */
function spoilPutBack(fault: Fault): void {
    faulty.spoil = ({ method, resource, nth }) =>
        method === 'PATCH' && resource === 'entries' && nth === 2 ? fault : null;
}
beforeEach(() => {
    proxy.org.behaviour.omittedRelatedRecords = 'clear';
});
afterEach(() => {
    proxy.org.behaviour.omittedRelatedRecords = 'keep';
});

describe('a line that an org cuts loose from its call when it is changed', () => {
    it('is put back, and proven to be', async () => {
        const { before, line } = lineOfLeg(0);
        const response = await saved(await save(KEY, [line]));
        expect(response).toMatchObject({ state: 'verified', problem: null, results: [{ outcome: 'verified' }] });
        expect(storedNow(line.identifier)).toEqual({ ...before, messageText: line.editedText });
        expect(seen().slice(-5)).toEqual([
            'PATCH entries',
            'GET entries',
            'PATCH entries',
            'GET entries',
            'PATCH change'
        ]);
    });

    it('is put back too where it has lost one of several parts', async () => {
        const { before, line } = lineOfLeg(6);
        const { conversationIdentifier } = callNamed(proxy, KEY);
        const both = [callNamed(proxy, 'transfer-first-leg').voiceCallId.slice(0, 15), SECOND_LEG()];
        proxy.org.replaceEntry(conversationIdentifier, { ...before, relatedRecords: both });
        faulty.spoil = ({ method, resource, nth }) => {
            if (method === 'GET' && resource === 'entries' && nth === 2) {
                proxy.org.replaceEntry(conversationIdentifier, {
                    ...storedNow(line.identifier),
                    relatedRecords: [SECOND_LEG()]
                });
            }
            return null;
        };
        const response = await saved(await save(KEY, [line]));
        expect(response).toMatchObject({ state: 'verified', problem: null });
        expect(storedNow(line.identifier).relatedRecords).toEqual(both);
    });

    it('is no plain success where the org refuses to put it back: said, recorded, and the row is over', async () => {
        const { line } = lineOfLeg(1);
        spoilPutBack({ answer: { status: 403, body: '[]' } });
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

    it.each<[string, Fault]>([
        ['gets no answer', { drop: 'before' }],
        ['is taken, but does nothing that shows', { answer: { status: 200, body: '{}' } }]
    ])('keeps the row open where what puts it back %s: it may arrive yet', async (name, fault) => {
        const { line } = lineOfLeg(2);
        spoilPutBack(fault);
        const response = await saved(await save(KEY, [line]));
        expect(response).toMatchObject({
            state: 'sending',
            results: [{ outcome: 'unconfirmed' }],
            problem: { code: 'LINES_CUT_LOOSE', details: { places: [{ change: 0 }] } }
        });
        expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Sending', Lock__c: expect.any(String) });

        // Nobody put it back: the next save does not call it a plain success either.
        await waitUntilDue();
        faulty.reset();
        const other = lineOfLeg(0);
        await saved(await save(KEY, [other.line]));
        expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Partly_Verified', Lock__c: null });
        expect(resultsIn(response.changeId)).toEqual(['cutLoose']);
        proxy.org.replaceEntry(callNamed(proxy, KEY).conversationIdentifier, {
            ...storedNow(line.identifier),
            relatedRecords: [SECOND_LEG()]
        });
    });

    it('is put back with the text of whoever wrote over it meanwhile', async () => {
        const { before, line } = lineOfLeg(3);
        faulty.spoil = ({ method, resource, nth }) => {
            if (method === 'GET' && resource === 'entries' && nth === 2) {
                proxy.org.replaceEntry(callNamed(proxy, KEY).conversationIdentifier, {
                    ...storedNow(line.identifier),
                    messageText: 'Theirs.'
                });
            }
            return null;
        };
        const response = await saved(await save(KEY, [line]));
        expect(response).toMatchObject({
            state: 'partlyVerified',
            results: [{ outcome: 'overwritten', currentText: 'Theirs.' }]
        });
        expect(storedNow(line.identifier)).toEqual({ ...before, messageText: 'Theirs.' });
    });

    it('is overwritten where somebody writes over it while it is put back', async () => {
        const { before, line } = lineOfLeg(4);
        faulty.spoil = ({ method, resource, nth }) => {
            if (method === 'GET' && resource === 'entries' && nth === 3) {
                proxy.org.replaceEntry(callNamed(proxy, KEY).conversationIdentifier, {
                    ...storedNow(line.identifier),
                    messageText: 'Theirs.'
                });
            }
            return null;
        };
        const response = await saved(await save(KEY, [line]));
        expect(response).toMatchObject({
            state: 'partlyVerified',
            results: [{ outcome: 'overwritten', currentText: 'Theirs.' }]
        });
        expect(storedNow(line.identifier)).toEqual({ ...before, messageText: 'Theirs.' });
    });

    it('is not sent again while the first request may still arrive', async () => {
        const { line } = lineOfLeg(5);
        faulty.spoil = ({ method, resource, nth }) =>
            method === 'PATCH' && resource === 'entries' && nth === 1
                ? { drop: 'before' }
                : method === 'GET' && resource === 'entries' && nth > 1
                  ? { edit: (body) => body.replaceAll(/"relatedRecords":\[[^\]]*\]/g, '"relatedRecords":[]') }
                  : null;
        const response = await saved(await save(KEY, [line]));
        expect(response).toMatchObject({
            state: 'sending',
            results: [{ outcome: 'unconfirmed' }],
            problem: { code: 'LINES_CUT_LOOSE', details: { places: [{ change: 0 }] } }
        });
        expect(seen().filter((request) => request === 'PATCH entries')).toHaveLength(1);
        expect(textOf(KEY, line.identifier)).toBe(line.baseText);
    });
});
