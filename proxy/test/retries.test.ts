import fc from 'fast-check';
import { SalesforceStatusError, SalesforceUnreachableError } from '../src/salesforce/boundTransport';
import {
    FIRST_PAUSE_MS,
    LONGEST_PATIENCE_MS,
    LONGEST_RETRY_AFTER_SECONDS,
    MOST_RETRIES,
    withRetries
} from '../src/salesforce/retries';
import { parseRetryAfter } from '../src/salesforce/retryAfter';
import { serve } from './harness/passing';
import { createSalesforceClient } from '../src/salesforce/salesforceClient';

const LIMIT = JSON.stringify([{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: '' }]);
const NOW = Date.UTC(2026, 2, 14, 15, 20);

/** A clock that only waiting moves on. */
function createPatience(random = 0) {
    const waits: number[] = [];
    let nowMs = NOW;
    return {
        waits,
        now: () => nowMs,
        pass: (ms: number) => (nowMs += ms),
        sleep: async (ms: number) => {
            waits.push(ms);
            nowMs += ms;
        },
        random: () => random
    };
}

/** Fails with these errors in turn, then succeeds. */
function createAttempt(errors: readonly unknown[]) {
    let made = 0;
    return {
        made: () => made,
        attempt: async () => {
            made += 1;
            if (made <= errors.length) {
                throw errors[made - 1];
            }
            return 'answer';
        }
    };
}

const status = (code: number, body = '', retryAfter: string | null = null): SalesforceStatusError =>
    new SalesforceStatusError(code, body, new Headers(retryAfter === null ? {} : { 'retry-after': retryAfter }), NOW);
const unreachable = new SalesforceUnreachableError(new Error());

describe('what is tried again', () => {
    it.each<[string, unknown]>([
        ['no answer', unreachable],
        ['420', status(420)],
        ['502', status(502, '<html>')],
        ['503 in maintenance', status(503, '<html>')],
        ['503 that names something else', status(503, JSON.stringify([{ errorCode: 'SERVER_UNAVAILABLE' }]))],
        ['504', status(504)]
    ])('%s, twice at most, each time after a longer wait', async (name, error) => {
        const patience = createPatience();
        const once = createAttempt([error]);
        expect(await withRetries(once.attempt, patience)).toBe('answer');
        expect(patience.waits).toEqual([FIRST_PAUSE_MS]);

        const never = createAttempt([error, error, error, error]);
        await expect(withRetries(never.attempt, patience)).rejects.toBe(error);
        expect(never.made()).toBe(1 + MOST_RETRIES);
        expect(patience.waits.slice(1)).toEqual([FIRST_PAUSE_MS, 2 * FIRST_PAUSE_MS]);
    });

    it.each<[string, unknown]>([
        ['the hour’s limit', status(503, LIMIT)],
        ['the hour’s limit, over soon', status(503, LIMIT, '1')],
        ['the day’s limit', status(403, LIMIT)],
        ['too many requests', status(429)],
        ['an ended session', status(401)],
        ['a refusal', status(403)],
        ['nothing there', status(404)],
        ['a bad request', status(400)],
        ['an error of the org', status(500)],
        ['a redirect', status(302)],
        ['a defect of ours', new TypeError()]
    ])('not %s', async (name, error) => {
        const patience = createPatience();
        const attempt = createAttempt([error]);
        await expect(withRetries(attempt.attempt, patience)).rejects.toBe(error);
        expect(attempt.made()).toBe(1);
        expect(patience.waits).toEqual([]);
    });

    it('leaves up to half of a wait to chance', async () => {
        const patience = createPatience(1);
        await withRetries(createAttempt([unreachable, unreachable]).attempt, patience);
        expect(patience.waits).toEqual([FIRST_PAUSE_MS / 2, FIRST_PAUSE_MS]);
    });

    it('waits as long as Salesforce asks, if that is bearable', async () => {
        const patience = createPatience();
        const asked = String(LONGEST_RETRY_AFTER_SECONDS);
        await withRetries(createAttempt([status(503, '', asked), status(503, '', '0')]).attempt, patience);
        expect(patience.waits).toEqual([LONGEST_RETRY_AFTER_SECONDS * 1000, 2 * FIRST_PAUSE_MS]);

        const longer = status(503, '', String(LONGEST_RETRY_AFTER_SECONDS + 1));
        await expect(withRetries(createAttempt([longer]).attempt, patience)).rejects.toBe(longer);
        expect(longer.retryAfterSeconds).toBe(LONGEST_RETRY_AFTER_SECONDS + 1);
    });

    it('spends no second time limit on an org that does not answer', async () => {
        const patience = createPatience();
        let made = 0;
        const slow = async (): Promise<never> => {
            made += 1;
            patience.pass(LONGEST_PATIENCE_MS);
            throw unreachable;
        };
        await expect(withRetries(slow, patience)).rejects.toBe(unreachable);
        expect(made).toBe(1);
    });

    it.each(['before', 'while waiting'] as const)('not for a reader who is gone: %s', async (when) => {
        const reader = new AbortController();
        const attempt = createAttempt([unreachable]);
        const patience = {
            ...createPatience(),
            // Nothing else ends this wait.
            sleep: (): Promise<void> => {
                reader.abort();
                return new Promise(() => undefined);
            }
        };
        if (when === 'before') {
            reader.abort();
        }
        await expect(withRetries(attempt.attempt, patience, reader.signal)).rejects.toBe(unreachable);
        expect(attempt.made()).toBe(1);
    });
});

describe('over HTTP', () => {
    it.each([
        ['GET', 3],
        ['POST', 1],
        ['PATCH', 1]
    ] as const)('a %s that is answered 503 is sent %d times', async (method, times) => {
        let hits = 0;
        const instanceUrl = await serve((request, response) => {
            hits += 1;
            response.writeHead(503).end();
        });
        const patience = createPatience();
        const client = createSalesforceClient({
            instanceUrl,
            accessToken: 'canary',
            apiVersion: '66.0',
            requestId: 'r',
            patience
        });
        const answer = await client.fetch({ method, path: '/limits', ...(method === 'GET' ? {} : { body: {} }) });
        expect(answer).toMatchObject({ ok: false, failure: { code: 'SALESFORCE_UNAVAILABLE' } });
        expect(hits).toBe(times);
        expect(patience.waits).toHaveLength(times - 1);
    });

    it('brings a query that comes in batches whole, and calls one broken that never ends', async () => {
        const paths: string[] = [];
        let batches = 3;
        const instanceUrl = await serve((request, response) => {
            paths.push(request.url ?? '');
            const done = paths.length >= batches;
            response.setHeader('content-type', 'application/json');
            // The address of another host, of which only the locator counts.
            const nextRecordsUrl = `http://evil.example/services/data/v1.0/query/01g-${paths.length}`;
            response.end(JSON.stringify({ done, records: [paths.length], ...(done ? {} : { nextRecordsUrl }) }));
        });
        const client = createSalesforceClient({
            instanceUrl,
            accessToken: 'canary',
            apiVersion: '66.0',
            requestId: 'r'
        });
        expect(await client.query('SELECT Id FROM VoiceCall')).toEqual({ ok: true, value: [1, 2, 3] });
        expect(paths.slice(1)).toEqual(['/services/data/v66.0/query/01g-1', '/services/data/v66.0/query/01g-2']);

        batches = Infinity;
        expect(await client.query('SELECT Id FROM VoiceCall')).toMatchObject({
            ok: false,
            failure: { code: 'SALESFORCE_UNEXPECTED' }
        });
    });

    it.each([
        ['no address of the next batch', {}],
        ['an address that is none', { nextRecordsUrl: '/services/data/v66.0/query/01g?q=x' }],
        ['a number', { nextRecordsUrl: 1 }]
    ])('takes no half of a query for a whole one: %s', async (name, more) => {
        const instanceUrl = await serve((request, response) => {
            response.setHeader('content-type', 'application/json');
            response.end(JSON.stringify({ done: false, records: [1], ...more }));
        });
        const client = createSalesforceClient({
            instanceUrl,
            accessToken: 'canary',
            apiVersion: '66.0',
            requestId: 'r'
        });
        expect(await client.query('SELECT Id FROM VoiceCall')).toMatchObject({
            ok: false,
            failure: { code: 'SALESFORCE_UNEXPECTED' }
        });
    });
});

describe('Retry-After', () => {
    it.each([
        [null, null],
        ['', null],
        ['120', 120],
        [' 5 ', 5],
        ['0', 0],
        ['-5', null],
        ['1.5', null],
        ['9999999', null],
        ['soon', null],
        ['Sat, 14 Mar 2026 15:20:30 GMT', 30],
        ['Sat, 14 Mar 2026 15:19:00 GMT', 0],
        ['Sat, 99 Mar 2026 15:19:00 GMT', null],
        ['2026-03-14T15:20:30Z', null]
    ])('%j is %j seconds', (header, expected) => {
        expect(parseRetryAfter(header, NOW)).toBe(expected);
    });

    it('reads any date to the second, and nothing into the past', () => {
        fc.assert(
            fc.property(fc.integer({ min: -1e9, max: 1e9 }), (seconds) => {
                const header = new Date(NOW + seconds * 1000).toUTCString();
                expect(parseRetryAfter(header, NOW)).toBe(Math.max(0, seconds));
            }),
            { seed: 11 }
        );
    });
});
