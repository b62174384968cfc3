import { createProblem } from 'c/proxyProblem';
import type { ItemState, RunStanding } from 'c/uploadQueue';
import { toRunView } from '../runView';

const NOW = Date.parse('2026-07-14T17:30:00Z');
const NONE = {
    waiting: 0,
    sending: 0,
    checking: 0,
    verified: 0,
    partlyVerified: 0,
    notApplied: 0,
    stored: 0,
    refused: 0,
    unclear: 0,
    cancelled: 0
};

function standing(states: readonly ItemState[], change: Partial<RunStanding> = {}): RunStanding {
    const counts: Record<ItemState, number> = { ...NONE };
    states.forEach((state) => (counts[state] += 1));
    return {
        phase: 'running',
        hold: null,
        items: new Map(
            states.map((state, at) => [
                String(at),
                {
                    key: String(at),
                    state,
                    changeId: null,
                    status: null,
                    errorDetail: null,
                    failedIds: [],
                    lineCount: 1,
                    storedCount: null,
                    entryCount: null,
                    problem: null
                }
            ])
        ),
        counts,
        sentBytes: 50,
        allBytes: 100,
        leftMs: null,
        ...change
    };
}

test.each([
    ['half is sent, nothing over', standing(['sending', 'waiting']), 25],
    ['half is sent and over', standing(['verified', 'waiting']), 50],
    ['all is sent, one is asked after', standing(['verified', 'checking'], { sentBytes: 100 }), 75],
    ['nearly all', standing([...Array<ItemState>(999).fill('verified'), 'checking'], { sentBytes: 100 }), 99],
    ['all is over', standing(['verified', 'refused']), 100]
])('how far it is when %s', (_, state, percent) => {
    expect(toRunView(state, NOW).percent).toBe(percent);
});

test('what failed can be tried again; what was stored before is no failure', () => {
    const view = toRunView(
        standing(['verified', 'stored', 'partlyVerified', 'notApplied', 'refused', 'unclear', 'cancelled', 'waiting']),
        NOW
    );
    expect(view.failed).toBe(5);
});

test.each([
    [30_000, 'c.Transcript_Desk_Left_Soon'],
    [61_000, 'c.Transcript_Desk_Left_Minutes'],
    [3 * 3_600_000, 'c.Transcript_Desk_Left_Hours']
])('time left: %d ms', (leftMs, text) => {
    expect(toRunView(standing(['waiting'], { leftMs }), NOW).leftText).toBe(text);
});

test.each([
    ['hourly', false],
    ['daily', false],
    ['unreachable', true],
    ['session', true],
    ['busy', true]
] as const)('whether trying at once helps where it waits: %s', (why, canTry) => {
    const hold = { why, untilMs: null, problem: null };
    expect(toRunView(standing(['waiting'], { hold }), NOW).canTry).toBe(canTry);
});

test('why it waits, and until when', () => {
    const hold = { why: 'hourly', untilMs: NOW + 60_000, problem: null } as const;
    expect(toRunView(standing(['waiting'], { hold }), NOW).holdText).toBe(
        'c.Transcript_Desk_Hold_Hourly c.Transcript_Desk_Hold_Until'
    );
    const problem = createProblem('PROXY_UNREACHABLE');
    expect(
        toRunView(standing(['waiting'], { hold: { why: 'unreachable', untilMs: null, problem } }), NOW).holdText
    ).toMatch(/^c\.Transcript_Desk_Hold_Unreachable c\.Transcript_Problem_/);
    expect(toRunView(standing(['verified'], { hold, phase: 'over' }), NOW).holdText).toBe('');
});
