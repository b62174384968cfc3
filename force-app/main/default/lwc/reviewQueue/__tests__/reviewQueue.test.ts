import fc from 'fast-check';
import {
    acceptSteps,
    alikeOf,
    certaintyOf,
    createLook,
    currentOf,
    decidedCount,
    EMPTY_QUEUE,
    findAsLinesChange,
    goTo,
    inQueueOrder,
    makeAgain,
    marksOf,
    refreshQueue,
    reject,
    step,
    takeBack,
    type CallLines,
    type Look,
    type ReviewQueue,
    type Suggestion
} from 'c/reviewQueue';
import {
    applyTransaction,
    displayedText,
    lineOf,
    redo,
    settleLine,
    undo,
    type EditSession,
    type Step
} from 'c/transcriptModel';
import { DEFAULT_MASK_POLICY, ENTITY_TYPES, type SpokenLine } from 'c/transcriptRedaction';
import { entriesOf, findingOf, sessionOf } from './calls';

const TEXTS = ['I am Ana, Ana Bell', 'it is four one', 'double one', 'Ana again, pin 1234'];
const entries = entriesOf(...TEXTS);
const findings = [
    findingOf(entries, 'NAME', 0.8, 'Ana'),
    findingOf(entries, 'NAME', 0.75, 'Ana Bell'),
    findingOf(entries, 'CREDIT_DEBIT_NUMBER', 0.98, 'four one', 'double one'),
    findingOf(entries, 'NAME', 0.7, 'Ana again'),
    findingOf(entries, 'PIN', 0.98, '1234')
];
const look = createLook(() => findings);
const seenBy = (one: Look, call: CallLines): readonly Suggestion[] => {
    one.see(call);
    return one.suggestions;
};
const suggestionsIn = (session: EditSession): readonly Suggestion[] =>
    seenBy(look, { entries, participants: [], session });
const unreject = (of: ReviewQueue, at: EditSession): ReviewQueue | null => takeBack(of, at)?.queue ?? null;
const rejectAgain = (of: ReviewQueue, at: EditSession): ReviewQueue | null => makeAgain(of, at)?.queue ?? null;
const session = sessionOf(...TEXTS);
const queue = refreshQueue(EMPTY_QUEUE, suggestionsIn(session), session);
const words = ({ parts }: Suggestion): string => parts.map((part) => part.words).join(' + ');
const openWords = ({ open }: ReviewQueue): readonly string[] => open.map(words);
const currentWords = (of: ReviewQueue): string | null => {
    const current = currentOf(of);
    return current && words(current);
};
const applied = (to: EditSession, steps: readonly Step[]): EditSession => {
    const result = applyTransaction(to, steps);
    if (!result.ok) {
        throw new Error(result.code);
    }
    return result.value;
};
const current = (of: ReviewQueue): Suggestion => currentOf(of)!;

describe('the suggestions of a call', () => {
    it('are in the order of the queue: the surest kind first, its values together', () => {
        expect(queue.suggestions.map(words)).toEqual(['four one + double one', '1234', 'Ana', 'Ana Bell', 'Ana again']);
        expect(queue.suggestions[0]).toMatchObject({
            key: 'CREDIT_DEBIT_NUMBER b:6-14 c:0-10',
            startMs: 1000,
            value: 'four one double one'
        });
    });

    it('are looked for over the text under the redactions, with roles, and again only where a line reads otherwise', () => {
        const seen: (readonly SpokenLine[])[] = [];
        const remembering = createLook((lines) => {
            seen.push(lines);
            return findings;
        });
        const remember = (call: CallLines): readonly Suggestion[] => seenBy(remembering, call);
        const participants = [{ id: 'p1', role: 'customer' as const, name: null }];
        const first = remember({ entries, participants, session });
        const redacted = applied(session, acceptSteps(session, [current(queue)], DEFAULT_MASK_POLICY));
        expect(remember({ entries: [...entries], participants, session: redacted })).toBe(first);
        expect(seen).toHaveLength(1);
        expect(seen[0]).toMatchObject(TEXTS.map((text) => ({ text, speaker: 'p1', role: 'customer' })));
        const edit: Step = { kind: 'replaceText', identifier: 'a', start: 0, removed: 'I', inserted: 'We' };
        remember({ entries, participants, session: applied(redacted, [edit]) });
        expect(seen).toHaveLength(2);
    });

    it('come from the detector', () => {
        const lines = entriesOf('my email is ana at example dot com');
        const found = seenBy(createLook(), { entries: lines, participants: [], session: sessionOf(lines[0]!.text) });
        expect(found.map(({ entityType }) => entityType)).toEqual(['EMAIL']);
    });

    it('come from the organisation’s own rules too', () => {
        const rule = { name: 'x', entityType: 'PIN', find: () => [{ start: 0, end: 2 }] } as const;
        const find = findAsLinesChange({ rules: [rule] });
        const found = seenBy(createLook(find), { entries, participants: [], session });
        expect(found.filter(({ reasons }) => reasons[0]?.code === 'ownRule')).toHaveLength(entries.length);
    });

    it.each([
        [1, 'certain'],
        [0.9, 'certain'],
        [0.89, 'likely'],
        [0.7, 'likely'],
        [0.5, 'unsure']
    ])('of score %d are %s', (score, certainty) => {
        expect(certaintyOf(score)).toBe(certainty);
    });

    it('keep groups together, whatever their scores (law)', () => {
        const kinds = fc.constantFrom(...ENTITY_TYPES.slice(0, 4));
        const scores = fc.constantFrom(0.5, 0.7, 0.7, 0.9);
        const values = fc.constantFrom('a', 'b', 'c');
        fc.assert(
            fc.property(fc.array(fc.tuple(kinds, scores, values)), (drawn) => {
                const made = drawn.map(([entityType, score, value], at): Suggestion => {
                    const parts = [{ identifier: 'a', start: at, end: at + 1, words: value }];
                    return { key: String(at), entityType, score, value, parts, reasons: [], startMs: null };
                });
                const ordered = inQueueOrder(made);
                expect(new Set(ordered)).toEqual(new Set(made));
                for (const groupOf of [
                    (one: Suggestion) => one.entityType,
                    (one: Suggestion) => `${one.entityType} ${one.value}`
                ]) {
                    const groups = ordered.map(groupOf);
                    const starts = groups.filter((group, place) => group !== groups[place - 1]);
                    expect(new Set(starts).size).toBe(starts.length);
                }
                expect(Math.max(...ordered.map(({ score }) => score), 0)).toBe(ordered[0] ? bestOf(ordered) : 0);
            }),
            { seed: 6, numRuns: 200 }
        );
    });
});

/** The best score of the kind that comes first. */
function bestOf(ordered: readonly Suggestion[]): number {
    return Math.max(
        ...ordered.filter(({ entityType }) => entityType === ordered[0]?.entityType).map(({ score }) => score)
    );
}

describe('the queue', () => {
    it('redacts every part of a suggestion as one action, and brings it back with one undo', () => {
        const accepted = applied(session, acceptSteps(session, [current(queue)], DEFAULT_MASK_POLICY));
        expect(['b', 'c'].map((line) => displayedText(lineOf(accepted, line)))).toEqual([
            'it is [CREDIT_DEBIT_NUMBER]',
            '[CREDIT_DEBIT_NUMBER]'
        ]);
        const after = refreshQueue(queue, suggestionsIn(accepted), accepted);
        expect([currentWords(after), decidedCount(after)]).toEqual(['1234', 1]);
        const undone = undo(accepted).session;
        const again = refreshQueue(after, suggestionsIn(undone), undone);
        expect([currentWords(again), decidedCount(again)]).toEqual(['four one + double one', 0]);
    });

    it('redacts as something else, and several at once', () => {
        const names = alikeOf(queue, queue.suggestions[2]!, 'kind');
        expect(names.map(words)).toEqual(['Ana', 'Ana Bell', 'Ana again']);
        const accepted = applied(session, acceptSteps(session, names, DEFAULT_MASK_POLICY, 'USERNAME'));
        expect(accepted.past).toHaveLength(1);
        expect(displayedText(lineOf(accepted, 'a'))).toBe('I am [USERNAME], [USERNAME]');
    });

    it.each([
        ['one', ['Ana']],
        ['value', ['Ana']],
        ['kind', ['Ana', 'Ana Bell', 'Ana again']]
    ] as const)('decides together by %s', (likeness, expected) => {
        expect(alikeOf(queue, queue.suggestions[2]!, likeness).map(words)).toEqual(expected);
    });

    it('leaves out what somebody redacted by hand, only once that covers all of it', () => {
        const part = { kind: 'addRedaction', identifier: 'd' } as const;
        const mask = { entityType: 'PIN', mask: '[PIN]' };
        const half = applied(session, [{ ...part, redaction: { start: 15, end: 17, ...mask } }]);
        expect(openWords(refreshQueue(queue, suggestionsIn(half), half))).toContain('1234');
        const whole = applied(half, [{ ...part, redaction: { start: 17, end: 19, ...mask } }]);
        expect(openWords(refreshQueue(queue, suggestionsIn(whole), whole))).not.toContain('1234');
    });

    it('forgets a rejection where the line reads otherwise, and holds nothing of its text', () => {
        const rejected = reject(queue, [current(step(queue, 'next'))], session);
        expect(openWords(rejected)).not.toContain('1234');
        const settled = settleLine(session, 'd', 'Ana again, pin [PIN]');
        const after = refreshQueue(rejected, [], settled);
        expect(after.rejected).toEqual([]);
        const elsewhere = settleLine(session, 'a', 'I am [NAME]');
        expect(refreshQueue(rejected, suggestionsIn(session), elsewhere).rejected).toHaveLength(1);
    });

    it('undoes and redoes rejections and redactions in the order they were made', () => {
        const first = reject(queue, [current(queue)], session);
        const accepted = applied(session, acceptSteps(session, [current(first)], DEFAULT_MASK_POLICY));
        const second = refreshQueue(first, suggestionsIn(accepted), accepted);
        const third = reject(second, [current(second)], accepted);
        expect(openWords(third)).toEqual(['Ana Bell', 'Ana again']);

        const back = unreject(third, accepted)!;
        expect([currentWords(back), unreject(back, accepted)]).toEqual(['Ana', null]);
        const undone = undo(accepted).session;
        const middle = refreshQueue(back, suggestionsIn(undone), undone);
        const start = unreject(middle, undone)!;
        expect(openWords(start)).toEqual(openWords(queue));

        expect(rejectAgain(start, redo(undone).session)).toBeNull();
        const forth = rejectAgain(start, undone)!;
        expect(openWords(forth)).toEqual(openWords(middle));
        expect(rejectAgain(forth, undone)).toBeNull();
        const redone = redo(undone).session;
        const last = rejectAgain(refreshQueue(forth, suggestionsIn(redone), redone), redone)!;
        expect(openWords(last)).toEqual(openWords(third));
    });

    it('makes no rejection again that another action has come in the place of', () => {
        const rejected = reject(queue, [current(queue)], session);
        const back = unreject(rejected, session)!;
        const other = undo(applied(session, acceptSteps(session, [current(queue)], DEFAULT_MASK_POLICY))).session;
        expect(rejectAgain(refreshQueue(back, suggestionsIn(other), other), other)).toBeNull();
    });

    it('takes up a redaction that reaches into two suggestions', () => {
        const redaction = { start: 7, end: 12, entityType: 'PIN', mask: '[PIN]' };
        const half = applied(session, [{ kind: 'addRedaction', identifier: 'a', redaction }]);
        const after = applied(half, acceptSteps(half, queue.suggestions.slice(2, 4), DEFAULT_MASK_POLICY));
        expect(displayedText(lineOf(after, 'a'))).toBe('I am [NAME]');
    });

    it('goes through all that waits, and round', () => {
        const seen = queue.open.reduce<readonly ReviewQueue[]>(
            (steps) => [...steps, step(steps.at(-1)!, 'next')],
            [queue]
        );
        expect(seen.map(currentWords)).toEqual([...openWords(queue), openWords(queue)[0]]);
        expect(currentWords(step(queue, 'previous'))).toBe('Ana again');
        expect(currentWords(goTo(queue, queue.open[3]!.key))).toBe('Ana Bell');
        expect(goTo(queue, 'gone')).toBe(queue);
        expect(step(EMPTY_QUEUE, 'previous').current).toBeNull();
    });

    it('comes back to what was passed over', () => {
        const last = goTo(queue, queue.open.at(-1)!.key);
        expect(currentWords(reject(last, [current(last)], session))).toBe('four one + double one');
    });

    it('marks what waits, and the current one', () => {
        expect([...marksOf(step(queue, 'next'))]).toEqual([
            ['b', [{ start: 6, end: 14, isCurrent: false }]],
            ['c', [{ start: 0, end: 10, isCurrent: false }]],
            [
                'd',
                [
                    { start: 15, end: 19, isCurrent: true },
                    { start: 0, end: 9, isCurrent: false }
                ]
            ],
            [
                'a',
                [
                    { start: 5, end: 8, isCurrent: false },
                    { start: 10, end: 18, isCurrent: false }
                ]
            ]
        ]);
    });

    it('is where it was after any decisions and as many undos (law)', () => {
        const decisions = fc.array(fc.constantFrom('accept', 'reject', 'next', 'kind'), { maxLength: 8 });
        fc.assert(
            fc.property(decisions, (made) => {
                let at = session;
                let state = queue;
                let decided = 0;
                for (const decision of made) {
                    const one = currentOf(state);
                    if (decision === 'next' || !one) {
                        state = step(state, 'next');
                        continue;
                    }
                    decided += 1;
                    if (decision === 'accept') {
                        at = applied(at, acceptSteps(at, [one], DEFAULT_MASK_POLICY));
                        state = refreshQueue(state, suggestionsIn(at), at);
                    } else {
                        state = reject(state, alikeOf(state, one, decision === 'kind' ? 'kind' : 'one'), at);
                    }
                    expect(state.open).not.toContain(one);
                    expect(currentOf(state) === null).toBe(state.open.length === 0);
                }
                for (let undone = 0; undone < decided; undone += 1) {
                    const back = unreject(state, at);
                    at = back ? at : undo(at).session;
                    state = back ?? refreshQueue(state, suggestionsIn(at), at);
                }
                expect(state.open).toEqual(queue.open);
                expect(at.changed.size).toBe(0);
            }),
            { seed: 6, numRuns: 200 }
        );
    });
});
