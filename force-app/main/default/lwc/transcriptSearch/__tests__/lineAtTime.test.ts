import { lineAtTime } from 'c/transcriptSearch';
import { toEntries } from './entries';

const times: readonly (number | null)[] = [4_000, 9_200, 9_800, 21_000, null];
const entries = toEntries('', '', '', '', '').map((entry, place) => ({ ...entry, startMs: times[place] ?? null }));

describe('lineAtTime', () => {
    it.each<[number, number | null, string | null]>([
        [4_000, 0, 'e0'],
        [8_000, 0, 'e0'],
        // Shown as 0:09, both of them.
        [9_000, 0, 'e1'],
        [20_000, 0, 'e1'],
        [21_000, 0, 'e3'],
        [999_000, 0, 'e3'],
        [0, 0, 'e0'],
        [5_200, 4_000, 'e1'],
        [0, null, null]
    ])('%i ms into a call from %s: %s', (intoMs, callStartMs, expected) => {
        expect(lineAtTime(entries, callStartMs, intoMs)).toBe(expected);
    });

    it('knows no line where none has a time', () => {
        expect(lineAtTime(entries.slice(4), 0, 5)).toBeNull();
    });
});
