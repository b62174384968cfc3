import { formatCallTime } from '../callTime';

it.each<[number | null, number | null, string]>([
    [1_000, 1_000, '0:00'],
    [48_999, 1_000, '0:47'],
    [724_000, 1_000, '12:03'],
    [3_724_000, 1_000, '1:02:03'],
    [0, 5_000, '−0:05'],
    [900, 1_000, '0:00'],
    [null, 1_000, ''],
    [1_000, null, '']
])('%p from %p is "%s"', (momentMs, callStartMs, expected) => {
    expect(formatCallTime(momentMs, callStartMs)).toBe(expected);
});
