import fc from 'fast-check';
import {
    addRedactionSteps,
    applyTransaction,
    canRedo,
    canUndo,
    changesOf,
    createEditSession,
    displayedText,
    editSteps,
    lineOf,
    redo,
    revertSteps,
    settleLine,
    storedTextOf,
    undo,
    withEntries,
    type EditSession,
    type Entry
} from 'c/transcriptModel';

const entry = (identifier: string, text: string): Entry => ({
    identifier,
    text,
    startMs: 0,
    durationMs: 0,
    receivedMs: 0,
    participantId: null,
    voiceCallIds: []
});
const start = createEditSession([entry('a', 'Ms Penya pays by card'), entry('b', 'four one one one')]);

function edited(session: EditSession, identifier: string, text: string): EditSession {
    const steps = editSteps(identifier, lineOf(session, identifier), text);
    const result = steps.ok ? applyTransaction(session, steps.value) : steps;
    if (!result.ok) {
        throw new Error(result.code);
    }
    return result.value;
}

function redacted(session: EditSession, identifier: string, from: number, to: number): EditSession {
    const range = { start: from, end: to };
    const steps = addRedactionSteps(identifier, lineOf(session, identifier), range, 'NAME', '[NAME]');
    const result = applyTransaction(session, steps);
    if (!result.ok) {
        throw new Error(result.code);
    }
    return result.value;
}

function revertLine(session: EditSession, identifier: string): EditSession {
    const result = applyTransaction(session, revertSteps(session, identifier));
    if (!result.ok) {
        throw new Error(result.code);
    }
    return result.value;
}

describe('an edit session', () => {
    it('gives each changed line once, with offsets over the edited text', () => {
        const session = redacted(edited(redacted(start, 'b', 0, 4), 'a', 'Ms Peña pays by card'), 'a', 3, 7);
        expect(changesOf(session)).toEqual([
            {
                identifier: 'b',
                baseText: 'four one one one',
                redactions: [{ start: 0, end: 4, entityType: 'NAME', mask: '[NAME]' }]
            },
            {
                identifier: 'a',
                baseText: 'Ms Penya pays by card',
                editedText: 'Ms Peña pays by card',
                redactions: [{ start: 3, end: 7, entityType: 'NAME', mask: '[NAME]' }]
            }
        ]);
    });

    it('forgets a line that is edited back to what is stored', () => {
        const session = edited(edited(start, 'a', 'other'), 'a', 'Ms Penya pays by card');
        expect(changesOf(session)).toEqual([]);
        expect(canUndo(session)).toBe(true);
    });

    it('undoes and redoes across lines, naming the lines', () => {
        const session = redacted(edited(start, 'a', 'other'), 'b', 0, 4);
        const back = undo(session);
        expect(back.touched).toEqual(['b']);
        expect(undo(back.session).session.changed).toEqual(start.changed);
        expect(redo(back.session).session).toEqual(session);
        expect(undo(start)).toEqual({ session: start, touched: [] });
        expect(redo(session)).toEqual({ session, touched: [] });
    });

    it('drops what was undone once something new is done', () => {
        const session = edited(undo(edited(start, 'a', 'one')).session, 'b', 'two');
        expect(canRedo(session)).toBe(false);
    });

    it('reverts a line as one action', () => {
        const session = redacted(edited(start, 'a', 'Ms Peña pays by card'), 'a', 3, 7);
        const reverted = revertLine(session, 'a');
        expect(changesOf(reverted)).toEqual([]);
        expect(undo(reverted).session.changed).toEqual(session.changed);
        expect(revertLine(start, 'a')).toBe(start);
    });

    it('applies all steps of an action or none', () => {
        const result = applyTransaction(start, [
            { kind: 'replaceText', identifier: 'a', start: 0, removed: 'Ms', inserted: 'Mrs' },
            { kind: 'replaceText', identifier: 'b', start: 0, removed: 'nine', inserted: 'ten' }
        ]);
        expect(result).toEqual({ ok: false, code: 'STEP_TEXT_DIFFERS' });
    });

    it('keeps nothing of a removed text once the line is settled, and leaves other lines alone', () => {
        const session = redacted(
            edited(edited(start, 'b', 'four two one one'), 'a', 'Ms Peña pays by card'),
            'a',
            3,
            7
        );
        const settled = settleLine(session, 'a', displayedText(lineOf(session, 'a')));
        expect(storedTextOf(settled, 'a')).toBe('Ms [NAME] pays by card');
        const held = JSON.stringify([[...settled.stored], [...settled.changed], settled.past, settled.future]);
        expect(JSON.stringify([[...session.stored], [...session.changed], session.past])).toContain('Peña');
        expect(held).not.toContain('Peña');
        expect(held).not.toContain('Penya');
        expect(changesOf(settled).map(({ identifier }) => identifier)).toEqual(['b']);
        expect(undo(settled).touched).toEqual(['b']);
    });

    it('learns of later pages without losing work', () => {
        const session = withEntries(edited(start, 'a', 'mine'), [entry('a', 'late copy'), entry('c', 'new')]);
        expect(storedTextOf(session, 'a')).toBe('Ms Penya pays by card');
        expect(lineOf(session, 'a').text).toBe('mine');
        expect(lineOf(session, 'c')).toEqual({ text: 'new', redactions: [] });
        expect(() => lineOf(session, 'z')).toThrow('no entry z');
    });

    it('comes back to where it was by undoing everything, whatever was done', () => {
        const action = fc.tuple(
            fc.constantFrom('a', 'b'),
            fc.nat(15),
            fc.nat(15),
            fc.option(fc.string({ maxLength: 6 }))
        );
        fc.assert(
            fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
                let session = start;
                for (const [identifier, x, y, text] of actions) {
                    const { length } = lineOf(session, identifier).text;
                    const from = Math.min(x, y, length);
                    const to = Math.min(Math.max(x, y), length);
                    if (text !== null) {
                        const removed = lineOf(session, identifier).text.slice(from, to);
                        const result = applyTransaction(session, [
                            { kind: 'replaceText', identifier, start: from, removed, inserted: text }
                        ]);
                        session = result.ok ? result.value : session;
                    } else if (from < to) {
                        session = redacted(session, identifier, from, to);
                    }
                }
                let back = session;
                while (canUndo(back)) {
                    back = undo(back).session;
                }
                expect(back.changed.size).toBe(0);
                while (canRedo(back)) {
                    back = redo(back).session;
                }
                expect(new Map(back.changed)).toEqual(new Map(session.changed));
            }),
            { seed: 15, numRuns: 300 }
        );
    });
});
