import type { Finding } from 'c/transcriptRedaction';
import type { Passage } from './input/format';
import type { Detect } from './terminal';

/** What is found in a passage's own lines, with at least that score; the detector's own threshold where none is given. */
export function findInPassage(
    { lines, own }: Passage,
    detect: Detect,
    minScore: number | undefined
): readonly Finding[] {
    return detect(lines, minScore).filter(({ score, spans: [first] }) => {
        if (first === undefined || (minScore !== undefined && score < minScore)) return false;
        return first.line >= own.start && first.line < own.end;
    });
}
