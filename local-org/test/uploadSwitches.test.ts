import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { uploadSwitches } from '../src/behaviour/uploadSwitches';
import { runSwitchCase, toRowNames, toSwitchCases, type SwitchRows } from './switchCases';
import { openUploadOrg, results, startMs, type UploadOrg } from './uploads';

const hourMs = 60 * 60 * 1000;
const anyStatuses = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));

let org: UploadOrg;
let nowMs = Date.parse('2025-02-01T00:00:00Z');
let row = 0;
beforeAll(async () => {
    org = await openUploadOrg(() => nowMs);
});
afterAll(() => org.close());
beforeEach(() => {
    // Ids of each row's own, so that no row meets the lines of another.
    row += 1;
    nowMs += 1000;
});

const id = (name: string) => `${name}-${row}`;
const bad = (name: string) => org.entry({ id: id(name), clientSentTimestamp: 0 });
const good = (name: string, messageText = 'Uploaded.') => org.entry({ id: id(name), messageText });

/** The first status of the answer for an upload; undefined when there is none. */
async function status(uploadId: string): Promise<Record<string, unknown> | undefined> {
    const answer = await org.askStatus([uploadId]);
    expect(answer.status).toBe(200);
    return Object.values(anyStatuses.parse(answer.json))[0]?.[0];
}
/** The words of the first two answers for an upload of these entries. */
async function words(entries: object[]): Promise<unknown[]> {
    const uploadId = await org.take(entries);
    return [(await status(uploadId))?.status, (await status(uploadId))?.status];
}
/** Uploads a bad part before a good one. */
async function uploadBadPart() {
    const answer = await org.upload([org.part('nowhere', [good('lost')]), org.part('open', [good('kept')])]);
    return { answer, kept: org.textsOf([id('kept')]).length };
}
const told = async () => {
    const answer = await org.upload([org.part('nowhere', [good('told')])]);
    const [result] = results.parse(answer.json).conversationBulkUploadsResults;
    return { result, status: await status(result?.uploadId ?? 'none') };
};
const storedTimes = () =>
    org.org
        .entries(org.identifierOf('open'))
        .filter((line) => line.identifier === id('time'))
        .map((line) => line.serverReceivedTimestamp);
const twice = async () => {
    await org.take([good('twice', 'First.')]);
    const uploadId = await org.take([good('twice', 'Second.')]);
    const texts = org.org
        .entries(org.identifierOf('open'))
        .map((line) => line.messageText)
        .filter((text) => ['First.', 'Second.'].includes(text))
        .slice(-2);
    return { uploadId, texts };
};
const manyEntries = (count: number) => Array.from({ length: count }, (_none, index) => good(`many-${index}`));
const sizes = async () => {
    const answer = await org.upload([org.part('open', manyEntries(1001)), org.part('open', manyEntries(1000))]);
    return results.parse(answer.json).conversationBulkUploadsResults.map((one) => one.status);
};

const rows: SwitchRows = {
    'repeatedEntry=upsert': async () => {
        const { uploadId } = await twice();
        expect(org.textsOf([id('twice')])).toEqual(['Second.']);
        expect(await status(uploadId)).toMatchObject({ status: 'SUCCESS', failedEntryCount: 0 });
    },
    'repeatedEntry=append': async () => {
        const before = org.org.entries(org.identifierOf('open')).length;
        const { uploadId, texts } = await twice();
        expect(org.textsOf([id('twice')])).toEqual(['First.']);
        expect(org.org.entries(org.identifierOf('open'))).toHaveLength(before + 2);
        expect(texts).toEqual(['First.', 'Second.']);
        // In one part, too.
        await org.take([good('same'), good('same', 'Again.'), good('same', 'And again.')]);
        expect(org.textsOf([id('same')])).toEqual(['Uploaded.']);
        expect(org.org.entries(org.identifierOf('open'))).toHaveLength(before + 5);
        expect(await status(uploadId)).toMatchObject({ status: 'SUCCESS', failedEntryCount: 0 });
    },
    'repeatedEntry=reject': async () => {
        const { uploadId } = await twice();
        expect(org.textsOf([id('twice')])).toEqual(['First.']);
        expect(await status(uploadId)).toMatchObject({ status: 'FAILED', failedEntryIds: [id('twice')] });
        // In one part, too.
        const once = await org.take([good('same'), good('same')]);
        expect(await status(once)).toMatchObject({ successEntryCount: 1, failedEntryIds: [id('same')] });
    },
    'repeatedUpload=newId': async () => {
        expect(await org.take([good('again')])).not.toBe(await org.take([good('again')]));
    },
    'repeatedUpload=sameId': async () => {
        const first = await org.take([good('again')]);
        expect(await org.take([good('again')])).toBe(first);
        expect(await org.take([good('else')])).not.toBe(first);
    },
    'badPart=othersKept': async () => {
        const { answer, kept } = await uploadBadPart();
        expect([answer.status, kept]).toEqual([200, 1]);
    },
    'badPart=allRefused': async () => {
        const { answer, kept } = await uploadBadPart();
        expect([answer.status, kept]).toEqual([400, 0]);
        expect(answer.json).toMatchObject([{ errorCode: 'INVALID_INPUT' }]);
        expect((await org.upload([org.part('open', [good('alone')])])).status).toBe(200);
    },
    'badPartTold=atOnce': async () => {
        const { result, status: later } = await told();
        expect(result).toMatchObject({ status: 'FAILED', uploadId: null, errorDetail: expect.any(String) });
        expect(later).toBeUndefined();
    },
    'badPartTold=inStatus': async () => {
        const { result, status: later } = await told();
        expect(result).toMatchObject({ status: 'SUCCESS', uploadId: expect.any(String), errorDetail: null });
        expect(later).toMatchObject({ status: 'FAILED', errorDetail: expect.any(String), successEntryCount: 0 });
    },
    'uploadStatusWords=successFailed': async () => {
        expect(await words([good('all')])).toEqual(['SUCCESS', 'SUCCESS']);
        expect(await words([good('some'), bad('some-bad')])).toEqual(['SUCCESS', 'SUCCESS']);
        expect(await words([bad('none')])).toEqual(['FAILED', 'FAILED']);
    },
    'uploadStatusWords=inProgressFirst': async () => {
        const uploadId = await org.take([good('slow'), bad('slow-bad')]);
        expect(org.textsOf([id('slow')])).toEqual([]);
        expect(await status(uploadId)).toMatchObject({
            status: 'IN_PROGRESS',
            errorDetail: null,
            successEntryCount: 0,
            failedEntryCount: 0,
            failedEntryIds: []
        });
        expect(org.textsOf([id('slow')])).toEqual(['Uploaded.']);
        expect(await status(uploadId)).toMatchObject({
            status: 'SUCCESS',
            successEntryCount: 1,
            failedEntryIds: [id('slow-bad')]
        });
        expect(await words([bad('slow-none')])).toEqual(['IN_PROGRESS', 'FAILED']);
    },
    'uploadStatusWords=partialWord': async () => {
        expect(await words([good('all')])).toEqual(['SUCCESS', 'SUCCESS']);
        expect(await words([good('some'), bad('some-bad')])).toEqual(['PARTIAL_SUCCESS', 'PARTIAL_SUCCESS']);
        expect(await words([bad('none')])).toEqual(['FAILED', 'FAILED']);
    },
    'uploadStatusWords=unknownWord': async () => {
        expect(await words([good('all')])).toEqual(['PROCESSED', 'PROCESSED']);
        expect(await words([bad('none')])).toEqual(['FAILED', 'FAILED']);
    },
    'uploadStatusRoot=statuses': async () => {
        const answer = await org.askStatus([await org.take([good('root')])]);
        expect(answer.json).toEqual({ conversationBulkUploadStatuses: [expect.anything()] });
    },
    'uploadStatusRoot=results': async () => {
        const answer = await org.askStatus([await org.take([good('root')])]);
        expect(answer.json).toEqual({ conversationBulkUploadsResults: [expect.anything()] });
    },
    'uploadStatusIdentifier=conversationId': async () => {
        const found = await status(await org.take([good('key')]));
        expect(found).toMatchObject({ conversationId: org.identifierOf('open') });
        expect(found).not.toHaveProperty('conversationIdentifier');
    },
    'uploadStatusIdentifier=conversationIdentifier': async () => {
        const found = await status(await org.take([good('key')]));
        expect(found).toMatchObject({ conversationIdentifier: org.identifierOf('open') });
        expect(found).not.toHaveProperty('conversationId');
    },
    'uploadStatusCounts=always': async () => {
        expect(await status(await org.take([good('counts')]))).toMatchObject({ successEntryCount: 1 });
    },
    'uploadStatusCounts=failuresOnly': async () => {
        const found = await status(await org.take([good('counts')]));
        expect(Object.keys(found ?? {}).sort()).toEqual(['conversationId', 'errorDetail', 'status', 'uploadId']);
        const failed = await status(await org.take([bad('counts-bad')]));
        expect(failed).toMatchObject({ failedEntryCount: 1, lastUpdatedTimestamp: nowMs });
    },
    'uploadedServerTime=client': async () => {
        await org.take([good('time')]);
        expect(storedTimes()).toEqual([startMs + 5000]);
    },
    'uploadedServerTime=now': async () => {
        await org.take([good('time')]);
        expect(storedTimes()).toEqual([nowMs]);
    },
    'uploadStatusKept=always': async () => {
        const uploadId = await org.take([good('kept')]);
        expect(await status(uploadId)).toBeDefined();
        nowMs += 1000 * hourMs;
        expect(await status(uploadId)).toBeDefined();
    },
    'uploadStatusKept=oneHour': async () => {
        const uploadId = await org.take([good('kept')]);
        nowMs += hourMs - 1;
        for (const ms of [0, 1]) {
            nowMs += ms;
            expect(await status(uploadId)).toBeDefined();
        }
        nowMs += 1;
        expect(await status(uploadId)).toBeUndefined();
    },
    'uploadStatusKept=untilTold': async () => {
        const uploadId = await org.take([good('kept')]);
        expect(await status(uploadId)).toBeDefined();
        expect(await status(uploadId)).toBeUndefined();
    },
    'unknownUpload=omitted': async () => {
        const known = await org.take([good('known')]);
        const answer = await org.askStatus(['unknown', known]);
        expect(answer.json).toMatchObject({ conversationBulkUploadStatuses: [{ uploadId: known }] });
    },
    'unknownUpload=failed': async () => {
        const known = await org.take([good('known')]);
        const answer = await org.askStatus(['unknown', known]);
        expect(answer.json).toMatchObject({
            conversationBulkUploadStatuses: [
                { uploadId: 'unknown', status: 'FAILED', conversationId: null },
                { uploadId: known, status: 'SUCCESS' }
            ]
        });
    },
    'unknownUpload=notFound': async () => {
        const known = await org.take([good('known')]);
        expect((await org.askStatus(['unknown', known])).status).toBe(404);
        expect((await org.askStatus([known])).status).toBe(200);
    },
    'mostUploadedEntries=any': async () => expect(await sizes()).toEqual(['SUCCESS', 'SUCCESS']),
    'mostUploadedEntries=1000': async () => expect(await sizes()).toEqual(['FAILED', 'SUCCESS'])
};

describe('uploading', () => {
    test('every value has its row', () => {
        expect(Object.keys(rows).sort()).toEqual(toRowNames(uploadSwitches));
    });

    test.each(toSwitchCases(uploadSwitches))('the row $row under $label holds: $holds', async (one) => {
        expect(await runSwitchCase(org.org, rows, one)).toBe(one.holds);
    });
});

test('an upload under way is done even when the switch is turned meanwhile', async () => {
    org.org.setBehaviour({ uploadStatusWords: 'inProgressFirst' });
    const uploadId = await org.take([good('turned')]);
    org.org.setBehaviour({ uploadStatusWords: 'successFailed' });
    await status(uploadId);
    expect(org.textsOf([id('turned')])).toEqual(['Uploaded.']);
});
