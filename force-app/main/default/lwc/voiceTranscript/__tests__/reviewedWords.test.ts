import type { CallReview } from 'c/proxyProtocol';
import { EMPTY_QUEUE, type Suggestion } from 'c/reviewQueue';
import { applyTransaction, createEditSession } from 'c/transcriptModel';
import { createProblem } from 'c/proxyProblem';
import { NO_CALL_REVIEW, type CallReviewState } from '../callReview';
import { NO_CALL } from '../openCall';
import { countRedacted, countUndecided, countUnsaved, isChangedSince } from '../reviewFacts';
import { toReviewedBanners, toReviewMark } from '../reviewedWords';
import { aChange, NOW, shown, state } from './viewState';

const review: CallReview = {
    state: 'reviewed',
    reviewedBy: 'Ann',
    reviewedMs: NOW,
    found: 0,
    accepted: 0,
    open: 0,
    rejections: []
};
const known = { ...NO_CALL_REVIEW, isKnown: true, review };
const bannerOf = (callReview: Partial<typeof known>, changes = [aChange()]) =>
    toReviewedBanners({ ...state, reading: { ...shown, changes }, callReview: { ...known, ...callReview } })[0];

describe('a call that is reviewed', () => {
    it('says by whom and when to everybody, also to who may only read', () => {
        expect(bannerOf({})).toMatchObject({ key: 'reviewed', tone: 'info', isDismissable: true });
        expect(bannerOf({})?.text).toContain('Transcript_Reviewed_By');
        expect(bannerOf({ review: { ...review, reviewedBy: null } })?.text).toContain('Reviewed_By_Nobody');
    });

    it.each<[string, Partial<typeof known>, number]>([
        ['something was saved since', {}, NOW + 1],
        ['more is found', { isOvertaken: true }, NOW - 1]
    ])('says that it changed since where %s', (_, callReview, madeMs) => {
        expect(bannerOf(callReview, [aChange({ madeMs })])).toMatchObject({ key: 'reviewedChanged', tone: 'warning' });
    });

    it('says nothing while it is to be reviewed, or nothing is known', () => {
        expect(bannerOf({ review: { ...review, state: 'toReview', reviewedMs: null } })).toBeUndefined();
        expect(toReviewedBanners(state)).toEqual([]);
    });

    it('can be marked again once it changed, and not while it is read or not known', () => {
        const mark = (callReview: Partial<CallReviewState>, reading = shown) =>
            toReviewMark({ ...NO_CALL, reading, callReview: { ...known, ...callReview } }, false, NOW);
        expect(mark({})).toMatchObject({ canMark: false, leftInText: '', problemText: '' });
        expect(mark({ isOvertaken: true }).canMark).toBe(true);
        expect(mark({ review: null })).toMatchObject({ canMark: true, reviewedText: '' });
        expect(mark({ review: null }, { ...shown, isReading: true }).canMark).toBe(false);
        expect(mark({ review: null, isKnown: false }).canMark).toBe(false);
        const told = mark({ kept: new Set(['a']), problem: createProblem('OFFLINE') });
        expect(told.leftInText).toContain('Left_In_One');
        expect(told.problemText).toContain('Reviewed_Failed');
    });
});

describe('what is counted', () => {
    const parts = [0, 2].map((start) => ({ identifier: 'a', words: 'x', start, end: start + 1 }));
    const suggestion: Suggestion = {
        key: 'k',
        entityType: 'NAME',
        score: 1,
        parts,
        value: '',
        reasons: [],
        startMs: null
    };
    const queue = { ...EMPTY_QUEUE, suggestions: [suggestion], open: [suggestion] };

    it('is places: what waits, and what is decided but not saved', () => {
        const session = createEditSession([{ ...shown.entries[0]!, text: 'a b c' }]);
        expect(countUndecided(queue)).toBe(2);
        expect(countUnsaved(queue, session)).toBe(0);
        const redaction = { start: 0, end: 5, entityType: 'NAME', mask: '[NAME]' };
        const redacted = applyTransaction(session, [{ kind: 'addRedaction', identifier: 'a', redaction }]);
        expect(redacted.ok && countUnsaved(queue, redacted.value)).toBe(2);
    });

    it('is what saves have removed, as far as that is proven', () => {
        const line = { identifier: 'a', action: 'redact', labels: ['NAME', 'PIN'], result: 'verified' } as const;
        const changes = [aChange({ lines: [line, { ...line, result: 'conflict' }] }), aChange({}, ['verified'])];
        expect(countRedacted(changes)).toBe(2);
    });

    it('is no change since where it was not applied, or came before', () => {
        expect(isChangedSince(review, [aChange({ madeMs: NOW + 1, state: 'notApplied' })])).toBe(false);
        expect(isChangedSince(review, [aChange({ madeMs: NOW })])).toBe(false);
        expect(isChangedSince({ ...review, reviewedMs: null }, [aChange({ madeMs: NOW + 1 })])).toBe(false);
        expect(isChangedSince(review, [aChange({ madeMs: NOW + 1 })])).toBe(true);
    });
});
