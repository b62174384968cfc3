import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ERROR_CODES, parseErrorBody, parseReadMessage, type ErrorCode } from 'c/proxyProtocol';
import { faultShape, type FaultRequest } from '../../local-org/src/faults/fault';
import { closeServer, listen, startProxy, type TestProxy } from './harness/startProxy';
import { callNamed } from './harness/transcript';

let proxy: TestProxy;
let token: string;
const waits: number[] = [];
const dataDir = mkdtempSync(join(tmpdir(), 'transcript-desk-faults-'));

beforeAll(async () => {
    cpSync(resolve(import.meta.dirname, '../../local-org/data'), dataDir, { recursive: true });
    // As many lines as it takes for all steps, since it is read two hundred times.
    const file = join(dataDir, 'long-call.call.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"lines": 6000', '"lines": 3100'));
    proxy = await startProxy({ org: { dataDir }, sleep: async (ms) => void waits.push(ms) });
    proxy.org.setBehaviour({ hourlyLimit: 'none' });
});
afterAll(async () => {
    await proxy.close();
    rmSync(dataDir, { recursive: true });
});
beforeEach(async () => {
    proxy.org.faults.clear();
    proxy.org.assignPermissionSets('supervisor@example.com', ['Transcript_Desk_Supervisor']);
    token = await proxy.tokenFor('supervisor@example.com');
    waits.length = 0;
});

/** How a read ended for the page: whole, or a problem that has a name. Throws for anything else. */
type Outcome = { readonly kind: 'whole'; readonly notices: readonly string[] } | { readonly kind: ErrorCode };

/** Reads a call and holds the answer against what is stored: half of it must never pass for all of it. */
async function read(key: string): Promise<Outcome> {
    const { voiceCallId, conversationIdentifier } = callNamed(proxy, key);
    const answer = await proxy.request(`/v1/voice-calls/${voiceCallId}/transcript`, { token });
    const text = await answer.text();
    const problem = (body: unknown): Outcome => {
        const error = parseErrorBody(body);
        const code = ERROR_CODES.find((known) => known === error?.code);
        if (!code || code === 'INTERNAL') {
            throw new Error(`a problem without a name: ${text.slice(0, 200)}`);
        }
        return { kind: code };
    };
    if (answer.status !== 200) {
        return problem(JSON.parse(text));
    }
    const messages = text
        .trimEnd()
        .split('\n')
        .map((line) => parseReadMessage(JSON.parse(line))!);
    const last = messages.pop();
    if (last?.type === 'error') {
        return problem(last.error);
    }
    if (last?.type !== 'end' || messages.some((message) => message.type === 'end' || message.type === 'error')) {
        throw new Error('an answer that ends in silence');
    }
    const lines = messages.flatMap((message) => (message.type === 'entries' ? message.entries : []));
    const stored = proxy.org.entries(conversationIdentifier);
    if (messages[0]?.type !== 'call' || lines.length !== stored.length) {
        throw new Error(`${lines.length} of ${stored.length} lines as if they were all`);
    }
    const texts = new Map(lines.map((line) => [line.identifier, line.text]));
    if (stored.some((line) => texts.get(line.identifier) !== line.messageText)) {
        throw new Error('lines that are not as they are stored');
    }
    return { kind: 'whole', notices: last.notices.map(({ code }) => code) };
}

type Where = Pick<FaultRequest, 'resource' | 'nth'>;

/** Every request of a read, by the call whose read makes it. The call and the first page are asked for before anything is said. */
const STEPS: readonly (readonly [string, string, Where])[] = [
    ['the query for the call', 'long-call', { resource: 'query', nth: 1 }],
    ['the query for the participants', 'long-call', { resource: 'query', nth: 2 }],
    ['the query for the other calls of a transfer', 'transfer-first-leg', { resource: 'query', nth: 3 }],
    ['the first page', 'long-call', { resource: 'entries', nth: 1 }],
    ['a later page', 'long-call', { resource: 'entries', nth: 4 }],
    ['the query for the changes', 'long-call', { resource: 'query', nth: 3 }]
];

type Without<Whole> = Whole extends FaultRequest ? Omit<Whole, 'resource' | 'nth' | 'times'> : never;

interface FaultCase {
    readonly name: string;
    readonly fault: Without<FaultRequest>;
    /** What a read comes to where the fault stays. */
    readonly code: ErrorCode | 'whole';
    /** Whether it is worth another try. */
    readonly isPassing?: boolean;
}

const error = (errorCode: string): { errorCode: string; message: string }[] => [{ errorCode, message: 'SECRET' }];
const answer = (status: number, body?: unknown): Without<FaultRequest> =>
    ({ kind: 'answer', status, ...(body === undefined ? {} : { body }) }) as Without<FaultRequest>;

const CASES: readonly FaultCase[] = [
    {
        name: 'a connection cut before the org worked',
        fault: { kind: 'drop', when: 'before' },
        code: 'SALESFORCE_UNAVAILABLE',
        isPassing: true
    },
    {
        name: 'a connection cut after it worked',
        fault: { kind: 'drop', when: 'after' },
        code: 'SALESFORCE_UNAVAILABLE',
        isPassing: true
    },
    { name: 'maintenance', fault: { kind: 'maintenance' }, code: 'SALESFORCE_UNAVAILABLE', isPassing: true },
    ...[420, 502, 503, 504].map((status) => ({
        name: `${status} as a page for people`,
        fault: { kind: 'html', status } as const,
        code: 'SALESFORCE_UNAVAILABLE' as const,
        isPassing: true
    })),
    {
        name: '502 once the org has worked',
        fault: { kind: 'html', when: 'after' },
        code: 'SALESFORCE_UNAVAILABLE',
        isPassing: true
    },
    { name: '500', fault: answer(500, error('UNKNOWN_EXCEPTION')), code: 'SALESFORCE_UNAVAILABLE' },
    { name: 'a page for people as a success', fault: { kind: 'html', status: 200 }, code: 'SALESFORCE_UNEXPECTED' },
    { name: 'an answer cut in the middle', fault: { kind: 'truncatedJson' }, code: 'SALESFORCE_UNEXPECTED' },
    { name: 'an empty success', fault: answer(200), code: 'SALESFORCE_UNEXPECTED' },
    { name: '204', fault: answer(204), code: 'SALESFORCE_UNEXPECTED' },
    { name: 'an empty object', fault: answer(200, {}), code: 'SALESFORCE_UNEXPECTED' },
    { name: 'an empty list', fault: answer(200, []), code: 'SALESFORCE_UNEXPECTED' },
    { name: 'null', fault: answer(200, null), code: 'SALESFORCE_UNEXPECTED' },
    { name: 'an error as a success', fault: answer(200, error('UNKNOWN_EXCEPTION')), code: 'SALESFORCE_UNEXPECTED' },
    { name: 'a redirect', fault: answer(302), code: 'SALESFORCE_UNEXPECTED' },
    { name: '400', fault: answer(400, error('MALFORMED_QUERY')), code: 'SALESFORCE_UNEXPECTED' },
    { name: '404', fault: answer(404, error('NOT_FOUND')), code: 'SALESFORCE_UNEXPECTED' },
    { name: '403', fault: answer(403, error('INSUFFICIENT_ACCESS')), code: 'NOT_PERMITTED' },
    { name: '401', fault: answer(401, error('INVALID_SESSION_ID')), code: 'SESSION_ENDED_BY_SALESFORCE' },
    { name: 'a session that ends', fault: { kind: 'expiredSession' }, code: 'SESSION_ENDED_BY_SALESFORCE' },
    { name: 'the hour’s limit', fault: { kind: 'hourlyLimit' }, code: 'SALESFORCE_LIMIT' },
    { name: 'the day’s limit', fault: { kind: 'dailyLimit' }, code: 'SALESFORCE_LIMIT' },
    { name: '429 without a word', fault: answer(429), code: 'SALESFORCE_LIMIT' },
    { name: 'a slow answer', fault: { kind: 'delay', ms: 5 }, code: 'whole' }
];

/** What the page is told: trouble with the changes alone, and with draft and review behind them, keeps nobody from the transcript. */
function expectedAt(step: string, code: FaultCase['code']): Outcome {
    if (code === 'whole') {
        return { kind: 'whole', notices: [] };
    }
    if (step === 'the query for the changes') {
        return {
            kind: 'whole',
            notices: code === 'NOT_PERMITTED' ? [] : ['CHANGES_UNREAD', 'DRAFT_UNREAD', 'REVIEW_UNREAD']
        };
    }
    return { kind: code };
}

describe.each(STEPS)('at %s', (step, key, where) => {
    it('nothing goes wrong without a fault, and the request is there', async () => {
        proxy.org.faults.add({ kind: 'delay', ms: 0, ...where });
        expect(await read(key)).toEqual({ kind: 'whole', notices: [] });
        expect(proxy.org.faults.list()[0]?.spoiled).toBe(1);
    });

    it.each(CASES)('$name is named, or got over', async ({ fault, code, isPassing = false }) => {
        proxy.org.faults.add({ ...fault, ...where, times: 'always' });
        expect(await read(key)).toEqual(expectedAt(step, code));
        const { spoiled } = proxy.org.faults.list()[0]!;
        expect(spoiled).toBeGreaterThanOrEqual(isPassing ? 3 : 1);
        expect(waits).toHaveLength(isPassing ? 2 : 0);
    });

    it.each(CASES.filter(({ isPassing }) => isPassing))('$name that passes is got over', async ({ fault }) => {
        proxy.org.faults.add({ ...fault, ...where, times: 2 });
        expect(await read(key)).toEqual({ kind: 'whole', notices: [] });
        expect(proxy.org.faults.list()[0]?.spoiled).toBe(2);
        expect(waits).toHaveLength(2);
    });

    it('a person who loses their permissions is told, or shown only what they may see still', async () => {
        proxy.org.faults.add({ kind: 'permissionsTaken', permissionSets: [], ...where });
        const outcome = await read(key);
        expect(proxy.org.faults.list()[0]?.spoiled).toBe(1);
        expect(['whole', 'NOT_PERMITTED', 'VOICE_CALL_NOT_FOUND']).toContain(outcome.kind);
    });
});

it('has a case for every kind of fault that the local org knows', () => {
    const kinds = faultShape.options.map(({ shape }) => shape.kind.value).filter((kind) => kind !== 'permissionsTaken');
    expect(new Set(CASES.map(({ fault }) => fault.kind))).toEqual(new Set(kinds));
});

it('takes no answer for whole whose connection breaks off in the middle of it', async () => {
    let whole = '';
    let cuts = 0;
    const cutter = createServer((request, response) => {
        void (async () => {
            const { host, connection, ...headers } = request.headers;
            const passed = await fetch(`${proxy.orgUrl}${request.url}`, { headers: headers as Record<string, string> });
            whole = await passed.text();
            response.writeHead(200, { 'content-type': 'application/json' });
            if (/\/entries\?/.test(request.url ?? '')) {
                cuts += 1;
                // All of an entry, and no end.
                response.write(whole.slice(0, whole.indexOf('},{') + 1), () => request.socket.destroy());
                return;
            }
            response.end(whole);
        })();
    });
    const port = await listen(cutter);
    const other = await startProxy({ between: async () => `http://127.0.0.1:${port}`, sleep: async () => undefined });
    const { voiceCallId } = callNamed(proxy, 'billing');
    const got = await other.request(`/v1/voice-calls/${voiceCallId}/transcript`, { token });
    expect(got.status).toBe(503);
    expect(await got.json()).toMatchObject({ code: 'SALESFORCE_UNAVAILABLE' });
    expect(cuts).toBe(3);
    await other.close();
    await closeServer(cutter);
});
