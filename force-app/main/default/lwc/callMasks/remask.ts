import { applyTransaction, lineOf, type EditSession, type LineChange, type Step } from 'c/transcriptModel';
import { buildMask, isEntityType } from 'c/transcriptRedaction';
import type { Masker } from './masker';

/**
 * Steps whose redactions come last in each line, with the masks that these leave behind now, whatever they were made with.
 * Steps that don't apply stay as they are.
 */
export function remaskSteps(session: EditSession, steps: readonly Step[], masker: Masker): readonly Step[] {
    const applied = applyTransaction(session, steps);
    if (!applied.ok) {
        return steps;
    }
    return steps.map((step) => {
        if (step.kind !== 'addRedaction' || !isEntityType(step.redaction.entityType)) {
            return step;
        }
        const { start, end, entityType } = step.redaction;
        const words = lineOf(applied.value, step.identifier).text.slice(start, end);
        return { ...step, redaction: { ...step.redaction, mask: masker.maskOf(entityType, words) } };
    });
}

/** The change with masks that tell nothing of what they stand for, for whoever keeps it but may not keep that. */
export function withPlainMasks(change: LineChange): LineChange {
    const { redactions } = change;
    return redactions === undefined
        ? change
        : {
              ...change,
              redactions: redactions.map((redaction) =>
                  isEntityType(redaction.entityType)
                      ? { ...redaction, mask: buildMask(redaction.entityType) }
                      : redaction
              )
          };
}
