import type { KeptEdit, KeptLine, LineChange, Redaction } from 'c/transcriptModel';
import { isFields, isNumber, isText, parseList } from './guards';

/**
 * Which draft a page takes for its own: one person may be at work on one call in two tabs, or on two machines. `page` is
 * what this page calls itself; `over` the `madeMs` of another page's draft that the person has decided about here, null
 * while there is none. Any other draft stays as it is.
 */
export interface DraftClaim {
    readonly page: string;
    readonly over: number | null;
}

/** Unsaved work on its way to be kept. The proxy works out itself what of it may be. Without a claim the page has no name. */
export interface DraftRequest extends Partial<DraftClaim> {
    readonly lines: readonly LineChange[];
}

/**
 * What was kept, at `keptMs` (milliseconds since the Unix epoch): so many lines. `notKept` counts those that can't be,
 * since what was put in there is to be redacted.
 */
export interface DraftAnswer {
    readonly keptMs: number;
    readonly lines: number;
    readonly notKept: number;
}

/** A line of a draft. `isBaseSame`: it is stored as it was when the draft was kept, so that offsets hold. */
export interface DraftLine extends KeptLine {
    readonly isBaseSame: boolean;
}

/** The unsaved work of the person who reads, as `page` kept it at `madeMs`, with how many lines could not be. */
export interface KeptDraft {
    readonly page: string;
    readonly madeMs: number;
    readonly lines: readonly DraftLine[];
    readonly notKept: number;
}

/** Parses the answer to a draft with every field checked; null where it is none. */
export function parseDraftAnswer(value: unknown): DraftAnswer | null {
    if (!isFields(value)) {
        return null;
    }
    const { keptMs, lines, notKept } = value;
    return isNumber(keptMs) && isCount(lines) && isCount(notKept) ? { keptMs, lines, notKept } : null;
}

/** Parses a kept draft with every field checked; null where it is none. */
export function parseKeptDraft(value: unknown): KeptDraft | null {
    if (!isFields(value)) {
        return null;
    }
    const { page, madeMs, notKept } = value;
    const lines = parseList(value['lines'], parseDraftLine);
    return isText(page) && isNumber(madeMs) && isCount(notKept) && lines ? { page, madeMs, lines, notKept } : null;
}

function parseDraftLine(value: unknown): DraftLine | null {
    if (!isFields(value)) {
        return null;
    }
    const { identifier, isBaseSame } = value;
    const edits = parseList(value['edits'], parseEdit);
    const redactions = parseList(value['redactions'], parseRedaction);
    return isText(identifier) && typeof isBaseSame === 'boolean' && edits && redactions
        ? { identifier, edits, redactions, isBaseSame }
        : null;
}

function parseEdit(value: unknown): KeptEdit | null {
    if (!isFields(value)) {
        return null;
    }
    const { start, removedLength, inserted } = value;
    return isCount(start) && isCount(removedLength) && isText(inserted) ? { start, removedLength, inserted } : null;
}

function parseRedaction(value: unknown): Redaction | null {
    if (!isFields(value)) {
        return null;
    }
    const { start, end, entityType, mask } = value;
    return isCount(start) && isCount(end) && isText(entityType) && isText(mask)
        ? { start, end, entityType, mask }
        : null;
}

function isCount(value: unknown): value is number {
    return isNumber(value) && Number.isInteger(value) && value >= 0;
}
