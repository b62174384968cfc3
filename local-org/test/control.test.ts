import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultBehaviour } from '../src/behaviour/behaviour';
import { createOrgState } from '../src/org/localOrg';
import { createPageApp } from '../src/page/createPageApp';
import { createPageOrg } from '../src/page/pageOrg';
import { fixtureData, fixtureForceApp, openTestOrg, type TestOrg } from './openTestOrg';

const reader = 'reader@example.com';

let org: TestOrg;
beforeAll(async () => {
    org = await openTestOrg({ controlPort: 0 });
});
afterAll(() => org.close());
afterEach(() => {
    org.org.faults.clear();
    org.org.setBehaviour(defaultBehaviour);
});

async function control(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(`${org.controlUrl}${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
    });
    const text = await response.text();
    const json: unknown = text === '' ? null : JSON.parse(text);
    return { status: response.status, json };
}

const query = () => org.query(reader, 'SELECT Id FROM VoiceCall');

describe('switches', () => {
    test('are shown and turned, for the requests to come', async () => {
        expect(await control('GET', '/behaviour')).toEqual({ status: 200, json: defaultBehaviour });
        const turned = { ...defaultBehaviour, dailyLimitStatus: '429', filterClock: 'client' };
        const answer = await control('PATCH', '/behaviour', { dailyLimitStatus: '429', filterClock: 'client' });
        expect(answer).toEqual({ status: 200, json: turned });
        expect(await control('GET', '/behaviour')).toEqual({ status: 200, json: turned });
        org.org.faults.add({ resource: 'query', kind: 'dailyLimit' });
        expect((await query()).status).toBe(429);
    });

    test.each<[unknown, unknown[]]>([
        [
            { filterclock: 'client' },
            [expect.stringMatching(/^There is no switch filterclock\. Name one of: filterClock/)]
        ],
        [
            { entryTimes: 'strings', filterClock: 'x', patchAnswer: 1 },
            [
                'The switch filterClock has no value x. Give one of: server, client.',
                'The switch patchAnswer has no value 1. Give one of: perEntry, empty, noContent, echo.'
            ]
        ],
        [[], [expect.stringMatching(/^Send an object of switches/)]],
        ['"patchAnswer"', [expect.stringMatching(/^Send an object of switches/)]],
        ['{"patchAnswer"', ['The body is not valid JSON.']]
    ])('%j is refused whole, with the remedy', async (body, problems) => {
        expect(await control('PATCH', '/behaviour', body)).toEqual({ status: 400, json: { problems } });
        expect(org.org.behaviour).toEqual(defaultBehaviour);
    });
});

describe('faults', () => {
    test('are added, shown and cleared', async () => {
        const fault = { resource: 'query', kind: 'answer', status: 418, body: { own: true }, times: 'always' };
        const { status, json } = await control('POST', '/faults', fault);
        expect({ status, json }).toEqual({ status: 201, json: { id: expect.any(Number) } });
        expect(await query()).toMatchObject({ status: 418, json: { own: true } });
        const shown = { fault: { ...fault, nth: 1, when: 'before' }, seen: 1, spoiled: 1 };
        expect((await control('GET', '/faults')).json).toEqual([expect.objectContaining(shown)]);
        expect(await control('DELETE', '/faults')).toEqual({ status: 204, json: null });
        expect(await control('GET', '/faults')).toEqual({ status: 200, json: [] });
        expect((await query()).status).toBe(200);
    });

    test.each<[unknown, RegExp]>([
        [{ kind: 'maintenance' }, /^resource: /],
        [{ resource: 'query', kind: 'flood' }, /^kind: /],
        [{ resource: 'query', kind: 'delay', ms: -1 }, /^ms: /],
        [{ resource: 'query', kind: 'maintenance', also: 1 }, /also/],
        ['null', /^fault: /]
    ])('%j is refused, with its place', async (body, problem) => {
        const answer = await control('POST', '/faults', body);
        expect(answer).toEqual({ status: 400, json: { problems: [expect.stringMatching(problem)] } });
        expect(org.org.faults.list()).toEqual([]);
    });
});

test('requests of the org are shown, oldest first, and none of the control port’s own', async () => {
    const { json: before } = await control('GET', '/requests');
    await query();
    await org.call(null, 'GET', '/services/data/v66.0/limits');
    const { status, json } = await control('GET', '/requests');
    expect(status).toBe(200);
    expect(json).toEqual([
        ...(before as unknown[]),
        { method: 'GET', path: '/services/data/v66.0/query', status: 200 },
        { method: 'GET', path: '/services/data/v66.0/limits', status: 401 }
    ]);
});

describe('who may ask', () => {
    test.each([
        ['GET', '/'],
        ['PUT', '/behaviour'],
        ['DELETE', '/requests'],
        ['GET', '/services/data']
    ])('%s %s: there is no such thing, but this', async (method, path) => {
        const answer = await control(method, path);
        expect(answer).toEqual({ status: 404, json: { problems: [expect.stringContaining('PATCH /behaviour')] } });
    });

    test('no page of a browser', async () => {
        const origin = `${org.controlUrl}`;
        const answer = await control('PATCH', '/behaviour', { patchAnswer: 'echo' }, { origin });
        expect(answer.status).toBe(403);
        expect(org.org.behaviour).toEqual(defaultBehaviour);
    });

    test.each([
        ['rebound.example.com', 403],
        ['localhost.example.com', 403],
        ['localhost', 200],
        ['127.0.0.1:80', 200],
        ['[::1]:80', 200]
    ])('asked as %s: %i', async (host, expected) => {
        const status = await new Promise((resolve, reject) => {
            httpRequest(`${org.controlUrl}/behaviour`, { headers: { host } }, (response) => {
                response.resume();
                resolve(response.statusCode);
            })
                .on('error', reject)
                .end();
        });
        expect(status).toBe(expected);
    });
});

describe('where it is not', () => {
    const paths: [string, string][] = [
        ['GET', '/behaviour'],
        ['PATCH', '/behaviour'],
        ['GET', '/faults'],
        ['POST', '/faults'],
        ['DELETE', '/faults'],
        ['GET', '/requests']
    ];
    const bodyOf = (method: string) => (method === 'PATCH' || method === 'POST' ? { body: '{}' } : {});

    test.each(paths)('on the port of the org: %s %s', async (method, path) => {
        expect((await fetch(`${org.orgUrl}${path}`, { method, ...bodyOf(method) })).status).toBe(404);
    });

    test.each(paths)('on the port of the page: %s %s', async (method, path) => {
        const state = createOrgState({
            dataDir: fixtureData,
            defaultDataDir: fixtureData,
            forceAppDir: fixtureForceApp
        });
        const folders = { page: fixtureData, vendor: fixtureData, slds: fixtureData };
        const page = createServer(
            createPageApp({
                org: createPageOrg(state, org.orgUrl),
                proxyUrl: 'http://127.0.0.1:9',
                regions: [],
                tabs: [],
                folders
            })
        );
        await new Promise<void>((ready) => page.listen(0, '127.0.0.1', ready));
        const { port } = page.address() as AddressInfo;
        expect((await fetch(`http://127.0.0.1:${port}/page/context`)).status).toBe(200);
        expect((await fetch(`http://127.0.0.1:${port}${path}`, { method, ...bodyOf(method) })).status).toBe(404);
        page.closeAllConnections();
        await new Promise((closed) => page.close(closed));
    });

    test('anywhere, unless it is asked for', async () => {
        const quiet = await openTestOrg();
        expect(quiet.controlUrl).toBeUndefined();
        await quiet.close();
    });
});
