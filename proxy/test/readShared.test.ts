import { parseReadMessage, parseSaveResponse, parseSession, type ReadMessage } from 'c/proxyProtocol';
import { createFaultyOrg, type Fault, type PassingRequest } from './harness/faultyOrg';
import { startProxy, type TestProxy } from './harness/startProxy';
import { callNamed, entriesOf, noticesOf } from './harness/transcript';

const faulty = createFaultyOrg();
const KEY = 'long-call';
let proxy: TestProxy;
let supervisor: string;
/** What one read of the long call costs when nobody shares it. */
let pagesAlone: number;

beforeAll(async () => {
    proxy = await startProxy({ between: faulty.between, sleep: async () => undefined });
    supervisor = await proxy.tokenFor('supervisor@example.com');
    await messagesOf(ask());
    pagesAlone = pages();
});
afterAll(async () => {
    await proxy.close();
    await faulty.close();
});
beforeEach(() => faulty.reset());

/** Holds back the second page of the first read until it is let go, perhaps with a fault. */
function holdSecondPage(fault: Fault | null = null): () => void {
    let letGo = (): void => undefined;
    const held = new Promise<Fault | null>((resolve) => {
        letGo = () => resolve(fault);
    });
    faulty.spoil = (request: PassingRequest) => (isPage(request) && request.nth === 2 ? held : null);
    return letGo;
}

function isPage({ resource, method }: PassingRequest): boolean {
    return resource === 'entries' && method === 'GET';
}

/** An answer as soon as its first message is there: the proxy has taken this reader in. */
function ask(token = supervisor, signal?: AbortSignal): Promise<Response> {
    return proxy.request(`/v1/voice-calls/${callNamed(proxy, KEY).voiceCallId}/transcript`, {
        token,
        ...(signal ? { signal } : {})
    });
}

async function messagesOf(response: Response | Promise<Response>): Promise<readonly ReadMessage[]> {
    const text = await (await response).text();
    return text
        .trim()
        .split('\n')
        .map((line) => parseReadMessage(JSON.parse(line))!);
}

function pages(): number {
    return faulty.seen.filter(isPage).length;
}

/** The log's words about the last answers. */
function joinedInLog(from: number): number {
    return proxy
        .logged()
        .slice(from)
        .split('\n')
        .filter((line) => line.includes('"joined":1')).length;
}

describe('two reads of one call at a time', () => {
    it('cost what one costs, and bring the same', async () => {
        const logged = proxy.logged().length;
        const letGo = holdSecondPage();
        const first = await ask();
        const second = await ask();
        const third = await ask();
        letGo();
        const [one, two, three] = await Promise.all([first, second, third].map(messagesOf));
        expect(entriesOf(one!)).toHaveLength(6000);
        expect(pagesAlone).toBeGreaterThanOrEqual(6);
        expect(noticesOf(one!)).toEqual({});
        expect(two).toEqual(one);
        expect(three).toEqual(one);
        expect(pages()).toBe(pagesAlone);
        expect(joinedInLog(logged)).toBe(2);
    });

    it('cost what one costs where they begin at the same moment', async () => {
        const [one, two] = await Promise.all([messagesOf(ask()), messagesOf(ask())]);
        expect(two).toEqual(one);
        expect(pages()).toBe(pagesAlone);
    });

    it('one after the other are two: nothing outlives its read', async () => {
        await messagesOf(ask());
        await messagesOf(ask());
        expect(pages()).toBe(2 * pagesAlone);
    });

    it('are shared over a renewal of the session', async () => {
        const letGo = holdSecondPage();
        const first = await ask();
        const renewed = await proxy.request('/auth/v1/renew', { method: 'POST', token: supervisor });
        const second = await ask(parseSession(await renewed.json())!.token);
        letGo();
        await Promise.all([first, second].map(messagesOf));
        expect(pages()).toBe(pagesAlone);
    });

    it.each([
        ['another person', 'viewer@example.com'],
        ['the same person, signed in once more', 'supervisor@example.com']
    ])('are never shared with %s', async (name, username) => {
        const letGo = holdSecondPage();
        const first = await ask();
        const other = await messagesOf(ask(await proxy.tokenFor(username)));
        // Whole, while the first is still waiting for its second page.
        expect(entriesOf(other)).toHaveLength(6000);
        letGo();
        expect(entriesOf(await messagesOf(first))).toHaveLength(6000);
        expect(pages()).toBe(2 * pagesAlone);
    });

    it('fail together, each reader told', async () => {
        const letGo = holdSecondPage({ answer: { status: 401, body: '[{"errorCode":"INVALID_SESSION_ID"}]' } });
        const answers = [await ask(), await ask()];
        letGo();
        const requestIds = new Set<string>();
        for (const answer of answers) {
            const messages = await messagesOf(answer);
            const last = messages.at(-1);
            expect(last).toMatchObject({ type: 'error', error: { code: 'SESSION_ENDED_BY_SALESFORCE' } });
            requestIds.add(last?.type === 'error' ? last.error.requestId : '');
        }
        expect(requestIds.size).toBe(2);
        expect(pages()).toBe(2);
    });
});

describe('readers who go away', () => {
    it('leave the read to the others', async () => {
        const letGo = holdSecondPage();
        const gone = new AbortController();
        const first = await ask(supervisor, gone.signal);
        const second = await ask();
        gone.abort();
        await expect(first.text()).rejects.toThrow();
        letGo();
        expect(entriesOf(await messagesOf(second))).toHaveLength(6000);
        expect(pages()).toBe(pagesAlone);
    });

    it('stop it with the last of them, and the next reader starts anew', async () => {
        // Whoever is still there would ask again after this.
        const letGo = holdSecondPage({ answer: { status: 503 } });
        const gone = new AbortController();
        const logged = proxy.logged().length;
        const answers = [await ask(supervisor, gone.signal), await ask(supervisor, gone.signal)];
        gone.abort();
        await Promise.all(answers.map((answer) => expect(answer.text()).rejects.toThrow()));
        while (proxy.logged().slice(logged).split('cut off').length < 3) {
            await new Promise((resolve) => setTimeout(resolve, 5));
        }
        letGo();
        faulty.reset();
        expect(entriesOf(await messagesOf(ask()))).toHaveLength(6000);
        expect(pages()).toBe(pagesAlone);
    });
});

describe('a save', () => {
    it('is seen by whoever asks after it, even while a read from before it is still under way', async () => {
        const call = callNamed(proxy, KEY);
        const line = proxy.org.entries(call.conversationIdentifier)[10]!;
        const editedText = `${line.messageText} (corrected)`;
        const letGo = holdSecondPage();
        const before = await ask();
        const save = await proxy.request(`/v1/voice-calls/${call.voiceCallId}/entries`, {
            method: 'PATCH',
            token: supervisor,
            body: JSON.stringify({
                reason: 'Transcription_Error',
                changes: [
                    {
                        identifier: line.identifier,
                        baseText: line.messageText,
                        editedText,
                        startMs: line.clientTimestamp,
                        receivedMs: line.serverReceivedTimestamp
                    }
                ]
            })
        });
        expect(parseSaveResponse(await save.json())).toMatchObject({ state: 'verified' });

        const textIn = (messages: readonly ReadMessage[]): string | undefined =>
            entriesOf(messages).find(({ identifier }) => identifier === line.identifier)?.text;
        expect(textIn(await messagesOf(ask()))).toBe(editedText);
        letGo();
        expect(textIn(await messagesOf(before))).toBe(line.messageText);
    });
});
