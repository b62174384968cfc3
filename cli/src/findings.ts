import type { Finding } from 'c/transcriptRedaction';
import type { Passage } from './input/format';
import type { Detect } from './terminal';

/** What is found in a passage's own lines, with at least that score. */
export function findInPassage({ lines, own }: Passage, detect: Detect, minScore: number): readonly Finding[] {
    return detect(lines).filter(({ score, spans: [first] }) => {
        return score >= minScore && first !== undefined && first.line >= own.start && first.line < own.end;
    });
}
