import { createProblem, type ProblemCode } from 'c/proxyProblem';
import type { CallReview, ChangeSummary, KeptRejection } from 'c/proxyProtocol';
import { EMPTY_QUEUE, refreshQueue, reject, type ReviewQueue, type Suggestion } from 'c/reviewQueue';
import { createEditSession, type EditSession } from 'c/transcriptModel';
import {
    createCallReview,
    FIRST_WAIT_MS,
    NEXT_WAIT_MS,
    NO_CALL_REVIEW,
    RETRY_MS,
    type CallReviewState
} from '../callReview';
import { NOTHING_READ, type Reading } from '../reading';
import { fakeClient } from './fakeClient';
import { aChange, entry } from './viewState';

/** Digests come from another thread; these come at once. */
jest.mock('../lineDigest', () => ({
    digestOfLine: (identifier: string, text: string) =>
        Promise.resolve(
            [...identifier, ...text].reduce((sum, each) => `${(Number(sum) * 31 + each.charCodeAt(0)) % 1e9}`, '7')
        )
}));

const TEXTS = { a: 'I am Ana', b: 'Bob it is' };
const reading = (texts: Record<string, string>, changes: readonly ChangeSummary[] = []): Reading => ({
    ...NOTHING_READ,
    changes,
    entries: Object.entries(texts).map(([identifier, text]) => ({ ...entry, identifier, text }))
});
const nameIn = (identifier: string, text: string, words: string): Suggestion => {
    const start = text.indexOf(words);
    const parts = [{ identifier, words, start, end: start + words.length }];
    const key = `NAME ${identifier}:${start}`;
    return { key, entityType: 'NAME', score: 1, parts, value: words, reasons: [], startMs: null };
};
const REVIEWED: CallReview = {
    state: 'reviewed',
    reviewedBy: 'Ana',
    reviewedMs: 5,
    found: 0,
    accepted: 0,
    open: 0,
    rejections: []
};

/** A call with two names in it, and what of its review is stored. */
function openReview(stored: CallReview | 'unread' | null = null) {
    const { fake, client } = fakeClient();
    let state: CallReviewState = NO_CALL_REVIEW;
    const said: string[] = [];
    const keeper = createCallReview(client, 'v', {
        onState: (next) => {
            state = next;
            // As the component does: every state is seen.
            show();
        },
        onSaid: (message) => said.push(message)
    });
    let queue: ReviewQueue = EMPTY_QUEUE;
    let session: EditSession = createEditSession();
    let found: readonly Suggestion[] = [];
    let now = reading(TEXTS);
    const show = (change: (queue: ReviewQueue) => ReviewQueue = (same) => same): void => {
        queue = change(refreshQueue(queue, keeper.withoutLeftIn(found, session), session));
        keeper.note(found.length > 0 ? queue : null, now, true);
    };
    const settle = async (): Promise<void> => {
        for (let turn = 0; turn < 60; turn += 1) {
            await Promise.resolve();
        }
    };
    return {
        fake,
        keeper,
        said,
        settle,
        state: () => state,
        openWords: () => queue.open.map(({ value }) => value),
        queue: () => queue,
        session: () => session,
        async see(texts: Record<string, string> = TEXTS, changes: readonly ChangeSummary[] = []) {
            now = reading(texts, changes);
            session = createEditSession(now.entries);
            found = [nameIn('a', texts['a'] ?? '', 'Ana'), nameIn('b', texts['b'] ?? '', 'Bob')];
            show();
            await settle();
        },
        read() {
            keeper.take({
                type: 'call',
                call: { voiceCallId: 'v', state: 'ended', startMs: 0, endMs: 1 },
                participants: [],
                legs: []
            });
            if (stored !== 'unread') {
                keeper.take({ type: 'review', review: stored });
            }
            keeper.take({ type: 'end', notices: [] });
        },
        async decide(change: (queue: ReviewQueue, session: EditSession) => ReviewQueue) {
            show((before) => change(before, session));
            await settle();
        },
        async wait(ms: number) {
            jest.advanceTimersByTime(ms);
            await settle();
        }
    };
}
const leaveIn =
    (at: number) =>
    (queue: ReviewQueue, session: EditSession): ReviewQueue =>
        reject(queue, [queue.suggestions[at]!], session);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('the review of a call', () => {
    it('is made once its suggestions were open for a moment, and not made again for nothing', async () => {
        const review = openReview();
        review.read();
        await review.see(TEXTS, [
            aChange({ lines: [{ identifier: 'z', action: 'redact', labels: ['NAME'], result: 'verified' }] })
        ]);
        expect(review.fake.reviews).toEqual([]);
        await review.wait(FIRST_WAIT_MS);
        expect(review.fake.reviews).toEqual([{ open: 2, accepted: 1, rejected: [], takenBack: [] }]);
        await review.wait(10 * RETRY_MS);
        expect(review.fake.reviews).toHaveLength(1);
        review.keeper.close();
    });

    it.each<[string, CallReview | 'unread']>([
        ['nothing is known of it', 'unread'],
        ['it is reviewed', REVIEWED]
    ])('is left alone where %s', async (_, stored) => {
        const review = openReview(stored);
        review.read();
        await review.see();
        await review.wait(10 * RETRY_MS);
        expect(review.fake.reviews).toEqual([]);
        review.keeper.close();
    });

    it('keeps what is left in, of which nothing is told, and does not ask again', async () => {
        const first = openReview();
        first.read();
        await first.see();
        await first.decide(leaveIn(0));
        await first.wait(FIRST_WAIT_MS);
        const [request] = first.fake.reviews;
        expect(request).toMatchObject({
            open: 1,
            rejected: [{ identifier: 'a', start: 5, end: 6, entityType: 'NAME' }]
        });
        expect(JSON.stringify(request)).not.toMatch(/Ana|I am/);
        const { rejections } = first.state().review!;
        first.keeper.close();

        const second = openReview({ ...REVIEWED, state: 'toReview', reviewedMs: null, rejections });
        second.read();
        await second.see();
        expect(second.openWords()).toEqual(['Bob']);
        expect(second.state().kept.size).toBe(1);
        await second.see({ ...TEXTS, a: 'I was Ana' });
        expect(second.openWords()).toEqual(['Ana', 'Bob']);
        await second.decide(leaveIn(1));
        await second.wait(FIRST_WAIT_MS);
        expect(second.fake.reviews.at(-1)!.takenBack).toEqual([
            { identifier: 'a', start: 5, end: 6, entityType: 'NAME' }
        ]);
        second.keeper.close();
    });

    it('takes back what was left in, stored or not', async () => {
        const review = openReview();
        review.read();
        await review.see();
        await review.decide(leaveIn(0));
        await review.wait(FIRST_WAIT_MS);
        await review.decide((queue, session) =>
            refreshQueue({ ...queue, rejected: [], takenBack: queue.rejected }, queue.suggestions, session)
        );
        await review.wait(NEXT_WAIT_MS);
        expect(review.fake.reviews.at(-1)).toMatchObject({ open: 2, rejected: [], takenBack: [{ identifier: 'a' }] });
        expect(review.state().review?.rejections).toEqual([]);
        review.keeper.close();
    });

    it('stores at once what was decided when the page may be gone', async () => {
        const review = openReview();
        review.read();
        await review.see();
        await review.decide(leaveIn(1));
        window.dispatchEvent(new CustomEvent('pagehide'));
        await review.settle();
        expect(review.fake.reviews).toMatchObject([{ rejected: [{ identifier: 'b' }] }]);
        review.keeper.close();
    });

    it('says what could not be stored, once, and stores it later', async () => {
        const review = openReview();
        review.read();
        await review.see();
        await review.decide(leaveIn(0));
        review.fake.reviewTrouble = createProblem('PROXY_UNREACHABLE');
        await review.wait(FIRST_WAIT_MS);
        expect(review.said).toHaveLength(1);
        expect(review.state().problem?.code).toBe('PROXY_UNREACHABLE');
        await review.wait(RETRY_MS);
        expect(review.fake.reviews).toHaveLength(2);
        expect(review.fake.reviews[1]).toEqual(review.fake.reviews[0]);
        expect(review.state().problem).toBeNull();
        review.keeper.close();
    });

    it.each<ProblemCode>(['NOT_PERMITTED', 'REVIEW_TOO_LARGE'])(
        'is not tried again after %s, but can be marked',
        async (code) => {
            const review = openReview();
            review.read();
            await review.see();
            await review.decide(leaveIn(0));
            review.fake.reviewTrouble = createProblem(code);
            await review.wait(FIRST_WAIT_MS);
            await review.wait(10 * RETRY_MS);
            expect(review.fake.reviews).toHaveLength(1);
            expect(await review.keeper.mark('reviewed')).toBe(true);
            expect(review.fake.reviews[1]).toMatchObject({ state: 'reviewed', rejected: [] });
            review.keeper.close();
        }
    );

    it('is marked with all that is decided, and says so; or that it could not be', async () => {
        const review = openReview();
        review.read();
        await review.see();
        await review.decide(leaveIn(0));
        review.fake.reviewTrouble = createProblem('OFFLINE');
        expect(await review.keeper.mark('reviewed')).toBe(false);
        expect(await review.keeper.mark('reviewed')).toBe(true);
        expect(review.fake.reviews.at(-1)).toMatchObject({
            state: 'reviewed',
            open: 1,
            rejected: [{ identifier: 'a' }]
        });
        expect(review.said).toHaveLength(2);
        expect(await review.keeper.mark('toReview')).toBe(true);
        expect(review.state().review?.state).toBe('toReview');
        review.keeper.close();
    });

    it('is overtaken where more is found than there was, or something left in reads otherwise', async () => {
        const digest = 'x'.repeat(43);
        const other: KeptRejection = { identifier: 'a', start: 5, end: 6, entityType: 'NAME', digest };
        for (const [stored, isOvertaken] of [
            [{ ...REVIEWED, open: 2 }, false],
            [{ ...REVIEWED, open: 1 }, true],
            [{ ...REVIEWED, open: 2, rejections: [other] }, true]
        ] as const) {
            const review = openReview(stored);
            review.read();
            await review.see();
            expect(review.state().isOvertaken).toBe(isOvertaken);
            review.keeper.close();
        }
    });

    it('asks again about what was left in before', async () => {
        const first = openReview();
        first.read();
        await first.see();
        await first.decide(leaveIn(0));
        await first.keeper.mark('toReview');
        const review = openReview(first.state().review);
        first.keeper.close();
        review.read();
        await review.see();
        expect(review.openWords()).toEqual(['Bob']);
        review.keeper.askAgain();
        await review.settle();
        expect(review.openWords()).toEqual(['Ana', 'Bob']);
        await review.wait(FIRST_WAIT_MS);
        expect(review.fake.reviews).toMatchObject([{ open: 2, takenBack: [{ identifier: 'a' }] }]);
        review.keeper.close();
    });
});
