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
    /** Whoever wrote the transcript had no name or no key for them, and wrote `undefined` in its place. */
    readonly isNameless?: true;
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
function compareEntries(a: Entry, b: Entry): number {
    return compareTimes(a.startMs, b.startMs) || compareTimes(a.receivedMs, b.receivedMs);
}

function compareTimes(a: number | null, b: number | null): number {
    const left = a ?? LAST;
    const right = b ?? LAST;
    return left < right ? -1 : left > right ? 1 : 0;
}

/** The entries with arriving ones in: new ones in order, known ones as they are stored now. Pages overlap on purpose. */
export function refreshEntries(entries: readonly Entry[], arriving: readonly Entry[]): readonly Entry[] {
    const fresh = new Map(arriving.map((entry) => [entry.identifier, entry]));
    const known = entries.map((entry) => {
        const arrived = fresh.get(entry.identifier);
        fresh.delete(entry.identifier);
        return arrived ?? entry;
    });
    return fresh.size === 0 ? known : [...known, ...fresh.values()].sort(compareEntries);
}
