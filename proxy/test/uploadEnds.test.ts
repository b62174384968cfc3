import { uploadSwitches } from '../../local-org/src/behaviour/uploadSwitches';
import { failed, linesOf, proxy, redacted, rowOf, save, saved, supervisor, textOf } from './harness/saveBench';
import { clock, faulty, renewTokens, useSaveBench, waitUntilDue } from './harness/saveBench';
import { callNamed, readMessages } from './harness/transcript';
import { announce, check, newLines, sendLines, toProve, type NewLine } from './harness/uploadRows';

useSaveBench();
const DEFAULTS = Object.fromEntries(uploadSwitches.map(({ name, defaultValue }) => [name, defaultValue]));
afterEach(() => proxy.org.setBehaviour(DEFAULTS));

const KEY = 'billing';
const SETTLE_MS = 15 * 60_000 + 5_000;

const openCall = () => readMessages(proxy, callNamed(proxy, KEY).voiceCallId, supervisor);

async function waitUntilSettled(): Promise<void> {
    clock.aheadMs += SETTLE_MS;
    await renewTokens();
}

/** Sends lines of which the org holds all already: the row's id. */
async function sendAgain(lines: readonly NewLine[]): Promise<string> {
    return announce(KEY, lines, { uploadId: await sendLines(KEY, lines), before: lines.map(toProve) });
}

/** Lines that are stored, by an upload that is over. */
async function storeLines(text: string): Promise<readonly NewLine[]> {
    const lines = newLines(KEY, 3, text);
    const id = await announce(KEY, lines, { uploadId: await sendLines(KEY, lines) });
    expect(await check([id])).toMatchObject([{ state: 'verified' }]);
    return lines;
}

/** What Salesforce says of every upload. */
function tell(status: object): void {
    const { conversationIdentifier } = callNamed(proxy, KEY);
    faulty.spoil = ({ path }) => {
        const uploadId = /uploadIds=(.*)/.exec(path)?.[1];
        const told = { conversationIdentifier, errorDetail: null, uploadId, ...status };
        return uploadId === undefined
            ? null
            : { answer: { status: 200, body: JSON.stringify({ conversationBulkUploadStatuses: [told] }) } };
    };
}

describe('an upload whose lines were all stored before', () => {
    it('keeps its lock until it has landed, and so undoes no redaction', async () => {
        const lines = await storeLines('Card 4111');
        proxy.org.setBehaviour({ uploadStatusWords: 'inProgressFirst' });
        const id = await sendAgain(lines);
        await waitUntilDue();
        await openCall();
        expect(rowOf(id)).toMatchObject({ State__c: 'Sending', Lock__c: expect.any(String) });
        const at = linesOf(KEY).findIndex(({ identifier }) => identifier === lines[0]!.id);
        expect(await failed(await save(KEY, [redacted(KEY, at)], supervisor))).toMatchObject({ code: 'SAVE_LOCKED' });
        expect(await check([id])).toMatchObject([{ state: 'verified', status: 'SUCCESS' }]);
        expect((await saved(await save(KEY, [redacted(KEY, at)], supervisor))).state).toBe('verified');
        await check([id]);
        expect(textOf(KEY, lines[0]!.id)).toMatch(/^\[NAME\]/);
    });

    it('is not over before its doubles have come', async () => {
        const lines = await storeLines('Doubles');
        proxy.org.setBehaviour({ uploadStatusWords: 'inProgressFirst', repeatedEntry: 'append' });
        const before = linesOf(KEY).length;
        const id = await sendAgain(lines);
        expect(await check([id])).toMatchObject([{ state: 'underWay', status: 'IN_PROGRESS', storedCount: 3 }]);
        expect(await check([id])).toMatchObject([{ state: 'verified', entryCount: before + 3 }]);
    });

    it('is over in the end, also where Salesforce never says so', async () => {
        const lines = await storeLines('In the end');
        const id = await sendAgain(lines);
        tell({ status: 'PROCESSED' });
        expect(await check([id])).toMatchObject([{ state: 'underWay' }]);
        await waitUntilSettled();
        expect(await check([id])).toMatchObject([{ state: 'verified' }]);
    });

    describe.each(
        uploadSwitches
            .filter(({ name }) => name !== 'uploadStatusWords')
            .flatMap(({ name, values }) => Object.keys(values).map((value) => [name, value] as const))
    )('where %s is %s', (name, value) => {
        it('is never over while Salesforce is at work', async () => {
            const lines = await storeLines(`${name} ${value}`);
            proxy.org.setBehaviour({ ...DEFAULTS, [name]: value, uploadStatusWords: 'inProgressFirst' });
            const id = await sendAgain(lines);
            await openCall();
            await waitUntilDue();
            await openCall();
            expect(await check([id])).toMatchObject([{ state: 'underWay' }]);
            expect(rowOf(id)).toMatchObject({ State__c: 'Sending', Lock__c: expect.any(String) });
            let [result] = await check([id]);
            if (value === 'failuresOnly') {
                // Its word has no time, so it could be of the first upload.
                expect(result!.state).toBe('underWay');
                await waitUntilSettled();
                [result] = await check([id]);
            }
            expect(result!.state).toBe('verified');
        });
    });
});

describe('an upload of which nothing is stored', () => {
    it.each([
        ['done', { status: 'SUCCESS', lastUpdatedTimestamp: Date.now() + 60_000 }],
        ['done, each line', { status: 'SUCCESS', lastUpdatedTimestamp: Date.now() + 60_000, successEntryCount: 2 }],
        ['refused, without a time', { status: 'FAILED' }],
        ['refused long ago', { status: 'FAILED', lastUpdatedTimestamp: 1_000 }],
        ['refused, of no conversation', { status: 'FAILED', conversationIdentifier: null }],
        [
            'refused, with lines taken',
            { status: 'FAILED', lastUpdatedTimestamp: Date.now() + 60_000, successEntryCount: 1 }
        ]
    ])('stays open while its lines may come, though it is said to be %s', async (what, status) => {
        const lines = newLines(KEY, 2, what);
        const id = await announce(KEY, lines, { uploadId: 'u-late' });
        tell(status);
        expect(await check([id])).toMatchObject([{ state: 'underWay', status: status.status, storedCount: 0 }]);
        expect(rowOf(id)).toMatchObject({ State__c: 'Sending', Lock__c: expect.any(String) });
        await sendLines(KEY, lines);
        expect(await check([id])).toMatchObject([{ state: 'verified' }]);
    });

    it('is over at once where Salesforce has refused it', async () => {
        const id = await announce(KEY, newLines(KEY, 2, 'Refused'), { uploadId: 'u-refused' });
        tell({ status: 'FAILED', lastUpdatedTimestamp: Date.now() + 60_000 });
        expect(await check([id])).toMatchObject([{ state: 'notApplied', status: 'FAILED' }]);
    });
});

it('counts the time until an upload is judged from when its row was last written', async () => {
    const lines = newLines(KEY, 2, 'Took long');
    const id = await announce(KEY, lines);
    clock.aheadMs += SETTLE_MS;
    await renewTokens();
    const at = new Date(Date.now() + clock.aheadMs).toISOString();
    faulty.spoil = ({ resource }) =>
        resource === 'query'
            ? { edit: (body) => body.replace(/"LastModifiedDate":"[^"]*"/g, `"LastModifiedDate":"${at}"`) }
            : null;
    expect(await check([id])).toMatchObject([{ state: 'underWay' }]);
    faulty.reset();
    expect(await check([id])).toMatchObject([{ state: 'notApplied' }]);
});
