import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultBehaviour, type Behaviour } from '../src/behaviour/behaviour';
import type { FaultRequest } from '../src/faults/fault';
import { toFaultTarget } from '../src/faults/faultTarget';
import { openTestOrg, type TestOrg } from './openTestOrg';

const owner = 'owner@example.com';
const plain = { 'X-Chatter-Entity-Encoding': 'false' };

let org: TestOrg;
const slept: number[] = [];
/** What had been stored when the org was made to wait. */
let storedAtSleep: number[] = [];
beforeAll(async () => {
    org = await openTestOrg({
        sleep: async (ms) => {
            slept.push(ms);
            storedAtSleep.push(countNotes());
        }
    });
});
afterAll(() => org.close());
afterEach(() => {
    org.org.faults.clear();
    org.org.setBehaviour(defaultBehaviour);
    org.org.assignPermissionSets(owner, ['Note_Owner']);
    slept.length = 0;
    storedAtSleep = [];
});

const countNotes = () => org.org.records('Note__c').length;
const conversation = () => org.org.calls.find((one) => one.key === 'open')?.conversationIdentifier ?? '';
const entriesPath = () => `/services/data/v66.0/connect/conversation/${conversation()}/entries`;
const query = () => org.query(owner, 'SELECT Id, Name FROM VoiceCall');
const createNote = () => org.call(owner, 'POST', '/services/data/v66.0/sobjects/Note__c', { Title__c: 'Note' });
const getEntries = () => org.call(owner, 'GET', entriesPath(), undefined, plain);

/** Runs a call and says what it stored, and what came back: null for no answer. */
async function createAndCount() {
    const before = countNotes();
    const answer = await createNote().catch(() => null);
    return { answer, stored: countNotes() - before };
}

describe('each kind of fault', () => {
    const bodies: [string, unknown, string, RegExp][] = [
        [
            'an error array',
            [{ errorCode: 'UNABLE_TO_LOCK_ROW', message: 'locked' }],
            '[{"errorCode":"UNABLE_TO_LOCK_ROW","message":"locked"}]',
            /json/
        ],
        ['text', 'Bad gateway', 'Bad gateway', /^text\/plain/],
        ['null', null, 'null', /json/]
    ];
    test.each(bodies)('answer: %s instead of the work', async (_name, body, text, type) => {
        const fault: unknown = { resource: 'records', kind: 'answer', status: 409, body };
        org.org.faults.add(fault as FaultRequest);
        const { answer, stored } = await createAndCount();
        expect(answer).toMatchObject({ status: 409, text });
        expect(answer?.headers.get('content-type')).toMatch(type);
        expect(stored).toBe(0);
    });

    test('answer: headers, and no body', async () => {
        const headers = { 'Retry-After': '7', 'Content-Type': 'text/x-own' };
        org.org.faults.add({ resource: 'query', kind: 'answer', status: 503, headers });
        org.org.faults.add({ resource: 'query', kind: 'answer', status: 420, nth: 2, when: 'after' });
        const answer = await query();
        expect(answer).toMatchObject({ status: 503, text: '' });
        expect(answer.headers.get('retry-after')).toBe('7');
        expect(answer.headers.get('content-type')).toMatch(/^text\/x-own/);
        expect(await query()).toMatchObject({ status: 420, text: '' });
    });

    test('answer: after the work, what was done stays done', async () => {
        org.org.faults.add({ resource: 'records', kind: 'answer', status: 502, body: 'x'.repeat(5000), when: 'after' });
        const { answer, stored } = await createAndCount();
        expect(answer).toMatchObject({ status: 502, text: 'x'.repeat(5000) });
        expect(stored).toBe(1);
    });

    test.each<['before' | 'after', number]>([
        ['before', 0],
        ['after', 1]
    ])('html: a page, %s the work', async (when, count) => {
        org.org.faults.add({ resource: 'records', kind: 'html', status: 200, when });
        const { answer, stored } = await createAndCount();
        expect(answer?.status).toBe(200);
        expect(answer?.headers.get('content-type')).toMatch(/^text\/html/);
        expect(answer?.text).toMatch(/^<!doctype html>/);
        expect(stored).toBe(count);
    });

    test('truncatedJson: the beginning of what would have come, after the work', async () => {
        const whole = await query();
        org.org.faults.add({ resource: 'query', kind: 'truncatedJson' });
        org.org.faults.add({ resource: 'records', kind: 'truncatedJson' });
        const cut = await query();
        expect(cut.status).toBe(200);
        expect(cut.json).toBeNull();
        expect(cut.text.length).toBeGreaterThan(10);
        expect(whole.text.startsWith(cut.text)).toBe(true);
        expect(await createAndCount()).toMatchObject({ answer: { status: 201, json: null }, stored: 1 });
    });

    test.each<['before' | 'after', number]>([
        ['before', 0],
        ['after', 1]
    ])('delay: waits %s the work, by the sleep that was given', async (when, stored) => {
        const before = countNotes();
        org.org.faults.add({ resource: 'records', kind: 'delay', ms: 3_600_000, when });
        expect(await createAndCount()).toMatchObject({ answer: { status: 201 }, stored: 1 });
        expect(slept).toEqual([3_600_000]);
        expect(storedAtSleep).toEqual([before + stored]);
    });

    test.each<['before' | 'after', number]>([
        ['before', 0],
        ['after', 1]
    ])('drop: no answer, cut %s the work', async (when, stored) => {
        org.org.faults.add({ resource: 'records', kind: 'drop', when });
        expect(await createAndCount()).toEqual({ answer: null, stored });
        expect(org.org.requests.at(-1)).toMatchObject({ method: 'POST', status: 0 });
        expect(await createAndCount()).toMatchObject({ answer: { status: 201 }, stored: 1 });
    });

    test('expiredSession: the session is over, for every resource', async () => {
        const authorization = `Bearer ${org.org.issueToken(owner)}`;
        const other = org.org.issueToken(owner);
        const call = (path: string) => org.call(null, 'GET', path, undefined, { authorization });
        org.org.faults.add({ resource: 'entries', kind: 'expiredSession' });
        for (const path of [entriesPath(), entriesPath(), '/services/data/v66.0/limits']) {
            const answer = await call(path);
            expect(answer.status).toBe(401);
            expect(answer.json).toMatchObject([{ errorCode: 'INVALID_SESSION_ID' }]);
        }
        expect(org.org.revoke(other)).toBe(true);
    });

    test.each<['hourlyLimit' | 'dailyLimit', number, Partial<Behaviour>]>([
        ['hourlyLimit', 503, { hourlyLimitStatus: '429' }],
        ['dailyLimit', 403, { dailyLimitStatus: '429' }]
    ])('%s: the answer that the limit gives, and the limit is not used', async (kind, status, behaviour) => {
        const before = org.org.limits.daily();
        org.org.faults.add({ resource: 'entries', kind, times: 2 });
        const answer = await getEntries();
        expect(answer.status).toBe(status);
        expect(answer.json).toMatchObject([{ errorCode: 'REQUEST_LIMIT_EXCEEDED' }]);
        expect(answer.headers.get('retry-after')).toBeNull();
        org.org.setBehaviour({ ...behaviour, retryAfter: 'present' });
        const other = await getEntries();
        expect(other.status).toBe(429);
        expect(other.headers.get('retry-after')).toMatch(/^\d+$/);
        expect(org.org.limits.daily()).toEqual(before);
        expect((await getEntries()).status).toBe(200);
    });

    test('maintenance: 503, and not for a limit', async () => {
        org.org.faults.add({ resource: 'query', kind: 'maintenance' });
        const answer = await query();
        expect(answer.status).toBe(503);
        expect(answer.json).toMatchObject([{ errorCode: 'SERVER_UNAVAILABLE' }]);
    });

    test('permissionsTaken: the user has them no more, and the org decides', async () => {
        org.org.faults.add({ resource: 'records', kind: 'permissionsTaken' });
        const { answer, stored } = await createAndCount();
        expect(answer?.status).toBeGreaterThanOrEqual(400);
        expect(stored).toBe(0);
        org.org.faults.clear();
        expect((await createAndCount()).stored).toBe(0);
    });

    test('permissionsTaken: some may stay', async () => {
        org.org.faults.add({ resource: 'records', kind: 'permissionsTaken', permissionSets: ['Note_Owner'] });
        expect((await createAndCount()).stored).toBe(1);
    });

    test.each(['expiredSession', 'permissionsTaken'] as const)('%s: nothing for who has no session', async (kind) => {
        org.org.faults.add({ resource: 'any', kind });
        expect((await org.call(null, 'GET', entriesPath())).status).toBe(401);
        expect((await createAndCount()).stored).toBe(1);
    });
});

describe('which requests a fault spoils', () => {
    const statuses = async (count: number) => {
        const all: number[] = [];
        for (let index = 0; index < count; index += 1) all.push((await query()).status);
        return all;
    };
    const answer = { resource: 'query', kind: 'answer' } as const;

    test.each<[string, Partial<FaultRequest>, number[]]>([
        ['the next one', {}, [500, 200, 200, 200]],
        ['the third', { nth: 3 }, [200, 200, 500, 200]],
        ['the next two', { times: 2 }, [500, 500, 200, 200]],
        ['two from the second on', { nth: 2, times: 2 }, [200, 500, 500, 200]],
        ['all from the second on', { nth: 2, times: 'always' }, [200, 500, 500, 500]]
    ])('%s', async (_name, part, expected) => {
        org.org.faults.add({ ...answer, status: 500, ...part } as FaultRequest);
        expect(await statuses(4)).toEqual(expected);
    });

    test('counts from when it was added, only what it is about', async () => {
        await statuses(2);
        org.org.faults.add({ ...answer, status: 500, nth: 2 });
        await getEntries();
        await createNote();
        expect(await statuses(3)).toEqual([200, 500, 200]);
        expect(org.org.faults.list()).toMatchObject([{ seen: 3, spoiled: 1, fault: { nth: 2, times: 1 } }]);
    });

    test('of several, the first that answers is heard, and each counts by itself', async () => {
        org.org.faults.add({ resource: 'query', kind: 'delay', ms: 5 });
        org.org.faults.add({ ...answer, status: 500 });
        org.org.faults.add({ ...answer, status: 502, times: 2 });
        expect(await statuses(3)).toEqual([500, 502, 200]);
        expect(slept).toEqual([5]);
    });

    test('late ones add up: a delay, and what is cut then', async () => {
        org.org.faults.add({ resource: 'query', kind: 'truncatedJson' });
        org.org.faults.add({ resource: 'query', kind: 'delay', ms: 5, when: 'after' });
        expect(await query()).toMatchObject({ status: 200, json: null });
        expect(slept).toEqual([5]);
    });

    test('none after clear', async () => {
        org.org.faults.add({ ...answer, status: 500, times: 'always' });
        org.org.faults.clear();
        expect(await statuses(1)).toEqual([200]);
        expect(org.org.faults.list()).toEqual([]);
    });

    test('one method only', async () => {
        org.org.faults.add({ resource: 'entries', method: 'PATCH', kind: 'answer', status: 500 });
        expect((await getEntries()).status).toBe(200);
        const body = { conversationEntriesUpdates: [] };
        expect((await org.call(owner, 'PATCH', entriesPath(), body)).status).toBe(500);
    });

    test('records of one object only', async () => {
        org.org.faults.add({ resource: 'records', object: 'NOTE__c', kind: 'answer', status: 500 });
        expect((await org.call(owner, 'GET', '/services/data/v66.0/sobjects/VoiceCall')).status).toBe(200);
        expect((await createNote()).status).toBe(500);
    });

    test('any, but not what only the local org has', async () => {
        org.org.faults.add({ resource: 'any', kind: 'answer', status: 500, times: 'always' });
        expect((await query()).status).toBe(500);
        expect((await org.call(null, 'GET', '/.well-known/openid-configuration')).status).toBe(500);
        expect((await org.call(null, 'POST', '/local-org/token', { username: owner })).status).toBe(200);
    });

    test.each([
        [{ resource: 'entry', kind: 'maintenance' }, /resource/],
        [{ resource: 'query', kind: 'reset' }, /kind/],
        [{ resource: 'query', kind: 'drop' }, /when/],
        [{ resource: 'query', kind: 'answer', status: 99 }, /status/],
        [{ resource: 'query', kind: 'maintenance', nth: 0 }, /nth/],
        [{ resource: 'query', kind: 'maintenance', count: 1 }, /count/]
    ])('%j is refused, with its place', (fault: object, place) => {
        expect(() => org.org.faults.add(fault as FaultRequest)).toThrow(place);
        expect(org.org.faults.list()).toEqual([]);
    });
});

const data = '/services/data/v66.0';
test.each([
    [`${data}/query`, 'query', null],
    [`${data}/queryAll`, 'query', null],
    [`${data}/query/01gLd0000000001AAA-2000`, 'query', null],
    [`${data}/sobjects/Note__c`, 'records', 'Note__c'],
    [`${data}/sobjects/Note__c/a00000000000001`, 'records', 'Note__c'],
    [`${data}/sobjects/Note__c/describe`, 'describe', 'Note__c'],
    [`${data}/composite/sobjects`, 'collections', null],
    [`${data}/composite/sobjects/Note__c`, 'collections', 'Note__c'],
    [`${data}/ui-api/records/0LQ000000000001`, 'uiRecords', null],
    [`${data}/connect/conversation/one/entries`, 'entries', null],
    [`${data}/connect/conversations/upload`, 'upload', null],
    [`${data}/limits`, 'limits', null],
    ['/services/oauth2/authorize', 'authorize', null],
    ['/services/oauth2/token', 'token', null],
    ['/services/oauth2/userinfo', 'userinfo', null],
    ['/services/oauth2/revoke', 'revoke', null],
    ['/.well-known/openid-configuration', 'discovery', null],
    ['/id/keys', 'keys', null],
    ['/id/00D000000000001/005000000000001', 'identity', null],
    ['/services/data', 'other', null],
    ['/local-org/token', null, null]
])('%s is %s of %s', (path, resource, object) => {
    expect(toFaultTarget('GET', path)).toEqual({ method: 'GET', resource, object });
});
