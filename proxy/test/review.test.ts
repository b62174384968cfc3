import { parseCallReview } from 'c/proxyProtocol';
import {
    patchRow,
    failed,
    faulty,
    linesOf,
    proxy,
    reviewer,
    supervisor,
    useSaveBench,
    viewer
} from './harness/saveBench';
import { putReview, reviewOf, reviewRows, toRejection } from './harness/reviews';
import { callNamed, noticesOf, readMessages } from './harness/transcript';

useSaveBench();

const stored = async (answer: Response) => parseCallReview(await answer.json())!;
const seen = () => faulty.seen.map(({ method, resource }) => `${method} ${resource}`);
const rowOf = (key: string) =>
    reviewRows().find(({ Voice_Call__c }) => Voice_Call__c === callNamed(proxy, key).voiceCallId);
const userId = (name: string) => proxy.org.users.find(({ username }) => username === `${name}@example.com`)!.id;
const placeOf = ({ identifier, start, end, entityType }: ReturnType<typeof toRejection>) => ({
    identifier,
    start,
    end,
    entityType
});

describe('storing a review', () => {
    it('makes the row of a call that somebody has opened, with its counts', async () => {
        const answer = await stored(await putReview('billing', { open: 4, accepted: 3 }));
        expect(answer).toEqual({
            state: 'toReview',
            reviewedBy: null,
            reviewedMs: null,
            found: 7,
            accepted: 3,
            open: 4,
            rejections: []
        });
        const { voiceCallId } = callNamed(proxy, 'billing');
        expect(reviewRows()).toHaveLength(1);
        expect(rowOf('billing')).toMatchObject({
            Call_Key__c: voiceCallId.slice(0, 15),
            State__c: 'To_Review',
            Found__c: 7,
            Open__c: 4,
            Revision__c: 1
        });
        expect(await reviewOf('billing', viewer)).toEqual(answer);
    });

    it('keeps what is left in, adds to it, and takes back', async () => {
        const [first, second] = [toRejection('billing', 0), toRejection('billing', 1, { end: 3 })];
        await putReview('billing', { rejected: [first] });
        const both = await stored(await putReview('billing', { rejected: [second, first], open: 1 }, reviewer));
        expect(both.rejections).toEqual([first, second].map((each) => ({ ...placeOf(each), digest: each.digest })));
        expect(both.found).toBe(3);
        expect(rowOf('billing')).toMatchObject({ Rejected__c: 2, Found__c: 3 });
        const one = await stored(await putReview('billing', { takenBack: [placeOf(first)] }));
        expect(one.rejections.map(({ identifier }) => identifier)).toEqual([second.identifier]);
        await putReview('billing', { takenBack: [placeOf(second)] });
        expect(await reviewOf('billing', supervisor)).toMatchObject({ rejections: [], found: 0 });
    });

    it('says who reviewed a call and when, keeps that when others store, and opens it again', async () => {
        const from = Date.now() - 1000;
        const reviewed = await stored(await putReview('billing', { state: 'reviewed' }));
        expect(reviewed).toMatchObject({ state: 'reviewed', reviewedBy: 'Sofia Marchetti' });
        expect(reviewed.reviewedMs).toBeGreaterThanOrEqual(from);
        expect(rowOf('billing')).toMatchObject({ State__c: 'Reviewed', Reviewed_By__c: userId('supervisor') });
        const later = await stored(await putReview('billing', { open: 2 }, reviewer));
        expect(later).toMatchObject({ state: 'reviewed', reviewedBy: 'Sofia Marchetti', open: 2 });
        expect(later.reviewedMs).toBe(reviewed.reviewedMs);
        expect(await stored(await putReview('billing', { state: 'toReview' }, reviewer))).toMatchObject({
            state: 'toReview',
            reviewedBy: null,
            reviewedMs: null
        });
        expect(rowOf('billing')).toMatchObject({ State__c: 'To_Review', Reviewed_By__c: null, Reviewed_At__c: null });
    });

    it('costs two queries and a write, and reads entries for new rejections only', async () => {
        await putReview('billing', { open: 1 });
        expect(seen()).toEqual(['GET query', 'GET query', 'PATCH other']);
        faulty.reset();
        await putReview('billing', { rejected: [toRejection('billing', 2)] });
        expect(seen()).toEqual(['GET query', 'GET entries', 'GET query', 'PATCH other']);
    });

    it('loses nothing where several people store at once, and makes one row', async () => {
        const tokens = [supervisor, reviewer, await proxy.tokenFor('admin@example.com')];
        const answers = await Promise.all(
            tokens.map((token, at) => putReview('long-call', { rejected: [toRejection('long-call', at)] }, token))
        );
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
        expect(rowOf('long-call')).toMatchObject({ Rejected__c: 3, Revision__c: 3 });
        expect((await reviewOf('long-call', viewer))?.rejections).toHaveLength(3);
    });

    it('comes to the same where the answer was lost and the request is made again', async () => {
        const request = { rejected: [toRejection('billing', 5)], state: 'reviewed' };
        faulty.spoil = ({ method }) => (method === 'PATCH' ? { drop: 'after' } : null);
        expect(await failed(await putReview('billing', request))).toMatchObject({ code: 'SALESFORCE_UNAVAILABLE' });
        faulty.reset();
        const again = await stored(await putReview('billing', request));
        expect(
            again.rejections.filter(({ identifier }) => identifier === linesOf('billing')[5]!.identifier)
        ).toHaveLength(1);
    });

    it('gives up where others keep being faster, and stores nothing', async () => {
        faulty.spoil = ({ method }) =>
            method === 'PATCH'
                ? { answer: { status: 400, body: '[{"errorCode":"UNABLE_TO_LOCK_ROW","message":"x"}]' } }
                : null;
        expect(await failed(await putReview('billing', { open: 9 }))).toMatchObject({
            status: 409,
            code: 'REVIEW_BUSY'
        });
    });
});

const PLACE = {
    identifier: 'x',
    start: 0,
    end: 1,
    entityType: 'NAME' as const,
    digest: 'A'.repeat(43),
    startMs: null,
    receivedMs: null
};

describe('what is refused', () => {
    const words = 'my card is four one one one';
    it.each<[string, object]>([
        ['words of its own', { note: words }],
        ['words in a rejection', { rejected: [{ ...placeOf(PLACE), words, digest: 'A'.repeat(43) }] }],
        ['words for a digest', { rejected: [{ ...PLACE, digest: words }] }],
        ['words for what it is', { rejected: [{ ...PLACE, entityType: words }] }],
        ['an offset that is none', { rejected: [{ ...PLACE, start: -1 }] }],
        ['another state', { state: 'done' }],
        ['a count that is none', { open: 1.5 }],
        ['too many at once', { takenBack: Array.from({ length: 501 }, () => placeOf(PLACE)) }]
    ])('%s, and Salesforce is asked nothing', async (_, request) => {
        expect(await failed(await putReview('billing', request))).toMatchObject({
            status: 400,
            code: 'REQUEST_INVALID'
        });
        expect(faulty.seen).toEqual([]);
        expect(proxy.logged()).not.toContain('four one');
    });

    it('a line that is not the call’s', async () => {
        const before = JSON.stringify(reviewRows());
        const other = toRejection('long-call', 0);
        for (const rejection of [other, { ...other, identifier: words }]) {
            expect(await failed(await putReview('billing', { rejected: [rejection] }))).toMatchObject({
                code: 'ENTRY_NOT_IN_CALL'
            });
        }
        expect(JSON.stringify(reviewRows())).toBe(before);
    });

    it('a line of a leg that the person may not see', async () => {
        const { voiceCallId } = callNamed(proxy, 'transfer-second-leg');
        const hidden = linesOf('transfer-first-leg').findIndex(({ relatedRecords }) =>
            JSON.stringify(relatedRecords).includes(voiceCallId.slice(0, 15))
        );
        const rejected = [toRejection('transfer-first-leg', hidden)];
        expect(await failed(await putReview('transfer-first-leg', { rejected }, reviewer))).toMatchObject({
            code: 'ENTRY_NOT_IN_CALL'
        });
        expect((await putReview('transfer-first-leg', { rejected })).status).toBe(200);
    });

    it('a call that goes on, and one that the person may not see', async () => {
        expect(await failed(await putReview('in-progress', {}))).toMatchObject({ code: 'VOICE_CALL_IN_PROGRESS' });
        expect(await failed(await putReview('transfer-second-leg', {}, reviewer))).toMatchObject({
            code: 'VOICE_CALL_NOT_FOUND'
        });
    });

    it('whoever may not edit', async () => {
        for (const token of [viewer, await proxy.tokenFor('agent@example.com')]) {
            expect(await failed(await putReview('billing', { state: 'reviewed' }, token))).toMatchObject({
                status: 403,
                code: 'NOT_PERMITTED'
            });
        }
    });

    it('more than a review holds', async () => {
        const digest = 'A'.repeat(43);
        const { identifier } = toRejection('billing', 0);
        const many = (from: number) =>
            Array.from({ length: 500 }, (_, at) => ({
                ...PLACE,
                identifier,
                start: from + at,
                end: from + at,
                digest
            }));
        await putReview('billing', { rejected: many(0) });
        await putReview('billing', { rejected: many(500) });
        expect(await failed(await putReview('billing', { rejected: many(1000) }))).toMatchObject({
            status: 413,
            code: 'REVIEW_TOO_LARGE'
        });
    });
});

describe('reading it', () => {
    it('tells nothing to who may not read reviews, and the transcript all the same', async () => {
        const agent = await proxy.tokenFor('agent@example.com');
        const messages = await readMessages(proxy, callNamed(proxy, 'billing').voiceCallId, agent);
        expect(messages.some(({ type }) => type === 'review')).toBe(false);
        expect(noticesOf(messages)).toEqual({});
    });

    it('says that there is none yet', async () => {
        expect(await reviewOf('arabic-japanese', supervisor)).toBeNull();
    });

    it('takes what somebody wrote into a row by hand for no rejections', async () => {
        const row = rowOf('billing')!;
        const byHand = { Rejections__c: '[{"identifier":"x"}]', Revision__c: Number(row['Revision__c']) + 1 };
        await patchRow(String(row['Id']), byHand, 'supervisor@example.com', 'Transcript_Review__c');
        expect((await reviewOf('billing', supervisor))?.rejections).toEqual([]);
    });

    it('says when it could not be found out', async () => {
        faulty.spoil = ({ method, path }) =>
            method === 'GET' && path.includes('Transcript_Review__c') ? { answer: { status: 500 } } : null;
        const messages = await readMessages(proxy, callNamed(proxy, 'billing').voiceCallId, supervisor);
        expect(noticesOf(messages)).toMatchObject({ REVIEW_UNREAD: 1 });
    });
});
