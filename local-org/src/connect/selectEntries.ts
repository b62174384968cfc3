import type { Behaviour } from '../behaviour/behaviour';
import type { ConversationEntry } from '../org/transcriptStore';
import { createFailure, createSuccess, type RestResult } from '../rest/restFailure';

/** Checked parameters of an entries GET. Times are ms since 1970. */
export interface EntriesRequest {
    queryDirection: 'FromStart' | 'FromEnd';
    recordLimit: number;
    startTimestamp: number;
    /** Infinity when not given. */
    endTimestamp: number;
}

const defaultLimit = 25;
const largestLimit = 1000;

function refuse(name: string, value: string): RestResult<never> {
    return createFailure(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', `The value ${value} is not valid for ${name}.`);
}

/** Checks the documented parameters (Connect REST API Developer Guide, "Conversation Entries", GET). */
export function parseEntriesRequest(read: (name: string) => string | null): RestResult<EntriesRequest> {
    const direction = read('queryDirection') ?? 'FromEnd';
    if (direction !== 'FromStart' && direction !== 'FromEnd') return refuse('queryDirection', direction);
    const numbers = { recordLimit: defaultLimit, startTimestamp: 0, endTimestamp: Number.POSITIVE_INFINITY };
    for (const name of ['recordLimit', 'startTimestamp', 'endTimestamp'] as const) {
        const text = read(name);
        if (text === null) continue;
        if (!/^\d{1,16}$/.test(text)) return refuse(name, text);
        numbers[name] = Number(text);
    }
    if (numbers.recordLimit < 1 || numbers.recordLimit > largestLimit)
        return refuse('recordLimit', String(numbers.recordLimit));
    return createSuccess({ queryDirection: direction, ...numbers });
}

/** The lines of one answer: the earliest or the latest of those in range, newest first either way. */
export function selectEntries(
    entries: readonly ConversationEntry[],
    request: EntriesRequest,
    behaviour: Behaviour
): ConversationEntry[] {
    const time = (entry: ConversationEntry) =>
        behaviour.filterClock === 'server' ? entry.serverReceivedTimestamp : entry.clientTimestamp;
    const isInRange = (ms: number) =>
        behaviour.filterBounds === 'inclusive'
            ? ms >= request.startTimestamp && ms <= request.endTimestamp
            : ms > request.startTimestamp && ms < request.endTimestamp;
    const sorted = entries.filter((entry) => isInRange(time(entry))).sort((left, right) => time(left) - time(right));
    const chosen =
        request.queryDirection === 'FromStart'
            ? sorted.slice(0, request.recordLimit)
            : sorted.slice(-request.recordLimit);
    return chosen.reverse();
}
