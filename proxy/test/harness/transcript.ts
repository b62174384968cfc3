import { parseReadMessage, type ChangeSummary, type ReadMessage } from 'c/proxyProtocol';
import type { TestProxy } from './startProxy';

/** The messages of a whole read, every one checked as the page checks it. */
export async function readMessages(
    proxy: TestProxy,
    voiceCallId: string,
    token: string
): Promise<readonly ReadMessage[]> {
    const answer = await proxy.request(`/v1/voice-calls/${voiceCallId}/transcript`, { token });
    return (await answer.text())
        .trim()
        .split('\n')
        .map((line) => {
            const message = parseReadMessage(JSON.parse(line));
            if (!message) {
                throw new Error('not a message');
            }
            return message;
        });
}

/** The call of the local org's data folder by its file name. */
export function callNamed(proxy: TestProxy, key: string) {
    const call = proxy.org.calls.find((candidate) => candidate.key === key);
    if (!call) {
        throw new Error(`no call ${key}`);
    }
    return call;
}

export function entriesOf(messages: readonly ReadMessage[]) {
    return messages.flatMap((message) => (message.type === 'entries' ? message.entries : []));
}

/** The notices at the end, by code; throws where there is no end. */
export function noticesOf(messages: readonly ReadMessage[]): Readonly<Record<string, number>> {
    const last = messages.at(-1);
    if (last?.type !== 'end') {
        throw new Error('no end');
    }
    return Object.fromEntries(last.notices.map(({ code, count }) => [code, count]));
}

/** What a read says of the call's changes; throws where it says nothing. */
export function changesOf(messages: readonly ReadMessage[]): readonly ChangeSummary[] {
    const said = messages.filter(({ type }) => type === 'changes');
    const [first] = said;
    if (said.length !== 1 || first?.type !== 'changes' || messages.at(-2) !== first) {
        throw new Error('no changes before the end, or more than once');
    }
    return first.changes;
}
