import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { limitSwitches } from '../src/behaviour/limitSwitches';
import { openTestOrg, type Answer, type TestOrg } from './openTestOrg';
import { runSwitchCase, toRowNames, toSwitchCases, type SwitchRows } from './switchCases';

const reader = 'reader@example.com';
const owner = 'owner@example.com';
const minuteMs = 60 * 1000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

let org: TestOrg;
let nowMs = Date.parse('2025-02-01T00:00:00Z');
beforeAll(async () => {
    org = await openTestOrg({ now: () => nowMs });
});
afterAll(() => org.close());
beforeEach(() => {
    // Twenty past an hour, on a day on which nobody has called yet.
    nowMs = Math.floor(nowMs / hourMs) * hourMs + 2 * dayMs + 20 * minuteMs;
});

const entriesPath = () =>
    `/services/data/v66.0/connect/conversation/${org.org.calls.find((one) => one.key === 'open')?.conversationIdentifier}/entries`;
const getEntries = (username = reader) => org.call(username, 'GET', entriesPath());
const query = (username = reader) => org.query(username, 'SELECT Id FROM VoiceCall');
const errorCodes = (answer: Answer) =>
    z
        .array(z.object({ errorCode: z.string() }))
        .parse(answer.json)
        .map((one) => one.errorCode);

async function getOverHour(): Promise<Answer> {
    org.org.limits.leaveHourly(reader, 0);
    return getEntries();
}

async function queryOverDay(): Promise<Answer> {
    org.org.limits.leaveDaily(0);
    return query();
}

const rows: SwitchRows = {
    'hourlyLimit=1000': async () => {
        expect(org.org.limits.hourly(reader)).toEqual({ max: 1000, remaining: 1000 });
        expect((await getOverHour()).status).toBe(503);
    },
    'hourlyLimit=100': async () => {
        expect(org.org.limits.hourly(reader)).toEqual({ max: 100, remaining: 100 });
        expect((await getOverHour()).status).toBe(503);
    },
    'hourlyLimit=none': async () => {
        const { hourlyLimit } = org.org.behaviour;
        org.org.setBehaviour({ hourlyLimit: '1000' });
        org.org.limits.leaveHourly(reader, 0);
        org.org.setBehaviour({ hourlyLimit });
        expect((await getEntries()).status).toBe(200);
    },
    'hourlyLimitStatus=503': async () => expect((await getOverHour()).status).toBe(503),
    'hourlyLimitStatus=429': async () => expect((await getOverHour()).status).toBe(429),
    'dailyLimitStatus=403': async () => expect((await queryOverDay()).status).toBe(403),
    'dailyLimitStatus=429': async () => expect((await queryOverDay()).status).toBe(429),
    'retryAfter=absent': async () => {
        expect((await getOverHour()).headers.get('retry-after')).toBeNull();
        expect((await queryOverDay()).headers.get('retry-after')).toBeNull();
    },
    'retryAfter=present': async () => {
        expect((await getOverHour()).headers.get('retry-after')).toBe(String(40 * 60));
        nowMs += hourMs;
        expect((await queryOverDay()).headers.get('retry-after')).toBe(String(23 * 60 * 60));
    }
};

describe('what is open about limits', () => {
    test('every value has its row', () => {
        expect(Object.keys(rows).sort()).toEqual(toRowNames(limitSwitches));
    });

    test.each(toSwitchCases(limitSwitches))('the row $row under $label holds: $holds', async (one) => {
        expect(await runSwitchCase(org.org, rows, one)).toBe(one.holds);
    });
});

describe('the hour of one user with one application, on the entries resource', () => {
    test('ends with 503 REQUEST_LIMIT_EXCEEDED, and begins anew with the next full hour', async () => {
        org.org.limits.leaveHourly(reader, 2);
        expect((await getEntries()).status).toBe(200);
        expect(org.org.limits.hourly(reader).remaining).toBe(1);
        expect((await getEntries()).status).toBe(200);
        const refused = await getEntries();
        expect(refused.status).toBe(503);
        expect(errorCodes(refused)).toEqual(['REQUEST_LIMIT_EXCEEDED']);
        nowMs += 40 * minuteMs - 1;
        expect((await getEntries()).status).toBe(503);
        nowMs += 1;
        expect((await getEntries()).status).toBe(200);
        expect(org.org.limits.hourly(reader).remaining).toBe(999);
    });

    test('a PATCH counts, and over the limit changes nothing', async () => {
        const conversation = entriesPath().split('/').at(-2) ?? '';
        const { identifier } = org.org.entries(conversation)[0] ?? { identifier: '' };
        const patch = (messageText: string) =>
            org.call(reader, 'PATCH', entriesPath(), { conversationEntriesUpdates: [{ identifier, messageText }] });
        org.org.limits.leaveHourly(reader, 1);
        expect((await patch('Stored.')).status).toBe(200);
        expect((await patch('Refused.')).status).toBe(503);
        expect(org.org.entries(conversation)[0]?.messageText).toBe('Stored.');
    });

    test('is no one else’s, no other application’s, and no other resource’s', async () => {
        org.org.limits.leaveHourly(reader, 0);
        expect((await getEntries()).status).toBe(503);
        expect((await getEntries(owner)).status).toBe(200);
        expect((await query()).status).toBe(200);
        const granted = await org.call(null, 'POST', '/local-org/token', { username: reader });
        const { accessToken } = z.object({ accessToken: z.string() }).parse(granted.json);
        const headers = { authorization: `Bearer ${accessToken}` };
        expect((await org.call(null, 'GET', entriesPath(), undefined, headers)).status).toBe(200);
    });

    test('a call without a session is not counted', async () => {
        org.org.limits.leaveHourly(reader, 1);
        expect((await org.call(null, 'GET', entriesPath())).status).toBe(401);
        expect(org.org.limits.hourly(reader).remaining).toBe(1);
    });
});

describe('the 24 hours of the org', () => {
    const used = (answer: Answer) => answer.headers.get('sforce-limit-info');
    async function readLimits(): Promise<unknown> {
        return (await org.call(reader, 'GET', '/services/data/v66.0/limits')).json;
    }

    test('the header and the limits resource tell what is used, itself included', async () => {
        expect(used(await query())).toBe('api-usage=1/15000');
        expect(used(await getEntries(owner))).toBe('api-usage=2/15000');
        expect(await readLimits()).toEqual({ DailyApiRequests: { Max: 15_000, Remaining: 14_997 } });
        org.org.limits.leaveDaily(10);
        expect(used(await query())).toBe('api-usage=14991/15000');
        expect(await readLimits()).toEqual({ DailyApiRequests: { Max: 15_000, Remaining: 8 } });
        expect(org.org.limits.daily()).toEqual({ max: 15_000, remaining: 8 });
    });

    test('a refused sign-in or session is not counted and told nothing', async () => {
        const answer = await org.call(null, 'GET', '/services/data/v66.0/limits');
        expect(answer.status).toBe(401);
        expect(used(answer)).toBeNull();
        expect(org.org.limits.daily().remaining).toBe(15_000);
    });

    test.each([
        ['query', () => query()],
        ['entries', () => getEntries(owner)],
        ['records', () => org.call(owner, 'POST', '/services/data/v66.0/sobjects/Note__c', {})],
        ['limits', () => org.call(reader, 'GET', '/services/data/v66.0/limits')]
    ])('when they are used up, %s answers 403 REQUEST_LIMIT_EXCEEDED', async (_name, call) => {
        org.org.limits.leaveDaily(0);
        const answer = await call();
        expect(answer.status).toBe(403);
        expect(errorCodes(answer)).toEqual(['REQUEST_LIMIT_EXCEEDED']);
        expect(used(answer)).toBe('api-usage=15000/15000');
    });

    test('each call counts for 24 hours', async () => {
        org.org.limits.leaveDaily(5);
        nowMs += 2 * hourMs;
        await query();
        nowMs += 22 * hourMs - 1;
        expect(used(await query())).toBe('api-usage=14997/15000');
        nowMs += 1;
        expect(used(await query())).toBe('api-usage=3/15000');
    });

    test('signing in goes on', async () => {
        org.org.limits.leaveDaily(0);
        expect((await org.call(reader, 'GET', '/services/oauth2/userinfo')).status).toBe(200);
    });
});
