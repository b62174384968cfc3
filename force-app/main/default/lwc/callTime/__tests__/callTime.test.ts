import { formatCallTime } from '../callTime';

it.each<[number | null, number | null, string]>([
    [1_000, 1_000, '0:00'],
    [48_999, 1_000, '0:47'],
    [724_000, 1_000, '12:03'],
    [3_724_000, 1_000, '1:02:03'],
    [0, 5_000, '−0:05'],
    [900, 1_000, '0:00'],
    [86_399_000, 0, '23:59:59'],
    [86_400_000, 0, '1d'],
    [0, 34_214_399_000, '−395d'],
    [null, 1_000, ''],
    [1_000, null, '']
])('%p from %p is "%s"', (momentMs, callStartMs, expected) => {
    expect(formatCallTime(momentMs, callStartMs)).toBe(expected);
});
