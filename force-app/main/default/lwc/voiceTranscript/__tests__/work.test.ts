import type { ChangeSummary, LineOutcome, LineResult } from 'c/proxyProtocol';
import { applyTransaction, canUndo, changesOf, type Entry, type Step } from 'c/transcriptModel';
import { toLineProblems } from '../lineProblems';
import { toReviewLines } from '../reviewLines';
import { changesInOrder, countUnsaved, NO_WORK, toLinesToSave, type Work } from '../work';
import {
    withChanges,
    withMine,
    withoutChanges,
    withPage,
    withResults,
    withStoredTexts,
    withTheirs
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

    it('is sent in the order of the transcript, with the times of its lines', () => {
        const lines = toLinesToSave(changesInOrder(changed.session, ENTRIES), ENTRIES);
        expect(lines.map(({ identifier, startMs, receivedMs }) => [identifier, startMs, receivedMs])).toEqual([
            ['a', 1_000, 1_001],
            ['b', 2_000, 2_001]
        ]);
    });

    it('is shown for review without what is redacted', () => {
        const lines = toReviewLines(changed, ENTRIES, 0);
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

    it('the text of somebody else can be taken', () => {
        const work = withTheirs(saved(result('a', 'conflict', 'Mrs Penya')).work, 'a');
        expect(work.session.stored.get('a')).toBe('Mrs Penya');
        expect(changesOf(work.session).map(({ identifier }) => identifier)).toEqual(['b']);
        expect(toLineProblems(work)).toEqual({});
    });

    it('one’s own can be kept over the text of somebody else', () => {
        const work = withMine(saved(result('a', 'conflict', 'Mrs Penya')).work, 'a');
        expect(changesInOrder(work.session, ENTRIES)[0]).toEqual({
            identifier: 'a',
            baseText: 'Mrs Penya',
            editedText: 'Ms Peña'
        });
        expect(toLineProblems(work)).toEqual({});
    });

    it('nothing is chosen where the other text is not known', () => {
        const { work } = saved(result('a', 'unconfirmed'));
        expect(withTheirs(work, 'a')).toBe(work);
        expect(withMine(work, 'a')).toBe(work);
    });
});

describe('reading again', () => {
    it('an untouched line follows what is stored', () => {
        const work = withPage(changed, [entry('c', 'Okay.', 3_000)]);
        expect(work.session.stored.get('c')).toBe('Okay.');
    });

    it('a touched line that somebody else changed keeps its base, so that saving it finds the conflict', () => {
        const work = withPage(changed, [entry('a', 'Mrs Penya', 1_000)]);
        expect(changesInOrder(work.session, ENTRIES)[0]).toMatchObject({ baseText: 'Ms Penya', editedText: 'Ms Peña' });
    });

    it('a touched line that is stored as it was to be is done', () => {
        const work = withPage(saved(result('b', 'unconfirmed')).work, [entry('b', REDACTED, 2_000)]);
        expect(changesOf(work.session).map(({ identifier }) => identifier)).toEqual(['a']);
        expect(toLineProblems(work)).toEqual({});
    });
});

describe('a line that was sent and not read back', () => {
    const { work } = saved(result('a', 'unconfirmed'), result('b', 'conflict', 'theirs'));
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
