import type { ChangePart } from 'c/changeParts';

/** A line in which what was removed is said again, with masks in its places. `legName`: of which part of a transferred call. */
export interface ElsewhereLine {
    readonly identifier: string;
    readonly timeText: string;
    readonly speaker: string;
    readonly legName: string | null;
    readonly parts: readonly ChangePart[];
}

/** A field of a record in which it is written, by its label. */
export interface FoundField {
    readonly recordId: string;
    /** What such a record is called. */
    readonly kind: string;
    readonly label: string;
}

/** What looking in the call's records has come to. `fields`: how many texts were looked at. */
export type RecordsLookedAt =
    | { readonly state: 'looking' | 'unread' }
    | {
          readonly state: 'read';
          readonly fields: number;
          readonly found: readonly FoundField[];
          readonly isRelatedUnread: boolean;
      };

/** Where what was just removed still stands, and what was not looked at. What was removed is nowhere in it. */
export interface WhereElse {
    /** The first of them, in the order of the transcript. */
    readonly lines: readonly ElsewhereLine[];
    /** In how many lines in all, and how often. */
    readonly lineCount: number;
    readonly hitCount: number;
    /** How many lines were looked at. */
    readonly lookedAt: number;
    /** Whether the transcript has been read to its end. */
    readonly isWhole: boolean;
    /** Lines of parts that the person may not open. */
    readonly hiddenLines: number;
    /** Values that are too short to be looked for. */
    readonly tooShort: number;
    readonly records: RecordsLookedAt;
}
