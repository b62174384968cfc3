import { acceptPage, createReadPlan, findEscaped, nextRead, type ConversationEntry } from 'c/conversationEntries';
import type { EntriesNow } from '../changes/settleRow';
import { createSuccess, type Result } from '../errors';
import { fetchEntriesPage } from '../salesforce/conversationEntriesResource';
import type { SalesforceClient } from '../salesforce/salesforceClient';

/** A line to look for. `hintMs`: the earlier of its two times, null where unknown. */
export interface LineToFind {
    readonly identifier: string;
    readonly hintMs: number | null;
}

/** The lines that were found. `isEscaped`: some answer came escaped, whether or not it held one of them. */
export interface FoundLines extends EntriesNow {
    readonly isEscaped: boolean;
}

/**
 * Reads the fewest windows that hold these lines: each starts at the earliest line not found yet, and every line that
 * comes along is taken. A line that is not where its hint says is looked for further on, then from the beginning.
 * Lines that are nowhere are missing from the result.
 */
export async function findLines(
    client: SalesforceClient,
    conversationIdentifier: string,
    lines: readonly LineToFind[]
): Promise<Result<FoundLines>> {
    const wanted = new Set(lines.map(({ identifier }) => identifier));
    const found = new Map<string, ConversationEntry>();
    const escaped = new Set<string>();
    let isEscaped = false;

    /** Reads on from a point in time until `isDone`, or to the end. */
    async function readFrom(startMs: number, isDone: () => boolean): Promise<Result<null>> {
        let plan = createReadPlan(startMs);
        for (let next = nextRead(plan); next && !isDone(); next = nextRead(plan)) {
            const answer = await fetchEntriesPage(client, conversationIdentifier, next);
            if (!answer.ok) {
                return answer;
            }
            const accepted = acceptPage(plan, answer.value);
            const inDoubt = new Set(findEscaped(answer.value.entries));
            isEscaped ||= inDoubt.size > 0;
            plan = accepted.plan;
            for (const entry of accepted.fresh) {
                if (wanted.has(entry.identifier) && !found.has(entry.identifier)) {
                    found.set(entry.identifier, entry);
                    if (inDoubt.has(entry)) {
                        escaped.add(entry.identifier);
                    }
                }
            }
        }
        return createSuccess(null);
    }

    const hinted = lines
        .flatMap(({ identifier, hintMs }) => (hintMs === null ? [] : [{ identifier, hintMs }]))
        .sort((a, b) => a.hintMs - b.hintMs);
    for (const { identifier, hintMs } of hinted) {
        if (found.has(identifier)) {
            continue;
        }
        // A millisecond early: whether the bound is inclusive is not documented.
        const read = await readFrom(Math.max(0, hintMs - 1), () => found.has(identifier));
        if (!read.ok) {
            return read;
        }
        if (!found.has(identifier)) {
            // This hint is wrong, so the others may be too, and all of them have been passed.
            break;
        }
    }
    if (found.size < wanted.size) {
        const read = await readFrom(0, () => found.size === wanted.size);
        if (!read.ok) {
            return read;
        }
    }
    return createSuccess({ entries: found, escaped, isEscaped });
}

/** Where to look for an entry again: the earlier of its two times. */
export function toLineToFind({ identifier, clientTimestamp, serverReceivedTimestamp }: ConversationEntry): LineToFind {
    const times = [clientTimestamp, serverReceivedTimestamp].filter((ms) => ms !== null);
    return { identifier, hintMs: times.length === 0 ? null : Math.min(...times) };
}
