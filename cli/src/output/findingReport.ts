import type { Finding } from 'c/transcriptRedaction';
import type { Flaw, SpokenPassage } from '../input/format';

/** What becomes of findings and flaws on standard output. Files come one after another, each in its order. */
export interface FindingReport {
    /** What stands before everything, and after it. */
    readonly opening: string;
    readonly closing: () => string;
    readonly onPassage: (file: string, passage: SpokenPassage, findings: readonly Finding[]) => string;
    readonly onFlaw: (flaw: Flaw) => string;
}

/** The words of a finding, one text for each of its spans. */
export function toTexts({ lines }: SpokenPassage, { spans }: Finding): readonly string[] {
    return spans.map(({ line, start, end }) => lines[line]?.text.slice(start, end) ?? '');
}
