import type { KeptEdit, KeptLine, LineChange, Redaction } from 'c/transcriptModel';
import { isFields, isNumber, isText, parseList } from './guards';

/** Unsaved work on its way to be kept. The proxy works out itself what of it may be. */
export interface DraftRequest {
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

/** The unsaved work of the person who reads, as it was kept at `madeMs`, with how many lines could not be. */
export interface KeptDraft {
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
    const { madeMs, notKept } = value;
    const lines = parseList(value['lines'], parseDraftLine);
    return isNumber(madeMs) && isCount(notKept) && lines ? { madeMs, lines, notKept } : null;
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
