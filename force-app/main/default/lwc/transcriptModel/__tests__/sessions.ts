import {
    addRedactionSteps,
    applyTransaction,
    canRedo,
    canUndo,
    createEditSession,
    displayedText,
    editSteps,
    lineOf,
    rebaseSession,
    redo,
    undo,
    type EditSession,
    type Entry,
    type Step
} from 'c/transcriptModel';

type Texts = Readonly<Record<string, string>>;

export const entriesOf = (texts: Texts): readonly Pick<Entry, 'identifier' | 'text'>[] =>
    Object.entries(texts).map(([identifier, text]) => ({ identifier, text }));

export function sessionOf(texts: Texts): EditSession {
    return rebaseSession(createEditSession(), entriesOf(texts)).session;
}

export function applied(session: EditSession, steps: readonly Step[]): EditSession {
    const result = applyTransaction(session, steps);
    if (!result.ok) {
        throw new Error(result.code);
    }
    return result.value;
}

/** Makes the line read as given, masks included. */
export function edited(session: EditSession, identifier: string, text: string): EditSession {
    const steps = editSteps(identifier, lineOf(session, identifier), text);
    return steps.ok ? applied(session, steps.value) : session;
}

export function redacted(session: EditSession, identifier: string, words: string): EditSession {
    const line = lineOf(session, identifier);
    const start = line.text.indexOf(words);
    return applied(
        session,
        addRedactionSteps(identifier, line, { start, end: start + words.length }, 'NAME', '[NAME]')
    );
}

export function allUndone(session: EditSession): EditSession {
    return canUndo(session) ? allUndone(undo(session).session) : session;
}

export function allRedone(session: EditSession): EditSession {
    return canRedo(session) ? allRedone(redo(session).session) : session;
}

/** All that a session holds, as text to search in. */
export const held = (session: EditSession): string =>
    JSON.stringify([[...session.stored], [...session.changed], session.past, session.future]);

export const shown = (session: EditSession, identifier: string): string => displayedText(lineOf(session, identifier));
