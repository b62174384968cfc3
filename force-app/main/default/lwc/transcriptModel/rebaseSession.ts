import { lineOf, settleLine, storedTextOf, withLine, withStored, type EditSession } from './editSession';
import type { Entry } from './entry';
import { rebaseHistory } from './rebaseHistory';
import { rebaseLine, type Conflict } from './rebaseLine';
import { stepIdentifier } from './step';

/** A session over newly read entries. */
export interface SessionRebase {
    readonly session: EditSession;
    /** The lines whose unsaved work now stands over another text: worth a look before they are saved. */
    readonly rebased: readonly string[];
    /** Lines left as they were, base included, until a person decides. */
    readonly conflicts: readonly Conflict[];
}

/**
 * Takes in what is stored now. Lines without work follow it; work is rebased, and is over where theirs holds all of it.
 * Undoing leads back to their text. Nothing of what they removed stays behind, except in a conflict until it is decided
 * and in words that I wrote myself.
 */
export function rebaseSession(
    session: EditSession,
    entries: readonly Pick<Entry, 'identifier' | 'text'>[]
): SessionRebase {
    const worked = new Set([
        ...session.changed.keys(),
        ...[...session.past, ...session.future].flatMap(({ steps }) => steps.map(stepIdentifier))
    ]);
    const stored = new Map(session.stored);
    for (const { identifier, text } of entries) {
        if (!worked.has(identifier)) {
            stored.set(identifier, text);
        }
    }
    let next: EditSession = { ...session, stored };
    const rebased: string[] = [];
    const conflicts: Conflict[] = [];
    for (const { identifier, text } of entries) {
        const baseText = storedTextOf(next, identifier);
        if (baseText === text) {
            continue;
        }
        const result = rebaseLine(identifier, baseText, text, lineOf(next, identifier));
        switch (result.outcome) {
            case 'conflict':
                conflicts.push(result.conflict);
                break;
            case 'stored':
                next = settleLine(next, identifier, text);
                break;
            case 'rebased':
                next = {
                    ...withStored(next, identifier, text),
                    ...rebaseHistory(next, identifier, text, result)
                };
                next = withLine(next, identifier, result.line);
                if (next.changed.has(identifier)) {
                    rebased.push(identifier);
                }
                break;
        }
    }
    return { session: next, rebased, conflicts };
}
