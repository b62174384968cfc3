import { lineOf, type EditSession, type Transaction } from 'c/transcriptModel';
import type { Suggestion } from './suggestion';

interface RejectedSuggestion {
    readonly key: string;
    /** How its lines read: a rejection holds as long as they do. */
    readonly lines: ReadonlyMap<string, string>;
}

/** What one key press rejected, and where in the history of the session that was. */
export interface Rejection {
    readonly suggestions: readonly RejectedSuggestion[];
    readonly place: HistoryPlace;
    /** Which one it was of all that was done in the queue alone: that is undone backwards. */
    readonly turn: number;
}

/** A place in a session's history: between the last action, and the one that was taken back last. */
export interface HistoryPlace {
    readonly after: Transaction | null;
    readonly before: Transaction | null;
}

/** Where in its history a session stands. */
export function placeOf({ past, future }: EditSession): HistoryPlace {
    return { after: past[past.length - 1] ?? null, before: future[0] ?? null };
}

/** The rejection of these suggestions, made now. */
export function toRejection(suggestions: readonly Suggestion[], session: EditSession, turn: number): Rejection {
    return {
        suggestions: suggestions.map(({ key, parts }) => ({
            key,
            lines: new Map(parts.map(({ identifier }) => [identifier, lineOf(session, identifier).text]))
        })),
        place: placeOf(session),
        turn
    };
}

/** Whether the lines still read so. */
export function standsIn(lines: ReadonlyMap<string, string>, session: EditSession): boolean {
    return [...lines].every(
        ([identifier, text]) => session.stored.has(identifier) && lineOf(session, identifier).text === text
    );
}

/**
 * Without what concerns lines that read otherwise by now. So nothing is held of a text either, once a save has removed
 * something from it for good.
 */
export function standingRejections(rejections: readonly Rejection[], session: EditSession): readonly Rejection[] {
    return rejections.flatMap((rejection) => {
        const suggestions = rejection.suggestions.filter(({ lines }) => standsIn(lines, session));
        if (suggestions.length === rejection.suggestions.length) {
            return [rejection];
        }
        return suggestions.length > 0 ? [{ ...rejection, suggestions }] : [];
    });
}
