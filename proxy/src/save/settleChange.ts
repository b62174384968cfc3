import { z } from 'zod';
import type { KeyRing } from '../auth/keyRing';
import { updateChange, type LockHolder } from '../salesforce/changeRow';
import type { SalesforceClient } from '../salesforce/salesforceClient';
import { STATE_VALUES, toSaveState, type RecordedResult } from './changeRecord';
import { findLines } from './findLines';
import { digestOf, parseDigests } from './lineDigests';

const recordedLines = z.array(z.looseObject({ identifier: z.string(), result: z.string().optional() }));

/**
 * Completes the row of a save that was cut off: reads its lines and compares digests. Equal is `verified`; anything else
 * is `unproven`, for the text it was before is recorded nowhere. Whether the row is over now.
 */
export async function settleChange(
    client: SalesforceClient,
    keyRing: KeyRing,
    conversationIdentifier: string,
    holder: LockHolder
): Promise<boolean> {
    const digests = parseDigests(holder.digests);
    const lines = digests?.lines ?? [];
    const found = await findLines(
        client,
        conversationIdentifier,
        lines.map(({ identifier, hintMs }) => ({ identifier, hintMs: hintMs ?? null }))
    );
    if (!found.ok) {
        return false;
    }
    const results = new Map<string, RecordedResult>(
        lines.map(({ identifier, digest }) => {
            const stored = found.value.get(identifier)?.messageText;
            const isEqual =
                digests !== null &&
                stored !== undefined &&
                digestOf(keyRing, digests.key, identifier, stored) === digest;
            return [identifier, isEqual ? 'verified' : 'unproven'];
        })
    );
    // A row without digests, as somebody else may have made, proves nothing.
    const outcomes: readonly RecordedResult[] = lines.length === 0 ? ['unproven'] : [...results.values()];
    // Nor does a key that has left the ring, either way; nothing verified by a known key means nothing of it is there.
    const isKnownKey = digests !== null && lines.length > 0 && digestOf(keyRing, digests.key, '', '') !== null;
    const state =
        isKnownKey && outcomes.every((outcome) => outcome === 'unproven') ? 'notApplied' : toSaveState(outcomes);
    if (state === 'sending') {
        return false;
    }
    const update = await updateChange(client, holder.changeId, {
        Lines__c: toSettledLines(holder.lines, results),
        State__c: STATE_VALUES[state],
        Digests__c: null,
        Lock__c: null
    });
    return update.ok;
}

/** The row's own lines with their results; a conflict that was known already stays one. */
function toSettledLines(lines: string, results: ReadonlyMap<string, RecordedResult>): string {
    let parsed: unknown = null;
    try {
        parsed = JSON.parse(lines);
    } catch {
        // Not ours to lose: what the row says stays as it is.
    }
    const list = recordedLines.safeParse(parsed);
    return list.success
        ? JSON.stringify(
              list.data.map((line) =>
                  line.result === 'conflict' ? line : { ...line, result: results.get(line.identifier) ?? 'unproven' }
              )
          )
        : lines;
}
