import type { SpokenLine } from 'c/transcriptRedaction';
import type { Place, Problem } from '../problems';

/** What stands instead of a part of one line's text: UTF-16 offsets, the end not included. */
export interface Replacement {
    readonly start: number;
    readonly end: number;
    readonly mask: string;
}

/** What a dialog is called by who made the file. */
export type DialogId = string | number;

/** Where something is in a stored call: which line it is in Salesforce; the column from 1, in UTF-16 units of its text. */
export interface StoredPlace {
    readonly identifier: string;
    readonly column: number;
}

/** Lines that are looked at together: a call, or a stretch of a very long one. */
export interface SpokenPassage {
    readonly id?: DialogId;
    readonly lines: readonly SpokenLine[];
    /** Which entry of its call the first line is, from 0. */
    readonly firstEntry: number;
    /** The lines whose findings count. Those around them are there for context, and another passage's own. */
    readonly own: { readonly start: number; readonly end: number };
    /** Where a character of a line stands. */
    readonly placeOf: (line: number, offset: number) => Place | StoredPlace;
}

/** A passage of a file. */
export interface Passage extends SpokenPassage {
    readonly kind: 'passage';
    readonly placeOf: (line: number, offset: number) => Place;
    /** What the file says in the own lines, with parts of their texts replaced and all else as it was. */
    readonly toSource: (replacements: ReadonlyMap<number, readonly Replacement[]>) => string;
}

/** A part of the file in which nothing was said, as it stands there. */
export interface Filler {
    readonly kind: 'filler';
    readonly source: string;
}

/** A part of the file that can't be used; what follows may be right again. */
export interface Flaw {
    readonly kind: 'flaw';
    readonly problem: Problem;
    /** Of the dialog, where at least that could be read. */
    readonly id?: DialogId;
}

/** What comes out of a file, in its order. */
export type InputItem = Passage | Filler | Flaw;

/** How a file is to be read. */
export interface ReadOptions {
    /** Whether a line of plain text may begin with who speaks: `Agent: Good morning`. */
    readonly speakers: boolean;
    /** Whether sources are asked for: then what can't be masked without doubt is a flaw. */
    readonly forMasking: boolean;
}

/** A kind of file. */
export interface InputFormat {
    readonly name: string;
    /** One line for the help. */
    readonly about: string;
    /** How such files' names end, in lower case. */
    readonly extensions: readonly string[];
    readonly read: (chunks: AsyncIterable<Uint8Array>, options: ReadOptions) => AsyncIterable<InputItem>;
}
