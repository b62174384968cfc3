import type { EntityType } from 'c/entityTypes';
import type { Call } from './call';
import type { Chunk } from './marks';
import type { Report } from './recognizer';

/** Something that is told by the way in which it is written, without a space. */
export interface WrittenForm {
    readonly entityType: EntityType;
    readonly pattern: RegExp;
    readonly score: number;
    /** A character that has to be in it, so that most text need not be looked through. */
    readonly sign: string;
    /** The length of what of the match belongs to it; 0: the match is none. */
    readonly measure?: (match: string, call: Call, chunk: Chunk) => number;
}

/** Reports all that is written in this form. */
export function findWritten(call: Call, report: Report, form: WrittenForm): void {
    const { entityType, pattern, score, sign, measure } = form;
    for (const chunk of call.marks.chunks) {
        if (!chunk.text.includes(sign)) {
            continue;
        }
        pattern.lastIndex = 0;
        for (let found = pattern.exec(chunk.text); found !== null; found = pattern.exec(chunk.text)) {
            const { index, 0: match } = found;
            const length = measure === undefined ? match.length : measure(match, call, chunk);
            const start = chunk.start + index;
            if (length > 0) {
                report({
                    entityType,
                    score,
                    spans: [{ line: chunk.line, start, end: start + length }],
                    reasons: [{ code: 'typicalForm' }]
                });
            }
        }
    }
}
