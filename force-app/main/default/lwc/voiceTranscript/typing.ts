import { applyTransaction, editSteps, lineOf, type EditSession } from 'c/transcriptModel';

/** Words in an open editor, which are no work on the line yet; `storedText`: what was stored when that began. */
export interface Typing {
    readonly identifier: string;
    readonly text: string;
    readonly storedText: string | undefined;
}

/** What is typed in a line now. While it is the same editor, what was stored as it was opened counts. */
export function toTyping(before: Typing | null, session: EditSession, identifier: string, text: string): Typing {
    const storedText = before?.identifier === identifier ? before.storedText : session.stored.get(identifier);
    return { identifier, text, storedText };
}

/**
 * The work as it would be if the words typed so far were kept; without them where they could not be, or where the line has
 * been stored anew since: they stand on a text that somebody may have removed something from.
 */
export function withTyping(session: EditSession, typing: Typing | null): EditSession {
    if (!typing || typing.text.trim() === '') {
        return session;
    }
    const { identifier, text, storedText } = typing;
    if (storedText === undefined || session.stored.get(identifier) !== storedText) {
        return session;
    }
    const steps = editSteps(identifier, lineOf(session, identifier), text);
    const applied = steps.ok ? applyTransaction(session, steps.value) : steps;
    return applied.ok ? applied.value : session;
}
