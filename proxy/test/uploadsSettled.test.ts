import { inspect } from 'node:util';
import { createKeyRing, type KeyRing } from '../src/auth/keyRing';
import { fetchUploadRows } from '../src/salesforce/fetchChangeRows';
import { createSalesforceClient, type SalesforceClient } from '../src/salesforce/salesforceClient';
import { settleUploads } from '../src/uploads/settleUploads';
import { linesOf, proxy, rowOf, useSaveBench } from './harness/saveBench';
import { KEY as RING_KEY } from './harness/startProxy';
import { callNamed } from './harness/transcript';
import { announce, newLines, sendLines } from './harness/uploadRows';

useSaveBench();
const KEY = 'billing';
const CANARY = 'CANARY settled';

const clientOfAdmin = (): SalesforceClient =>
    createSalesforceClient({
        instanceUrl: proxy.orgUrl,
        accessToken: proxy.org.issueToken('admin@example.com'),
        apiVersion: '66.0',
        requestId: 'test'
    });

/** Settles uploads as the proxy does, with this key ring. */
async function settle(changeIds: readonly string[], keyRing: KeyRing) {
    const client = clientOfAdmin();
    const rows = await fetchUploadRows(client, changeIds);
    const { conversationIdentifier } = callNamed(proxy, KEY);
    const uploads = (rows.ok ? rows.value : []).map((row) => ({ row, conversationIdentifier }));
    const config = proxy.config.save;
    return settleUploads({ client, keyRing, config, now: Date.now, sleep: async () => undefined }, uploads);
}

it('keeps numbers of what it reads, and no line', async () => {
    const lines = newLines(KEY, 3, CANARY);
    const id = await announce(KEY, lines, { uploadId: await sendLines(KEY, lines) });
    const settled = await settle([id], createKeyRing([RING_KEY]));
    expect(settled).toMatchObject([
        { row: { State__c: 'Verified' }, reading: { proven: { lineCount: 3, storedCount: 3 } }, failure: null }
    ]);
    expect(inspect(settled, { depth: null, maxArrayLength: null })).not.toContain(CANARY);
    expect(rowOf(id).State__c).toBe('Verified');
});

it('compares each line that it reads once', async () => {
    const lines = newLines(KEY, 3, 'Compared once');
    const id = await announce(KEY, lines, { uploadId: await sendLines(KEY, lines) });
    const ring = createKeyRing([RING_KEY]);
    let digests = 0;
    const counting: KeyRing = {
        ...ring,
        digest: (text, keyId) => {
            digests += text === '' ? 0 : 1;
            return ring.digest(text, keyId);
        }
    };
    await settle([id], counting);
    expect(digests).toBe(linesOf(KEY).length);
});
