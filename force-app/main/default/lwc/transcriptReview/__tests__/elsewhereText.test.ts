import type { WhereElse } from 'c/transcriptWhereElse';
import { toElsewhereText } from '../elsewhereText';

jest.mock('@salesforce/label/c.Transcript_Where_Else_Summary_One', () => ({ default: 'one' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Where_Else_Summary_Many', () => ({ default: '{0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Where_Else_Summary_None', () => ({ default: 'none' }), { virtual: true });

const records = { state: 'read', fields: 1, found: [], isRelatedUnread: false } as const;
const field = { recordId: 'r', kind: 'Case', label: 'Subject' };
const NOTHING: WhereElse = {
    lines: [],
    lineCount: 0,
    hitCount: 0,
    lookedAt: 3,
    isWhole: true,
    hiddenLines: 0,
    tooShort: 0,
    records
};

it.each<[string, Partial<WhereElse>, string]>([
    ['is everywhere', { hitCount: 2, records: { ...records, found: [field] } }, '3'],
    ['is in a record', { records: { ...records, found: [field] } }, 'one'],
    ['is in the transcript, and records could not be read', { hitCount: 2, records: { state: 'unread' } }, '2'],
    ['is still looked for', { hitCount: 2, records: { state: 'looking' } }, ''],
    ['is nowhere', {}, 'none'],
    ['was not looked for in all lines', { isWhole: false }, ''],
    ['may be in hidden lines', { hiddenLines: 1 }, ''],
    ['is too short', { tooShort: 1 }, ''],
    ['may be in records that could not be read', { records: { state: 'unread' } }, ''],
    ['may be in a related record that could not be read', { records: { ...records, isRelatedUnread: true } }, '']
])('what was removed %s', (_, facts, text) => {
    expect(toElsewhereText({ ...NOTHING, ...facts })).toBe(text);
});
