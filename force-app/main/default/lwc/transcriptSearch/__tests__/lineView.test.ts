import { applyTransaction, createEditSession, type Entry, type Participant, type Step } from 'c/transcriptModel';
import { rememberLineViews, type LineFacts, type LineFilter, type LineView } from 'c/transcriptSearch';
import { toEntries } from './entries';

const participants: readonly Participant[] = [
    { id: 'p1', role: 'agent', name: 'Grace' },
    { id: 'p2', role: 'customer', name: null },
    // The same person on the second leg of a transferred call.
    { id: 'p3', role: 'agent', name: 'Grace ' },
    { id: 'p4', role: 'chatbot', name: 'Says nothing' }
];
const entries: readonly Entry[] = toEntries('hello', 'it is [PIN]', 'okay', '[not a mask]', 'bye').map(
    (entry, place) => ({ ...entry, participantId: ['p1', 'p2', 'p3', null, 'p2'][place] ?? null })
);
const plain = createEditSession(entries);
const edit = (identifier: string, removed: string, inserted: string): Step => ({
    kind: 'replaceText',
    identifier,
    start: 0,
    removed,
    inserted
});
const redact: Step = {
    kind: 'addRedaction',
    identifier: 'e4',
    redaction: { start: 0, end: 3, entityType: 'NAME', mask: '[NAME]' }
};

describe('the lines as filters see them', () => {
    const factsAfter = (...steps: readonly Step[]): LineFacts => {
        const applied = applyTransaction(plain, steps);
        if (!applied.ok) {
            throw new Error(applied.code);
        }
        return { entries, participants, session: applied.value, conflicts: new Set(['e2']) };
    };
    const shown = (view: LineView, filter: LineFilter, ...kept: readonly string[]): string =>
        view
            .select(filter, new Set(kept))
            .map(({ identifier }) => identifier)
            .join(' ');

    it('names everybody who speaks, once and in order', () => {
        expect(rememberLineViews()(factsAfter()).speakers).toEqual([
            { key: 'speaker:agent:Grace', role: 'agent', name: 'Grace' },
            { key: 'speaker:customer:', role: 'customer', name: null },
            { key: 'speaker:unknown:', role: 'unknown', name: null }
        ]);
    });

    it.each<[LineFilter, readonly Step[], string]>([
        ['everyone', [], 'e0 e1 e2 e3 e4'],
        ['speaker:agent:Grace', [], 'e0 e2'],
        ['speaker:customer:', [], 'e1 e4'],
        ['speaker:unknown:', [], 'e3'],
        ['speaker:agent:Somebody who is gone', [], ''],
        ['changed', [], ''],
        ['changed', [edit('e0', 'hello', 'Hello.'), redact], 'e0 e4'],
        ['redacted', [], 'e1'],
        ['redacted', [redact], 'e1 e4'],
        ['redacted', [edit('e1', 'it is [PIN]', 'it is')], ''],
        ['conflicts', [], 'e2']
    ])('%s, after %j: %s', (filter, steps, expected) => {
        expect(shown(rememberLineViews()(factsAfter(...steps)), filter)).toBe(expected);
    });

    it('counts what the filters would show', () => {
        const view = rememberLineViews()(factsAfter(edit('e0', 'hello', '[NAME]'), redact));
        expect(view).toMatchObject({ changed: 2, redacted: 3, conflicts: 1 });
    });

    it('keeps the lines it is told to', () => {
        expect(shown(rememberLineViews()(factsAfter()), 'redacted', 'e4', 'e0')).toBe('e0 e1 e4');
    });

    it('gives the lines themselves where everyone is shown: nothing is drawn anew for it', () => {
        expect(rememberLineViews()(factsAfter()).select('everyone', new Set())).toBe(entries);
    });

    it('follows lines that come and texts that are stored anew', () => {
        const viewOf = rememberLineViews();
        viewOf(factsAfter());
        const later = entries.slice(0, 3);
        const stored = new Map(plain.stored).set('e0', 'I am [NAME]');
        const view = viewOf({ ...factsAfter(), entries: later, session: { ...plain, stored } });
        expect(view.speakers).toHaveLength(2);
        expect(shown(view, 'redacted')).toBe('e0 e1');
    });
});
