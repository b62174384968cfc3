/** A part of a text: UTF-16 offsets, the end not included. */
export interface Span {
    readonly start: number;
    readonly end: number;
}

/** What was found in a text, in order and without overlaps, and in how many steps: time itself can't be tested. */
export interface Search {
    readonly spans: readonly Span[];
    readonly steps: number;
}

/** Looks through one text. Never throws. */
export type Finder = (text: string) => Search;
