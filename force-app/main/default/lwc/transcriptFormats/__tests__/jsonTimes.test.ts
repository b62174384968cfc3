import { clockTime, isoDuration, isoMoment, microseconds, milliseconds, seconds, ticks } from '../jsonTimes';

describe('times', () => {
    it.each([
        ['seconds', seconds, '5.24', 5240],
        ['seconds', seconds, 1.5e-3, 1.5],
        ['seconds', seconds, '', undefined],
        ['seconds', seconds, 'NaN', undefined],
        ['seconds', seconds, '1e400', undefined],
        ['seconds', seconds, 1e300, undefined],
        ['seconds', seconds, null, undefined],
        ['seconds', seconds, true, undefined],
        ['milliseconds', milliseconds, ' 17 ', 17],
        ['microseconds', microseconds, '2500000', 2500],
        ['ticks', ticks, 400000, 40],
        ['isoDuration', isoDuration, 'PT0.07S', 70],
        ['isoDuration', isoDuration, 'P1DT1H1M1S', 90_061_000],
        ['isoDuration', isoDuration, '-PT1S', -1000],
        ['isoDuration', isoDuration, 'PT', undefined],
        ['isoDuration', isoDuration, '1.5', undefined],
        ['isoMoment', isoMoment, '2026-01-05T09:00:00.25Z', Date.UTC(2026, 0, 5, 9, 0, 0, 250)],
        ['isoMoment', isoMoment, '2026-01-05T09:00:00+0200', Date.UTC(2026, 0, 5, 7)],
        ['isoMoment', isoMoment, '2026-01-05 09:00:00 +02:00', Date.UTC(2026, 0, 5, 7)],
        ['isoMoment', isoMoment, '2026-01-05 09:00:00', Date.UTC(2026, 0, 5, 9)],
        ['isoMoment', isoMoment, '2026-13-45T09:00:00Z', undefined],
        ['isoMoment', isoMoment, '5 January', undefined],
        ['clockTime', clockTime, '1:02', 62_000],
        ['clockTime', clockTime, '01:00:00.5', 3_600_500],
        ['clockTime', clockTime, '00:00:01,040', 1040],
        ['clockTime', clockTime, '1', undefined]
    ] as const)('%s of %j', (_name, read, value, expected) => {
        const time = read(value);
        if (expected === undefined) expect(time).toBeUndefined();
        else expect(time).toBeCloseTo(expected, 6);
    });
});
