/** A line as it is examined, of a stored call or of a file. Times are milliseconds by one clock. */
export interface ExaminedLine {
    /** What the line is called: an entry's identifier, or its number. */
    readonly id: string;
    readonly text: string;
    readonly startMs: number | null;
    readonly durationMs: number | null;
    /** When Salesforce took it; null where that is not known. */
    readonly receivedMs?: number | null;
    /** Of two people never the same. */
    readonly speaker: string | null;
}

/** A call as it is examined. */
export interface ExaminedCall {
    /** In the order in which they are shown. */
    readonly lines: readonly ExaminedLine[];
    /** When the call began and ended, by the clock of the lines; null where that is not known. */
    readonly startMs: number | null;
    readonly endMs: number | null;
    /** What speakers are called, by who they are. */
    readonly names: ReadonlyMap<string, string | null>;
}

/** Everything that can be amiss. Codes are stable. */
export const AILMENTS = [
    'TIMES_ACCUMULATED',
    'OUTSIDE_CALL',
    'TAKEN_BEFORE_SAID',
    'WITHOUT_LENGTH',
    'MIS_DECODED',
    'LETTERS_LOST',
    'SAID_TWICE',
    'SAID_AGAIN_AND_AGAIN',
    'SILENCE',
    'EMPTY',
    'ONE_SPEAKER',
    'NAMELESS'
] as const;
export type Ailment = (typeof AILMENTS)[number];

/**
 * What would mend it: an edit of the text; the transcript uploaded again, since times, speakers and whole lines can't be
 * changed otherwise; or first a person who listens.
 */
export type Remedy = 'edit' | 'upload' | 'listen';

/** Something that is amiss. */
export interface Complaint {
    readonly ailment: Ailment;
    readonly remedy: Remedy;
    /** The lines concerned, in their order; none where it is the transcript as a whole. */
    readonly lines: readonly string[];
    /** Milliseconds, where there is an amount: how far outside, how long nothing was said. */
    readonly ms?: number;
}

/** One check: what it finds amiss. */
export type Check = (call: ExaminedCall) => readonly Complaint[];
