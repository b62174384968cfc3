/** A line as it is stored, or as a file has it, for comparing. */
export interface ComparedLine {
    readonly text: string;
    /** Milliseconds since the epoch; null where it is not known. */
    readonly startMs: number | null;
    /** Not compared: it says nothing of which line is which. */
    readonly durationMs: number | null;
    /** The participant that says it; null where that is not known. */
    readonly participantId: string | null;
}

/** A line that is stored. */
export interface StoredLine extends ComparedLine {
    readonly identifier: string;
}

/** A line of a file. */
export interface FileLine extends ComparedLine {
    readonly id: string;
}

/** Where two lines stand that are one: in what is stored, and in the file. */
export interface Pair {
    readonly storedIndex: number;
    readonly lineIndex: number;
}

/** A stretch of both sides, each in the order of time: the places of lines in what is stored and in the file. */
export interface Stretch {
    readonly stored: readonly number[];
    readonly lines: readonly number[];
}
