import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseErrorBody, parseRecordTextsAnswer, type RecordTextsAnswer } from 'c/proxyProtocol';
import { createFaultyOrg } from '../harness/faultyOrg';
import { startProxy, type TestProxy } from '../harness/startProxy';
import { callNamed } from '../harness/transcript';

const NOTES = /4111 1111 1111 1111/;
const faulty = createFaultyOrg();
let folder: string;
let proxy: TestProxy;

/** The local org's calls; the case of the billing call is for supervisors only. */
beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'record-texts-'));
    cpSync(resolve(import.meta.dirname, '../../../local-org/data'), folder, { recursive: true });
    const file = join(folder, 'billing.call.json');
    const call = JSON.parse(readFileSync(file, 'utf8')) as { relatedCase: object };
    Object.assign(call.relatedCase, { visibleTo: ['supervisor@example.com'] });
    writeFileSync(file, JSON.stringify(call));
    proxy = await startProxy({ org: { dataDir: folder }, between: faulty.between });
});
afterAll(async () => {
    await proxy.close();
    await faulty.close();
    rmSync(folder, { recursive: true });
});
beforeEach(() => faulty.reset());

async function ask(who: string, key = 'billing'): Promise<Response> {
    const path = `/v1/voice-calls/${callNamed(proxy, key).voiceCallId}/record-texts`;
    return proxy.request(path, { token: await proxy.tokenFor(`${who}@example.com`) });
}
async function read(who: string, key?: string): Promise<RecordTextsAnswer> {
    return parseRecordTextsAnswer(await (await ask(who, key)).json())!;
}
const labelsOf = ({ records }: RecordTextsAnswer): (readonly [string, readonly string[]])[] =>
    records.map(({ kind, texts }) => [kind, texts.map(({ label }) => label)]);

describe('threat: texts of records that one may not read', () => {
    it('gives who may read them all the texts of the call and of its case, and no other field', async () => {
        const answer = await read('supervisor');
        expect(labelsOf(answer)).toEqual([
            [
                'Voice Call',
                [
                    'Voice Call Name',
                    'Call Disposition',
                    'Caller Number',
                    'Recipient Number',
                    'Vendor Call Key',
                    'Transcribed Language',
                    'Call Notes'
                ]
            ],
            ['Case', ['Case Number', 'Subject', 'Description']]
        ]);
        expect(JSON.stringify(answer)).toMatch(NOTES);
        expect(answer.isRelatedUnread).toBe(false);
    });

    it('leaves out a field that the person may not read, and a record that they may not see, which it says', async () => {
        const answer = await read('reviewer');
        expect(labelsOf(answer).map(([kind]) => kind)).toEqual(['Voice Call']);
        expect(JSON.stringify(answer)).not.toMatch(NOTES);
        expect(answer.isRelatedUnread).toBe(true);
    });

    it.each(['viewer', 'reviewer'])('does not find a call that a %s may not open', async (who) => {
        const answer = await ask(who, 'transfer-second-leg');
        expect(answer.status).toBe(404);
        expect(parseErrorBody(await answer.json())?.code).toBe('VOICE_CALL_NOT_FOUND');
    });

    it('asks Salesforce for nothing by what a client sent that is no id of a call', async () => {
        const token = await proxy.tokenFor('supervisor@example.com');
        for (const id of ['005000000000001', '0LQ00000000000', '..%2F..%2Fquery']) {
            expect((await proxy.request(`/v1/voice-calls/${id}/record-texts`, { token })).status).toBe(404);
        }
        expect(faulty.seen).toEqual([]);
    });

    it('costs two requests for a call without a related record, five with one, and none of the hour', async () => {
        await read('viewer', 'long-call');
        const paths = (): string[] => faulty.seen.map(({ path }) => path.replace(/^.*?\/sobjects/, '').slice(0, 14));
        expect(paths().sort()).toEqual(['/VoiceCall/0LQ', '/VoiceCall/des']);
        faulty.reset();
        await read('supervisor');
        expect(paths()).toHaveLength(5);
        expect(faulty.seen.some(({ resource }) => resource === 'entries')).toBe(false);
    });

    it('still gives the call’s own where the related record fails, and says that', async () => {
        faulty.spoil = ({ path }) => (path.includes('/Case/') ? { answer: { status: 500 } } : null);
        const answer = await read('supervisor');
        expect(labelsOf(answer)).toHaveLength(1);
        expect(answer.isRelatedUnread).toBe(true);
    });

    it('is for people who are signed in', async () => {
        const path = `/v1/voice-calls/${callNamed(proxy, 'billing').voiceCallId}/record-texts`;
        expect((await proxy.request(path)).status).toBe(401);
    });

    it('keeps no copy: neither the answer may be stored, nor the log holds a text', async () => {
        const answer = await ask('supervisor');
        expect(answer.headers.get('cache-control')).toMatch(/no-store/);
        expect(proxy.logged()).not.toMatch(NOTES);
        expect(proxy.logged()).not.toMatch(/lucia\.pena86|Late fee/);
    });
});

it.each([
    [{ records: [], isRelatedUnread: false }, true],
    [{ records: [{ recordId: 'a', kind: 'b', texts: [{ label: 'c', text: 'd' }] }], isRelatedUnread: true }, true],
    [{ records: [{ recordId: 'a', kind: 'b', texts: [{ label: 'c' }] }], isRelatedUnread: true }, false],
    [{ records: [{ recordId: 1, kind: 'b', texts: [] }], isRelatedUnread: true }, false],
    [{ records: [] }, false],
    [null, false]
])('%j is an answer: %s', (value, isOne) => {
    expect(parseRecordTextsAnswer(value)).toEqual(isOne ? value : null);
});
