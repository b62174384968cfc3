import type { MeteredClient } from '../../../proxy/src/salesforce/salesforceClient';
import type { Problem } from '../problems';
import { endsRun, toCallProblem } from './callProblem';
import { readCall, type StoredCall } from './readCall';

/** A call, or why it could not be read. `id`: as the person gave it. */
export type CallRead =
    | { readonly kind: 'call'; readonly id: string; readonly stored: StoredCall }
    | { readonly kind: 'unread'; readonly problem: Problem };

/** Reads calls one after another. What is amiss with one stops no other, but what would stop all of them ends the run. */
export async function* readCalls(client: MeteredClient, ids: readonly string[]): AsyncGenerator<CallRead> {
    for (const [place, id] of ids.entries()) {
        const answer = await readCall(client, id);
        if (answer.ok) yield { kind: 'call', id, stored: answer.value };
        else {
            const isLast = endsRun(answer.failure);
            const left = isLast ? ids.length - place - 1 : 0;
            yield { kind: 'unread', problem: toCallProblem(id, answer.failure, left) };
            if (isLast) return;
        }
    }
}
