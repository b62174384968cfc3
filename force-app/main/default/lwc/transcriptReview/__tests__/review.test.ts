import { createProblem } from 'c/proxyProblem';
import type { LineOutcome } from 'c/proxyProtocol';
import {
    countVerified,
    createReview,
    linesToSend,
    needsChoice,
    withChoice,
    withReport,
    withSending,
    type Review,
    type ReviewLine
} from '../review';

const line = (identifier: string): ReviewLine => ({
    identifier,
    timeText: '0:01',
    parts: [{ kind: 'added', text: identifier }],
    result: null
});
const result = (identifier: string, outcome: LineOutcome, currentText: string | null = null) => ({
    identifier,
    outcome,
    currentText
});
const statuses = (review: Review): string[] => review.rows.map(({ status }) => status);
const NO_TROUBLE = { problem: null, isRestUnknown: false, isRecordOpen: false };
const LOCKED = { ...NO_TROUBLE, problem: createProblem('SAVE_LOCKED') };

describe('a review', () => {
    it('sends every line at first', () => {
        expect(linesToSend(createReview([line('a'), line('b')]))).toEqual(['a', 'b']);
    });

    it('opens with what is still to be decided from before', () => {
        const review = createReview([{ ...line('a'), result: result('a', 'conflict', 'theirs') }, line('b')]);
        expect(review.rows.map(needsChoice)).toEqual([true, false]);
        expect(linesToSend(review)).toEqual(['b']);
    });

    it.each<[LineOutcome, boolean, boolean]>([
        ['verified', false, false],
        ['conflict', false, true],
        ['overwritten', false, true],
        ['notApplied', true, false],
        ['unconfirmed', false, false]
    ])('after %s a line can be sent again: %s, needs a choice: %s', (outcome, isSendable, isChoice) => {
        const sent = withSending(createReview([line('a')]));
        const text = outcome === 'conflict' || outcome === 'overwritten' ? 'theirs' : null;
        const review = withReport(sent, { ...NO_TROUBLE, results: [result('a', outcome, text)] });
        expect(linesToSend(review)).toEqual(isSendable ? ['a'] : []);
        expect(review.rows.map(needsChoice)).toEqual([isChoice]);
        expect(countVerified(review)).toBe(outcome === 'verified' ? 1 : 0);
    });

    it('keeps what was answered before a problem, and can send the rest again', () => {
        const sent = withSending(createReview([line('a'), line('b')]));
        const review = withReport(sent, { ...LOCKED, results: [result('a', 'verified')] });
        expect(statuses(review)).toEqual(['verified', 'toSend']);
        expect(review.report?.problem).toBe(LOCKED.problem);
        expect(withSending(review).report).toBeNull();
    });

    it('sends a line again that an earlier save left open, and not one that this dialog has just sent', () => {
        const open = createReview([{ ...line('a'), result: result('a', 'unconfirmed') }, line('b')]);
        expect(statuses(open)).toEqual(['sentBefore', 'toSend']);
        expect(linesToSend(open)).toEqual(['a', 'b']);
        const results = [result('a', 'unconfirmed'), result('b', 'verified')];
        expect(linesToSend(withReport(withSending(open), { ...NO_TROUBLE, results }))).toEqual([]);
    });

    it('sends a line again where the person keeps their own, over the text that is stored now', () => {
        const conflict = createReview([{ ...line('a'), result: result('a', 'conflict', 'theirs') }]);
        const rebased = { ...line('a'), parts: [{ kind: 'removed', text: 'theirs' }] } as const;
        const review = withChoice(conflict, 'a', 'mine', rebased);
        expect(linesToSend(review)).toEqual(['a']);
        expect(review.rows[0]?.line).toBe(rebased);
    });

    it.each([
        ['theirs' as const, null],
        // What was theirs is what this person wants: nothing is left to save.
        ['mine' as const, null]
    ])('is done with a line after %s where nothing is left of the change', (choice, rest) => {
        const conflict = createReview([{ ...line('a'), result: result('a', 'conflict', 'theirs') }]);
        const review = withChoice(conflict, 'a', choice, rest);
        expect(statuses(review)).toEqual(['theirs']);
        expect(linesToSend(review)).toEqual([]);
    });
});
