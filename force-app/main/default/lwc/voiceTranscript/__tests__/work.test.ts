import type { ChangeSummary, LineOutcome, LineResult } from 'c/proxyProtocol';
import {
    applyTransaction,
    canUndo,
    changesOf,
    displayedText,
    lineOf,
    redo,
    undo,
    type Entry,
    type Step
} from 'c/transcriptModel';
import { toLineProblems } from '../lineProblems';
import { NO_REVIEW, toRows } from '../reviewState';
import { changesInOrder, countUnsaved, NO_WORK, toLinesToSave, type Work } from '../work';
import {
    withChanges,
    withDecided,
    withoutChanges,
    withPage,
    withResults,
    withSession,
    withStoredTexts
} from '../workChanges';
import { aChange } from './viewState';

const SECRET = '4111 1111';
const entry = (identifier: string, text: string, startMs: number): Entry => ({
    identifier,
    text,
    startMs,
    durationMs: null,
    receivedMs: startMs + 1,
    participantId: null,
    voiceCallIds: []
});
const ENTRIES = [entry('a', 'Ms Penya', 1_000), entry('b', `it is ${SECRET}`, 2_000), entry('c', 'okay', 3_000)];
const redact: Step = {
    kind: 'addRedaction',
    identifier: 'b',
    redaction: { start: 6, end: 15, entityType: 'CREDIT_DEBIT_NUMBER', mask: '[CREDIT_DEBIT_NUMBER]' }
};
const correct: Step = { kind: 'replaceText', identifier: 'a', start: 3, removed: 'Penya', inserted: 'Peña' };
const agree: Step = { ...correct, identifier: 'c', start: 0, removed: 'okay', inserted: 'Okay' };
const REDACTED = 'it is [CREDIT_DEBIT_NUMBER]';

const doing = (work: Work, ...steps: Step[]): Work => {
    const applied = applyTransaction(work.session, steps);
    if (!applied.ok) {
        throw new Error(applied.code);
    }
    return { ...work, session: applied.value };
};
const loaded = withPage(NO_WORK, ENTRIES);
// The redaction came first: the order of the transcript is another.
const changed = doing(doing(loaded, redact), correct);
const result = (identifier: string, outcome: LineOutcome, currentText: string | null = null): LineResult => ({
    identifier,
    outcome,
    currentText
});
const saved = (...results: LineResult[]) => withResults(changed, changesOf(changed.session), results);

describe('work on a call', () => {
    it('is counted by edited lines and redacted values', () => {
        expect(countUnsaved(loaded.session)).toEqual({ edits: 0, redactions: 0 });
        expect(countUnsaved(changed.session)).toEqual({ edits: 1, redactions: 1 });
    });

    it('is sent in the order of the transcript, with what their entries say of its lines', () => {
        const lines = toLinesToSave(changesInOrder(changed.session, ENTRIES), ENTRIES);
        expect(lines.map(({ identifier, startMs, receivedMs }) => [identifier, startMs, receivedMs])).toEqual([
            ['a', 1_000, 1_001],
            ['b', 2_000, 2_001]
        ]);
        const ofTwoLegs = ENTRIES.map((line) => ({ ...line, voiceCallIds: ['0LQ000000000001', '0LQ000000000002'] }));
        expect(toLinesToSave(lines, ofTwoLegs).map(({ legCount }) => legCount)).toEqual([2, 2]);
    });

    it('is shown for review without what is redacted', () => {
        const lines = toRows(NO_REVIEW, { work: changed, entries: ENTRIES, callStartMs: 0 });
        expect(lines.map(({ timeText }) => timeText)).toEqual(['0:01', '0:02']);
        expect(JSON.stringify(lines)).not.toContain(SECRET);
    });

    it('is gone when it is discarded, with the way back to it', () => {
        const discarded = withoutChanges(ENTRIES);
        expect(changesOf(discarded.session)).toEqual([]);
        expect(canUndo(discarded.session)).toBe(false);
    });
});

describe('after a save', () => {
    it('nothing holds a removed value once it is proven to be gone', () => {
        const { work } = saved(result('a', 'verified'), result('b', 'verified'));
        const entries = withStoredTexts(ENTRIES, work.session);
        expect(entries.map(({ text }) => text)).toEqual(['Ms Peña', REDACTED, 'okay']);
        const everything = JSON.stringify([
            entries,
            [...work.session.stored],
            work.session.past,
            work.session.future,
            [...work.results]
        ]);
        expect(everything).not.toContain('4111');
        expect(changesOf(work.session)).toEqual([]);
        expect(canUndo(work.session)).toBe(false);
    });

    it.each<LineOutcome>(['conflict', 'overwritten', 'notApplied', 'unconfirmed'])(
        'a line that ended as %s stays unsaved',
        (outcome) => {
            const { work } = saved(result('a', outcome), result('b', 'verified'));
            expect(changesOf(work.session).map(({ identifier }) => identifier)).toEqual(['a']);
            expect(Object.keys(toLineProblems(work))).toEqual(['a']);
        }
    );

    it('a conflict with the very text that was to be stored is none: an earlier save had stored it', () => {
        const { work, results } = saved(result('a', 'conflict', 'Ms Peña'), result('b', 'conflict', REDACTED));
        expect(results.map(({ outcome }) => outcome)).toEqual(['verified', 'verified']);
        expect(changesOf(work.session)).toEqual([]);
    });

    it('work goes over the text of somebody else where both changes can stand, and is worth a look', () => {
        const { work } = saved(result('a', 'conflict', 'Mrs Penya'), result('b', 'verified'));
        expect(changesOf(work.session)).toEqual([{ identifier: 'a', baseText: 'Mrs Penya', editedText: 'Mrs Peña' }]);
        expect(work.rebased).toEqual(new Map([['a', 'byWords']]));
        expect(toLineProblems(work)).toEqual({ a: 'c.Transcript_Line_Rebased' });
        expect(work.results.size).toBe(0);
    });

    it.each<LineOutcome>(['conflict', 'overwritten'])(
        'a line waits for a decision where they clash (%s)',
        (outcome) => {
            const { work } = saved(result('a', outcome, 'Ms Pena'));
            expect([...work.conflicts.keys()]).toEqual(['a']);
            expect(changesInOrder(work.session, ENTRIES)[0]).toMatchObject({
                baseText: 'Ms Penya',
                editedText: 'Ms Peña'
            });
            expect(toLineProblems(work)).toEqual({ a: 'c.Transcript_Line_Conflict' });
        }
    );

    it('no text is kept with a result', () => {
        const { work } = saved(result('a', 'notApplied', 'Ms Penya'), result('b', 'unconfirmed', `${SECRET}!`));
        expect(JSON.stringify([...work.results])).not.toContain('4111');
        expect([...work.results.values()].map(({ currentText }) => currentText)).toEqual([null, null]);
    });
});

describe('a decision', () => {
    const { work } = saved(result('a', 'conflict', 'Ms Pena'));

    it('takes their text', () => {
        const next = withDecided(work, 'a', 'theirs');
        expect(next.session.stored.get('a')).toBe('Ms Pena');
        expect(changesOf(next.session).map(({ identifier }) => identifier)).toEqual(['b']);
        expect(toLineProblems(next)).toEqual({});
        expect(next.conflicts.size).toBe(0);
    });

    it('keeps mine over it, or what was put together', () => {
        for (const decision of ['mine', ['mine']] as const) {
            const next = withDecided(work, 'a', decision);
            expect(changesInOrder(next.session, ENTRIES)[0]).toEqual({
                identifier: 'a',
                baseText: 'Ms Pena',
                editedText: 'Ms Peña'
            });
            expect(next.rebased).toEqual(new Map([['a', 'byChoice']]));
            expect(toLineProblems(next)).toEqual({});
        }
    });

    it.each([
        ['mine' as const, 'Ms Pena'],
        [['mine'] as const, 'Ms Pena'],
        ['theirs' as const, 'Ms Peña'],
        [['theirs'] as const, 'Ms Peña']
    ])('can be undone, and done again: %j', (decision, other) => {
        const { session } = withDecided(work, 'a', decision);
        const back = undo(session);
        expect(back.touched).toEqual(['a']);
        expect(lineOf(back.session, 'a').text).toBe(other);
        expect(lineOf(redo(back.session).session, 'a')).toEqual(lineOf(session, 'a'));
    });

    it('is nothing where there is no conflict', () => {
        expect(withDecided(work, 'b', 'mine')).toBe(work);
    });

    it('is about the line as it stands now', () => {
        const more = doing(work, { kind: 'replaceText', identifier: 'a', start: 0, removed: 'Ms', inserted: 'Dr' });
        const next = withSession(work, more.session);
        expect(next.conflicts.get('a')?.mine.text).toBe('Dr Peña');
        expect(withSession(next, doing(next, agree).session).conflicts).toBe(next.conflicts);
        const back = withSession(work, undo(work.session).session);
        expect(back.conflicts.size).toBe(0);
        expect(lineOf(back.session, 'a').text).toBe('Ms Pena');
    });
});

describe('work that goes on while it is sent', () => {
    const sent = changesOf(changed.session);
    const after = (work: Work) => withResults(work, sent, [result('a', 'verified'), result('b', 'verified')]).work;
    const everything = ({ session, results, conflicts, rebased }: Work): string =>
        JSON.stringify([
            [...session.stored],
            [...session.changed],
            session.past,
            session.future,
            [...results],
            [...conflicts],
            [...rebased]
        ]);

    it('stays, over what is stored now', () => {
        const work = after(
            doing(changed, { kind: 'replaceText', identifier: 'b', start: 0, removed: 'it', inserted: 'It' })
        );
        expect(changesOf(work.session)).toEqual([
            { identifier: 'b', baseText: REDACTED, editedText: REDACTED.replace('it', 'It') }
        ]);
        expect(everything(work)).not.toContain('4111');
        expect(work.rebased.size).toBe(0);
    });

    it('stays with a further redaction of the line', () => {
        const further = doing(changed, {
            kind: 'addRedaction',
            identifier: 'b',
            redaction: { start: 0, end: 2, entityType: 'NAME', mask: '[NAME]' }
        });
        const work = after(further);
        expect(displayedText(lineOf(work.session, 'b'))).toBe('[NAME] is [CREDIT_DEBIT_NUMBER]');
        expect(everything(work)).not.toContain('4111');
    });

    it('never brings back what is proven to be gone', () => {
        const undone = { ...changed, session: undo(undo(changed.session).session).session };
        const work = after(undone);
        expect(lineOf(work.session, 'b').text).toBe(REDACTED);
        expect(everything(work)).not.toContain('4111');
    });

    it('takes an edit back that was undone meanwhile', () => {
        const work = after({ ...changed, session: undo(changed.session).session });
        expect(changesOf(work.session)).toEqual([{ identifier: 'a', baseText: 'Ms Peña', editedText: 'Ms Penya' }]);
    });

    it('stays where a read found first what was stored', () => {
        const read = withPage(changed, [entry('b', REDACTED, 2_000)]);
        const work = after(
            doing(read, { kind: 'replaceText', identifier: 'b', start: 0, removed: 'it', inserted: 'It' })
        );
        expect(changesOf(work.session).map(({ identifier }) => identifier)).toEqual(['b']);
    });
});

describe('reading again', () => {
    it('an untouched line follows what is stored', () => {
        const work = withPage(changed, [entry('c', 'Okay.', 3_000)]);
        expect(work.session.stored.get('c')).toBe('Okay.');
    });

    it('a touched line that somebody else changed goes over it, or waits for a decision', () => {
        const rebased = withPage(changed, [entry('a', 'Mrs Penya', 1_000)]);
        expect(changesInOrder(rebased.session, ENTRIES)[0]).toMatchObject({ baseText: 'Mrs Penya' });
        const clash = withPage(rebased, [entry('a', 'Mrs Pena', 1_000)]);
        expect([...clash.conflicts.keys()]).toEqual(['a']);
        // And no longer than it does.
        expect(withPage(clash, [entry('a', 'Mrs Penya', 1_000)]).conflicts.size).toBe(0);
    });

    it('a touched line that is stored as it was to be is done', () => {
        const work = withPage(saved(result('b', 'unconfirmed')).work, [entry('b', REDACTED, 2_000)]);
        expect(changesOf(work.session).map(({ identifier }) => identifier)).toEqual(['a']);
        expect(toLineProblems(work)).toEqual({});
    });
});

describe('a line that was sent and not read back', () => {
    const { work } = saved(result('a', 'unconfirmed'), result('b', 'notApplied'));
    const record = (state: ChangeSummary['state'], identifier: string): ChangeSummary =>
        aChange({ state, lines: [{ identifier, action: 'edit', labels: [], result: null }] });

    it.each<[string, ChangeSummary[], string[]]>([
        ['while its save may be under way', [record('saving', 'a')], ['a', 'b']],
        ['while nobody has compared', [record('verified', 'a'), record('pending', 'a')], ['a', 'b']],
        ['until its save is over', [record('notApplied', 'a')], ['b']],
        ['no longer than a save of it is open', [record('saving', 'c')], ['b']],
        ['until no save of it is known', [], ['b']]
    ])('stays open %s', (_, changes, open) => {
        const next = withChanges(work, changes);
        expect(Object.keys(toLineProblems(next))).toEqual(open);
        // And unsaved all the while.
        expect(changesOf(next.session)).toHaveLength(2);
    });

    it('leaves the work alone where nothing changes', () => {
        expect(withChanges(work, [record('saving', 'a')])).toBe(work);
    });
});
