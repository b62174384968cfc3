import type { UploadTarget } from 'c/proxyProtocol';
import type { PreparedLine } from 'c/transcriptUpload';
import { NOT_PREPARED, type PreparationState } from '../preparation';
import { toPreviewLines, toTimes } from '../uploadView';

const TARGET: UploadTarget = {
    voiceCallId: '0LQ000000000001',
    name: 'VC-1',
    conversationIdentifier: 'c1',
    startMs: 100_000,
    endMs: 160_000,
    participants: [],
    unusable: 0,
    legs: []
};
const line = (id: string): PreparedLine => ({
    id,
    startMs: 101_000,
    durationMs: 0,
    text: `text ${id}`,
    sender: { appType: '', role: '', subject: '' },
    voiceCallIds: [],
    at: { line: 1 },
    participantId: 'p1'
});
const LINES = [line('a'), line('b')];
const SUGGESTION = {
    key: 'k',
    entityType: 'NAME',
    score: 1,
    parts: LINES.map(({ id }) => ({ identifier: id, start: 0, end: 4, words: `text of ${id}` })),
    value: 'text',
    reasons: [],
    startMs: 0
} as const;
const stateWith = (masked: readonly string[]): PreparationState => ({
    ...NOT_PREPARED,
    prepared: { lines: LINES, issues: [] },
    masks: { suggestions: [SUGGESTION], masked: new Set(masked) },
    masked: { lines: LINES, redactionsOf: () => [], maskOf: () => '[NAME]' }
});

describe('a value that is said over two lines', () => {
    const show = (lines: readonly PreparedLine[], masked: readonly string[] = []) =>
        toPreviewLines(lines, stateWith(masked), TARGET, { included: new Set(), scope: 'all' }).map(
            ({ values, isOpen }) => [values.map(({ words }) => words), isOpen]
        );

    it('is offered once, and both lines are marked until it is masked', () => {
        const words = 'text of a … text of b';
        expect(show(LINES)).toEqual([
            [[words], true],
            [[], true]
        ]);
        expect(show(LINES, ['k'])).toEqual([
            [[words], false],
            [[], false]
        ]);
    });

    it('is offered at the second line where only that is shown', () => {
        expect(show([line('b')])).toEqual([[['text of a … text of b'], true]]);
    });
});

it('names the first lines outside the call, and how far off they are', () => {
    const entries = [-2_000, 0, 61_000, 90_000, 95_000].map((startMs, at) => ({
        text: String(at),
        startMs,
        at: { line: at + 1 }
    }));
    const state = { ...NOT_PREPARED, timing: { shiftMs: 100_000, outside: 'keep' } } as const;
    expect(toTimes(state, { facts: {}, entries, issues: [] }, TARGET)).toMatchObject({
        offsetSeconds: 0,
        outsideLines: [
            { text: '0', beforeMs: 2_000, afterMs: 0 },
            { text: '2', beforeMs: 0, afterMs: 1_000 },
            { text: '3', beforeMs: 0, afterMs: 30_000 }
        ]
    });
});
