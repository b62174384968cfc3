import type { Behaviour } from '../behaviour/behaviour';
import { createSeededRandom } from '../data/seededRandom';
import type { ConversationEntry } from '../org/transcriptStore';
import { createFailure, createSuccess, type RestResult } from '../rest/restFailure';

/** Checked parameters of an entries GET. */
export interface EntriesRequest {
    queryDirection: 'FromStart' | 'FromEnd';
    recordLimit: number;
    /** In ms since 1970. */
    startTimestamp: number;
    /** As it was given; Infinity when it was not. In which unit it is meant is a behaviour of this org. */
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

/** The lines of one answer: the earliest or the latest of those in range, in the order of the behaviour. */
export function selectEntries(
    entries: readonly ConversationEntry[],
    request: EntriesRequest,
    behaviour: Behaviour
): ConversationEntry[] {
    const time = (entry: ConversationEntry) =>
        behaviour.filterClock === 'server' ? entry.serverReceivedTimestamp : entry.clientTimestamp;
    const { startTimestamp: startMs } = request;
    const endMs = request.endTimestamp * (behaviour.endTimestampUnit === 'seconds' ? 1000 : 1);
    const isInRange = (ms: number) =>
        behaviour.filterBounds === 'inclusive' ? ms >= startMs && ms <= endMs : ms > startMs && ms < endMs;
    const sorted = entries.filter((entry) => isInRange(time(entry))).sort((left, right) => time(left) - time(right));
    const chosen =
        request.queryDirection === 'FromStart'
            ? sorted.slice(0, request.recordLimit)
            : sorted.slice(-request.recordLimit);
    return toOrder(chosen, behaviour);
}

/** @param sorted oldest first */
function toOrder(sorted: ConversationEntry[], behaviour: Behaviour): ConversationEntry[] {
    switch (behaviour.entryOrder) {
        case 'newestFirst':
            return sorted.reverse();
        case 'oldestFirst':
            return sorted;
        case 'shuffled': {
            // Seeded by the count alone: no order to rely on, yet the same after every start.
            const random = createSeededRandom(sorted.length);
            return sorted
                .map((entry) => ({ entry, place: random() }))
                .sort((left, right) => left.place - right.place)
                .map(({ entry }) => entry);
        }
    }
}
