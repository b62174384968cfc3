import type { LineState, Redaction, TextRange } from 'c/transcriptModel';

/** The redactions that a person means: those that the mark touches; without a mark the only one of the line. */
export function chosenRedactions({ redactions }: LineState, marked: TextRange | null): readonly Redaction[] {
    return marked
        ? redactions.filter(({ start, end }) => start < marked.end && end > marked.start)
        : redactions.slice(0, redactions.length === 1 ? 1 : 0);
}
