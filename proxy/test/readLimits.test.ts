import { createFaultyOrg } from './harness/faultyOrg';
import { startPassingProxy } from './harness/passing';
import { startProxy, type TestProxy } from './harness/startProxy';
import { callNamed, noticesOf, readMessages } from './harness/transcript';

const faulty = createFaultyOrg();
const HOUR_MS = 60 * 60_000;
let nowMs = Math.floor(Date.now() / HOUR_MS) * HOUR_MS;
let proxy: TestProxy;
let viewer: string;

beforeAll(async () => {
    proxy = await startProxy({
        between: faulty.between,
        now: () => nowMs,
        sleep: async () => undefined,
        config: { hourlyLimit: 20 }
    });
});
afterAll(async () => {
    await proxy.close();
    await faulty.close();
});
beforeEach(async () => {
    faulty.reset();
    // A new hour for each test.
    nowMs += HOUR_MS;
    viewer = await proxy.tokenFor('viewer@example.com');
});

async function noticesAfter(key: string, token = viewer): Promise<Readonly<Record<string, number>>> {
    return noticesOf(await readMessages(proxy, callNamed(proxy, key).voiceCallId, token));
}

describe('a limit that is reached in the middle of a read', () => {
    const ways = (['403', '429'] as const).flatMap((dailyLimitStatus) =>
        (['503', '429'] as const).flatMap((hourlyLimitStatus) =>
            (['absent', 'present'] as const).map((retryAfter) => ({ dailyLimitStatus, hourlyLimitStatus, retryAfter }))
        )
    );

    it.each(ways)('is named for what it is, however the org says it: %j', async (behaviour) => {
        const org = await startPassingProxy({ now: () => nowMs, org: { now: () => nowMs, behaviour } });
        const token = await org.tokenFor('viewer@example.com');
        const read = () => readMessages(org, callNamed(org, 'long-call').voiceCallId, token);

        org.org.limits.leaveHourly('viewer@example.com', 2);
        const hourly = await read();
        expect(hourly.map(({ type }) => type)).toEqual(['call', 'entries', 'entries', 'error']);
        expect(hourly.at(-1)).toMatchObject({
            error: { code: 'SALESFORCE_LIMIT', details: { limit: 'hourly', resetsAtMs: nowMs + HOUR_MS } }
        });

        org.org.limits.leaveHourly('viewer@example.com', 500);
        org.org.limits.leaveDaily(4);
        const daily = await read();
        expect(daily.map(({ type }) => type)).toEqual(['call', 'entries', 'entries', 'error']);
        expect(daily.at(-1)).toMatchObject({ error: { code: 'SALESFORCE_LIMIT', details: { limit: 'daily' } } });
        // No answer but one with Retry-After says when the 24 hours, which roll, let requests in again.
        const { details } = (daily.at(-1) as { error: { details: Record<string, unknown> } }).error;
        expect('resetsAtMs' in details).toBe(behaviour.retryAfter === 'present');
    });
});

describe('one person’s hour on conversation entries', () => {
    it('is counted in requests, and said when less than a tenth is left', async () => {
        for (let reads = 1; reads <= 18; reads += 1) {
            expect(await noticesAfter('billing')).toEqual({});
        }
        expect(await noticesAfter('billing')).toEqual({ HOURLY_LIMIT_NEAR: 1 });
        expect(await noticesAfter('billing')).toEqual({ HOURLY_LIMIT_NEAR: 0 });
        expect(await noticesAfter('billing')).toEqual({ HOURLY_LIMIT_NEAR: 0 });

        // Others have an hour of their own, and the next one starts full.
        expect(await noticesAfter('billing', await proxy.tokenFor('supervisor@example.com'))).toEqual({});
        nowMs += HOUR_MS;
        viewer = await proxy.tokenFor('viewer@example.com');
        expect(await noticesAfter('billing')).toEqual({});
    });

    it('counts every page, retries included', async () => {
        // Six pages and more a read.
        expect(await noticesAfter('long-call')).toEqual({});
        expect(await noticesAfter('long-call')).toEqual({});
        const pages = faulty.seen.filter(({ resource }) => resource === 'entries').length;
        faulty.spoil = ({ resource, nth }) =>
            resource === 'entries' && nth > pages && nth <= pages + 2 ? { drop: 'before' } : null;
        const left = 20 - pages - 3;
        expect(left).toBeGreaterThan(1);
        expect(await noticesAfter('billing')).toEqual({});
        for (let reads = 1; reads < left - 1; reads += 1) {
            expect(await noticesAfter('billing')).toEqual({});
        }
        expect(await noticesAfter('billing')).toEqual({ HOURLY_LIMIT_NEAR: 1 });
    });
});

describe('the org’s day', () => {
    it.each([
        ['api-usage=13500/15000', {}],
        ['api-usage=13501/15000', { DAILY_LIMIT_NEAR: 1499 }],
        ['api-usage=15000/15000', { DAILY_LIMIT_NEAR: 0 }],
        ['nonsense', {}],
        [null, {}]
    ])('is taken from what Salesforce says: %j', async (header, notices) => {
        faulty.limitInfo = () => header;
        expect(await noticesAfter('billing')).toEqual(notices);
    });

    it('counts as the last answer says', async () => {
        faulty.limitInfo = ({ resource }) => (resource === 'query' ? 'api-usage=1/15000' : 'api-usage=14990/15000');
        // Its last request is the query for changes.
        expect(await noticesAfter('long-call')).toEqual({});
    });
});
