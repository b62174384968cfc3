/** How much of a file is looked at to say which format it is, in UTF-16 units. */
export const OPENING_CHARACTERS = 64 * 1024;

/** A longer line is left out. The longest entry, with every character escaped as `\u0000`, still fits. */
export const MAX_LINE_CHARACTERS = 8 * 1024 * 1024;

/** A longer entry is left out: nobody talks for eighteen hours in one go. */
export const MAX_ENTRY_CHARACTERS = 1_000_000;

/** More people than this speak in no call. */
export const MAX_SPEAKERS = 10_000;

/** How many issues of one kind are named one by one; the others are counted. */
export const MAX_ISSUES_OF_A_KIND = 100;

/** An identifier is looked for again among at least so many of the last entries, and at most twice as many. */
export const REMEMBERED_IDS = 50_000;

/** How many cues, lines or rows are looked at before it is decided what is a speaker and what a column holds. */
export const EVIDENCE_SIZE = 1_000;

/** The same, in UTF-16 units. */
export const EVIDENCE_CHARACTERS = 1_000_000;

/** A quoted cell of a table over more lines than this was never closed. */
export const MAX_CELL_LINES = 1_000;
