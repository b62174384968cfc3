/** Who speaks, in this product's words; `unknown` for a role that Salesforce adds later. */
export const PARTICIPANT_ROLES = ['agent', 'customer', 'chatbot', 'supervisor', 'system', 'router', 'unknown'] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

/**
 * One party of the conversation. `id` counts within one read (`p1`, `p2`): the key that Salesforce uses can be a
 * phone number and never leaves the proxy.
 */
export interface Participant {
    readonly id: string;
    readonly role: ParticipantRole;
    readonly name: string | null;
}

/** One line of a transcript as it is stored. All times are milliseconds, points in time since the Unix epoch. */
export interface Entry {
    readonly identifier: string;
    readonly text: string;
    /** When it was said (client time); null where Salesforce gives none. */
    readonly startMs: number | null;
    readonly durationMs: number | null;
    /** When the server took it: a re-uploaded line may carry the time of the upload. */
    readonly receivedMs: number | null;
    readonly participantId: string | null;
    /** The 15-character ids of the voice calls (legs) that the line belongs to. */
    readonly voiceCallIds: readonly string[];
}

/** A transcript as far as it has been read. */
export interface Transcript {
    readonly participants: readonly Participant[];
    readonly entries: readonly Entry[];
}

const LAST = Number.POSITIVE_INFINITY;

/** Orders by client time, then server time; 0 where both are equal, so that a stable sort keeps the arrival order. */
export function compareEntries(a: Entry, b: Entry): number {
    return compareTimes(a.startMs, b.startMs) || compareTimes(a.receivedMs, b.receivedMs);
}

function compareTimes(a: number | null, b: number | null): number {
    const left = a ?? LAST;
    const right = b ?? LAST;
    return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Adds a page of entries to what is there: in order, each identifier once. The line that was there first stays, since
 * pages overlap on purpose and a line must not move under the reader.
 */
export function mergeEntries(entries: readonly Entry[], arriving: readonly Entry[]): readonly Entry[] {
    const seen = new Set(entries.map((entry) => entry.identifier));
    const fresh: Entry[] = [];
    for (const entry of arriving) {
        if (!seen.has(entry.identifier)) {
            seen.add(entry.identifier);
            fresh.push(entry);
        }
    }
    return fresh.length === 0 ? entries : [...entries, ...fresh].sort(compareEntries);
}
