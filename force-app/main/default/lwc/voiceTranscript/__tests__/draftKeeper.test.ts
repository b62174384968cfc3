import { createProblem, type ProblemCode } from 'c/proxyProblem';
import type { LineChange } from 'c/transcriptModel';
import type { KeptAnswer, Sent } from 'c/transcriptProxy';
import { createDraftKeeper, FIRST_WAIT_MS, MINUTE_MS, type DraftKeeper, type Keeping } from '../draftKeeper';

const work = (...texts: string[]): readonly LineChange[] =>
    texts.map((editedText, at) => ({ identifier: `e${at}`, baseText: 'base', editedText }));
const fine = (lines: number): Sent<KeptAnswer> => ({
    ok: true,
    value: { keptMs: 1, lines, notKept: 0, fitsLeaving: true }
});
const trouble = (code: ProblemCode): { readonly ok: false; readonly problem: ReturnType<typeof createProblem> } => ({
    ok: false,
    problem: createProblem(code)
});

describe('the draft keeper', () => {
    let keeper: DraftKeeper;
    let heard: Keeping[];
    /** What reached the store: the new texts, `leaving` as the page goes, or `discard`. */
    let sent: string[];
    /** What the next requests are answered; those after that go well. */
    let answers: (Sent<never> | Promise<Sent<never>>)[];
    const phases = (): string[] => heard.map(({ phase }) => phase);
    const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

    beforeEach(() => {
        jest.useFakeTimers();
        [heard, sent, answers] = [[], [], []];
        keeper = createDraftKeeper(
            {
                async keep(lines, isLeaving) {
                    sent.push(
                        [...lines.map(({ editedText }) => editedText), ...(isLeaving ? ['leaving'] : [])].join(' ')
                    );
                    return (await answers.shift()) ?? fine(lines.length);
                },
                async discard() {
                    sent.push('discard');
                    return (await answers.shift()) ?? { ok: true, value: null };
                }
            },
            (keeping) => heard.push(keeping)
        );
    });
    afterEach(() => {
        keeper.stop();
        jest.useRealTimers();
    });

    it('keeps the first work a moment after it came, all of it at once', async () => {
        keeper.note(work('a'));
        await pass(FIRST_WAIT_MS - 1);
        keeper.note(work('a', 'b'));
        expect(sent).toEqual([]);
        await pass(1);
        expect(sent).toEqual(['a b']);
        expect(phases()).toEqual(['kept']);
    });

    it('keeps changing work once a minute, and nothing while it does not change', async () => {
        for (let second = 0; second < 150; second += 1) {
            keeper.note(work(`t${second}`));
            await pass(1_000);
        }
        expect(sent).toEqual(['t4', 't64', 't124']);
        await pass(MINUTE_MS);
        expect(sent).toEqual(['t4', 't64', 't124', 't149']);
        await pass(10 * MINUTE_MS);
        expect(sent).toHaveLength(4);
    });

    it('sends at once what is not kept when the page is hidden, and nothing that is', async () => {
        keeper.note(work('a'));
        keeper.leave();
        expect(sent).toEqual(['a leaving']);
        await pass(0);
        keeper.leave();
        await pass(10 * MINUTE_MS);
        expect(sent).toEqual(['a leaving']);
        keeper.note(work('b'));
        keeper.leave();
        expect(sent).toEqual(['a leaving', 'b leaving']);
    });

    it('sends nothing as the page is hidden where there is nothing', async () => {
        keeper.leave();
        keeper.note([]);
        keeper.leave();
        await pass(MINUTE_MS);
        expect(sent).toEqual([]);
    });

    it('deletes the draft as soon as no work is left, once', async () => {
        keeper.note(work('a'));
        await pass(FIRST_WAIT_MS);
        keeper.note([]);
        await pass(0);
        expect(sent).toEqual(['a', 'discard']);
        expect(phases()).toEqual(['kept', 'none']);
        keeper.note([]);
        await pass(10 * MINUTE_MS);
        expect(sent).toHaveLength(2);
    });

    it('keeps work that comes again no sooner than a minute after the last draft', async () => {
        keeper.note(work('a'));
        await pass(FIRST_WAIT_MS);
        keeper.note([]);
        await pass(0);
        keeper.note(work('a'));
        await pass(MINUTE_MS - 1);
        expect(sent).toEqual(['a', 'discard']);
        await pass(1);
        expect(sent).toEqual(['a', 'discard', 'a']);
    });

    it('has one request under way at a time, and then sends what came meanwhile', async () => {
        let answer = (): void => undefined;
        answers.push(new Promise((resolve) => (answer = () => resolve(trouble('INTERNAL')))));
        keeper.note(work('a'));
        await pass(FIRST_WAIT_MS);
        keeper.note([]);
        await pass(MINUTE_MS);
        expect(sent).toEqual(['a']);
        answer();
        await pass(0);
        expect(sent).toEqual(['a', 'discard']);
        expect(phases()).toEqual(['failed', 'none']);
    });

    it('does not wait for an answer as the page is hidden, and believes the later of two', async () => {
        let answer = (): void => undefined;
        answers.push(new Promise((resolve) => (answer = () => resolve(trouble('INTERNAL')))));
        keeper.note(work('a'));
        await pass(FIRST_WAIT_MS);
        keeper.note(work('b'));
        keeper.leave();
        expect(sent).toEqual(['a', 'b leaving']);
        await pass(0);
        answer();
        await pass(0);
        expect(phases()).toEqual(['kept']);
    });

    it('tries again in a minute what failed, or sooner where it may work now', async () => {
        answers.push(trouble('PROXY_UNREACHABLE'), trouble('SESSION_INVALID'));
        keeper.note(work('a'));
        await pass(FIRST_WAIT_MS);
        await pass(MINUTE_MS - 1);
        expect(sent).toEqual(['a']);
        await pass(1);
        expect(sent).toEqual(['a', 'a']);
        keeper.retry();
        await pass(FIRST_WAIT_MS);
        expect(sent).toEqual(['a', 'a', 'a']);
        expect(phases()).toEqual(['failed', 'failed', 'kept']);
        keeper.retry();
        await pass(10 * MINUTE_MS);
        expect(sent).toHaveLength(3);
    });

    it.each<ProblemCode>(['DRAFT_TOO_LARGE', 'REQUEST_INVALID'])(
        'tries work that got %s again once it has changed',
        async (code) => {
            answers.push(trouble(code));
            keeper.note(work('a'));
            await pass(10 * MINUTE_MS);
            expect(sent).toEqual(['a']);
            keeper.note(work('b'));
            await pass(FIRST_WAIT_MS);
            expect(sent).toEqual(['a', 'b']);
            expect(phases()).toEqual(['failed', 'kept']);
        }
    );

    it('gives up where the org does not let the person keep drafts', async () => {
        answers.push(trouble('NOT_PERMITTED'));
        keeper.note(work('a'));
        await pass(FIRST_WAIT_MS);
        keeper.note(work('b'));
        keeper.leave();
        await pass(10 * MINUTE_MS);
        expect(sent).toEqual(['a']);
    });

    it('tries to delete again in a minute', async () => {
        keeper.note(work('a'));
        await pass(FIRST_WAIT_MS);
        answers.push(trouble('OFFLINE'));
        keeper.note([]);
        await pass(0);
        expect(phases()).toEqual(['kept', 'notDeleted']);
        await pass(MINUTE_MS);
        expect(sent).toEqual(['a', 'discard', 'discard']);
        expect(phases()).toEqual(['kept', 'notDeleted', 'none']);
    });

    it('keeps nothing while it is held, and knows an earlier draft that it adopts', async () => {
        keeper.hold(true);
        keeper.note(work('a'));
        keeper.leave();
        await pass(MINUTE_MS);
        expect(sent).toEqual([]);
        keeper.note([]);
        keeper.adopt();
        await pass(0);
        expect(sent).toEqual(['discard']);
        keeper.note(work('b'));
        await pass(FIRST_WAIT_MS);
        expect(sent).toEqual(['discard', 'b']);
    });

    it('is refused where another page keeps work: tries again only as the work changes, and deletes nothing', async () => {
        answers.push(trouble('DRAFT_ELSEWHERE'), trouble('DRAFT_ELSEWHERE'));
        keeper.note(work('a'));
        await pass(FIRST_WAIT_MS);
        keeper.retry();
        await pass(10 * MINUTE_MS);
        expect(sent).toEqual(['a']);
        keeper.note(work('b'));
        await pass(FIRST_WAIT_MS);
        keeper.note([]);
        await pass(MINUTE_MS);
        expect(sent).toEqual(['a', 'b']);
        expect(phases()).toEqual(['failed', 'failed', 'none']);
    });

    it('tells when nothing is under way any more', async () => {
        const order: string[] = [];
        keeper.note(work('a'));
        keeper.leave();
        void keeper.settled().then(() => order.push('settled'));
        await pass(0);
        expect(order).toEqual(['settled']);
        expect(phases()).toEqual(['kept']);
    });

    it('does nothing any more once it is stopped', async () => {
        keeper.note(work('a'));
        keeper.stop();
        await pass(MINUTE_MS);
        keeper.note(work('b'));
        keeper.leave();
        expect(sent).toEqual([]);
    });
});
