import { rememberPast } from '../pastView';
import { toLegNames } from '../legNames';
import { toRedactionNotes } from '../redactionNotes';
import { NOTHING_READ, type Reading } from '../reading';
import { aChange, NOW, shown } from './viewState';

jest.mock('@salesforce/label/c.Transcript_Leg_From', () => ({ default: '{0} from {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Leg_With', () => ({ default: '{0} with {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Leg_Here', () => ({ default: 'This call' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Leg_Other', () => ({ default: 'Another' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Redacted_By', () => ({ default: 'by {0}, {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Redacted_By_You', () => ({ default: 'by you, {0}' }), { virtual: true });

const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '').replace(/\s/g, ' ');

describe('the names of legs', () => {
    const call = { voiceCallId: '0LQ000000000001AAA', state: 'ended', startMs: NOW, endMs: NOW } as const;
    const leg = { voiceCallId: '0LQ000000000002', name: 'VC-2', ownerName: 'Jo', startMs: NOW };

    it.each([
        ['all that is known', leg, 'VC-2 with Jo from 10:30 AM'],
        ['no owner', { ...leg, ownerName: null }, 'VC-2 from 10:30 AM'],
        ['no time', { ...leg, startMs: null }, 'VC-2 with Jo'],
        ['no number', { ...leg, name: null, ownerName: null, startMs: null }, 'Another']
    ])('say %s', (_, given, name) => {
        const names = [...toLegNames(call, [given])].map(([id, each]) => [id, plain(each)]);
        expect(names).toEqual([
            ['0LQ000000000001', 'This call from 10:30 AM'],
            ['0LQ000000000002', name]
        ]);
    });

    it('are none where there is one leg, or no call yet', () => {
        expect([toLegNames(call, []).size, toLegNames(null, [leg]).size]).toEqual([0, 0]);
    });
});

describe('by whom a line was redacted', () => {
    const line = { identifier: 'a', action: 'redact', labels: ['PIN'], result: 'verified' } as const;
    const notesOf = (...facts: Parameters<typeof aChange>[0][]): string[] =>
        (
            toRedactionNotes(
                facts.map((each) => aChange({ lines: [line], ...each })),
                NOW
            ).get('a') ?? []
        ).map(({ text }) => plain(text));

    it.each<[string, Parameters<typeof aChange>[0], string[]]>([
        ['somebody with a name', {}, ['by Ann, 10:14 AM']],
        ['this person', { isOwn: true }, ['by you, 10:14 AM']],
        ['somebody without', { savedBy: null }, ['c.Transcript_Redacted_By_Somebody']],
        ['an edit that redacted too', { lines: [{ ...line, action: 'both' }] }, ['by Ann, 10:14 AM']],
        ['an edit', { lines: [{ ...line, action: 'edit' }] }, []],
        ['a line that was not read back', { lines: [{ ...line, result: 'unproven' }] }, []],
        ['a line that is open', { lines: [{ ...line, result: null }] }, []],
        ['a record that was altered', { seal: 'broken' }, []],
        ['a record that nobody can check', { seal: 'unknownKey' }, []],
        ['a record of somebody else', { seal: 'missing' }, []]
    ])('%s', (_, facts, expected) => {
        expect(notesOf(facts)).toEqual(expected);
    });

    it('has the newest first, with the kinds of data', () => {
        expect(notesOf({ savedBy: 'Bo' }, {})).toEqual(['by Bo, 10:14 AM', 'by Ann, 10:14 AM']);
        const [note] = toRedactionNotes([aChange({ lines: [line] })], NOW).get('a') ?? [];
        expect(note?.entityTypes).toEqual(['PIN']);
        expect(toRedactionNotes(null, NOW).size).toBe(0);
    });
});

describe('the past of a call', () => {
    const past = (reading: Partial<Reading>) => rememberPast()({ ...shown, ...reading });

    it.each<[string, Partial<Reading>, string]>([
        ['changes that are known, also during another read', { changes: [], isReading: true }, 'ready'],
        ['changes on their way', { isReading: true }, 'loading'],
        ['changes that could not be read', { notices: [{ code: 'CHANGES_UNREAD', count: 1 }] }, 'unread'],
        ['a read that was cut off', { isCutOff: true }, 'unread'],
        ['changes that are not for this person', {}, 'untold']
    ])('tells %s', (_, reading, state) => {
        expect(past(reading).historyState).toBe(state);
    });

    it('says that older changes may be missing', () => {
        expect(past({}).historyCutOff).toBe('');
        expect(past({ notices: [{ code: 'CHANGES_CUT_OFF', count: 200 }] }).historyCutOff).toBe(
            'c.Transcript_Notice_Changes_Cut_Off'
        );
    });

    it('is made anew only where what it is made of changed', () => {
        const pastOf = rememberPast();
        const reading = { ...NOTHING_READ, changes: [aChange()] };
        const first = pastOf(reading);
        expect(pastOf(reading)).toBe(first);
        const second = pastOf({ ...reading, isReading: true });
        expect(second).not.toBe(first);
        expect([second.legNames, second.redactionNotes]).toEqual([first.legNames, first.redactionNotes]);
        expect(second.redactionNotes).toBe(first.redactionNotes);
        expect(pastOf({ ...reading, changes: [] }).redactionNotes).not.toBe(first.redactionNotes);
    });
});
