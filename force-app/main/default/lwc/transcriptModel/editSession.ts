import type { Entry } from './entry';
import { isUnchanged, type LineState, type Redaction } from './line';
import { applyStep, invertStep, stepIdentifier, type Step, type StepResult } from './step';

/** What one undo takes back: the steps of one thing a person did, in the order they were applied. */
export interface Transaction {
    readonly steps: readonly Step[];
}

/** The unsaved work on one transcript, as a value: every operation gives a new session and leaves this one alone. */
export interface EditSession {
    /** The stored text of every line read so far, by identifier. */
    readonly stored: ReadonlyMap<string, string>;
    /** The lines that differ from what is stored, by identifier. */
    readonly changed: ReadonlyMap<string, LineState>;
    readonly past: readonly Transaction[];
    readonly future: readonly Transaction[];
}

/** One changed line, ready to be sent. Offsets are over `editedText`, or over `baseText` where the text is not edited. */
export interface LineChange {
    readonly identifier: string;
    readonly baseText: string;
    readonly editedText?: string;
    readonly redactions?: readonly Redaction[];
}

/** A session without work. */
export function createEditSession(entries: readonly Entry[] = []): EditSession {
    return {
        stored: new Map(entries.map(({ identifier, text }) => [identifier, text])),
        changed: new Map(),
        past: [],
        future: []
    };
}

/** The session with more lines known; the text of a line that is known already stays as it was. */
export function withEntries(session: EditSession, entries: readonly Entry[]): EditSession {
    const stored = new Map(session.stored);
    for (const { identifier, text } of entries) {
        if (!stored.has(identifier)) {
            stored.set(identifier, text);
        }
    }
    return { ...session, stored };
}

/** The stored text of a line; throws for a line that the session does not know. */
export function storedTextOf(session: EditSession, identifier: string): string {
    const text = session.stored.get(identifier);
    if (text === undefined) {
        throw new Error(`no entry ${identifier} in this session`);
    }
    return text;
}

/** The line as it stands now. */
export function lineOf(session: EditSession, identifier: string): LineState {
    return session.changed.get(identifier) ?? { text: storedTextOf(session, identifier), redactions: [] };
}

/** Applies the steps of one action as one unit of undo: all of them or, with the reason, none. */
export function applyTransaction(session: EditSession, steps: readonly Step[]): StepResult<EditSession> {
    if (steps.length === 0) {
        return { ok: true, value: session };
    }
    const applied = applySteps(session, steps);
    return applied.ok
        ? { ok: true, value: { ...applied.value, past: [...session.past, { steps }], future: [] } }
        : applied;
}

export function canUndo(session: EditSession): boolean {
    return session.past.length > 0;
}

export function canRedo(session: EditSession): boolean {
    return session.future.length > 0;
}

/** Takes the last action back. `touched` names the lines that changed, to be shown; nothing to undo gives none. */
export function undo(session: EditSession): { readonly session: EditSession; readonly touched: readonly string[] } {
    const last = session.past[session.past.length - 1];
    if (!last) {
        return { session, touched: [] };
    }
    const undone = mustApply(session, [...last.steps].reverse().map(invertStep));
    return {
        session: { ...undone, past: session.past.slice(0, -1), future: [last, ...session.future] },
        touched: touchedBy(last)
    };
}

/** Does the action again that was taken back last. */
export function redo(session: EditSession): { readonly session: EditSession; readonly touched: readonly string[] } {
    const next = session.future[0];
    if (!next) {
        return { session, touched: [] };
    }
    const redone = mustApply(session, next.steps);
    return {
        session: { ...redone, past: [...session.past, next], future: session.future.slice(1) },
        touched: touchedBy(next)
    };
}

/** The steps that take a line back to what is stored; none for a line that stands so already. */
export function revertSteps(session: EditSession, identifier: string): readonly Step[] {
    const line = lineOf(session, identifier);
    const stored = storedTextOf(session, identifier);
    const steps: Step[] = line.redactions.map((redaction) => ({ kind: 'removeRedaction', identifier, redaction }));
    if (line.text !== stored) {
        steps.push({ kind: 'replaceText', identifier, start: 0, removed: line.text, inserted: stored });
    }
    return steps;
}

/** Every changed line, in the order in which its first change came. */
export function changesOf(session: EditSession): readonly LineChange[] {
    return [...session.changed].map(([identifier, line]) =>
        toLineChange(identifier, storedTextOf(session, identifier), line)
    );
}

/** What becomes of a line that is stored as `baseText`. */
export function toLineChange(identifier: string, baseText: string, line: LineState): LineChange {
    return {
        identifier,
        baseText,
        ...(line.text === baseText ? {} : { editedText: line.text }),
        ...(line.redactions.length === 0 ? {} : { redactions: line.redactions })
    };
}

/**
 * The line is now known to be stored as `text`, and the work on it is over: saved and read back, or given up for the text
 * of somebody else. Its steps leave the history, for they hold the text that a redaction removed.
 */
export function settleLine(session: EditSession, identifier: string, text: string): EditSession {
    const changed = new Map(session.changed);
    changed.delete(identifier);
    return withoutHistoryOf({ ...withStored(session, identifier, text), changed }, identifier);
}

/** The session with another text known to be stored; work on the line is left as it is. */
export function withStored(session: EditSession, identifier: string, text: string): EditSession {
    return { ...session, stored: new Map(session.stored).set(identifier, text) };
}

/** The session with the line as given; a line that stands as it is stored is no longer changed. */
export function withLine(session: EditSession, identifier: string, line: LineState): EditSession {
    return withLines(session, new Map([[identifier, line]]));
}

function withLines(session: EditSession, lines: ReadonlyMap<string, LineState>): EditSession {
    const changed = new Map(session.changed);
    for (const [identifier, line] of lines) {
        if (isUnchanged(line, storedTextOf(session, identifier))) {
            changed.delete(identifier);
        } else {
            changed.set(identifier, line);
        }
    }
    return { ...session, changed };
}

function withoutHistoryOf(session: EditSession, identifier: string): EditSession {
    const prune = (transactions: readonly Transaction[]): readonly Transaction[] =>
        transactions
            .map(({ steps }) => ({ steps: steps.filter((step) => stepIdentifier(step) !== identifier) }))
            .filter(({ steps }) => steps.length > 0);
    return { ...session, past: prune(session.past), future: prune(session.future) };
}

function applySteps(session: EditSession, steps: readonly Step[]): StepResult<EditSession> {
    const lines = new Map<string, LineState>();
    for (const step of steps) {
        const identifier = stepIdentifier(step);
        const result = applyStep(lines.get(identifier) ?? lineOf(session, identifier), step);
        if (!result.ok) {
            return result;
        }
        lines.set(identifier, result.value);
    }
    return { ok: true, value: withLines(session, lines) };
}

/** For steps out of the history: they have applied before, so a failure is a defect of ours. */
function mustApply(session: EditSession, steps: readonly Step[]): EditSession {
    const result = applySteps(session, steps);
    if (!result.ok) {
        throw new Error(`history does not apply: ${result.code}`);
    }
    return result.value;
}

function touchedBy(transaction: Transaction): readonly string[] {
    return [...new Set(transaction.steps.map(stepIdentifier))];
}
