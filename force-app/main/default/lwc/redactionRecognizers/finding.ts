import type { EntityType } from 'c/entityTypes';

/** A line of a call as the detector reads it. Lines follow each other as they were said. */
export interface SpokenLine {
    readonly text: string;
    /** Who speaks, in any words: only compared with the other lines'. Empty or absent: not known. */
    readonly speaker?: string;
    /** What the speaker is in the call, where it is known. */
    readonly role?: 'agent' | 'customer';
}

/** A part of one line's text: `line` is its index, `start` and `end` are UTF-16 offsets, the end not included. */
export interface FindingSpan {
    readonly line: number;
    readonly start: number;
    readonly end: number;
}

/** What speaks for a finding. The words for a person are made from it (`explainFinding`, or the page's labels). */
export type Reason =
    /** So many digits, over so many lines. */
    | { readonly code: 'digits'; readonly count: number; readonly lines: number }
    /** So many letters and digits, over so many lines. */
    | { readonly code: 'characters'; readonly count: number; readonly lines: number }
    /** The check digits hold, or don't: misheard digits are no reason to leave a number in. */
    | { readonly code: 'checksumHolds' | 'checksumFails' }
    /** Somebody else asked for this kind of thing shortly before. */
    | { readonly code: 'askedFor' }
    /** The words around name this kind of thing. */
    | { readonly code: 'namedBySpeaker' }
    /** It is written as only this kind of thing is. */
    | { readonly code: 'typicalForm' }
    /** It was spelled out. */
    | { readonly code: 'spelled' }
    /** The same value is found with more certainty elsewhere in the call. */
    | { readonly code: 'saidElsewhere' }
    /** One of the organisation's own rules, by its name. */
    | { readonly code: 'ownRule'; readonly rule: string };

/** Something that should not stay in the transcript. */
export interface Finding {
    readonly entityType: EntityType;
    /** From 0 to 1: how sure. What the default threshold lets through is worth a person's look. */
    readonly score: number;
    /** In order, on one or more lines, without overlaps. A value said over several lines has several. */
    readonly spans: readonly FindingSpan[];
    readonly reasons: readonly Reason[];
}
