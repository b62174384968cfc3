import { addRedactionSteps, applyTransaction, lineOf, type EditSession, type Step } from 'c/transcriptModel';
import { buildMask, type EntityType } from 'c/transcriptRedaction';
import type { Suggestion } from './suggestion';

/**
 * The steps of one action that redacts all of these suggestions with all of their parts, as what they are suggested to be or
 * as `entityType`. They have to be suggestions for the lines as they stand in the session.
 */
export function acceptSteps(
    session: EditSession,
    suggestions: readonly Suggestion[],
    entityType: EntityType | null = null
): readonly Step[] {
    let reached = session;
    return suggestions.flatMap((suggestion) =>
        suggestion.parts.flatMap(({ identifier, start, end }) => {
            const kind = entityType ?? suggestion.entityType;
            const line = lineOf(reached, identifier);
            const steps = addRedactionSteps(identifier, line, { start, end }, kind, buildMask(kind));
            const applied = applyTransaction(reached, steps);
            if (!applied.ok) {
                throw new Error(`a suggestion does not apply: ${applied.code}`);
            }
            reached = applied.value;
            return steps;
        })
    );
}
