import fc from 'fast-check';
import {
    acceptSteps,
    adjust,
    alikeOf,
    countCertainties,
    countKinds,
    currentOf,
    decidedCount,
    EMPTY_QUEUE,
    goTo,
    makeAgain,
    marksOf,
    NO_FILTER,
    refreshQueue,
    reject,
    step,
    takeBack,
    withFilter,
    createLook,
    type Edge,
    type Reach,
    type ReviewQueue
} from 'c/reviewQueue';
import {
    applyTransaction,
    displayedText,
    lineOf,
    undo,
    wordRanges,
    type EditSession,
    type Step
} from 'c/transcriptModel';
import { DEFAULT_MASK_POLICY } from 'c/transcriptRedaction';
import { entriesOf, findingOf, sessionOf } from './calls';

const TEXTS = ['I am Ana Bell, Ana', 'so it is four one', 'double one okay', 'pin 1234 it is'];
const entries = entriesOf(...TEXTS);
const findings = [
    findingOf(entries, 'NAME', 0.8, 'Ana'),
    { ...findingOf(entries, 'NAME', 0.75, 'Ana'), spans: [{ line: 0, start: 15, end: 18 }] },
    findingOf(entries, 'CREDIT_DEBIT_NUMBER', 0.98, 'four one', 'double one'),
    findingOf(entries, 'PIN', 0.5, '1234')
];
const look = createLook(() => findings);
const session = sessionOf(...TEXTS);
const seen = (queue: ReviewQueue, at: EditSession): ReviewQueue => {
    look.see({ entries, participants: [], session: at });
    return refreshQueue(queue, look.suggestions, at);
};
const queue = seen(EMPTY_QUEUE, session);
const wordsOf = (of: ReviewQueue): string[] => of.shown.map(({ parts }) => parts.map(({ words }) => words).join(' + '));
const currentWords = (of: ReviewQueue): string =>
    currentOf(of)
        ?.parts.map(({ words }) => words)
        .join(' + ') ?? '';
const applied = (to: EditSession, steps: readonly Step[]): EditSession => {
    const result = applyTransaction(to, steps);
    if (!result.ok) {
        throw new Error(result.code);
    }
    return result.value;
};
const move = (of: ReviewQueue, edge: Edge, reach: Reach, at = session): ReviewQueue => adjust(of, { edge, reach }, at)!;
const atName = goTo(queue, queue.suggestions.find(({ entityType }) => entityType === 'NAME')!.key);

describe('a suggestion that is widened or narrowed', () => {
    it('has its words at once, in the line too, and stays the current one', () => {
        const wider = move(atName, 'end', 'widen');
        expect([currentWords(atName), currentWords(wider)]).toEqual(['Ana', 'Ana Bell']);
        expect(marksOf(wider).get('a')).toContainEqual({ start: 5, end: 13, isCurrent: true });
        expect(alikeOf(atName, currentOf(atName)!, 'value')).toHaveLength(2);
        expect(alikeOf(wider, currentOf(wider)!, 'value')).toHaveLength(1);
        expect(adjust(wider, { edge: 'end', reach: 'widen' }, session)).toBeNull();
    });

    it('moves each end on its own line where it is said over several', () => {
        const wider = move(move(queue, 'start', 'widen'), 'end', 'widen');
        expect(currentWords(wider)).toBe('is four one + double one okay');
        expect(currentWords(move(move(wider, 'start', 'narrow'), 'start', 'narrow'))).toBe('one + double one okay');
        const accepted = applied(session, acceptSteps(session, [currentOf(wider)!], DEFAULT_MASK_POLICY));
        expect(['b', 'c'].map((line) => displayedText(lineOf(accepted, line)))).toEqual([
            'so it [CREDIT_DEBIT_NUMBER]',
            '[CREDIT_DEBIT_NUMBER]'
        ]);
        expect(decidedCount(seen(wider, accepted))).toBe(1);
    });

    it('never crosses a redaction', () => {
        const redaction = { start: 9, end: 13, entityType: 'NAME', mask: '[NAME]' };
        const redacted = applied(session, [{ kind: 'addRedaction', identifier: 'a', redaction }]);
        expect(adjust(seen(atName, redacted), { edge: 'end', reach: 'widen' }, redacted)).toBeNull();
    });

    it('is forgotten where its line reads otherwise', () => {
        const wider = move(atName, 'end', 'widen');
        const edit: Step = { kind: 'replaceText', identifier: 'a', start: 0, removed: 'I', inserted: 'We' };
        expect(seen(wider, applied(session, [edit])).adjusted).toEqual([]);
        expect(seen(wider, session).adjusted).toHaveLength(1);
    });

    it('is undone and redone in turn with what is redacted and left in', () => {
        const wider = move(atName, 'end', 'widen');
        const accepted = applied(session, acceptSteps(session, [currentOf(wider)!], DEFAULT_MASK_POLICY));
        const decided = seen(wider, accepted);
        expect(displayedText(lineOf(accepted, 'a'))).toBe('I am [NAME], Ana');
        const left = reject(decided, [currentOf(decided)!], accepted);
        const first = takeBack(left, accepted)!;
        expect([first.turn, takeBack(first.queue, accepted)]).toEqual(['rejected', null]);
        const undone = undo(accepted).session;
        const second = seen(first.queue, undone);
        expect(currentWords(second)).toBe('Ana Bell');
        const third = takeBack(second, undone)!;
        expect([third.turn, currentWords(third.queue)]).toEqual(['adjusted', 'Ana']);
        const again = makeAgain(third.queue, undone)!;
        expect([again.turn, currentWords(again.queue)]).toEqual(['adjusted', 'Ana Bell']);
        expect(makeAgain(again.queue, undone)).toBeNull();
    });

    it('is taken back before what was left in earlier, and made again after it', () => {
        const left = reject(queue, [currentOf(queue)!], session);
        const wider = move(left, 'start', 'widen');
        const first = takeBack(wider, session)!;
        const second = takeBack(first.queue, session)!;
        const third = makeAgain(second.queue, session)!;
        const fourth = makeAgain(third.queue, session)!;
        expect([first, second, third, fourth].map(({ turn }) => turn)).toEqual([
            'adjusted',
            'rejected',
            'rejected',
            'adjusted'
        ]);
        expect(fourth.queue.open).toEqual(wider.open);
        expect(makeAgain(reject(second.queue, [currentOf(second.queue)!], session), session)).toBeNull();
    });

    it('is where it was after any moves and decisions and as many undos (law)', () => {
        const acts = fc.array(
            fc.constantFrom('start widen', 'start narrow', 'end widen', 'end narrow', 'accept', 'reject', 'next'),
            { maxLength: 14 }
        );
        fc.assert(
            fc.property(acts, (drawn) => {
                let at = session;
                let state = queue;
                let done = 0;
                for (const act of drawn) {
                    const one = currentOf(state);
                    const [edge, reach] = act.split(' ') as [Edge, Reach];
                    if (act === 'next' || !one) {
                        state = step(state, 'next');
                    } else if (act === 'accept') {
                        at = applied(at, acceptSteps(at, [one], DEFAULT_MASK_POLICY));
                        state = seen(state, at);
                        done += 1;
                    } else if (act === 'reject') {
                        state = reject(state, [one], at);
                        done += 1;
                    } else {
                        const moved = adjust(state, { edge, reach }, at);
                        done += moved ? 1 : 0;
                        state = moved ?? state;
                    }
                    for (const { identifier, start, end } of state.open.flatMap(({ parts }) => parts)) {
                        const words = wordRanges(lineOf(at, identifier).text);
                        expect(words.map((word) => word.start)).toContain(start);
                        expect(words.map((word) => word.end)).toContain(end);
                    }
                }
                for (let undone = 0; undone < done; undone += 1) {
                    const back = takeBack(state, at);
                    at = back ? at : undo(at).session;
                    state = back?.queue ?? seen(state, at);
                }
                expect(state.open).toEqual(queue.open);
                expect([at.changed.size, state.adjusted, state.rejected]).toEqual([0, [], []]);
            }),
            { seed: 6, numRuns: 300 }
        );
    });
});

describe('the filter', () => {
    const names = withFilter(queue, { ...NO_FILTER, entityType: 'NAME' });

    it('leaves a kind, or what is certain enough, and marks and decides nothing else', () => {
        expect([wordsOf(names), currentWords(names), decidedCount(names)]).toEqual([['Ana', 'Ana'], 'Ana', 0]);
        expect([...marksOf(names).keys()]).toEqual(['a']);
        expect(wordsOf(withFilter(queue, { ...NO_FILTER, least: 'certain' }))).toEqual(['four one + double one']);
        expect(wordsOf(withFilter(queue, { ...NO_FILTER, least: 'likely' }))).toHaveLength(3);
        expect(withFilter(names, NO_FILTER).current).toBe(names.current);
    });

    it('is counted', () => {
        const counts = { CREDIT_DEBIT_NUMBER: 1, NAME: 2 };
        expect(Object.fromEntries(countKinds(queue.open, { ...NO_FILTER, least: 'likely' }))).toEqual(counts);
        expect([...countCertainties(queue.open, names.filter).values()]).toEqual([0, 2, 2]);
        expect([...countCertainties(queue.open, NO_FILTER).values()]).toEqual([1, 3, 4]);
    });

    it('stays when all that it leaves is decided, until something hidden comes back', () => {
        const left = reject(names, alikeOf(names, currentOf(names)!, 'kind'), session);
        expect([left.shown, left.current, left.open.length, left.filter.entityType]).toEqual([[], null, 2, 'NAME']);
        const pins = withFilter(left, { ...NO_FILTER, entityType: 'PIN' });
        const back = takeBack(pins, session)!.queue;
        expect([back.filter, currentWords(back)]).toEqual([NO_FILTER, 'Ana']);
    });
});
