import { describe, expect, test } from '@jest/globals';
import { toDateSpan } from '../src/soql/dateSpan';

// A Wednesday in the third quarter.
const nowMs = Date.parse('2025-08-20T15:30:00Z');
const day = (ms: number | undefined) => new Date(ms ?? Number.NaN).toISOString();

describe('date literals, their last moment not included', () => {
    test.each([
        ['YESTERDAY', '2025-08-19', '2025-08-20'],
        ['TODAY', '2025-08-20', '2025-08-21'],
        ['tomorrow', '2025-08-21', '2025-08-22'],
        ['LAST_WEEK', '2025-08-10', '2025-08-17'],
        ['THIS_WEEK', '2025-08-17', '2025-08-24'],
        ['NEXT_WEEK', '2025-08-24', '2025-08-31'],
        ['LAST_MONTH', '2025-07-01', '2025-08-01'],
        ['THIS_MONTH', '2025-08-01', '2025-09-01'],
        ['NEXT_MONTH', '2025-09-01', '2025-10-01'],
        ['LAST_90_DAYS', '2025-05-22', '2025-08-21'],
        ['NEXT_90_DAYS', '2025-08-21', '2025-11-19'],
        ['LAST_QUARTER', '2025-04-01', '2025-07-01'],
        ['THIS_QUARTER', '2025-07-01', '2025-10-01'],
        ['NEXT_FISCAL_QUARTER', '2025-10-01', '2026-01-01'],
        ['LAST_YEAR', '2024-01-01', '2025-01-01'],
        ['THIS_FISCAL_YEAR', '2025-01-01', '2026-01-01'],
        ['NEXT_YEAR', '2026-01-01', '2027-01-01'],
        ['LAST_N_DAYS:0', '2025-08-20', '2025-08-21'],
        ['LAST_N_DAYS:3', '2025-08-17', '2025-08-21'],
        ['NEXT_N_DAYS:3', '2025-08-21', '2025-08-24'],
        ['N_DAYS_AGO:3', '2025-08-17', '2025-08-18'],
        ['LAST_N_WEEKS:2', '2025-08-03', '2025-08-17'],
        ['NEXT_N_WEEKS:1', '2025-08-24', '2025-08-31'],
        ['N_WEEKS_AGO:1', '2025-08-10', '2025-08-17'],
        ['LAST_N_MONTHS:8', '2024-12-01', '2025-08-01'],
        ['NEXT_N_MONTHS:5', '2025-09-01', '2026-02-01'],
        ['N_MONTHS_AGO:8', '2024-12-01', '2025-01-01'],
        ['LAST_N_QUARTERS:3', '2024-10-01', '2025-07-01'],
        ['N_FISCAL_QUARTERS_AGO:1', '2025-04-01', '2025-07-01'],
        ['LAST_N_YEARS:2', '2023-01-01', '2025-01-01'],
        ['NEXT_N_FISCAL_YEARS:1', '2026-01-01', '2027-01-01']
    ])('%s', (text, from, to) => {
        const span = toDateSpan(text, nowMs);
        expect([day(span?.fromMs), day(span?.toMs)]).toEqual([`${from}T00:00:00.000Z`, `${to}T00:00:00.000Z`]);
    });

    test.each(['SOMEDAY', 'THIS_DAY', 'LAST_N_HOURS:2', 'LAST_N_DAYS:x', ''])('%s is none', (text) => {
        expect(toDateSpan(text, nowMs)).toBeNull();
    });
});
