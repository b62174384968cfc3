import { createSequentialId } from '../../local-org/src/ids/salesforceId';
import { parseUploadsAnswer, type UploadRecord, type UploadsAnswer, type UploadSearch } from 'c/proxyProtocol';
import { codeOf } from './harness/answers';
import {
    edited,
    faulty,
    patchRow,
    postRow,
    proxy,
    rowOf,
    rows,
    save,
    seen,
    supervisor,
    useSaveBench
} from './harness/saveBench';
import { callNamed } from './harness/transcript';
import { announce, check, newLines, sendLines } from './harness/uploadRows';
import { targetOf, linesFor, toPart, toForm, sendForm } from './harness/uploads';

useSaveBench();

const ADMIN = 'admin@example.com';
const VIEWER = 'viewer@example.com';
const BATCH = '6f8f0c1e-1111-4222-8333-444455556666';
const MINUTE = 60_000;

async function ask(search: object, username = ADMIN): Promise<Response> {
    const token = await proxy.tokenFor(username);
    return proxy.request('/v1/uploads/search', { method: 'POST', token, body: JSON.stringify(search) });
}
async function search(asked: UploadSearch, username?: string): Promise<UploadsAnswer> {
    const body: unknown = await (await ask(asked, username)).json();
    const parsed = parseUploadsAnswer(body);
    if (!parsed) {
        throw new Error(`no uploads: ${JSON.stringify(body)}`);
    }
    return parsed;
}
async function idsOf(asked: UploadSearch, username?: string): Promise<readonly string[]> {
    return (await search(asked, username)).uploads.map(({ changeId }) => changeId);
}

/** Uploads lines of a call as the page does: the record as the search has it. */
async function upload(key: string, manifest: object = {}, count = 2): Promise<UploadRecord> {
    const target = await targetOf(proxy, key);
    const form = toForm([toPart(target, linesFor(target, count, crypto.randomUUID()))], manifest);
    const answer = (await (await sendForm(proxy, await proxy.tokenFor(ADMIN), form)).json()) as {
        results: { changeId: string }[];
    };
    await check(answer.results.map(({ changeId }) => changeId));
    const { uploads } = await search({});
    return uploads.find(({ changeId }) => changeId === answer.results[0]!.changeId)!;
}

type Row = Record<string, string | number | boolean | null>;

/** Puts rows of a call into the org that were made a minute after one another, in a year of their own: their ids, the newest first. */
function putRows(count: number, callOf: (at: number) => string, year: number, more: Row = {}): readonly string[] {
    const template = rows().find((row) => row['Kind__c'] === 'Upload')!;
    return Array.from({ length: count }, (_, at) => {
        const id = createSequentialId('a00', year * 100_000 + at);
        const made = new Date(Date.UTC(year) + at * MINUTE).toISOString().replace('Z', '+0000');
        const Voice_Call__c = callNamed(proxy, callOf(at)).voiceCallId;
        proxy.org.putRecord('Transcript_Change__c', {
            ...template,
            State__c: 'Verified',
            Lock__c: null,
            Request_Id__c: null,
            CreatedDate: made,
            Voice_Call__c,
            ...more,
            Id: id
        });
        return id;
    }).reverse();
}
const within = (year: number): UploadSearch => ({ fromMs: Date.UTC(year), toMs: Date.UTC(year + 1) });

/** All pages of a search, as whoever goes on does. */
async function readAll(asked: UploadSearch, username: string): Promise<readonly (readonly string[])[]> {
    const pages: string[][] = [];
    for (let before = asked.before; pages.length < 30;) {
        const answer = await search({ ...asked, ...(before ? { before } : {}) }, username);
        pages.push(answer.uploads.map(({ changeId }) => changeId));
        expect(answer.next !== undefined).toBe(answer.isCutOff);
        if (!answer.next) {
            return pages;
        }
        before = answer.next;
    }
    throw new Error('does not end');
}

describe('POST /v1/uploads/search', () => {
    it('tells an upload as its record has it, and reads no entries', async () => {
        const before = Date.now();
        const record = await upload('billing', { note: 'As agreed', batch: BATCH });
        const target = await targetOf(proxy, 'billing');
        expect(record).toEqual({
            changeId: record.changeId,
            name: rowOf(record.changeId)['Name'],
            voiceCallId: target.voiceCallId,
            callName: callNamed(proxy, 'billing').name,
            state: 'verified',
            seal: 'intact',
            savedBy: 'Anders Holm',
            isOwn: true,
            madeMs: record.madeMs,
            reason: 'Other',
            note: 'As agreed',
            fileName: 'call.vtt',
            format: 'webvtt',
            digest: rowOf(record.changeId)['Content_Digest__c'],
            batch: BATCH,
            restoredCount: 0,
            status: 'SUCCESS',
            errorDetail: null,
            successCount: 2,
            failedCount: 0
        });
        expect(record.digest).toMatch(/^[0-9a-f]{64}$/);
        expect(record.madeMs).toBeGreaterThan(before - MINUTE);
        faulty.reset();
        await search({});
        expect(seen()).toEqual(['GET query', 'GET query']);
    });

    it('finds uploads by their content, a hundred digests at once', async () => {
        const [one, two] = [await upload('billing'), await upload('long-call')];
        const none = Array.from({ length: 98 }, (_, at) => String(at).padStart(64, '0'));
        expect(await idsOf({ digests: [one.digest!] })).toEqual([one.changeId]);
        faulty.reset();
        expect(await idsOf({ digests: [...none, one.digest!, two.digest!] })).toEqual([two.changeId, one.changeId]);
        expect(Math.max(...faulty.seen.map(({ path }) => path.length))).toBeLessThan(12_000);
        expect(await idsOf({ digests: none })).toEqual([]);
    });

    it('narrows by every field that is given, and by all of them together', async () => {
        const batch = crypto.randomUUID();
        const one = await upload('billing', { batch });
        const open = await announce('long-call', newLines('long-call', 1));
        const { voiceCallId } = callNamed(proxy, 'billing');
        expect(await idsOf({ batch })).toEqual([one.changeId]);
        expect(await idsOf({ states: ['underWay'] })).toEqual([open]);
        expect(await idsOf({ states: ['underWay', 'verified'] })).toEqual(expect.arrayContaining([open, one.changeId]));
        expect(await idsOf({ states: ['partlyVerified'] })).toEqual([]);
        expect(await idsOf({ voiceCallId })).toEqual(await idsOf({ voiceCallId: voiceCallId.slice(0, 15) }));
        expect(await idsOf({ voiceCallId })).toContain(one.changeId);
        expect(await idsOf({ voiceCallId })).not.toContain(open);
        expect(await idsOf({ voiceCallId, batch, digests: [one.digest!], states: ['verified'], isOwn: true })).toEqual([
            one.changeId
        ]);
        expect(await idsOf({ voiceCallId, batch: BATCH, digests: [one.digest!] })).toEqual([]);
    });

    it('tells whose an upload is, and finds one’s own or the others’', async () => {
        const { changeId } = await upload('billing');
        expect(await idsOf({ isOwn: true })).toContain(changeId);
        expect(await idsOf({ isOwn: false })).toEqual([]);
        expect(await idsOf({ isOwn: true }, VIEWER)).toEqual([]);
        expect(await idsOf({ isOwn: false }, VIEWER)).toContain(changeId);
        expect((await search({}, VIEWER)).uploads.every(({ isOwn }) => !isOwn)).toBe(true);
    });

    it('finds those of a time, its beginning included and its end not', async () => {
        await upload('billing');
        const ids = putRows(3, () => 'billing', 2001);
        const at = (minutes: number): number => Date.UTC(2001) + minutes * MINUTE;
        expect(await idsOf({ fromMs: at(0), toMs: at(2) })).toEqual(ids.slice(1));
        expect(await idsOf({ fromMs: at(1), toMs: at(1) })).toEqual([]);
        expect(await idsOf({ toMs: at(3) })).toEqual(ids);
        expect(await idsOf({ fromMs: at(2) })).toContain(ids[0]);
    });

    it('tells no saves', async () => {
        await save('billing', [edited('billing', 0)], supervisor);
        const saves = rows().filter((row) => row['Kind__c'] === 'Save');
        expect(saves.length).toBeGreaterThan(0);
        const ids = await idsOf({});
        expect(saves.some(({ Id }) => ids.includes(String(Id)))).toBe(false);
    });

    it('is the same for everybody who may read changes, and nothing for who may not', async () => {
        const { changeId } = await upload('billing');
        for (const username of [VIEWER, 'reviewer@example.com', 'supervisor@example.com']) {
            expect(await idsOf({}, username)).toContain(changeId);
        }
        expect(await codeOf(await ask({}, 'agent@example.com'))).toBe('NOT_PERMITTED');
    });

    it('leaves out those of calls that the person may not see', async () => {
        const hidden = await upload('transfer-second-leg');
        expect(await idsOf({ digests: [hidden.digest!] })).toEqual([hidden.changeId]);
        expect(await idsOf({ digests: [hidden.digest!] }, VIEWER)).toEqual([]);
        expect(await idsOf({ voiceCallId: hidden.voiceCallId }, VIEWER)).toEqual([]);
    });

    describe('over many rows', () => {
        beforeEach(async () => {
            await upload('billing');
        });

        it('goes on where it was, each row once and the newest first', async () => {
            const ids = putRows(450, () => 'billing', 2002);
            const pages = await readAll(within(2002), VIEWER);
            expect(pages.map(({ length }) => length)).toEqual([200, 200, 50]);
            expect(pages.flat()).toEqual(ids);
        });

        it('looks no further than an answer holds', async () => {
            putRows(450, () => 'billing', 2007);
            faulty.reset();
            expect((await search(within(2007))).uploads).toHaveLength(200);
            expect(seen()).toEqual(['GET query', 'GET query']);
        });

        it('goes on by the last record too', async () => {
            const ids = putRows(201, () => 'billing', 2003);
            const first = await search(within(2003));
            const { madeMs, changeId } = first.uploads.at(-1)!;
            expect(first.isCutOff).toBe(true);
            expect(await search({ ...within(2003), before: { madeMs, changeId } })).toMatchObject({
                uploads: [{ changeId: ids[200] }],
                isCutOff: false
            });
        });

        it('goes on among rows of one moment', async () => {
            const CreatedDate = '2004-01-01T00:00:00.000+0000';
            const ids = putRows(250, () => 'billing', 2004, { CreatedDate });
            const pages = await readAll(within(2004), VIEWER);
            expect([...pages.flat()].sort()).toEqual([...ids].sort());
            expect(pages.map(({ length }) => length)).toEqual([200, 50]);
        });

        it('neither stops nor skips over those that the person may not see', async () => {
            // 300 hidden ones first, then one in three, then hidden ones again.
            const isHidden = (at: number): boolean => at < 50 || at > 700 || at % 3 !== 0;
            const ids = putRows(1_000, (at) => (isHidden(at) ? 'transfer-second-leg' : 'billing'), 2005);
            const pages = await readAll(within(2005), VIEWER);
            expect(pages.flat()).toEqual(ids.filter((_, index) => !isHidden(999 - index)));
            expect(pages[0]!.length).toBe(200);
        });

        it('goes on behind thousands that the person may not see', async () => {
            const ids = putRows(2_300, (at) => (at === 0 ? 'billing' : 'transfer-second-leg'), 2006);
            const first = await search(within(2006), VIEWER);
            expect(first).toMatchObject({ uploads: [], isCutOff: true });
            expect((await readAll(within(2006), VIEWER)).flat()).toEqual([ids.at(-1)]);
        });
    });

    it('says of forged and altered rows that their seal does not hold', async () => {
        const { changeId } = await upload('billing');
        const forged = await announce('long-call', newLines('long-call', 1), { isSealed: false });
        const moved = await postRow(
            {
                Voice_Call__c: callNamed(proxy, 'long-call').voiceCallId,
                Kind__c: 'Upload',
                State__c: 'Sending',
                Request_Id__c: crypto.randomUUID(),
                Seal__c: rowOf(changeId)['Seal__c']
            },
            ADMIN
        );
        const altered = await announce('billing', newLines('billing', 1), {
            uploadId: await sendLines('billing', newLines('billing', 1))
        });
        await patchRow(altered, { Content_Digest__c: 'f'.repeat(64) }, ADMIN);
        const { uploads } = await search({});
        const sealOf = (id: string) => uploads.find((one) => one.changeId === id)?.seal;
        expect([changeId, forged, moved, altered].map(sealOf)).toEqual(['intact', 'missing', 'broken', 'broken']);
        expect(await idsOf({ digests: ['f'.repeat(64)] })).toEqual([altered]);
    });

    it.each([
        [{ digests: [] }],
        [{ digests: ['abc'] }],
        [{ digests: ["' OR Name != '"] }],
        [{ digests: Array.from({ length: 101 }, () => 'a'.repeat(64)) }],
        [{ batch: 'CANARY' }],
        [{ voiceCallId: '001000000000001' }],
        [{ states: ['done'] }],
        [{ states: [] }],
        [{ isOwn: 'yes' }],
        [{ fromMs: 0.5 }],
        [{ toMs: 1e15 }],
        [{ before: { madeMs: 1, changeId: "'" } }],
        [{ before: { madeMs: 1 } }],
        [{ CANARY: 1 }]
    ])('refuses a search that is none: %j', async (asked) => {
        expect(await codeOf(await ask(asked))).toBe('REQUEST_INVALID');
        expect(seen()).toEqual([]);
        expect(proxy.logged()).not.toContain('CANARY');
    });
});
