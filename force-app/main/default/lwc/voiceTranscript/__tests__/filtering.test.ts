import { applyTransaction, createEditSession, type EditSession } from 'c/transcriptModel';
import { rememberLineViews, type LineView } from 'c/transcriptSearch';
import { NO_FILTER, refilter, toFilter, toFilterChoices, withFilter, withLine, type Filtering } from '../filtering';
import { agree, correct, ENTRIES } from './page';

jest.mock('c/transcriptProxy', () => ({ ...jest.requireActual('c/transcriptProxy'), proxyAt: jest.fn() }));
jest.mock('@salesforce/label/c.Transcript_Filter_Changed', () => ({ default: 'Changed {0}' }), { virtual: true });

const plain = createEditSession(ENTRIES);
const viewOf = (session: EditSession): LineView =>
    rememberLineViews()({ entries: ENTRIES, participants: [], session, conflicts: new Set() });
const corrected = applyTransaction(plain, [correct, agree]);
const changed = viewOf(corrected.ok ? corrected.value : plain);
const unchanged = viewOf(plain);
const shown = ({ entries }: Filtering): string => entries.map(({ identifier }) => identifier).join(' ');

describe('the lines that are shown', () => {
    it('are all without a filter, and those that it is about with one', () => {
        expect(shown(refilter(NO_FILTER, changed, true))).toBe('e0 e1 e2');
        expect(shown(withFilter('changed', changed))).toBe('e0 e2');
    });

    it('keep what the filter was about for as long as somebody is at work there', () => {
        const filtering = withFilter('changed', changed);
        const working = refilter(filtering, unchanged, true);
        expect(shown(working)).toBe('e0 e2');
        expect(shown(refilter(working, unchanged, true))).toBe('e0 e2');
        expect(shown(refilter(working, unchanged, false))).toBe('');
        expect(shown(withFilter('changed', unchanged))).toBe('');
    });

    it('take in a line that has to be seen', () => {
        const filtering = withLine(withFilter('changed', changed), changed, 'e1');
        expect(shown(filtering)).toBe('e0 e1 e2');
        expect(shown(refilter(filtering, changed, true))).toBe('e0 e1 e2');
        expect(shown(refilter(filtering, changed, false))).toBe('e0 e2');
        expect(withLine(filtering, changed, 'e0')).toBe(filtering);
    });
});

describe('the choices', () => {
    const labelsOf = (view: LineView, chosen: 'everyone' | 'changed'): readonly string[] =>
        toFilterChoices(view, chosen).map(({ label }) => label);

    it('are everyone, each speaker, and what some line fits or is chosen', () => {
        const speakers = ['c.Transcript_Filter_Everyone', 'c.Transcript_Role_Unknown'];
        expect(labelsOf(unchanged, 'everyone')).toEqual(speakers);
        expect(labelsOf(changed, 'everyone')).toEqual([...speakers, 'Changed 2']);
        expect(labelsOf(unchanged, 'changed')).toEqual([...speakers, 'Changed 0']);
    });

    it.each([
        ['conflicts', 'conflicts'],
        ['speaker:unknown:', 'speaker:unknown:'],
        ['speaker:agent:Gone', 'everyone'],
        ['anything', 'everyone']
    ])('%s is the filter %s', (key, filter) => {
        expect(toFilter(key, unchanged)).toBe(filter);
    });
});
