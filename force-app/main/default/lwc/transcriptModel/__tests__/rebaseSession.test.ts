import {
    canRedo,
    changesOf,
    lineOf,
    rebaseSession,
    redo,
    revertSteps,
    settleLine,
    storedTextOf,
    undo,
    withDecision,
    type EditSession,
    type Step
} from 'c/transcriptModel';
import { allUndone, applied, edited, entriesOf, held, redacted, sessionOf, shown } from './sessions';

const start = sessionOf({ a: 'Ms Penya pays by card 4111', b: 'four one one' });

describe('rebaseSession', () => {
    it('learns of new lines, and follows those without work', () => {
        const { session, rebased, conflicts } = rebaseSession(start, entriesOf({ a: 'new', c: 'more' }));
        expect(new Map(session.stored)).toEqual(
            new Map([
                ['a', 'new'],
                ['b', 'four one one'],
                ['c', 'more']
            ])
        );
        expect([rebased, conflicts, session.changed.size]).toEqual([[], [], 0]);
    });

    it('leaves a session alone where everything is stored as it was', () => {
        const session = edited(redacted(start, 'b', 'four'), 'a', 'Ms Peña pays by card 4111');
        const texts = Object.fromEntries(session.stored);
        expect(rebaseSession(session, entriesOf(texts))).toEqual({ session, rebased: [], conflicts: [] });
    });

    it('keeps every action to be undone and done again, over their text', () => {
        const one = edited(start, 'a', 'Ms Peña pays by card 4111');
        const two = edited(one, 'b', 'four one two');
        const undone = undo(edited(redacted(two, 'a', 'card'), 'a', 'Mrs Peña pays by [NAME] 4111')).session;
        const { session, rebased } = rebaseSession(undone, entriesOf({ a: 'Ms Penya pays by card [CARD]' }));
        expect(rebased).toEqual(['a']);
        expect(shown(session, 'a')).toBe('Ms Peña pays by [NAME] [CARD]');
        expect(changesOf(session)[0]).toMatchObject({
            baseText: 'Ms Penya pays by card [CARD]',
            editedText: 'Ms Peña pays by card [CARD]'
        });
        expect(held(session)).not.toContain('4111');
        expect(shown(redo(session).session, 'a')).toBe('Mrs Peña pays by [NAME] [CARD]');
        const back = undo(session).session;
        expect(shown(back, 'a')).toBe('Ms Peña pays by card [CARD]');
        expect(shown(undo(back).session, 'b')).toBe('four one one');
        expect(shown(allUndone(session), 'a')).toBe('Ms Penya pays by card [CARD]');
    });

    it('makes the work on a line one action where a step of it stood on what they removed', () => {
        const typed = edited(start, 'a', 'Ms Penya pays by card 5222');
        const back = edited(typed, 'a', 'Ms Penya pays by card 4111');
        const more = undo(
            edited(edited(back, 'a', 'Ms Peña pays by card 4111'), 'a', 'Mr Peña pays by card 4111')
        ).session;
        const { session } = rebaseSession(more, entriesOf({ a: 'Ms Penya pays by card [CARD]' }));
        expect(shown(session, 'a')).toBe('Ms Peña pays by card [CARD]');
        expect(held(session)).not.toContain('4111');
        expect([session.past.length, session.future.length]).toEqual([1, 0]);
        expect(shown(undo(session).session, 'a')).toBe('Ms Penya pays by card [CARD]');
    });

    it('puts that action in the place of the last one on the line', () => {
        const both = applied(start, [
            ...revertTo(start, 'a', 'Ms Peña pays by card 4111'),
            ...revertTo(start, 'b', 'five')
        ]);
        const later = edited(edited(both, 'b', 'six'), 'a', 'Mrs Peña pays by card 4111');
        const { session } = rebaseSession(later, entriesOf({ a: 'Ms Penya pays by [CARD]' }));
        expect(shown(session, 'a')).toBe('Mrs Peña pays by [CARD]');
        const last = undo(session);
        expect([last.touched, shown(last.session, 'a')]).toEqual([['a'], 'Ms Penya pays by [CARD]']);
        const first = undo(undo(last.session).session);
        expect([first.touched, shown(first.session, 'b')]).toEqual([['b'], 'four one one']);
    });

    it('does not take away twice what both took away, of words that are alike', () => {
        const session = applied(edited(sessionOf({ c: 'no no no oh yes sir' }), 'c', 'no no no oh yes Sir'), [
            { kind: 'replaceText', identifier: 'c', start: 0, removed: 'no ', inserted: '' }
        ]);
        const after = rebaseSession(session, entriesOf({ c: 'no no oh ja sir' })).session;
        expect(shown(after, 'c')).toBe('no no oh ja Sir');
        expect(shown(allUndone(after), 'c')).toBe('no no oh ja sir');
    });

    /** One step over the whole line, as `revertSteps` makes them. */
    function revertTo(session: EditSession, identifier: string, text: string): readonly Step[] {
        return revertSteps(edited(session, identifier, text), identifier).map((step) =>
            step.kind === 'replaceText' ? { ...step, removed: step.inserted, inserted: step.removed } : step
        );
    }

    it('is done with a line that is stored as the work on it would have it', () => {
        const session = redacted(edited(start, 'b', 'four two one'), 'a', 'Penya');
        const after = rebaseSession(session, entriesOf({ a: 'Ms [NAME] pays by card 4111' }));
        expect([after.rebased, after.conflicts]).toEqual([[], []]);
        expect(held(after.session)).not.toContain('Penya');
        expect(changesOf(after.session).map(({ identifier }) => identifier)).toEqual(['b']);
        expect(undo(after.session).touched).toEqual(['b']);
    });

    it('follows a line whose work was undone, and keeps what can be done again', () => {
        const session = undo(edited(start, 'a', 'Ms Peña pays by card 4111')).session;
        const after = rebaseSession(session, entriesOf({ a: 'Ms Penya pays by card [CARD]' }));
        expect(after.rebased).toEqual([]);
        expect(changesOf(after.session)).toEqual([]);
        expect(shown(redo(after.session).session, 'a')).toBe('Ms Peña pays by card [CARD]');
        const gone = rebaseSession(session, entriesOf({ a: 'Ms [NAME] pays by card 4111' }));
        expect(canRedo(gone.session)).toBe(false);
        expect(held(gone.session)).not.toContain('Penya');
    });

    describe('where both touch the same words', () => {
        const session = edited(edited(start, 'a', 'Ms Peña pays by card 4111'), 'b', 'four one two');
        const theirs = 'Ms Pena pays by card [CARD]';
        const {
            session: after,
            rebased,
            conflicts
        } = rebaseSession(session, entriesOf({ a: theirs, b: 'five one one' }));
        const [conflict] = conflicts;

        it('leaves the line as it was, and goes on with the others', () => {
            expect(conflicts).toHaveLength(1);
            expect(conflict).toMatchObject({
                identifier: 'a',
                baseText: 'Ms Penya pays by card 4111',
                theirText: theirs
            });
            expect(lineOf(after, 'a')).toEqual(lineOf(session, 'a'));
            expect(storedTextOf(after, 'a')).toBe('Ms Penya pays by card 4111');
            expect(rebased).toEqual(['b']);
            expect(shown(after, 'b')).toBe('five one two');
            expect(shown(allUndone(after), 'a')).toBe('Ms Penya pays by card 4111');
        });

        it('asks again until it is decided', () => {
            expect(rebaseSession(after, entriesOf({ a: theirs })).conflicts).toEqual([conflict]);
        });

        it('holds nothing of mine once theirs is taken', () => {
            const settled = settleLine(after, conflict!.identifier, conflict!.theirText);
            expect(changesOf(settled).map(({ identifier }) => identifier)).toEqual(['b']);
            expect(held(settled)).not.toContain('4111');
            expect(rebaseSession(settled, entriesOf({ a: theirs }))).toEqual({
                session: settled,
                rebased: [],
                conflicts: []
            });
        });

        it('stands over theirs once mine is kept, and is rebased from there', () => {
            const mine = edited(after, 'a', 'Dear Ms Peña pays by card 4111');
            const kept = withDecision(mine, conflict!, lineOf(mine, 'a'));
            expect(changesOf(kept).at(-1)).toEqual({
                identifier: 'a',
                baseText: theirs,
                editedText: 'Dear Ms Peña pays by card 4111'
            });
            const later = edited(kept, 'a', 'Dear Ms Pera pays by card 4111');
            const again = rebaseSession(later, entriesOf({ a: 'Ms Pena paid by card [CARD]' }));
            expect(shown(again.session, 'a')).toBe('Dear Ms Pera paid by card 4111');
            expect(shown(undo(again.session).session, 'a')).toBe('Dear Ms Peña paid by card 4111');
            expect(shown(allUndone(again.session), 'a')).toBe('Ms Pena paid by card [CARD]');
        });
    });
});
