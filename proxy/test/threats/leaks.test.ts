import { readFileSync, readdirSync } from 'node:fs';
import { createKeyRing } from '../../src/auth/keyRing';
import { parseDigests, toDigests } from '../../src/changes/lineDigests';
import { createFaultyOrg } from '../harness/faultyOrg';
import { makeEveryRequest, type LeftBehind } from '../harness/everyRequest';
import { closing, startPassingProxy } from '../harness/passing';
import { startProxy, type TestProxy } from '../harness/startProxy';
import { callNamed } from '../harness/transcript';

const faulty = createFaultyOrg();
let proxy: TestProxy;
let left: LeftBehind;
beforeAll(async () => {
    proxy = await startProxy();
    left = await makeEveryRequest(proxy);
});
afterAll(async () => {
    await proxy.close();
    await faulty.close();
});

/** What no log may hold, whoever writes it. */
function expectNothingOf({ secrets, texts }: LeftBehind, place: string): void {
    expect(place).not.toContain('CANARY');
    for (const secret of secrets) {
        expect(place).not.toContain(secret);
    }
    // Salesforce's tokens, sealed values, authorization headers, telephone numbers.
    expect(place).not.toMatch(/00D\w{12}!|eyJ|Bearer|\+\d{8,}/);
    for (const text of texts) {
        expect(place).not.toContain(JSON.stringify(text).slice(1, -1));
    }
}

describe('threat: token in URL, history, log', () => {
    it.each(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])(
        'leaves no token, code, text or query in a log at level %s',
        async (logLevel) => {
            const talking = await startPassingProxy({ config: { logLevel } });
            const leftHere = await makeEveryRequest(talking);
            expectNothingOf(leftHere, talking.logged());
            const lines = talking.logged().split('\n').filter(Boolean);
            // Seven of them go wrong on the way, none through a fault of the proxy.
            const least: Record<string, number> = { trace: left.requestCount, debug: 17, info: 17, warn: 7 };
            expect(lines.length).toBeGreaterThanOrEqual(least[logLevel] ?? 0);
        }
    );

    it('keeps tokens out of the addresses that the org sees', async () => {
        const between = createFaultyOrg();
        closing.push(() => between.close());
        const watched = await startPassingProxy({ between: between.between });
        const token = await watched.tokenFor('supervisor@example.com');
        const { voiceCallId } = watched.org.calls.find(({ key }) => key === 'billing')!;
        await (await watched.request(`/v1/voice-calls/${voiceCallId}/transcript`, { token })).text();
        expect(between.seen.length).toBeGreaterThan(0);
        for (const { path, headers } of between.seen) {
            expect(decodeURIComponent(path)).not.toMatch(/00D\w{12}!|eyJ/);
            expect(headers.authorization).toMatch(/^Bearer 00D/);
            expect(headers.referer).toBeUndefined();
        }
    });

    it('leaves the address with the code at once, and no page says where it was', () => {
        const [returned, ...pages] = left.visits;
        expect(returned!.answer.status).toBe(303);
        expect(returned!.answer.headers.get('location')).toBe('/auth/v1/done');
        for (const { url, answer } of pages) {
            expect(answer.status).toBe(200);
            expectNothingOf(left, url);
        }
        for (const { answer } of left.visits) {
            expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
        }
    });

    it('takes a token from the header only', async () => {
        const token = await proxy.tokenFor('viewer@example.com');
        const { voiceCallId } = proxy.org.calls[0]!;
        for (const query of [`token=${token}`, `access_token=${token}`, `authorization=Bearer%20${token}`]) {
            const answer = await proxy.request(`/v1/voice-calls/${voiceCallId}/transcript?${query}`);
            expect(answer.status).toBe(401);
        }
    });
});

describe('threat: personal data left behind', () => {
    it('leaves no text in any record but the transcript itself', () => {
        const rows = JSON.stringify(proxy.org.records('Transcript_Change__c'));
        expect(rows).toContain('Verified');
        expectNothingOf(left, rows.replaceAll('CANARY-identifier', ''));
    });

    it('imports nothing that writes to a disk or starts a program', () => {
        const root = new URL('../../src/', import.meta.url);
        const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
        expect(files.length).toBeGreaterThan(40);
        const writing = files.filter((file) =>
            /\b(from|import|require|getBuiltinModule)\b\s*\(?\s*['"`](node:)?(fs|fs\/promises|child_process|cluster|worker_threads|sqlite|v8|inspector)['"`]/.test(
                readFileSync(new URL(file, root), 'utf8')
            )
        );
        expect(writing).toEqual([]);
    });

    it('passes no words of Salesforce’s on that may quote a call', async () => {
        const between = createFaultyOrg();
        closing.push(() => between.close());
        const spoiled = await startPassingProxy({ between: between.between });
        between.spoil = ({ resource }) =>
            resource === 'entries'
                ? {
                      answer: {
                          status: 400,
                          body: JSON.stringify([
                              { errorCode: 'ILLEGAL_QUERY_PARAMETER_VALUE', message: 'CANARY-words' }
                          ])
                      }
                  }
                : null;
        const token = await spoiled.tokenFor('viewer@example.com');
        const { voiceCallId } = callNamed(spoiled, 'billing');
        const answer = await spoiled.request(`/v1/voice-calls/${voiceCallId}/transcript`, { token });
        const text = await answer.text();
        expect(text).toContain('SALESFORCE_UNEXPECTED');
        expect(text).toContain('ILLEGAL_QUERY_PARAMETER_VALUE');
        expect(text).not.toContain('CANARY');
        expect(spoiled.logged()).not.toContain('CANARY');
    });

    it('makes digests that nobody can try a text against without the key', () => {
        const [one, two] = [1, 2].map((fill) => createKeyRing([new Uint8Array(32).fill(fill)]));
        expect(one!.digest('a text')).toMatch(/^[\w-]{43}$/);
        expect(one!.digest('a text')).toBe(createKeyRing([new Uint8Array(32).fill(1)]).digest('a text'));
        expect(one!.digest('a text')).not.toBe(two!.digest('a text'));
        const [byOne, byTwo] = [one!, two!].map((ring) => {
            const line = { identifier: 'a', baseText: 'a text', text: 'another', hintMs: null, legCount: null };
            const { base, sent } = parseDigests(toDigests(ring, [line]))!.lines[0]!;
            return [base, sent];
        });
        for (const place of [0, 1]) {
            expect(byOne![place]).toMatch(/^[\w-]{22}$/);
            expect(byOne![place]).not.toBe(byTwo![place]);
        }
    });

    it('forbids everybody in between to keep an answer', async () => {
        const token = await proxy.tokenFor('viewer@example.com');
        const { voiceCallId } = proxy.org.calls[0]!;
        const answer = await proxy.request(`/v1/voice-calls/${voiceCallId}/transcript`, { token });
        await answer.text();
        expect(answer.headers.get('cache-control')).toBe('no-store');
        expect(answer.headers.get('etag')).toBeNull();
    });
});
