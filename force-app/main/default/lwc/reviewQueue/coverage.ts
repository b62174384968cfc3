import { lineOf, type EditSession } from 'c/transcriptModel';
import type { Suggestion } from './suggestion';

/** Whether all of a suggestion is to be removed already, by whatever redactions. */
export function isRedacted({ parts }: Suggestion, session: EditSession): boolean {
    return parts.every(({ identifier, start, end }) => {
        if (!session.changed.has(identifier)) {
            return false;
        }
        let at = start;
        for (const redaction of lineOf(session, identifier).redactions) {
            at = redaction.start <= at ? Math.max(at, redaction.end) : at;
        }
        return at >= end;
    });
}
