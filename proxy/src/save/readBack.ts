import type { ConversationEntry } from 'c/conversationEntries';
import type { LineResult } from 'c/proxyProtocol';
import type { EntriesNow } from '../changes/settleRow';
import type { Failure } from '../errors';
import { findLines, toLineToFind } from './findLines';
import type { PlannedLine } from './planSave';
import type { SaveDeps } from './saveDeps';
import type { Fate } from './sendTexts';

export type { Sleep } from './saveDeps';

/** What was read of lines after they were sent. `failure`: why the last reading failed, where it did. */
export interface ReadBack extends EntriesNow {
    readonly failure: Failure | null;
}

/**
 * Reads lines again. One that is not as it should be (`isDone`) may only be late: it is read again a few times, within a
 * bounded wait. What was read last of a line counts.
 * @param before the lines as they were read before the sending
 */
export async function readBack(
    { client, config, sleep }: SaveDeps,
    conversationIdentifier: string,
    before: readonly ConversationEntry[],
    isDone: (identifier: string, now: EntriesNow) => boolean
): Promise<ReadBack> {
    const entries = new Map<string, ConversationEntry>();
    const escaped = new Set<string>();
    let failure: Failure | null = null;
    let open = before;
    for (let attempt = 0; attempt < config.confirmTries && open.length > 0; attempt += 1) {
        if (attempt > 0) {
            await sleep(config.confirmWaitMs / Math.max(1, config.confirmTries - 1));
        }
        const answer = await findLines(client, conversationIdentifier, open.map(toLineToFind));
        failure = answer.ok ? null : answer.failure;
        if (answer.ok) {
            for (const [identifier, entry] of answer.value.entries) {
                entries.set(identifier, entry);
                escaped.delete(identifier);
            }
            answer.value.escaped.forEach((identifier) => escaped.add(identifier));
        }
        open = open.filter(({ identifier }) => !isDone(identifier, { entries, escaped }));
    }
    return { entries, escaped, failure };
}

/** What is stored of a line, by a reading; null where that is not known. A text that may have come escaped proves nothing. */
export function storedTextOf({ identifier }: PlannedLine, { entries, escaped }: EntriesNow): string | null {
    return escaped.has(identifier) ? null : (entries.get(identifier)?.messageText ?? null);
}

/**
 * How a line stands, by what is stored (null where that could not be read) and what became of its request (null: never
 * sent). Only the very same text is `verified`. The old text is `notApplied`, and another one `overwritten`, only where it
 * can't become ours any more: a request that is not proven to be refused may still land on top of whatever is stored by
 * then, or have landed and not show yet.
 */
export function toResult(
    { identifier, text, baseText }: PlannedLine,
    stored: string | null,
    fate: Fate | null
): LineResult {
    if (stored === text) {
        return { identifier, outcome: 'verified', currentText: null };
    }
    if (stored !== null && stored !== baseText && fate !== 'unknown') {
        return { identifier, outcome: 'overwritten', currentText: stored };
    }
    if (fate === 'taken' || fate === 'unknown') {
        return { identifier, outcome: 'unconfirmed', currentText: null };
    }
    return { identifier, outcome: 'notApplied', currentText: baseText };
}
