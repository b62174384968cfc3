import { createProblem } from 'c/proxyProblem';
import { refreshEntries, type Entry } from 'c/transcriptModel';
import { NOTHING_READ, withMessage, withOutcome, withStart, type Reading } from '../reading';
import { aChange } from './viewState';

const entry = (identifier: string, startMs: number, text = identifier): Entry => ({
    identifier,
    text,
    startMs,
    durationMs: null,
    receivedMs: null,
    participantId: null,
    voiceCallIds: []
});
const call = { voiceCallId: 'v', state: 'ended', startMs: 0, endMs: 9 } as const;
const problem = createProblem('SALESFORCE_LIMIT');
const withCall = withMessage(withStart(NOTHING_READ), { type: 'call', call, participants: [], legs: [] });

describe('reading', () => {
    it('takes pages in as they come, in order, each line once', () => {
        const first = withMessage(withCall, { type: 'entries', entries: [entry('b', 2), entry('c', 3)] });
        const second = withMessage(first, { type: 'entries', entries: [entry('c', 3), entry('a', 1)] });
        expect(second.entries.map(({ identifier }) => identifier)).toEqual(['a', 'b', 'c']);
    });

    it('shows known lines as they are stored now when they are read again', () => {
        const entries = refreshEntries([entry('a', 1, 'old'), entry('b', 2)], [entry('a', 1, 'new')]);
        expect(entries.map(({ text }) => text)).toEqual(['new', 'b']);
    });

    it.each<[string, Reading, Parameters<typeof withOutcome>[1], Partial<Reading>]>([
        ['all is there', withCall, { outcome: 'complete' }, { isCutOff: false, problem: null }],
        ['it stopped early', withCall, { outcome: 'cutOff' }, { isCutOff: true, problem: null }],
        ['it failed', withCall, { outcome: 'failed', problem }, { isCutOff: false, problem }],
        [
            'it stopped before anything came',
            withStart(NOTHING_READ),
            { outcome: 'cutOff' },
            { isCutOff: false, problem: createProblem('PROXY_UNREACHABLE') }
        ]
    ])('ends: %s', (_, reading, outcome, expected) => {
        expect(withOutcome(reading, outcome)).toMatchObject({ ...expected, isReading: false });
    });

    it('knows no change records where they could not be read again', () => {
        const end = { type: 'end', notices: [] } as const;
        const known = withMessage(withMessage(withCall, { type: 'changes', changes: [aChange()] }), end);
        expect(known.changes).toHaveLength(1);
        const again = withStart(known);
        // Until they arrive again.
        expect(again.changes).toHaveLength(1);
        expect(withMessage(again, end).changes).toBeNull();
    });

    it('forgets how the last read ended when it starts again, and keeps the lines', () => {
        const page = withMessage(withCall, { type: 'entries', entries: [entry('a', 1)] });
        const again = withStart(withOutcome(page, { outcome: 'cutOff' }));
        expect(again).toMatchObject({ isReading: true, isCutOff: false, problem: null });
        expect(again.entries).toHaveLength(1);
    });
});
