import { clock, patchRow, proxy, renewTokens, rowOf, useSaveBench } from './harness/saveBench';
import { announce, check, newLines, sendLines } from './harness/uploadRows';

useSaveBench();

const KEY = 'billing';
const ADMIN = 'admin@example.com';

it('says of an upload that was verified that its row is as the proxy wrote it', async () => {
    const lines = newLines(KEY, 2, 'Honest');
    const id = await announce(KEY, lines, { uploadId: await sendLines(KEY, lines) });
    expect(await check([id])).toMatchObject([{ state: 'verified', seal: 'intact' }]);
    expect(await check([id])).toMatchObject([{ state: 'verified', seal: 'intact' }]);
});

it.each([
    ['Verified', 'SUCCESS'],
    ['Not_Applied', 'FAILED']
])('believes no row that somebody else has made %s', async (State__c, status) => {
    const id = await announce(KEY, newLines(KEY, 2, `Forged ${status}`));
    const forged = { State__c, Lock__c: null, Digests__c: null, Upload_Status__c: status, Failed_Ids__c: '["CANARY"]' };
    await patchRow(id, forged, ADMIN);
    expect(rowOf(id).State__c).toBe(State__c);
    expect(await check([id])).toEqual([
        {
            changeId: id,
            state: 'partlyVerified',
            status: null,
            errorDetail: null,
            failedIds: [],
            lineCount: null,
            storedCount: null,
            entryCount: null,
            problem: null,
            seal: 'broken'
        }
    ]);
});

it('tells of a row without a seal no status that Salesforce has for another', async () => {
    const lines = newLines(KEY, 2, 'Borrowed');
    const uploadId = await sendLines(KEY, lines);
    const forged = await announce('drifted-times', newLines('drifted-times', 2), { uploadId, isSealed: false });
    const honest = await announce(KEY, lines, { uploadId });
    expect(await check([forged, honest])).toMatchObject([
        { state: 'underWay', status: null, seal: 'missing' },
        { state: 'verified', status: 'SUCCESS', seal: 'intact' }
    ]);
});

it('says nothing of one that was ended because nobody could believe it', async () => {
    const id = await announce(KEY, newLines(KEY, 2, 'Ended'), { isSealed: false });
    clock.aheadMs += 15 * 60_000 + 5_000;
    await renewTokens();
    expect(await check([id])).toMatchObject([{ state: 'partlyVerified', seal: 'missing' }]);
    expect(await check([id])).toMatchObject([{ state: 'partlyVerified', seal: 'missing', storedCount: null }]);
    expect(proxy.logged()).not.toContain('CANARY');
});
