import type { TextRange } from 'c/transcriptModel';
import type { EntityType, Finding, Reason } from 'c/transcriptRedaction';

/** What of one line a suggestion would remove: UTF-16 offsets over the line's text with the unsaved edits. */
export interface SuggestedPart extends TextRange {
    readonly identifier: string;
    /** The words that stand there. */
    readonly words: string;
}

/** A line as it is looked through. */
export interface QueueLine {
    readonly identifier: string;
    readonly text: string;
    /** When it was said, milliseconds since the Unix epoch. */
    readonly startMs: number | null;
}

/** Something that the detector would have removed: one decision, also where it is said over several lines. */
export interface Suggestion {
    /** What it is and where it stands: the same as long as its lines stay as they are. */
    readonly key: string;
    readonly entityType: EntityType;
    /** How sure, from 0 to 1. */
    readonly score: number;
    /** In the order of the lines; at least one. */
    readonly parts: readonly SuggestedPart[];
    /** Its words in small letters and without marks: the same value is the same text. */
    readonly value: string;
    readonly reasons: readonly Reason[];
    readonly startMs: number | null;
}

/** The findings of these very lines, as suggestions. */
export function toSuggestions(lines: readonly QueueLine[], findings: readonly Finding[]): readonly Suggestion[] {
    return findings.flatMap(({ entityType, score, spans, reasons }) => {
        const parts = spans.flatMap(({ line, start, end }) => {
            const found = lines[line];
            return found ? [{ identifier: found.identifier, start, end, words: found.text.slice(start, end) }] : [];
        });
        const startMs = lines[spans[0]?.line ?? -1]?.startMs ?? null;
        const value = toValue(parts);
        const places = parts.map(({ identifier, start, end }) => `${identifier}:${String(start)}-${String(end)}`);
        const key = [entityType, ...places].join(' ');
        return parts.length > 0 ? [{ key, entityType, score, parts, value, reasons, startMs }] : [];
    });
}

/** What the parts say together, in small letters and without marks. */
export function toValue(parts: readonly SuggestedPart[]): string {
    return parts
        .map(({ words }) => words)
        .join(' ')
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
        .trim();
}
