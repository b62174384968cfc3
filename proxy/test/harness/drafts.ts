import type { KeptDraft } from 'c/proxyProtocol';
import type { LineChange } from 'c/transcriptModel';
import { edited, proxy, redacted, supervisor } from './saveBench';
import { callNamed, readMessages } from './transcript';

/** A line of the billing call as the page would have it kept, edited. */
export function toEdit(index: number, change?: (text: string) => string): LineChange {
    const { startMs, receivedMs, ...line } = edited('billing', index, change);
    return line;
}

/** A line of the billing call, its first word redacted. */
export function toRedaction(index: number): LineChange {
    const { startMs, receivedMs, ...line } = redacted('billing', index);
    return line;
}

/** The route of a call's draft; an id stands for itself. */
function pathOf(key: string): string {
    const voiceCallId = key.startsWith('0LQ') ? key : callNamed(proxy, key).voiceCallId;
    return `/v1/voice-calls/${voiceCallId}/draft`;
}

/** Keeps unsaved work on a call. `claim`: whose it is, where that is said. */
export function keepDraft(key: string, lines: readonly object[], token = supervisor, claim = {}): Promise<Response> {
    return proxy.request(pathOf(key), { method: 'PUT', token, body: JSON.stringify({ lines, ...claim }) });
}

export function discardDraft(key: string, token: string, query = ''): Promise<Response> {
    return proxy.request(`${pathOf(key)}${query}`, { method: 'DELETE', token });
}

/** What a read of the call says of kept work; null where it says nothing. */
export async function draftOf(key: string, token: string): Promise<KeptDraft | null> {
    const messages = await readMessages(proxy, callNamed(proxy, key).voiceCallId, token);
    const said = messages.flatMap((message) => (message.type === 'draft' ? [message.draft] : []));
    if (said.length > 1) {
        throw new Error('more than one draft');
    }
    return said[0] ?? null;
}

/** Every draft row. */
export function draftRows() {
    return proxy.org.records('Transcript_Draft__c');
}
