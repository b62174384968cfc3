import { applyTransaction, createEditSession, type EditSession, type Entry, type Step } from 'c/transcriptModel';
import { createFinding, NOT_FINDING, type Finding, type FindState } from '../finding';
import { ENTRIES } from './page';

jest.mock('c/transcriptProxy', () => ({ ...jest.requireActual('c/transcriptProxy'), proxyAt: jest.fn() }));

const [model] = ENTRIES;
const toEntries = (...texts: readonly string[]): readonly Entry[] =>
    texts.map((text, place) => ({ ...model!, identifier: `e${place}`, text }));
const query = (text: string) => ({ text, matchesCase: false, wholeWords: false });

describe('finding', () => {
    const entries = toEntries('a card', 'okay', 'card, card', 'the end');
    let session: EditSession;
    let finding: Finding;
    let state: FindState;
    let shown: string[];

    const edit = (step: Step): void => {
        const applied = applyTransaction(session, [step]);
        session = applied.ok ? applied.value : session;
        finding.see(entries, session.changed);
    };
    const at = (): string => (state.current ? `${state.current.identifier}@${state.current.start}` : 'none');

    beforeEach(() => {
        session = createEditSession(entries);
        shown = [];
        finding = createFinding({
            onState: (next) => {
                state = next;
            },
            onHit: ({ identifier }) => shown.push(identifier)
        });
        finding.see(entries, session.changed);
    });
    afterEach(() => {
        finding.stop();
        jest.useRealTimers();
    });

    it('begins with the first hit from where the reader is, and shows it once', () => {
        finding.ask(query('card'), 'e1');
        expect([at(), state.position, state.found.count]).toEqual(['e2@0', 2, 3]);
        expect(shown).toEqual(['e2']);
    });

    it('begins at the other end where none is further on', () => {
        finding.ask(query('card'), 'e3');
        expect(at()).toBe('e0@2');
    });

    it('stays where the reader began while the query grows and shrinks', () => {
        finding.ask(query('c'), 'e1');
        finding.ask(query('cx'), 'e1');
        expect(at()).toBe('none');
        finding.ask(query('ca'), 'e1');
        expect(at()).toBe('e2@0');
    });

    it('goes from hit to hit, and says when it goes on from the other end', () => {
        finding.ask(query('card'), null);
        const steps = (['next', 'next', 'next', 'previous'] as const).map((direction) => finding.step(direction));
        expect(steps.map((step) => `${step?.hit.identifier}@${step?.hit.start} ${step?.isWrapped}`)).toEqual([
            'e2@0 false',
            'e2@6 false',
            'e0@2 true',
            'e2@6 true'
        ]);
        expect(state.position).toBe(3);
    });

    it('has nowhere to go where nothing is found', () => {
        finding.ask(query('zzz'), null);
        expect(finding.step('next')).toBeNull();
        finding.ask(query('  '), null);
        expect(finding.step('previous')).toBeNull();
    });

    it('keeps the hit while others come and go, and takes the nearest where it is gone, without moving the view', () => {
        finding.ask(query('card'), 'e2');
        edit({ kind: 'replaceText', identifier: 'e1', start: 0, removed: 'okay', inserted: 'a card' });
        expect([at(), state.position, state.found.count]).toEqual(['e2@0', 3, 4]);
        edit({ kind: 'replaceText', identifier: 'e2', start: 0, removed: 'card', inserted: 'Card no' });
        expect([at(), state.position]).toEqual(['e2@0', 3]);
        edit({ kind: 'replaceText', identifier: 'e2', start: 0, removed: 'Card no', inserted: 'It' });
        expect([at(), state.position]).toEqual(['e2@4', 3]);
        expect(shown).toEqual(['e2']);
    });

    it('goes to a hit in lines that come only when it is asked to', () => {
        finding.see(entries.slice(0, 0), session.changed);
        finding.ask(query('card'), null);
        finding.see(entries, session.changed);
        expect([at(), state.found.count]).toEqual(['none', 3]);
        finding.step('next');
        expect(at()).toBe('e0@2');
    });

    it('searches many lines bit by bit, and waits with the first hit until it is known which one that is', () => {
        jest.useFakeTimers();
        const many = Array.from({ length: 12_000 }, (_, place) => `line ${place}`);
        many[11_000] = 'a card';
        many[3] = 'a card';
        finding.see(toEntries(...many), new Map());
        finding.ask(query('card'), 'e10');
        expect([at(), state.found.count, state.found.isComplete]).toEqual(['none', 1, false]);
        jest.runAllTimers();
        expect([at(), state.found.count, state.found.isComplete]).toEqual(['e11000@2', 2, true]);
    });

    it('forgets everything when it stops', () => {
        finding.ask(query('card'), null);
        finding.stop();
        expect(state).toEqual(NOT_FINDING);
        finding.see(toEntries('card'), new Map());
        expect(state).toEqual(NOT_FINDING);
    });
});
