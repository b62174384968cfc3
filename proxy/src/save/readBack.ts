import type { ConversationEntry } from 'c/conversationEntries';
import type { LineResult } from 'c/proxyProtocol';
import type { SaveConfig } from '../config';
import type { SalesforceClient } from '../salesforce/salesforceClient';
import { findLines, toLineToFind } from './findLines';
import type { PlannedLine } from './planSave';

/** What was read: one result a line, and the entries as they are now, by identifier. */
export interface ReadBack {
    readonly results: ReadonlyMap<string, LineResult>;
    readonly entries: ReadonlyMap<string, ConversationEntry>;
}

/** Waits so many milliseconds; injected, so that tests need not. */
export type Sleep = (ms: number) => Promise<void>;

/**
 * Reads lines again and says how each ended. A line that still has its old text may only be late: it is read again a few
 * times, within a bounded wait, if it was sent at all. Only an exactly equal text is `verified`.
 * @param entries the entries as they were read before the sending
 * @param sent identifiers of the lines that were in a request
 */
export async function readBack(
    client: SalesforceClient,
    conversationIdentifier: string,
    lines: readonly PlannedLine[],
    entries: ReadonlyMap<string, ConversationEntry>,
    sent: ReadonlySet<string>,
    config: SaveConfig,
    sleep: Sleep
): Promise<ReadBack> {
    const results = new Map<string, LineResult>();
    const now = new Map<string, ConversationEntry>();
    let open = lines;
    for (let attempt = 0; attempt < config.confirmTries && open.length > 0; attempt += 1) {
        if (attempt > 0) {
            await sleep(config.confirmWaitMs / Math.max(1, config.confirmTries - 1));
        }
        const answer = await findLines(
            client,
            conversationIdentifier,
            open.flatMap(({ identifier }) => {
                const entry = entries.get(identifier);
                return entry ? [toLineToFind(entry)] : [];
            })
        );
        for (const line of open) {
            const entry = answer.ok ? answer.value.get(line.identifier) : undefined;
            results.set(line.identifier, toResult(line, entry?.messageText ?? null));
            if (entry) {
                now.set(line.identifier, entry);
            }
        }
        open = open.filter((line) => {
            const outcome = results.get(line.identifier)?.outcome;
            return outcome === 'unconfirmed' || (outcome === 'notApplied' && sent.has(line.identifier));
        });
    }
    return { results, entries: now };
}

/** How a line stands, by what is stored; null where it could not be read. */
export function toResult({ identifier, text, baseText }: PlannedLine, stored: string | null): LineResult {
    if (stored === null) {
        return { identifier, outcome: 'unconfirmed', currentText: null };
    }
    if (stored === text) {
        return { identifier, outcome: 'verified', currentText: null };
    }
    return { identifier, outcome: stored === baseText ? 'notApplied' : 'overwritten', currentText: stored };
}
