import type { Failure } from '../errors';
import { patchEntries, type TextToStore } from '../salesforce/conversationEntriesResource';
import type { SalesforceClient } from '../salesforce/salesforceClient';

/** How the sending went. `failure` is why it stopped early; what is stored only reading back tells. */
export interface SendReport {
    /** Lines that were in a request, whatever became of it; others were never sent. */
    readonly sent: ReadonlySet<string>;
    readonly chunks: number;
    readonly failure: Failure | null;
}

/**
 * Sends texts in chunks. A chunk refused with 400 or 413 is halved, down to single lines, so that one bad line does not
 * keep the others out. Any other failure ends the sending: nothing is repeated blindly. Nothing is sent once
 * `isOverdue` says so, since another proxy may then take the lock over.
 */
export async function sendTexts(
    client: SalesforceClient,
    conversationIdentifier: string,
    texts: readonly TextToStore[],
    chunkSize: number,
    isOverdue: () => boolean
): Promise<SendReport> {
    const queue: (readonly TextToStore[])[] = [];
    for (let at = 0; at < texts.length; at += chunkSize) {
        queue.push(texts.slice(at, at + chunkSize));
    }
    const sent = new Set<string>();
    let chunks = 0;
    for (let chunk = queue.shift(); chunk; chunk = queue.shift()) {
        if (isOverdue()) {
            return { sent, chunks, failure: { code: 'SALESFORCE_UNAVAILABLE' } };
        }
        chunk.forEach(({ identifier }) => sent.add(identifier));
        chunks += 1;
        const outcome = await patchEntries(client, conversationIdentifier, chunk);
        if (outcome.kind === 'tooMuch' && chunk.length > 1) {
            const half = Math.ceil(chunk.length / 2);
            queue.unshift(chunk.slice(0, half), chunk.slice(half));
        } else if (outcome.kind === 'failed') {
            return { sent, chunks, failure: outcome.failure };
        }
    }
    return { sent, chunks, failure: null };
}
