import { parseSaveResponse } from 'c/proxyProtocol';
import { createGate } from '../harness/gate';
import { startProxyProcess, type ProxyProcess } from '../harness/proxyProcess';
import { PAGE, startProxy, type TestProxy } from '../harness/startProxy';
import { callNamed } from '../harness/transcript';

const FIRST_LEG = 'transfer-first-leg';
const SECOND_LEG = 'transfer-second-leg';
const gate = createGate();
/** Stands for the org; its own proxy only makes tokens. */
let org: TestProxy;
let first: ProxyProcess;
let second: ProxyProcess;

beforeAll(async () => {
    org = await startProxy({
        between: gate.open,
        config: {
            save: {
                chunkSize: 100,
                deadlineMs: 60_000,
                lockWaitMs: 0,
                confirmTries: 3,
                confirmWaitMs: 0,
                uploadSettleMs: 900_000
            }
        }
    });
});
afterAll(async () => {
    await org.close();
    await gate.close();
});
beforeEach(() => gate.reset());
afterEach(async () => {
    await Promise.all([first.kill(), second.kill()]);
});

/** Both, which wait so long for each other's saves. */
async function startBoth(lockWaitMs: number): Promise<void> {
    const config = { ...org.config, save: { ...org.config.save, lockWaitMs } };
    [first, second] = await Promise.all([startProxyProcess(config), startProxyProcess(config)]);
}

const lines = () => org.org.entries(callNamed(org, FIRST_LEG).conversationIdentifier);

/** Edits lines through a leg of the call: the status, and what was answered; null where the connection broke. */
async function save(
    proxy: ProxyProcess,
    leg: string,
    username: string,
    texts: Readonly<Record<number, string>>
): Promise<{ readonly status: number; readonly body: unknown } | null> {
    const changes = Object.entries(texts).map(([index, editedText]) => {
        const { identifier, messageText } = lines()[Number(index)]!;
        return { identifier, baseText: messageText, editedText };
    });
    try {
        const answer = await fetch(`${proxy.url}/v1/voice-calls/${callNamed(org, leg).voiceCallId}/entries`, {
            method: 'PATCH',
            headers: {
                Origin: PAGE,
                Authorization: `Bearer ${await org.tokenFor(username)}`,
                'Content-Type': 'application/json'
            },
            body: JSON.stringify({ reason: 'Other', changes })
        });
        return { status: answer.status, body: await answer.json() };
    } catch {
        return null;
    }
}

describe('two proxies, one conversation', () => {
    it('lets one wait for the other, and then see what it did', async () => {
        await startBoth(30_000);
        let theirs: ReturnType<typeof save> | null = null;
        let release = (): void => undefined;
        const hasTried = new Promise<null>((resolve) => {
            release = () => resolve(null);
        });
        gate.reset(({ method, resource, nth }) => {
            if (method === 'PATCH' && resource === 'entries' && nth === 1) {
                theirs = save(second, SECOND_LEG, 'admin@example.com', {
                    0: 'Theirs, on the same line.',
                    1: 'Theirs.'
                });
                return hasTried;
            }
            if (method === 'POST' && resource === 'row' && nth === 2) {
                // Refused by the lock; what it held up may go on.
                release();
            }
            return null;
        });
        const mine = await save(first, FIRST_LEG, 'supervisor@example.com', { 0: 'Mine.' });
        expect(parseSaveResponse(mine?.body)).toMatchObject({ state: 'verified', results: [{ outcome: 'verified' }] });
        expect(parseSaveResponse((await theirs!)?.body)).toMatchObject({
            state: 'partlyVerified',
            results: [{ outcome: 'conflict', currentText: 'Mine.' }, { outcome: 'verified' }]
        });
        expect(
            lines()
                .slice(0, 2)
                .map(({ messageText }) => messageText)
        ).toEqual(['Mine.', 'Theirs.']);
        // The first row is over before the second save reads a line.
        const order = gate.seen.map(({ method, resource, nth }) => `${method} ${resource} ${nth}`);
        expect(order.indexOf('PATCH row 1')).toBeLessThan(order.indexOf('GET entries 3'));
        expect(order.indexOf('GET entries 3')).toBeLessThan(order.indexOf('PATCH entries 2'));
    });

    it('tells who holds the conversation that a killed proxy has left locked', async () => {
        await startBoth(0);
        gate.reset(
            ({ method, resource, nth }) => (method === 'PATCH' && resource === 'entries' && nth === 1 ? 'after' : null),
            () => first.kill()
        );
        expect(await save(first, FIRST_LEG, 'supervisor@example.com', { 2: 'Stored, and never told.' })).toBeNull();
        gate.reset();
        expect(await save(second, SECOND_LEG, 'admin@example.com', { 2: 'Too early.' })).toMatchObject({
            status: 409,
            body: { code: 'SAVE_LOCKED', details: { savedBy: 'Sofia Marchetti', isOwn: false } }
        });
        expect(gate.seen.some(({ method, resource }) => method === 'PATCH' && resource === 'entries')).toBe(false);
        expect(lines()[2]?.messageText).toBe('Stored, and never told.');
    });
});
