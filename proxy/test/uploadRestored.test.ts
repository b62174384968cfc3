import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { UploadLine } from 'c/conversationEntries';
import type { UploadTarget } from 'c/proxyProtocol';
import { startProxy, type TestProxy } from './harness/startProxy';
import { askAfter, endOpenRows, linesFor, rowOf, targetOf, toPart, upload, uploadsSeen } from './harness/uploads';

const FORCE_APP = resolve(import.meta.dirname, '../../force-app');
/** Uploads, and may not redact. */
const UPLOADER = 'reviewer@example.com';
const SECRET = 'Cordelia Ashgrove';

/** An org in which reviewers may upload too. */
function createOrg(): { readonly forceAppDir: string; readonly remove: () => void } {
    const forceAppDir = mkdtempSync(join(tmpdir(), 'uploaders-'));
    cpSync(FORCE_APP, forceAppDir, { recursive: true, filter: (path) => !path.includes(join('default', 'lwc')) });
    const sets = join(forceAppDir, 'main/default/permissionsets');
    const admin = readFileSync(join(sets, 'Transcript_Desk_Admin.permissionset-meta.xml'), 'utf8');
    const uploader = admin.replace('<name>Redact_Voice_Transcripts</name>', '<name>Edit_Voice_Transcripts</name>');
    writeFileSync(join(sets, 'Transcript_Desk_Reviewer.permissionset-meta.xml'), uploader);
    return { forceAppDir, remove: () => rmSync(forceAppDir, { recursive: true }) };
}

const org = createOrg();
let proxy: TestProxy;
let billing: UploadTarget;
let drifted: UploadTarget;
/** A line as it was sent once, and as it stands redacted: bringing it back takes its own id. */
let redacted: UploadLine;
beforeAll(async () => {
    proxy = await startProxy({ org: { forceAppDir: org.forceAppDir } });
    billing = await targetOf(proxy, 'billing');
    drifted = await targetOf(proxy, 'drifted-times');
    redacted = { ...linesFor(billing, 1, 'redacted')[0]!, text: `You can reach ${SECRET} at the desk by the door.` };
    const { results } = await upload(proxy, [toPart(billing, [redacted])]);
    await askAfter(proxy, [results[0]!.changeId]);
});
beforeEach(() => {
    const { conversationIdentifier } = billing;
    const entry = proxy.org.entries(conversationIdentifier).find(({ identifier }) => identifier === redacted.id)!;
    const messageText = redacted.text.replace(SECRET, '[NAME]');
    proxy.org.replaceEntry(conversationIdentifier, { ...entry, messageText });
});
afterEach(() => endOpenRows(proxy));
afterAll(async () => {
    await proxy.close();
    org.remove();
});

const stored = (): string => JSON.stringify(proxy.org.entries(billing.conversationIdentifier));
/** The redacted line as it was, and others so long after it that they can't be it, whatever the file's clock. */
const lines = (): UploadLine[] => [
    redacted,
    ...linesFor(billing, 3, 'more')
        .slice(1)
        .map((line) => ({ ...line, startMs: line.startMs + 30_000 }))
];

describe('a line that brings back what was redacted', () => {
    it('is refused where none was announced, and said which it is', async () => {
        const other = toPart(drifted, linesFor(drifted, 2));
        const { results } = await upload(proxy, [other, toPart(billing, lines())]);
        expect(results).toMatchObject([
            { outcome: 'notSent', problem: { code: 'UPLOAD_INVALID', details: { problem: 'otherPart' } } },
            { outcome: 'notSent', problem: { code: 'REDACTIONS_RESTORED', details: { part: 1, line: 2 } } }
        ]);
        expect(results[1]!.problem!.message).toContain('Nothing of it was stored');
        results.forEach(({ changeId }) => expect(rowOf(proxy, changeId)).toMatchObject({ State__c: 'Not_Applied' }));
        expect(stored()).not.toContain(SECRET);
        expect(proxy.logged()).not.toContain(SECRET);
    });

    it.each([
        ['in other words', { text: `Yes, you can reach ${SECRET} at the desk by the door` }],
        ['at its time', { text: `${SECRET}, she is at the counter` }]
    ])('is found without its id, too: %s', async (_, change) => {
        const line = { ...linesFor(billing, 1, 'other id')[0]!, startMs: redacted.startMs, ...change };
        const { results } = await upload(proxy, [toPart(billing, [line])]);
        expect(results).toMatchObject([{ outcome: 'notSent', problem: { code: 'REDACTIONS_RESTORED' } }]);
        expect(stored()).not.toContain(SECRET);
    });

    it('is stored where it was announced, by somebody who may redact', async () => {
        const { results } = await upload(proxy, [toPart(billing, lines(), { restoredCount: 1 })]);
        expect(results).toMatchObject([{ outcome: 'taken' }]);
        expect(rowOf(proxy, results[0]!.changeId)).toMatchObject({ Restored_Lines__c: 1 });
        expect(await askAfter(proxy, [results[0]!.changeId])).toMatchObject([{ state: 'verified' }]);
        expect(stored()).toContain(SECRET);
    });

    it('is refused where it is one more than announced', async () => {
        const twice = [redacted, { ...redacted, id: linesFor(billing, 1, 'twice')[0]!.id }];
        const { results } = await upload(proxy, [toPart(billing, twice, { restoredCount: 1 })]);
        expect(results).toMatchObject([{ problem: { code: 'REDACTIONS_RESTORED', details: { part: 0, line: 3 } } }]);
        expect(stored()).not.toContain(SECRET);
    });

    it('is not sent for somebody who may not redact, whatever is announced: nothing is', async () => {
        const before = uploadsSeen(proxy);
        const rows = proxy.org.records('Transcript_Change__c').length;
        // What makes the rest of this test tell something: they may upload.
        const plain = await upload(proxy, [toPart(drifted, linesFor(drifted, 2))], UPLOADER);
        expect(plain.results).toMatchObject([{ outcome: 'taken' }]);
        const announced = toPart(billing, lines(), { restoredCount: 1 });
        const { results } = await upload(
            proxy,
            [announced, toPart(await targetOf(proxy, 'in-progress'), lines())],
            UPLOADER
        );
        expect(results).toMatchObject([
            { outcome: 'notSent', changeId: null, problem: { code: 'NOT_PERMITTED' } },
            { outcome: 'notSent', changeId: null }
        ]);
        expect(results[0]!.problem!.message).toContain('bring back redacted words');
        expect(uploadsSeen(proxy)).toBe(before + 1);
        expect(proxy.org.records('Transcript_Change__c')).toHaveLength(rows + 1);
        const hidden = await upload(proxy, [toPart(billing, lines())], UPLOADER);
        expect(hidden.results).toMatchObject([{ outcome: 'notSent', problem: { code: 'REDACTIONS_RESTORED' } }]);
        expect(stored()).not.toContain(SECRET);
    });
});

it('stores lines that keep the mask', async () => {
    const masked = { ...redacted, text: redacted.text.replace(SECRET, '[NAME]') };
    const { results } = await upload(proxy, [toPart(billing, [masked])]);
    expect(await askAfter(proxy, [results[0]!.changeId])).toMatchObject([{ state: 'verified' }]);
});
