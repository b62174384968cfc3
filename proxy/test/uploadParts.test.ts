import { createHash, type Hash } from 'node:crypto';
import { jest } from '@jest/globals';
import type { UploadLine } from 'c/conversationEntries';
import type { UploadTarget } from 'c/proxyProtocol';
import type { FaultRequest } from '../../local-org/src/faults/fault';
import { codeOf } from './harness/answers';
import { startProxy, type TestProxy } from './harness/startProxy';
import {
    askAfter,
    CANARY,
    endOpenRows,
    linesFor,
    rowOf,
    sendForm,
    storedOf,
    targetOf,
    toForm,
    toPart,
    upload,
    uploadsSeen,
    type TestPart
} from './harness/uploads';

let proxy: TestProxy;
/** How far the clocks of proxy and org are ahead, in milliseconds. */
let aheadMs = 0;
let billing: UploadTarget;
let drifted: UploadTarget;
let japanese: UploadTarget;
let live: UploadTarget;
let firstLeg: UploadTarget;
let secondLeg: UploadTarget;
beforeAll(async () => {
    const now = (): number => Date.now() + aheadMs;
    proxy = await startProxy({ now, org: { now } });
    billing = await targetOf(proxy, 'billing');
    drifted = await targetOf(proxy, 'drifted-times');
    japanese = await targetOf(proxy, 'arabic-japanese');
    live = await targetOf(proxy, 'in-progress');
    firstLeg = await targetOf(proxy, 'transfer-first-leg');
    secondLeg = await targetOf(proxy, 'transfer-second-leg');
});
afterAll(() => proxy.close());
afterEach(async () => {
    proxy.org.faults.clear();
    aheadMs = 0;
    await endOpenRows(proxy);
});

const rows = (): number => proxy.org.records('Transcript_Change__c').length;

/** Lines that no other test sends. */
let made = 0;
const newLines = (target: UploadTarget, count = 3): UploadLine[] => linesFor(target, count, `of ${(made += 1)}`);

/** What became of parts, in short. */
async function tell(parts: readonly TestPart[]) {
    const { results } = await upload(proxy, parts);
    return results.map(({ voiceCallId, outcome, changeId, problem }) => ({
        voiceCallId,
        outcome,
        changeId,
        code: problem?.code ?? null,
        problem: problem?.details?.['problem'] ?? null,
        line: problem?.details?.['line'] ?? null
    }));
}

function expectNotApplied(changeId: string | null): void {
    expect(changeId).not.toBeNull();
    const { State__c, Lock__c = null, Digests__c = null } = rowOf(proxy, changeId)!;
    expect({ State__c, Lock__c, Digests__c }).toEqual({ State__c: 'Not_Applied', Lock__c: null, Digests__c: null });
}

describe('several transcripts in one upload', () => {
    it('are sent in one request, and each is proven by itself', async () => {
        const sent = [billing, drifted, japanese].map((target) => ({ target, lines: newLines(target) }));
        const before = uploadsSeen(proxy);
        const results = await tell(sent.map(({ target, lines }) => toPart(target, lines)));
        expect(uploadsSeen(proxy)).toBe(before + 1);
        expect(results).toMatchObject(
            sent.map(({ target }) => ({ voiceCallId: target.voiceCallId, outcome: 'taken' }))
        );
        for (const { target, lines } of sent) {
            expect(storedOf(proxy, target, lines)).toEqual(lines.map(({ text }) => text));
        }
        const checked = await askAfter(
            proxy,
            results.map(({ changeId }) => changeId)
        );
        expect(checked).toMatchObject(sent.map(() => ({ state: 'verified', lineCount: 3, storedCount: 3 })));
        const ids = results.map(({ changeId }) => rowOf(proxy, changeId)!['Upload_Id__c']);
        expect(new Set(ids).size).toBe(3);
    });

    it('are sent without the one that can not be', async () => {
        await upload(proxy, [toPart(drifted, newLines(drifted))]);
        const lines = newLines(billing);
        const results = await tell([
            toPart(live, newLines(live)),
            toPart(billing, lines),
            toPart(drifted, newLines(drifted))
        ]);
        expect(results).toMatchObject([
            { voiceCallId: live.voiceCallId, outcome: 'notSent', changeId: null, code: 'VOICE_CALL_IN_PROGRESS' },
            { voiceCallId: billing.voiceCallId, outcome: 'taken', code: null },
            { voiceCallId: drifted.voiceCallId, outcome: 'notSent', changeId: null, code: 'SAVE_LOCKED' }
        ]);
        expect(await askAfter(proxy, [results[1]!.changeId])).toMatchObject([{ state: 'verified', storedCount: 3 }]);
        expect(storedOf(proxy, billing, lines)).toHaveLength(3);
    });

    it('are all stopped by a bad line of one, which alone is told so', async () => {
        const sent = [billing, drifted, japanese].map((target) => ({ target, lines: newLines(target) }));
        const bad = { ...sent[1]!.lines[2]!, voiceCallIds: ['0LQ000000000zzz'] };
        sent[1]!.lines.splice(2, 1, bad);
        const results = await tell(sent.map(({ target, lines }) => toPart(target, lines)));
        expect(results).toMatchObject([
            { outcome: 'notSent', code: 'UPLOAD_INVALID', problem: 'otherPart', line: null },
            { outcome: 'notSent', code: 'UPLOAD_INVALID', problem: 'call', line: 4 },
            { outcome: 'notSent', code: 'UPLOAD_INVALID', problem: 'otherPart', line: null }
        ]);
        for (const { target, lines } of sent) {
            expect(storedOf(proxy, target, lines)).toEqual([]);
        }
        results.forEach(({ changeId }) => expectNotApplied(changeId));
    });

    it.each([
        ['two parts of a transferred call', () => [firstLeg, secondLeg]],
        ['one call twice', () => [billing, billing]]
    ])('have one conversation each: %s', async (_, targets) => {
        const [one, other] = targets() as [UploadTarget, UploadTarget];
        const [lines, more] = [newLines(one), newLines(other)];
        const before = rows();
        const results = await tell([toPart(one, lines), toPart(other, more)]);
        expect(results).toMatchObject([
            { outcome: 'taken' },
            { outcome: 'notSent', changeId: null, code: 'UPLOAD_INVALID', problem: 'conversationTwice' }
        ]);
        expect(rows()).toBe(before + 1);
        expect(storedOf(proxy, one, [...lines, ...more])).toEqual(lines.map(({ text }) => text));
    });

    it('tell what stands in the way of each where that differs', async () => {
        const results = await tell([
            toPart(live, newLines(live)),
            toPart({ ...billing, voiceCallId: '0LQ000000000zzz' }, newLines(billing))
        ]);
        expect(results).toMatchObject([{ code: 'VOICE_CALL_IN_PROGRESS' }, { code: 'VOICE_CALL_NOT_FOUND' }]);
    });
});

describe('a body that is not as its manifest says', () => {
    const send = async (edit: (form: FormData, parts: readonly TestPart[]) => void) => {
        const parts = [billing, drifted].map((target) => toPart(target, newLines(target)));
        const form = toForm(parts);
        edit(form, parts);
        const answer = await sendForm(proxy, await proxy.tokenFor('admin@example.com'), form);
        const { results } = (await answer.json()) as { results: { changeId: string; problem: { details: object } }[] };
        results.forEach(({ changeId }) => expectNotApplied(changeId));
        expect(JSON.stringify([...proxy.org.everything()])).not.toContain(`of ${made}`);
        return results.map(({ problem }) => problem.details);
    };
    const other = { part: null, line: null, problem: 'otherPart' };
    const body = { part: null, line: null, problem: 'body' };

    it('lacks a transcript', async () => {
        const details = await send((form) => form.delete(drifted.voiceCallId));
        expect(details).toEqual([other, { part: 1, line: null, problem: 'missing' }]);
    });

    it('has them in another order', async () => {
        const details = await send((form, [first]) => {
            form.delete(first!.announced.voiceCallId);
            form.append(first!.announced.voiceCallId, new Blob([first!.body]), 'call.ndjson');
        });
        expect(details).toEqual([{ part: 0, line: null, problem: 'missing' }, other]);
    });

    it('has one more', async () => {
        expect(await send((form) => form.append('more', new Blob(['x']), 'more.ndjson'))).toEqual([body, body]);
    });

    it.each([
        ['at its end', 'more'],
        ['where a transcript should be', 'transcript']
    ])('has a field %s: it is refused before anything is announced', async (_, where) => {
        const form = toForm([billing, drifted].map((target) => toPart(target, newLines(target))));
        if (where === 'transcript') {
            form.delete(drifted.voiceCallId);
        }
        form.append(where === 'transcript' ? drifted.voiceCallId : 'more', 'x');
        const before = rows();
        const answer = await sendForm(proxy, await proxy.tokenFor('admin@example.com'), form);
        expect([answer.status, await codeOf(answer)]).toEqual([400, 'REQUEST_INVALID']);
        expect(rows()).toBe(before);
    });
});

describe('what Salesforce says of each part', () => {
    /** Says this of the upload, once it is stored; ids are told by the letters A (billing) and B (drifted-times). */
    const answer = (statuses: readonly object[], root = 'conversationBulkUploadsResults'): void =>
        void proxy.org.faults.add({
            resource: 'upload',
            method: 'POST',
            kind: 'answer',
            when: 'after',
            status: 200,
            body: { [root]: statuses }
        } as FaultRequest);
    const of = (target: UploadTarget, uploadId: string | null, more: object = {}) => ({
        conversationIdentifier: target.conversationIdentifier,
        status: 'SUCCESS',
        errorDetail: null,
        uploadId,
        ...more
    });
    const nameless = (uploadId: string) => ({ status: 'SUCCESS', errorDetail: null, uploadId });

    const cases: [string, () => readonly object[], readonly (string | null)[]][] = [
        ['by its conversation', () => [of(drifted, 'B'), of(billing, 'A')], ['A', 'B']],
        ['by its place, where none is named', () => [nameless('A'), nameless('B')], ['A', 'B']],
        ['of the named one alone', () => [of(drifted, 'B')], [null, 'B']],
        ['not by a place that names another', () => [of(drifted, 'B'), nameless('A')], [null, 'B']],
        ['not by places that are too few', () => [nameless('A')], [null, null]],
        ['not by places that are too many', () => [nameless('A'), nameless('B'), nameless('C')], [null, null]],
        ['of foreign ones', () => [of(japanese, 'A'), of(live, 'B')], [null, null]],
        ['nothing', () => [], [null, null]]
    ];
    it.each(cases)('is matched %s', async (_, statuses, ids) => {
        answer(statuses());
        const parts = [billing, drifted].map((target) => toPart(target, newLines(target)));
        const { results } = await upload(proxy, parts);
        expect(results.map(({ uploadId }) => uploadId)).toEqual(ids);
        expect(results.map(({ outcome }) => outcome)).toEqual(ids.map((id) => (id === null ? 'unclear' : 'taken')));
        for (const [at, { changeId, problem }] of results.entries()) {
            expect(rowOf(proxy, changeId)).toMatchObject({ State__c: 'Sending' });
            expect(rowOf(proxy, changeId)!['Upload_Id__c'] ?? null).toBe(ids[at]);
            expect(problem?.code ?? null).toBe(ids[at] === null ? 'SALESFORCE_UNEXPECTED' : null);
        }
        // It was stored all the same, and reading it back says so.
        const checked = await askAfter(
            proxy,
            results.map(({ changeId }) => changeId)
        );
        expect(checked).toMatchObject([{ state: 'verified' }, { state: 'verified' }]);
    });

    it.each([
        ['no list', { conversationBulkUploadsResults: 'x' }],
        ['a list of no statuses', { conversationBulkUploadsResults: [7] }],
        ['another root', { uploads: [] }],
        ['no JSON', 'x']
    ])('may be %s', async (_, body) => {
        proxy.org.faults.add({ resource: 'upload', kind: 'answer', when: 'after', status: 200, body });
        const [result] = await tell([toPart(billing, newLines(billing))]);
        expect(result).toMatchObject({ outcome: 'unclear', code: 'SALESFORCE_UNEXPECTED' });
        expect(await askAfter(proxy, [result!.changeId])).toMatchObject([{ state: 'verified', storedCount: 3 }]);
    });

    it('is kept in its row, and ends the row of the one that was not taken', async () => {
        answer([of(billing, null, { status: 'failed', errorDetail: ' no such thing \n' }), of(drifted, 'B')]);
        const { results } = await upload(
            proxy,
            [billing, drifted].map((target) => toPart(target, newLines(target)))
        );
        expect(results).toMatchObject([
            {
                outcome: 'notSent',
                problem: { code: 'SALESFORCE_UNEXPECTED', details: { errorDetail: ' no such thing \n' } }
            },
            { outcome: 'taken', uploadId: 'B' }
        ]);
        expectNotApplied(results[0]!.changeId);
        expect(rowOf(proxy, results[0]!.changeId)).toMatchObject({ Error_Detail__c: 'no such thing' });
        expect(rowOf(proxy, results[1]!.changeId)).toMatchObject({ State__c: 'Sending', Upload_Status__c: 'SUCCESS' });
    });

    it('does not end the row of one that failed and has an id', async () => {
        answer([of(billing, 'A', { status: 'FAILED' })]);
        const [result] = await tell([toPart(billing, newLines(billing))]);
        expect(result).toMatchObject({ outcome: 'taken' });
        expect(rowOf(proxy, result!.changeId)).toMatchObject({ State__c: 'Sending', Upload_Status__c: 'FAILED' });
    });
});

describe('a change record that can not be written', () => {
    const spoilPatch = (nth: number, times: number | 'always', status = 500): void =>
        void proxy.org.faults.add({
            resource: 'records',
            method: 'PATCH',
            kind: 'answer',
            status,
            body: [{ errorCode: 'ANY', message: CANARY }],
            nth,
            times
        });

    it.each([
        ['of the first', 1],
        ['of the second', 2]
    ])('with the digests %s: nothing is sent to its end', async (_, nth) => {
        spoilPatch(nth, 1, 400);
        const sent = [billing, drifted].map((target) => ({ target, lines: newLines(target) }));
        const results = await tell(sent.map(({ target, lines }) => toPart(target, lines)));
        expect(results).toMatchObject([
            { outcome: 'notSent', code: 'SALESFORCE_UNEXPECTED' },
            { outcome: 'notSent', code: 'SALESFORCE_UNEXPECTED' }
        ]);
        results.forEach(({ changeId }) => expectNotApplied(changeId));
        sent.forEach(({ target, lines }) => expect(storedOf(proxy, target, lines)).toEqual([]));
    });

    it('tells that the lock may be left, and gives it back once that is sure', async () => {
        spoilPatch(1, 'always');
        const lines = newLines(billing);
        const { results } = await upload(proxy, [toPart(billing, lines)]);
        const [{ changeId, outcome, problem }] = results as [(typeof results)[number]];
        expect({ outcome, code: problem?.code }).toEqual({ outcome: 'notSent', code: 'SALESFORCE_UNAVAILABLE' });
        expect(problem?.message).toContain('keeps the conversation locked');
        proxy.org.faults.clear();
        expect(rowOf(proxy, changeId)).toMatchObject({ State__c: 'Sending' });
        expect(await askAfter(proxy, [changeId])).toMatchObject([{ state: 'underWay' }]);
        aheadMs = 3 * 60_000;
        expect(await askAfter(proxy, [changeId])).toMatchObject([{ state: 'notApplied' }]);
        expect(storedOf(proxy, billing, lines)).toEqual([]);
    });

    it('with what Salesforce said: it is proven by reading back alone', async () => {
        spoilPatch(2, 'always');
        const [result] = await tell([toPart(billing, newLines(billing))]);
        expect(result).toMatchObject({ outcome: 'taken' });
        proxy.org.faults.clear();
        expect(rowOf(proxy, result!.changeId)!['Upload_Id__c'] ?? null).toBeNull();
        expect(await askAfter(proxy, [result!.changeId])).toMatchObject([{ state: 'verified' }]);
    });
});

it('ends the row of a call whose lines can not be read first, and sends the others', async () => {
    proxy.org.faults.add({ resource: 'entries', kind: 'answer', status: 403, body: [] });
    const results = await tell([billing, drifted].map((target) => toPart(target, newLines(target))));
    expect(results).toMatchObject([{ outcome: 'notSent', code: 'NOT_PERMITTED' }, { outcome: 'taken' }]);
    expectNotApplied(results[0]!.changeId);
});

it('says a defect in the log, without what it says, and ends the rows', async () => {
    const part = toPart(billing, newLines(billing));
    const hashing = Object.getPrototypeOf(createHash('sha256')) as Hash;
    const spy = jest.spyOn(hashing, 'update').mockImplementation((data: unknown) => {
        throw new RangeError(String(data));
    });
    const results = await tell([part]).finally(() => spy.mockRestore());
    expect(results).toMatchObject([{ outcome: 'notSent', code: 'INTERNAL' }]);
    expectNotApplied(results[0]!.changeId);
    expect(proxy.logged()).toContain('"msg":"defect"');
    expect(proxy.logged()).toMatch(/"name":"RangeError","at":\[.*partBytes/);
    expect(proxy.logged()).not.toContain(CANARY);
});
