import { isEntityType } from 'c/entityTypes';
import { isMaskFor } from './mask';
import type { MaskPolicy } from './maskPolicy';

/** SPAN_SPLITS_CHARACTER: an offset falls between the two halves of a surrogate pair (Unicode 3.9, D75). */
export type RedactionProblemCode =
    | 'SPAN_OUTSIDE_TEXT'
    | 'SPAN_EMPTY'
    | 'SPAN_OVERLAPS'
    | 'SPAN_SPLITS_CHARACTER'
    | 'ENTITY_TYPE_UNKNOWN'
    | 'MASK_NOT_ALLOWED';

/** A problem and the redaction it is about, by its place in the list. */
export interface RedactionProblem {
    readonly code: RedactionProblemCode;
    readonly index: number;
}

interface Span {
    readonly start: number;
    readonly end: number;
    readonly entityType: string;
    readonly mask: string;
}

/**
 * Every reason why these redactions can't be applied to this text; none means they can. The list has to be in order:
 * a span that starts before the one ahead of it ends counts as overlapping. `policy` null: masks have to fit some policy.
 */
export function checkRedactions(
    text: string,
    redactions: readonly Span[],
    policy: MaskPolicy | null
): readonly RedactionProblem[] {
    const problems: RedactionProblem[] = [];
    let lastEnd = 0;
    redactions.forEach(({ start, end, entityType, mask }, index) => {
        if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length) {
            problems.push({ code: 'SPAN_OUTSIDE_TEXT', index });
        } else if (end <= start) {
            problems.push({ code: 'SPAN_EMPTY', index });
        } else {
            if (start < lastEnd) {
                problems.push({ code: 'SPAN_OVERLAPS', index });
            }
            if (splitsCharacter(text, start) || splitsCharacter(text, end)) {
                problems.push({ code: 'SPAN_SPLITS_CHARACTER', index });
            }
            lastEnd = Math.max(lastEnd, end);
        }
        if (!isEntityType(entityType)) {
            problems.push({ code: 'ENTITY_TYPE_UNKNOWN', index });
        } else if (!isMaskFor(entityType, mask, text.slice(start, end), policy)) {
            problems.push({ code: 'MASK_NOT_ALLOWED', index });
        }
    });
    return problems;
}

function splitsCharacter(text: string, offset: number): boolean {
    return /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
}
