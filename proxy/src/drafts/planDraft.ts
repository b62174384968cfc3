import { z } from 'zod';
import type { DraftRequest } from 'c/proxyProtocol';
import type { LineChange } from 'c/transcriptModel';
import { DEFAULT_MASK_POLICY } from 'c/transcriptRedaction';
import { createFailure, createSuccess, type Result } from '../errors';
import { pageName } from './draftClaim';
import { findProblem, plainText, redactionList } from '../save/planSave';

/** The body of a draft: lines as a save has them. What is not known is refused, as there. */
export const draftRequestSchema = z.strictObject({
    lines: z
        .array(
            z.strictObject({
                identifier: plainText.min(1).max(255),
                baseText: z.string(),
                editedText: z.string().optional(),
                redactions: redactionList.optional()
            })
        )
        .max(10_000),
    page: pageName.optional(),
    over: z.number().nullable().optional()
}) satisfies z.ZodType<DraftRequest>;

/** The lines of a draft that some work is on. ENTRY_DUPLICATED, TEXT_INVALID, REDACTION_INVALID; CHANGE_EMPTY where there is none. */
export function planDraft({ lines }: z.infer<typeof draftRequestSchema>): Result<readonly LineChange[]> {
    // A draft keeps nothing of what is removed, not four digits of it either: the label alone.
    const problem = findProblem(lines, DEFAULT_MASK_POLICY);
    if (problem) {
        return problem;
    }
    const changed = lines.flatMap(({ identifier, baseText, editedText, redactions = [] }): LineChange[] => {
        const isEdited = editedText !== undefined && editedText !== baseText;
        return isEdited || redactions.length > 0
            ? [{ identifier, baseText, redactions, ...(isEdited ? { editedText } : {}) }]
            : [];
    });
    return changed.length === 0 ? createFailure('CHANGE_EMPTY', { details: { places: [] } }) : createSuccess(changed);
}
