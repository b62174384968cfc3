import { suggestTiming } from 'c/transcriptUpload';
import { END, file, START, target } from './uploadFixtures';

const HOUR = 3_600_000;
const ENTRIES = [{ startMs: 9_000 }, { startMs: 4_000 }, {}];

describe('the shift that is suggested', () => {
    it.each([
        ['none for times since the epoch', { clock: 'epoch' as const }, {}, START + 5, 0, 'epoch'],
        ['when the file says that the call began', { startedAtMs: START + 700 }, {}, START, START + 700, 'callStart'],
        ['the same shortly before the call', { startedAtMs: START - 60_000 }, {}, null, START - 60_000, 'callStart'],
        [
            'to the stored lines where the file is far off',
            { startedAtMs: START - HOUR },
            {},
            START + 6_000,
            START + 2_000,
            'stored'
        ],
        ['to the stored lines where the file says nothing', {}, {}, START + 6_000, START + 2_000, 'stored'],
        ['to the beginning of the call without stored lines', {}, {}, null, START, 'callStart'],
        ['to the beginning of the call of a file far after', { startedAtMs: END + HOUR }, {}, null, START, 'callStart'],
        ['unknown without the beginning of the call', {}, { startMs: null }, null, 0, 'unknown']
    ])('is %s', (_case, facts, part, storedStartMs, shiftMs, why) => {
        expect(suggestTiming(file(ENTRIES, facts), target(part), storedStartMs)).toEqual({
            timing: { shiftMs, outside: 'keep' },
            why
        });
    });

    it('is the beginning of the call for a file without times', () => {
        expect(suggestTiming(file([{}]), target(), START + 6_000).timing.shiftMs).toBe(START);
    });
});
