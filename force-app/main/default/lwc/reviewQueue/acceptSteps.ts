import { createMasker } from 'c/callMasks';
import { addRedactionSteps, applyTransaction, lineOf, type EditSession, type Step } from 'c/transcriptModel';
import type { EntityType, MaskPolicy } from 'c/transcriptRedaction';
import type { Suggestion } from './suggestion';

/**
 * The steps of one action that redacts all of these suggestions with all of their parts, as what they are suggested to be or
 * as `entityType`. They have to be suggestions for the lines as they stand in the session; `known` are all that there are, also
 * those that are redacted: a value that has a number keeps it.
 */
export function acceptSteps(
    session: EditSession,
    suggestions: readonly Suggestion[],
    policy: MaskPolicy,
    entityType: EntityType | null = null,
    known: readonly Suggestion[] = suggestions
): readonly Step[] {
    const masker = createMasker(policy, session, known);
    let reached = session;
    return suggestions.flatMap((suggestion) => {
        const kind = entityType ?? suggestion.entityType;
        const masks = masker.masksOf(
            kind,
            suggestion.parts.map(({ words }) => words)
        );
        return suggestion.parts.flatMap(({ identifier, start, end }, at) => {
            const line = lineOf(reached, identifier);
            const steps = addRedactionSteps(identifier, line, { start, end }, kind, masks[at] ?? '');
            const applied = applyTransaction(reached, steps);
            if (!applied.ok) {
                throw new Error(`a suggestion does not apply: ${applied.code}`);
            }
            reached = applied.value;
            return steps;
        });
    });
}
