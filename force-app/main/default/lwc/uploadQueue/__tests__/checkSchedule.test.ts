import { describe, expect, it } from '@jest/globals';
import { nextCheckMs, planCheck } from '../checkSchedule';
import { createTrack, type Track } from '../track';

function checking(
    ...told: readonly { readonly at: number; readonly from?: number; readonly lines?: number }[]
): Track[] {
    return told.map(({ at, from = 0, lines = 10 }, index) => ({
        ...createTrack(
            {
                key: String(index),
                voiceCallId: '',
                conversationIdentifier: '',
                digest: '',
                bytes: 1,
                lineCount: lines
            },
            index
        ),
        checkFromMs: from,
        checkAtMs: at
    }));
}

describe('an upload that is on its way', () => {
    it.each([
        [0, 2_000],
        [2_000, 2_000],
        [10_000, 5_000],
        [100_000, 50_000],
        [3_600_000, 60_000]
    ])('after %i ms is asked after again in %i', (ageMs, pauseMs) => {
        expect(nextCheckMs(5_000 + ageMs, { checkFromMs: 5_000 })).toBe(5_000 + ageMs + pauseMs);
    });
});

describe('the next check', () => {
    const plan = (tracks: readonly Track[], left = Infinity, most = 100): string => {
        const { tracks: found, isShort, wakeAtMs } = planCheck(tracks, { nowMs: 100_000, left, most });
        return found.length > 0 ? found.map(({ item }) => item.key).join('') : isShort ? 'short' : String(wakeAtMs);
    };

    it.each<[string, Track[], string]>([
        ['has nothing where nothing is on its way', [], 'null'],
        ['waits for the first', checking({ at: 130_000 }, { at: 120_000 }), '120000'],
        ['has all that are due, the longest due first', checking({ at: 100_000 }, { at: 90_000 }), '10'],
        // After 100 s the pause is 50 s: what is due in 10 s is close enough.
        ['has what is soon due', checking({ at: 100_000 }, { at: 110_000 }, { at: 110_001 }), '01'],
        [
            'has what was just sent in its own time',
            checking({ at: 100_000 }, { at: 100_400, from: 100_000 }, { at: 100_401, from: 100_000 }),
            '01'
        ],
        [
            'makes nobody read too much at once',
            checking(...Array.from({ length: 3 }, () => ({ at: 0, lines: 49_000 }))),
            '01'
        ],
        ['has one that is too much alone', checking({ at: 0, lines: 400_000 }, { at: 0 }), '0']
    ])('%s', (_, tracks, expected) => {
        expect(plan(tracks)).toBe(expected);
    });

    it('keeps to what the hour has left', () => {
        const tracks = checking({ at: 0 }, { at: 0, lines: 500 }, { at: 0 });
        expect(plan(tracks, 4)).toBe('01');
        expect(plan(tracks, 3)).toBe('0');
        expect(plan(tracks, 1)).toBe('short');
    });

    it('has a hundred at most, or fewer', () => {
        const tracks = checking(...Array.from({ length: 150 }, () => ({ at: 0 })));
        expect(planCheck(tracks, { nowMs: 1, left: Infinity, most: 1000 }).tracks).toHaveLength(100);
        expect(planCheck(tracks, { nowMs: 1, left: Infinity, most: 7 }).tracks).toHaveLength(7);
    });
});
