import type { DetectOptions, Finding } from 'c/transcriptRedaction';
import type { SpokenPassage } from './input/format';
import type { Detect } from './terminal';

/** What is found in a passage's own lines, with at least that score; the detector's own threshold where none is given. */
export function findInPassage(
    { lines, own }: SpokenPassage,
    detect: Detect,
    options: DetectOptions
): readonly Finding[] {
    const { minScore = 0 } = options;
    return detect(lines, options).filter(
        ({ score, spans: [first] }) =>
            first !== undefined && score >= minScore && first.line >= own.start && first.line < own.end
    );
}
