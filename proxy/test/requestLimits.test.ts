import { SalesforceStatusError } from '../src/salesforce/boundTransport';
import { createHourlyCount } from '../src/salesforce/hourlyCount';
import { leftWhenNear, parseLimitInfo } from '../src/salesforce/requestUse';
import { toFailure } from '../src/salesforce/toFailure';

const LIMIT = JSON.stringify([{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'SECRET' }]);
const AT = Date.UTC(2026, 2, 14, 15, 20);
const NEXT_HOUR = Date.UTC(2026, 2, 14, 16);

describe('a limit that is reached', () => {
    it.each([
        ['503', 503, LIMIT, null, { limit: 'hourly', resetsAtMs: NEXT_HOUR }, 40 * 60],
        ['503 with Retry-After', 503, LIMIT, '90', { limit: 'hourly', resetsAtMs: AT + 90_000 }, 90],
        ['403', 403, LIMIT, null, { limit: 'daily' }, undefined],
        ['403 with Retry-After', 403, LIMIT, '600', { limit: 'daily', resetsAtMs: AT + 600_000 }, 600],
        ['429', 429, '', null, { limit: 'daily' }, undefined],
        ['429 with the code', 429, LIMIT, null, { limit: 'daily' }, undefined],
        ['429 on a day that is used up', 429, LIMIT, null, { limit: 'daily' }, undefined, 'api-usage=15000/15000'],
        [
            '429 on a day that is not',
            429,
            LIMIT,
            null,
            { limit: 'hourly', resetsAtMs: NEXT_HOUR },
            40 * 60,
            'api-usage=14999/15000'
        ],
        ['403 on a day that is not', 403, LIMIT, null, { limit: 'daily' }, undefined, 'api-usage=1/15000']
    ])(
        'says which, and until when: %s',
        (name, status, body, retryAfter, details, retryAfterSeconds, limitInfo = '') => {
            const headers = new Headers({
                ...(retryAfter === null ? {} : { 'retry-after': retryAfter }),
                'sforce-limit-info': limitInfo
            });
            const failure = toFailure(new SalesforceStatusError(status, body, headers, AT));
            expect(failure).toMatchObject({ code: 'SALESFORCE_LIMIT', details });
            expect(failure.details).toEqual(details);
            expect(failure.retryAfterSeconds).toBe(retryAfterSeconds);
            expect(JSON.stringify(failure)).not.toContain('SECRET');
        }
    );

    it('is over with the next hour even on the hour', () => {
        const failure = toFailure(new SalesforceStatusError(503, LIMIT, null, NEXT_HOUR));
        expect(failure.details).toEqual({ limit: 'hourly', resetsAtMs: NEXT_HOUR + 60 * 60_000 });
    });
});

describe('a limit that is near', () => {
    it.each([
        [null, null],
        [{ used: 0, most: 1000 }, null],
        [{ used: 900, most: 1000 }, null],
        [{ used: 901, most: 1000 }, 99],
        [{ used: 1000, most: 1000 }, 0],
        [{ used: 1200, most: 1000 }, 0],
        [{ used: 0, most: 0 }, null],
        [{ used: 0, most: 5 }, null],
        [{ used: 5, most: 5 }, 0]
    ])('%j leaves %j', (use, left) => {
        expect(leftWhenNear(use)).toBe(left);
    });

    it.each([
        [null, null],
        ['', null],
        ['api-usage=18/5000', { used: 18, most: 5000 }],
        ['api-usage=25/5000; per-app-api-usage=17/250(appName=sample)', { used: 25, most: 5000 }],
        ['per-app-api-usage=17/250(appName=sample)', null],
        ['per-app-api-usage=17/250(appName=sample), api-usage=25/5000', { used: 25, most: 5000 }],
        ['api-usage=x/5000', null],
        ['api-usage=1/', null],
        ['api-usage=1/9999999999999', null]
    ])('is read from %j', (header, use) => {
        expect(parseLimitInfo(header)).toEqual(use);
    });
});

describe('the count of an hour', () => {
    it('is kept for each person and starts anew on the hour', () => {
        let nowMs = AT;
        const count = createHourlyCount(() => nowMs);
        count.add('a');
        count.add('a');
        count.add('b');
        expect([count.of('a'), count.of('b'), count.of('c')]).toEqual([2, 1, 0]);
        nowMs = NEXT_HOUR - 1;
        expect(count.of('a')).toBe(2);
        nowMs = NEXT_HOUR;
        expect([count.of('a'), count.of('b')]).toEqual([0, 0]);
        count.add('a');
        expect(count.of('a')).toBe(1);
    });
});
