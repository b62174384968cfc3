import { createEditSession, type Entry, type Participant } from 'c/transcriptModel';
import { toRowView, type RowContext } from '../rowView';

const entry: Entry = {
    identifier: 'a',
    text: 'okay',
    startMs: 61_000,
    durationMs: null,
    receivedMs: null,
    participantId: 'p1',
    voiceCallIds: []
};
const context: RowContext = {
    participants: [],
    session: null,
    callStartMs: 0,
    problems: null,
    hits: null,
    redactionNotes: null,
    legStarts: new Map(),
    shownChanges: { isAll: false, others: new Set() },
    size: 9,
    tabStop: 'a',
    current: 'b',
    showsClock: false,
    locale: 'en-US',
    timeZone: 'UTC'
};
const speakers = (participant: Omit<Participant, 'id'>): readonly string[] => {
    const row = toRowView(entry, 3, { ...context, participants: [{ id: 'p1', ...participant }] });
    return [row.speaker, row.roleName, row.role];
};

describe('toRowView', () => {
    it.each<[string, Omit<Participant, 'id'>, readonly string[]]>([
        ['a name and a role', { role: 'agent', name: ' Grace ' }, ['Grace', 'c.Transcript_Role_Agent', 'agent']],
        ['no name', { role: 'customer', name: null }, ['c.Transcript_Role_Customer', '', 'customer']],
        ['a blank name', { role: 'chatbot', name: ' ' }, ['c.Transcript_Role_Chatbot', '', 'chatbot']],
        [
            'a name that says the role',
            { role: 'customer', name: 'C.TRANSCRIPT_ROLE_CUSTOMER' },
            ['C.TRANSCRIPT_ROLE_CUSTOMER', '', 'customer']
        ]
    ])('names a speaker with %s', (_, participant, expected) => {
        expect(speakers(participant)).toEqual(expected);
    });

    it('has words for a speaker that nobody knows', () => {
        expect(toRowView(entry, 3, context).speaker).toBe('c.Transcript_Role_Unknown');
    });

    it('has both times, the place, and the tab stop', () => {
        const row = toRowView(entry, 3, context);
        expect([row.time, row.otherTime.replace(/\s/g, ' '), row.position, row.size, row.tabIndex]).toEqual([
            '1:01',
            '12:01:01 AM',
            4,
            9,
            0
        ]);
    });

    it('shows the time of day where that is wanted, and says it', () => {
        const row = toRowView(entry, 3, { ...context, showsClock: true });
        expect([row.time.replace(/\s/g, ' '), row.otherTime]).toEqual(['12:01:01 AM', '1:01']);
        expect(row.spoken).toContain(row.time);
    });

    it('says the part of the call that begins, and by whom something was redacted', () => {
        const row = toRowView({ ...entry, text: 'it is [PIN]' }, 3, {
            ...context,
            legStarts: new Map([['a', 'This call']]),
            redactionNotes: new Map([['a', [{ text: 'redacted by Ann', entityTypes: ['PIN'] }]]])
        });
        expect([row.leg, row.redactionNote]).toEqual(['This call', 'redacted by Ann']);
        expect(row.spoken).toBe('This call, 1:01, c.Transcript_Role_Unknown, it is [PIN], redacted by Ann');
    });

    it('says that something is suggested, and has its own marks only', () => {
        const suggested = [{ start: 0, end: 2, isCurrent: true }];
        const suggestions = new Map([['a', suggested]]);
        const row = toRowView(entry, 3, { ...context, suggestions });
        expect(row.suggested).toBe(suggested);
        expect(row.spoken).toMatch(/, okay, c.Transcript_Line_Suggested$/);
        expect(toRowView({ ...entry, identifier: 'b' }, 3, { ...context, suggestions }).suggested).toBeUndefined();
    });

    it('says a change in words while it is shown', () => {
        const change = { text: 'fine', redactions: [] };
        const session = { ...createEditSession([entry]), changed: new Map([['a', change]]) };
        const said = (isAll: boolean) =>
            toRowView(entry, 3, { ...context, session, shownChanges: { isAll, others: new Set() } }).spoken;
        expect(said(false)).not.toContain('okay');
        expect(said(true)).toContain('c.Transcript_Text_Removed okay');
    });

    it('has no times where none is known', () => {
        const row = toRowView({ ...entry, startMs: null }, 3, context);
        expect([row.time, row.otherTime, row.spoken]).toEqual(['', '', 'c.Transcript_Role_Unknown, okay']);
    });

    it('has its own hits, the one the reader is at, and always the same array for none', () => {
        const hit = { start: 0, end: 2 };
        const hits = { hitsAt: [[], [hit], []], current: { identifier: 'a', ...hit } };
        const row = toRowView(entry, 1, { ...context, hits });
        expect([row.hits, row.currentHit]).toEqual([[hit], { identifier: 'a', ...hit }]);
        const other = toRowView({ ...entry, identifier: 'b' }, 2, { ...context, hits });
        expect([other.hits, other.currentHit]).toEqual([[], null]);
        expect(other.hits).toBe(toRowView(entry, 2, context).hits);
    });
});
