import { formatCallTime, parseCallTime } from 'c/callTime';

describe('parseCallTime', () => {
    it.each<[string, number | null]>([
        ['1:23', 83],
        ['01:23', 83],
        ['83', 83],
        ['0', 0],
        ['90:00', 5400],
        ['01:02:03', 3723],
        [' 1:02:03 ', 3723],
        ['1:60', null],
        ['1:60:00', null],
        ['-1:00', null],
        ['1:2:3:4', null],
        ['1.5', null],
        ['1:', null],
        ['one', null],
        ['', null]
    ])('%j is %s seconds', (text, seconds) => {
        expect(parseCallTime(text)).toBe(seconds === null ? null : seconds * 1000);
    });

    it('takes every time of a call as it is shown', () => {
        for (const seconds of [0, 59, 60, 754, 3599, 3600, 7384]) {
            expect(parseCallTime(formatCallTime(seconds * 1000, 0))).toBe(seconds * 1000);
        }
    });
});
