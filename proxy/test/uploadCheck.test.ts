import { codeOf } from './harness/answers';
import {
    clock,
    edited,
    failed,
    faulty,
    linesOf,
    patchRow,
    proxy,
    renewTokens,
    rowOf,
    save,
    saved,
    seen,
    supervisor,
    useSaveBench,
    waits,
    waitUntilDue
} from './harness/saveBench';
import { callNamed, changesOf, readMessages } from './harness/transcript';
import { announce, askAfter, check, newLines, sendLines } from './harness/uploadRows';

useSaveBench();
afterEach(() =>
    proxy.org.setBehaviour({
        repeatedEntry: 'upsert',
        uploadStatusWords: 'successFailed',
        uploadStatusRoot: 'statuses',
        uploadStatusIdentifier: 'conversationId',
        uploadStatusCounts: 'always',
        uploadStatusKept: 'always',
        unknownUpload: 'omitted',
        repeatedUpload: 'newId',
        badPartTold: 'atOnce'
    })
);

const KEY = 'billing';
const SETTLE_MS = 15 * 60_000 + 5_000;

async function waitUntilSettled(): Promise<void> {
    clock.aheadMs += SETTLE_MS;
    await renewTokens();
}

/** Announces and sends lines: the row's id. */
async function upload(lines = newLines(KEY, 3)): Promise<string> {
    return announce(KEY, lines, { uploadId: await sendLines(KEY, lines) });
}

describe('POST /v1/uploads/check', () => {
    it.each([
        [{}],
        [{ uploadStatusWords: 'partialWord' }],
        [{ uploadStatusWords: 'unknownWord' }],
        [{ uploadStatusWords: 'inProgressFirst' }],
        [{ uploadStatusRoot: 'results' }],
        [{ uploadStatusRoot: 'results', uploadStatusIdentifier: 'conversationIdentifier' }],
        [{ uploadStatusCounts: 'failuresOnly' }],
        [{ repeatedUpload: 'sameId' }],
        [{ repeatedEntry: 'append' }]
    ] as const)('says that all is stored, by reading it back: %j', async (behaviour) => {
        proxy.org.setBehaviour(behaviour);
        const id = await upload();
        const [result] = await check([id]);
        expect(result).toMatchObject({
            changeId: id,
            state: 'verified',
            failedIds: [],
            lineCount: 3,
            storedCount: 3,
            entryCount: linesOf(KEY).length,
            problem: null
        });
        expect(rowOf(id)).toMatchObject({
            State__c: 'Verified',
            Upload_Status__c: result!.status,
            Digests__c: null,
            Lock__c: null
        });
        const changes = changesOf(await readMessages(proxy, callNamed(proxy, KEY).voiceCallId, supervisor));
        expect(changes.find(({ changeId }) => changeId === id)).toMatchObject({ seal: 'intact', kind: 'upload' });
    });

    it('tells that lines were doubled by how many there are', async () => {
        proxy.org.setBehaviour({ repeatedEntry: 'append' });
        const lines = newLines(KEY, 2, 'Doubled');
        await check([await upload(lines)]);
        const before = linesOf(KEY).length;
        const [result] = await check([await upload(lines)]);
        expect(result).toMatchObject({ state: 'verified', entryCount: before + 2 });
    });

    it.each(['successFailed', 'partialWord'] as const)(
        'believes no word where lines are missing, and waits for them once: %s',
        async (uploadStatusWords) => {
            proxy.org.setBehaviour({ uploadStatusWords });
            const lines = newLines(KEY, 3, `CANARY ${uploadStatusWords}`);
            const bad = { ...lines[2]!, sender: { ...lines[2]!.sender, subject: 'nobody' } };
            const id = await upload([lines[0]!, lines[1]!, bad]);
            let [result] = await check([id]);
            if (uploadStatusWords === 'partialWord') {
                expect(result).toMatchObject({ state: 'underWay', status: 'PARTIAL_SUCCESS', storedCount: 2 });
                await waitUntilSettled();
                [result] = await check([id]);
            } else {
                expect(waits).toEqual([1_000, 1_000]);
            }
            expect(result).toMatchObject({
                state: 'partlyVerified',
                failedIds: [bad.id],
                errorDetail: 'Some entries could not be taken.',
                lineCount: 3,
                storedCount: 2
            });
            expect(rowOf(id)).toMatchObject({
                State__c: 'Partly_Verified',
                Success_Count__c: 2,
                Failed_Count__c: 1,
                Failed_Ids__c: JSON.stringify([bad.id])
            });
            expect(proxy.logged()).not.toContain('CANARY');
            expect(proxy.logged()).not.toContain('Some entries could not be taken.');
        }
    );

    it('says that nothing is stored where nothing is', async () => {
        const lines = newLines(KEY, 2, 'Never').map((line) => ({
            ...line,
            sender: { ...line.sender, subject: 'nobody' }
        }));
        const id = await upload(lines);
        expect(await check([id])).toMatchObject([{ state: 'notApplied', status: 'FAILED', storedCount: 0 }]);
        expect(rowOf(id)).toMatchObject({ State__c: 'Not_Applied', Lock__c: null });
    });

    it.each(['omitted', 'failed', 'notFound'] as const)(
        'settles one whose status is forgotten by what is stored: %s',
        async (unknownUpload) => {
            proxy.org.setBehaviour({ unknownUpload });
            const lines = newLines(KEY, 2, `Forgotten ${unknownUpload}`);
            await sendLines(KEY, lines.slice(0, 1));
            const id = await announce(KEY, lines, { uploadId: 'forgotten' });
            const [first] = await check([id]);
            expect(first!.state).toBe('underWay');
            await waitUntilSettled();
            expect((await check([id]))[0]!.state).toBe('partlyVerified');
        }
    );

    it('proves an upload whose answer was lost', async () => {
        const lines = newLines(KEY, 2, 'Lost answer');
        await sendLines(KEY, lines);
        const id = await announce(KEY, lines);
        expect(await check([id])).toMatchObject([{ state: 'verified', status: null }]);
        expect(faulty.seen.some(({ path }) => path.includes('uploadIds='))).toBe(false);
    });

    it('gives up one whose request was never whole, once it can be under way no more', async () => {
        const id = await announce(KEY, null);
        expect(await check([id])).toMatchObject([{ state: 'underWay', lineCount: null }]);
        await waitUntilDue();
        expect(await check([id])).toMatchObject([{ state: 'notApplied' }]);
    });

    it('asks nothing of Salesforce about one that is over', async () => {
        const id = await upload();
        const [first] = await check([id]);
        faulty.reset();
        expect(await check([id, id.slice(0, 15)])).toMatchObject([
            { changeId: id, state: 'verified', status: first!.status },
            { changeId: id.slice(0, 15), state: 'verified' }
        ]);
        expect(new Set(seen())).toEqual(new Set(['GET query']));
    });

    it('believes nothing of a row that the proxy did not write, and ends it in the end', async () => {
        const lines = newLines(KEY, 2, 'Forged');
        const id = await announce(KEY, lines, { uploadId: await sendLines(KEY, lines), isSealed: false });
        expect(await check([id])).toMatchObject([{ state: 'underWay', storedCount: null }]);
        await waitUntilSettled();
        expect(await check([id])).toMatchObject([{ state: 'partlyVerified', storedCount: null }]);
        expect(rowOf(id)).toMatchObject({ State__c: 'Partly_Verified', Seal__c: null, Lock__c: null });
    });

    it('tells how somebody else ended it meanwhile', async () => {
        const id = await upload(newLines(KEY, 2, 'Meanwhile'));
        faulty.spoil = async ({ method, resource }) => {
            if (method === 'PATCH' && resource === 'change') {
                await patchRow(id, { State__c: 'Partly_Verified', Lock__c: null }, 'admin@example.com');
            }
            return null;
        };
        expect(await check([id])).toMatchObject([{ state: 'partlyVerified', problem: null }]);
    });

    it('finds no save, no unknown one and none of a call that the person may not open', async () => {
        const hidden = await announce('transfer-second-leg', newLines('transfer-second-leg', 1));
        const { changeId } = await saved(await save(KEY, [edited(KEY, 1)]));
        const ids = [changeId, 'a00000000000009', 'CANARY', hidden];
        for (const { state, problem, storedCount } of await check(ids, 'viewer@example.com')) {
            expect({ state, storedCount, code: problem?.code }).toEqual({
                state: 'underWay',
                storedCount: null,
                code: 'UPLOAD_NOT_FOUND'
            });
        }
        expect(rowOf(hidden).State__c).toBe('Sending');
        expect(proxy.logged()).not.toContain('CANARY');
    });

    it('lets everybody who may write change rows find out how somebody else’s ended', async () => {
        const id = await upload(newLines(KEY, 1, 'Others'));
        expect(await check([id], 'supervisor@example.com')).toMatchObject([{ state: 'verified' }]);
    });

    it('tells nothing to somebody without any permission set', async () => {
        const id = await upload(newLines(KEY, 1, 'No rights'));
        const answer = await askAfter([id], 'agent@example.com');
        expect([answer.status, await codeOf(answer)]).toEqual([403, 'NOT_PERMITTED']);
        expect(rowOf(id).State__c).toBe('Sending');
    });

    it('says of each what stands in the way where the lines can not be read', async () => {
        const id = await upload(newLines(KEY, 1, 'Unread'));
        faulty.spoil = ({ resource }) => (resource === 'entries' ? { answer: { status: 500 } } : null);
        expect(await check([id])).toMatchObject([
            { state: 'underWay', storedCount: null, problem: { code: 'SALESFORCE_UNAVAILABLE' } }
        ]);
    });

    it.each([[[]], [Array.from({ length: 101 }, () => 'a00000000000001')], [[7]]])(
        'refuses a question that is none',
        async (ids) => {
            expect(await codeOf(await askAfter(ids))).toBe('REQUEST_INVALID');
        }
    );
});

describe('an upload that was cut off', () => {
    it('is settled when the call is opened, where its lines are all there', async () => {
        const id = await upload(newLines(KEY, 2, 'Opened'));
        await waitUntilDue();
        const changes = changesOf(await readMessages(proxy, callNamed(proxy, KEY).voiceCallId, supervisor));
        expect(changes[0]).toMatchObject({ changeId: id, state: 'verified', isJustSettled: true, seal: 'intact' });
        expect(faulty.seen.some(({ path }) => path.includes('uploadIds='))).toBe(false);
    });

    it('stays open while lines may still come, then is settled by what is there', async () => {
        const lines = newLines(KEY, 2, 'Late');
        const id = await announce(KEY, lines, { uploadId: await sendLines(KEY, lines.slice(1)) });
        const opened = async () =>
            changesOf(await readMessages(proxy, callNamed(proxy, KEY).voiceCallId, supervisor))[0];
        await waitUntilDue();
        expect(await opened()).toMatchObject({ changeId: id, state: 'saving' });
        await waitUntilSettled();
        expect(await opened()).toMatchObject({ changeId: id, state: 'partlyVerified', isJustSettled: true });
    });

    it('gives a save the lock, once it is over', async () => {
        const id = await upload(newLines(KEY, 2, 'Locks'));
        await waitUntilDue();
        expect((await saved(await save(KEY, [edited(KEY, 4)]))).state).toBe('verified');
        expect(rowOf(id)).toMatchObject({ State__c: 'Verified', Success_Count__c: 2 });
    });

    it('keeps the lock while it is under way, and says until when', async () => {
        const lines = newLines(KEY, 2, 'Keeps');
        const id = await announce(KEY, lines);
        await waitUntilDue();
        const { code, details } = await failed(await save(KEY, [edited(KEY, 4)]));
        expect(code).toBe('SAVE_LOCKED');
        expect(details).toMatchObject({ isPending: false });
        expect(Number(details!['settlesAtMs']) - Number(details!['sinceMs'])).toBe(15 * 60_000);
        expect(rowOf(id).State__c).toBe('Sending');
    });

    it('says the same of a forged row, which nothing ends sooner', async () => {
        const id = await announce(KEY, null, { isSealed: false });
        await patchRow(id, { Seal__c: 'made up' }, 'admin@example.com');
        await waitUntilDue();
        const { details } = await failed(await save(KEY, [edited(KEY, 4)]));
        expect(details).toMatchObject({ isPending: false });
        expect(Number(details!['settlesAtMs']) - Number(details!['sinceMs'])).toBe(15 * 60_000);
        const [change] = changesOf(await readMessages(proxy, callNamed(proxy, KEY).voiceCallId, supervisor));
        expect(change).toMatchObject({ changeId: id, state: 'saving', seal: 'broken' });
    });

    it('tells what file an upload was of in the history of its call, and not in that of another leg', async () => {
        const key = 'transfer-first-leg';
        const id = await announce(key, newLines(key, 1));
        const facts = { File_Name__c: 'a.vtt', Format__c: 'webvtt', Success_Count__c: 3, Failed_Count__c: 1 };
        await patchRow(id, facts, 'admin@example.com');
        const [change] = changesOf(await readMessages(proxy, callNamed(proxy, key).voiceCallId, supervisor));
        const upload = { fileName: 'a.vtt', format: 'webvtt', successCount: 3, failedCount: 1, restoredCount: 0 };
        expect(change).toMatchObject({ changeId: id, upload });
        const leg = callNamed(proxy, 'transfer-second-leg').voiceCallId;
        const [same] = changesOf(await readMessages(proxy, leg, supervisor));
        expect(same).toMatchObject({ changeId: id, kind: 'upload' });
        expect(same).not.toHaveProperty('upload');
    });
});
