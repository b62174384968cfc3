import type { Failure } from '../errors';
import { patchEntries, type PatchOutcome, type TextToStore } from '../salesforce/conversationEntriesResource';
import type { SalesforceClient } from '../salesforce/salesforceClient';

/**
 * What became of a line's request. `taken`: answered with success, so that the line is stored, or may show as stored later.
 * `unknown`: it may have been done, or be done yet, whatever is stored by then. `refused`: proven not to be done. A line
 * without a fate was never sent.
 */
export type Fate = 'taken' | 'unknown' | 'refused';

/** How the sending went. `failure`: why a line was refused or not sent; what is stored only reading back tells. */
export interface SendReport {
    readonly fates: ReadonlyMap<string, Fate>;
    readonly chunks: number;
    readonly failure: Failure | null;
}

/** What is left when the time of a save is over. */
const OVERDUE: Failure = {
    code: 'SALESFORCE_UNAVAILABLE',
    message: 'Salesforce answered too slowly: the time for this save was over before all lines were sent.'
};

const REFUSED = 'Salesforce refused some of the lines. The others were sent. Tell your admin the request id.';

/**
 * Sends texts in chunks. A chunk refused with 400 or 413 is halved, down to single lines, so that one bad line does not
 * keep the others out. Any other failure ends the sending: nothing is repeated blindly, and nothing is sent on top of a
 * request that may still arrive. Nothing is sent once `isOverdue` says so, since another proxy may then take the lock over.
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
    const fates = new Map<string, Fate>();
    let chunks = 0;
    let refusal: Failure | null = null;
    for (let chunk = queue.shift(); chunk; chunk = queue.shift()) {
        if (isOverdue()) {
            return { fates, chunks, failure: OVERDUE };
        }
        chunks += 1;
        const outcome = await patchEntries(client, conversationIdentifier, chunk);
        const fate = fateOf(outcome);
        chunk.forEach(({ identifier }) => fates.set(identifier, fate));
        if (outcome.kind === 'refused' || outcome.kind === 'unknown') {
            return { fates, chunks, failure: outcome.failure };
        }
        if (outcome.kind === 'tooMuch') {
            if (chunk.length > 1) {
                const half = Math.ceil(chunk.length / 2);
                queue.unshift(chunk.slice(0, half), chunk.slice(half));
            } else {
                refusal ??= { ...outcome.failure, message: REFUSED };
            }
        }
    }
    return { fates, chunks, failure: refusal };
}

function fateOf({ kind }: PatchOutcome): Fate {
    return kind === 'tooMuch' ? 'refused' : kind;
}
