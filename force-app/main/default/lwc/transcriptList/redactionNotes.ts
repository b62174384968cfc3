import { findMasks } from 'c/transcriptRedaction';

/** Who redacted what in a line, and when, as it is shown. */
export interface RedactionNote {
    readonly text: string;
    readonly entityTypes: readonly string[];
}

/** What is known of the redactions of lines, newest first, by identifier. */
export type RedactionNotes = ReadonlyMap<string, readonly RedactionNote[]>;

/**
 * The note of a line that is stored as `text`: of the newest redaction whose mask still stands in it; empty for none. One of
 * the organisation's own masks may stand for any label.
 */
export function redactionNoteOf(
    notes: RedactionNotes | null,
    identifier: string,
    text: string,
    fixedTexts: readonly string[] = []
): string {
    const own = notes?.get(identifier);
    if (!own) {
        return '';
    }
    const masked = new Set<string | null>(findMasks(text, fixedTexts).map(({ entityType }) => entityType));
    return own.find(({ entityTypes }) => masked.has(null) || entityTypes.some((type) => masked.has(type)))?.text ?? '';
}
