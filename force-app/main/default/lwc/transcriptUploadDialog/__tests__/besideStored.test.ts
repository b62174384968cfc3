import type { UploadTarget } from 'c/proxyProtocol';
import type { PreparedLine } from 'c/transcriptUpload';
import { compareWithStored, driftOf, judgeSent } from '../besideStored';
import type { StoredLine } from '../uploadDesk';

const participants = [
    { id: 'p1', role: 'agent', name: 'Grace' },
    { id: 'p2', role: 'customer', name: 'Ann' }
] as const;
const TARGET = { participants: participants.map((each) => ({ ...each, sender: {} })) } as unknown as UploadTarget;
const said = (id: string, startMs: number, text: string, participantId = 'p1'): PreparedLine => ({
    id,
    startMs,
    durationMs: 1_000,
    text,
    sender: { appType: '', role: '', subject: '' },
    voiceCallIds: [],
    at: { line: 1 },
    participantId
});
const stored = (identifier: string, startMs: number, text: string, name = 'Grace'): StoredLine => ({
    identifier,
    startMs,
    durationMs: 1_000,
    text,
    role: name === 'Grace' ? 'agent' : 'customer',
    name
});
const countsOf = (lines: readonly PreparedLine[], before: readonly StoredLine[]) =>
    compareWithStored(lines, before, TARGET).counts;

describe('lines beside what is stored', () => {
    it('tells what is the same, changed, and on one side only', () => {
        const before = [
            stored('s1', 0, 'Good morning to you'),
            stored('s2', 5_000, 'It is about the bill of May'),
            stored('s3', 90_000, 'Goodbye and have a nice day')
        ];
        const lines = [
            said('f1', 0, 'Good morning to you'),
            said('f2', 5_000, 'It is about the bill of June'),
            said('f3', 40_000, 'Nobody has ever stored these words')
        ];
        const beside = compareWithStored(lines, before, TARGET);
        expect(beside.counts).toEqual({ same: 1, changed: 1, onlyFile: 1, onlyStored: 1 });
        expect([...beside.missing]).toEqual(['f3']);
        expect([...beside.changed].map(([id, { identifier }]) => [id, identifier])).toEqual([['f2', 's2']]);
    });

    it.each([
        ['another who is known', 'p2', { same: 0, changed: 1 }],
        ['the same', 'p1', { same: 1, changed: 0 }]
    ])('tells who speaks by role and name: %s', (_, participantId, expected) => {
        const lines = [said('f1', 0, 'Good morning to you', participantId)];
        expect(countsOf(lines, [stored('s1', 0, 'Good morning to you')])).toMatchObject(expected);
    });

    it('says nothing of somebody whom the call does not name', () => {
        const lines = [said('f1', 0, 'Good morning to you', 'p2')];
        expect(countsOf(lines, [stored('s1', 0, 'Good morning to you', 'Zoe')])).toMatchObject({ same: 1 });
    });

    it('makes no edit of a line whose mask would go', () => {
        const before = [stored('s1', 0, 'My name is [NAME] and I call about the bill')];
        const lines = [said('f1', 0, 'My name is Ann and I call about a bill')];
        const { restoring, changed, changedRestoring } = compareWithStored(lines, before, TARGET);
        expect([[...restoring], [...changed], changedRestoring]).toEqual([['f1'], [], 1]);
    });
});

it('measures drift by the times of the file, where it has some', () => {
    const texts = ['What is said first here', 'What is said second here', 'What is said third here'];
    const before = texts.map((text, at) => stored(`s${at}`, 100_000 + 10_000 * at, text));
    const entries = texts.map((text, at) => ({ text, startMs: 10_000 * at, at: { line: at + 1 } }));
    expect(driftOf({ facts: {}, entries }, before, 101_000)).toMatchObject({ middleMs: 1_000, lineCount: 3 });
    const untimed = entries.map(({ text, at }) => ({ text, at }));
    expect(driftOf({ facts: {}, entries: untimed }, before, 101_000)).toBeNull();
});

it('names lines that were not read back, and which of them Salesforce says it did not take', () => {
    const sent = [said('a', 0, 'one'), said('b', 1_000, 'two'), said('c', 2_000, 'three')];
    expect(judgeSent(sent, [], [stored('a', 0, 'one')], new Set(['a', 'c']))).toEqual({
        equal: 1,
        all: 3,
        added: 1,
        replaced: 0,
        doubled: 0,
        lost: [
            { id: 'b', text: 'two', isRefused: false },
            { id: 'c', text: 'three', isRefused: true }
        ]
    });
});
