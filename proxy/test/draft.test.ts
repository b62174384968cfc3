import { parseDraftAnswer, type KeptDraft } from 'c/proxyProtocol';
import {
    clock,
    failed,
    faulty,
    linesOf,
    patchRow,
    proxy,
    reviewer,
    supervisor,
    useSaveBench,
    viewer
} from './harness/saveBench';
import { discardDraft, draftOf, draftRows, keepDraft, toEdit, toRedaction } from './harness/drafts';
import { callNamed, noticesOf, readMessages } from './harness/transcript';

useSaveBench();
beforeEach(async () => {
    await discardDraft('billing', supervisor);
    await discardDraft('billing', reviewer);
    faulty.reset();
});

const DAY_MS = 24 * 60 * 60_000;
const kept = async (answer: Response) => parseDraftAnswer(await answer.json())!;
const identifierAt = (at: number): string => linesOf('billing')[at]!.identifier;
const replace = (at: number, text: string): void => {
    const { conversationIdentifier } = callNamed(proxy, 'billing');
    proxy.org.replaceEntry(conversationIdentifier, { ...linesOf('billing')[at]!, messageText: text });
};

describe('keeping unsaved work', () => {
    it('keeps what was put in and where, for a week, in one row of the user', async () => {
        const answer = await kept(await keepDraft('billing', [toEdit(0, (text) => `${text} Indeed.`), toRedaction(1)]));
        expect(answer).toEqual({ keptMs: expect.any(Number), lines: 2, notKept: 0 });
        const [row, ...others] = draftRows();
        expect(others).toEqual([]);
        const { voiceCallId } = callNamed(proxy, 'billing');
        const owner = proxy.org.users.find(({ username }) => username === 'supervisor@example.com')!.id;
        expect(row).toMatchObject({
            OwnerId: owner,
            Voice_Call__c: voiceCallId,
            Draft_Key__c: `${owner.slice(0, 15)}:${voiceCallId.slice(0, 15)}`,
            Expires__c: new Date(answer.keptMs + 7 * DAY_MS).toISOString().replace('Z', '+0000')
        });
        const { lines } = JSON.parse(String(row!['Lines__c'])) as { lines: Record<string, unknown>[] };
        expect(lines[0]).toMatchObject({ identifier: identifierAt(0), redactions: [] });
        expect(lines[0]!['edits']).toEqual([
            { start: linesOf('billing')[0]!.messageText.length, removedLength: 0, inserted: ' Indeed.' }
        ]);
        expect(lines[1]).toMatchObject({ edits: [], redactions: [{ start: 0, entityType: 'NAME', mask: '[NAME]' }] });
    });

    it('costs two queries and a write, and reads no entries', async () => {
        await keepDraft('billing', [toRedaction(1)]);
        faulty.reset();
        await keepDraft('billing', [toRedaction(2)]);
        expect(faulty.seen.map(({ method, resource }) => `${method} ${resource}`)).toEqual([
            'GET query',
            'GET query',
            'PATCH other'
        ]);
        expect(draftRows()).toHaveLength(1);
    });

    it('keeps one draft where two tabs keep their first at once', async () => {
        const answers = await Promise.all([1, 2].map((at) => keepDraft('billing', [toRedaction(at)])));
        expect(answers.map(({ status }) => status)).toEqual([200, 200]);
        expect(draftRows()).toHaveLength(1);
    });

    it('counts a line that may not be kept, and keeps the others', async () => {
        const typed = toEdit(0, () => 'call me Ana Canary');
        const redactions = [{ start: 8, end: 18, entityType: 'NAME', mask: '[NAME]' }];
        expect(await kept(await keepDraft('billing', [{ ...typed, redactions }, toRedaction(1)]))).toMatchObject({
            lines: 1,
            notKept: 1
        });
        expect((await draftOf('billing', supervisor))?.notKept).toBe(1);
        expect(await kept(await keepDraft('billing', [{ ...typed, redactions }]))).toMatchObject({
            lines: 0,
            notKept: 1
        });
        expect(draftRows()).toEqual([]);
    });

    it('says when it is too large, and leaves no draft behind', async () => {
        await keepDraft('billing', [toRedaction(1)]);
        const large = linesOf('billing')
            .slice(0, 10)
            .map((_, at) => toEdit(at, () => 'word '.repeat(3_000)));
        expect(await failed(await keepDraft('billing', large))).toMatchObject({ status: 413, code: 'DRAFT_TOO_LARGE' });
        expect(draftRows()).toEqual([]);
        expect(await draftOf('billing', supervisor)).toBeNull();
    });

    it.each<[string, object[], number, string]>([
        ['nothing to keep', [], 400, 'CHANGE_EMPTY'],
        ['a line that is as it was', [{ identifier: 'a', baseText: 'x', editedText: 'x' }], 400, 'CHANGE_EMPTY'],
        [
            'a line twice',
            [1, 2].map(() => ({ identifier: 'a', baseText: 'x', editedText: 'y' })),
            400,
            'ENTRY_DUPLICATED'
        ],
        ['edits of its own', [{ identifier: 'a', baseText: 'x', edits: [] }], 400, 'REQUEST_INVALID'],
        [
            'a mask that says something',
            [{ identifier: 'a', baseText: 'x', redactions: [{ start: 0, end: 1, entityType: 'NAME', mask: 'Ana' }] }],
            400,
            'REDACTION_INVALID'
        ]
    ])('refuses %s, and asks Salesforce nothing', async (_, lines, status, code) => {
        expect(await failed(await keepDraft('billing', lines))).toMatchObject({ status, code });
        expect(faulty.seen).toEqual([]);
    });

    it('leaves it to the org who may', async () => {
        expect(await failed(await keepDraft('billing', [toRedaction(1)], viewer))).toMatchObject({
            status: 403,
            code: 'NOT_PERMITTED'
        });
        expect((await keepDraft('billing', [toEdit(0)], reviewer)).status).toBe(200);
    });

    it.each([
        [{ answer: { status: 503 } }, 'SALESFORCE_UNAVAILABLE'],
        [{ drop: 'before' } as const, 'SALESFORCE_UNAVAILABLE'],
        [{ answer: { status: 401, body: '[{"errorCode":"INVALID_SESSION_ID"}]' } }, 'SESSION_ENDED_BY_SALESFORCE']
    ])('says what stands in the way: %j', async (fault, code) => {
        faulty.spoil = ({ method }) => (method === 'PATCH' ? fault : null);
        expect(await failed(await keepDraft('billing', [toRedaction(1)]))).toMatchObject({ code });
    });

    it('clears away what has expired of the same person, whatever call it is of', async () => {
        await keepDraft('long-call', [{ identifier: 'a', baseText: 'x', editedText: 'y' }]);
        expect(draftRows()).toHaveLength(1);
        clock.aheadMs += 8 * DAY_MS;
        const token = await proxy.tokenFor('supervisor@example.com');
        await keepDraft('billing', [toRedaction(1)], token);
        expect(draftRows().map(({ Voice_Call__c }) => Voice_Call__c)).toEqual([
            callNamed(proxy, 'billing').voiceCallId
        ]);
    });
});

describe('reading it again', () => {
    const drafted = (draft: KeptDraft | null) => draft?.lines.map(({ isBaseSame }) => isBaseSame);

    it('tells the owner what is kept, ahead of the changes, and of each line whether it still reads as it did', async () => {
        const { keptMs } = await kept(
            await keepDraft('billing', [toEdit(0, () => 'Hello.'), toRedaction(1), toRedaction(2)])
        );
        const before = linesOf('billing')[1]!.messageText;
        replace(1, `${before} changed`);
        const messages = await readMessages(proxy, callNamed(proxy, 'billing').voiceCallId, supervisor);
        replace(1, before);
        expect(messages.slice(-4).map(({ type }) => type)).toEqual(['draft', 'review', 'changes', 'end']);
        expect(await draftOf('billing', supervisor)).toMatchObject({ madeMs: keptMs, notKept: 0 });
        const said = messages.flatMap((message) => (message.type === 'draft' ? [drafted(message.draft)] : []));
        expect(said).toEqual([[true, false, true]]);
    });

    it('tells a line that is not there any more as changed', async () => {
        await keepDraft('billing', [{ identifier: 'gone', baseText: 'x', editedText: 'y' }]);
        expect(drafted(await draftOf('billing', supervisor))).toEqual([false]);
    });

    it('tells nobody else', async () => {
        await keepDraft('billing', [toRedaction(1)]);
        for (const token of [reviewer, viewer]) {
            expect(await draftOf('billing', token)).toBeNull();
        }
        expect(await draftOf('long-call', supervisor)).toBeNull();
    });

    it('offers no draft that has expired, and deletes it', async () => {
        await keepDraft('billing', [toRedaction(1)]);
        clock.aheadMs += 7 * DAY_MS - 60_000;
        expect(await draftOf('billing', await proxy.tokenFor('supervisor@example.com'))).not.toBeNull();
        clock.aheadMs += 2 * 60_000;
        expect(await draftOf('billing', await proxy.tokenFor('supervisor@example.com'))).toBeNull();
        expect(draftRows()).toEqual([]);
    });

    it.each([
        ['rewrote it', { Lines__c: '{"key":"x","notKept":0,"lines":[]}' }],
        ['prolonged it', { Expires__c: '2099-01-01T00:00:00Z' }],
        ['took its seal', { Seal__c: null }]
    ])('offers none where somebody %s, says so, and lets the next one take its place', async (_, fields) => {
        await keepDraft('billing', [toRedaction(1)]);
        await patchRow(String(draftRows()[0]!['Id']), fields, 'supervisor@example.com', 'Transcript_Draft__c');
        const messages = await readMessages(proxy, callNamed(proxy, 'billing').voiceCallId, supervisor);
        expect(messages.some(({ type }) => type === 'draft')).toBe(false);
        expect(noticesOf(messages)).toEqual({ DRAFT_BROKEN: 1 });
        await keepDraft('billing', [toRedaction(1)]);
        expect(await draftOf('billing', supervisor)).not.toBeNull();
    });

    it('goes on where the query fails, and says that it is not known', async () => {
        await keepDraft('billing', [toRedaction(1)]);
        faulty.spoil = ({ path }) => (path.includes('Draft') ? { answer: { status: 400 } } : null);
        const messages = await readMessages(proxy, callNamed(proxy, 'billing').voiceCallId, supervisor);
        expect(messages.slice(-2).map(({ type }) => type)).toEqual(['changes', 'end']);
        expect(noticesOf(messages)).toEqual({ DRAFT_UNREAD: 1 });
    });

    it('says nothing of drafts to somebody who has none to have', async () => {
        const messages = await readMessages(proxy, callNamed(proxy, 'billing').voiceCallId, viewer);
        expect(noticesOf(messages)).toEqual({});
    });
});

describe('two pages of one person, at work on one call', () => {
    const [tab, laptop] = ['tab', 'laptop'].map((page) => ({ page, over: null }));
    const keepAs = (claim: object, at: number, token = supervisor): Promise<Response> =>
        keepDraft('billing', [toRedaction(at)], token, claim);
    const keptLine = async (): Promise<string | undefined> =>
        (await draftOf('billing', supervisor))?.lines[0]?.identifier;

    it('do not overwrite each other’s draft', async () => {
        await keepAs(tab!, 1);
        expect(await failed(await keepAs(laptop!, 2))).toMatchObject({ status: 409, code: 'DRAFT_ELSEWHERE' });
        expect(await draftOf('billing', supervisor)).toMatchObject({ page: 'tab' });
        expect(await keptLine()).toBe(identifierAt(1));
        expect((await keepAs(tab!, 3)).status).toBe(200);
        expect(await keptLine()).toBe(identifierAt(3));
    });

    it('do so where the person has decided about the other’s, but not once that has been kept anew', async () => {
        const { keptMs } = await kept(await keepAs(tab!, 1));
        expect((await keepAs({ page: 'laptop', over: keptMs }, 2)).status).toBe(200);
        expect(await failed(await keepAs(tab!, 3))).toMatchObject({ code: 'DRAFT_ELSEWHERE' });
        clock.aheadMs += 2_000;
        expect((await keepAs(laptop!, 2)).status).toBe(200);
        expect(await failed(await keepAs({ page: 'tab', over: keptMs }, 3))).toMatchObject({ code: 'DRAFT_ELSEWHERE' });
        expect(await keptLine()).toBe(identifierAt(2));
    });

    it('mind no draft that is over or that somebody else wrote to', async () => {
        await keepAs(tab!, 1);
        await patchRow(
            String(draftRows()[0]!['Id']),
            { Seal__c: null },
            'supervisor@example.com',
            'Transcript_Draft__c'
        );
        expect((await keepAs(laptop!, 2)).status).toBe(200);
        clock.aheadMs += 8 * DAY_MS;
        expect((await keepAs(tab!, 3, await proxy.tokenFor('supervisor@example.com'))).status).toBe(200);
    });

    it('do not delete each other’s draft, neither by work that may not be kept', async () => {
        const { keptMs } = await kept(await keepAs(tab!, 1));
        const typed = {
            ...toEdit(0, () => 'Ana'),
            redactions: [{ start: 0, end: 3, entityType: 'NAME', mask: '[NAME]' }]
        };
        expect((await keepDraft('billing', [typed], supervisor, laptop)).status).toBe(409);
        expect((await discardDraft('billing', supervisor, '?page=laptop')).status).toBe(204);
        expect((await discardDraft('billing', supervisor, `?page=laptop&over=${keptMs - 1_000}`)).status).toBe(204);
        expect(draftRows()).toHaveLength(1);
        expect((await discardDraft('billing', supervisor, `?page=laptop&over=${keptMs}`)).status).toBe(204);
        expect(draftRows()).toEqual([]);
        await keepAs(tab!, 1);
        expect((await discardDraft('billing', supervisor, '?page=tab')).status).toBe(204);
        expect(draftRows()).toEqual([]);
    });

    it.each(['?page=a&page=b', '?page=a&over=x', `?page=${'a'.repeat(65)}`, '?over=1'])(
        'are refused what is no claim: %s',
        async (query) => {
            expect(await failed(await discardDraft('billing', supervisor, query))).toMatchObject({
                code: 'REQUEST_INVALID'
            });
        }
    );
});

describe('discarding it', () => {
    it('blanks and deletes the row', async () => {
        await keepDraft('billing', [toRedaction(1)]);
        faulty.reset();
        expect((await discardDraft('billing', supervisor)).status).toBe(204);
        expect(draftRows()).toEqual([]);
        expect(faulty.seen.map(({ method, resource }) => `${method} ${resource}`)).toEqual([
            'GET query',
            'PATCH other',
            'DELETE other'
        ]);
        expect(JSON.parse(faulty.seen[1]!.body)).toEqual({ Lines__c: null, Seal__c: null });
        expect(await draftOf('billing', supervisor)).toBeNull();
    });

    it('leaves an empty row where the org lets nobody delete, and offers none', async () => {
        await keepDraft('billing', [toRedaction(1)]);
        faulty.spoil = ({ method }) =>
            method === 'DELETE'
                ? { answer: { status: 403, body: '[{"errorCode":"INSUFFICIENT_ACCESS_OR_READONLY"}]' } }
                : null;
        expect(await failed(await discardDraft('billing', supervisor))).toMatchObject({ code: 'NOT_PERMITTED' });
        expect(draftRows()).toMatchObject([{ Lines__c: null }]);
        expect(await draftOf('billing', supervisor)).toBeNull();
    });

    it('is content where there is none', async () => {
        expect((await discardDraft('billing', supervisor)).status).toBe(204);
        expect(await failed(await discardDraft('0LQ', supervisor))).toMatchObject({ code: 'VOICE_CALL_NOT_FOUND' });
    });
});
