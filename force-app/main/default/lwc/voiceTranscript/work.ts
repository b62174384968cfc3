import type { LineResult, LineToSave } from 'c/proxyProtocol';
import {
    changesOf,
    createEditSession,
    type Conflict,
    type EditSession,
    type Entry,
    type LineChange
} from 'c/transcriptModel';

/** The unsaved work on a call, and how its lines ended the last time they were sent, where that still matters. */
export interface Work {
    readonly session: EditSession;
    readonly results: ReadonlyMap<string, LineResult>;
    /** Lines that somebody else changed at the same words, until the person has decided. They can't be sent. */
    readonly conflicts: ReadonlyMap<string, Conflict>;
    /** Lines whose work stands over somebody else's text now: put there by words, or by the person's decision. */
    readonly rebased: ReadonlyMap<string, 'byWords' | 'byChoice'>;
}

/** No work on nothing. */
export const NO_WORK: Work = {
    session: createEditSession(),
    results: new Map(),
    conflicts: new Map(),
    rebased: new Map()
};

/** Whether there is something that throwing the work away would lose. */
export function hasUnsaved({ session, results }: Work): boolean {
    return session.changed.size > 0 || results.size > 0;
}

/** What is unsaved, counted: lines whose text is edited, and values that are redacted. */
export interface UnsavedCount {
    readonly edits: number;
    readonly redactions: number;
}

export function countUnsaved(session: EditSession): UnsavedCount {
    let edits = 0;
    let redactions = 0;
    for (const change of changesOf(session)) {
        edits += change.editedText === undefined ? 0 : 1;
        redactions += change.redactions?.length ?? 0;
    }
    return { edits, redactions };
}

/** The changed lines in the order of the transcript. */
export function changesInOrder(session: EditSession, entries: readonly Entry[]): readonly LineChange[] {
    const changes = new Map(changesOf(session).map((change) => [change.identifier, change]));
    return entries.flatMap(({ identifier }) => changes.get(identifier) ?? []);
}

/** The changes with what the proxy needs to know of their entries: where to look for them, and how many legs they name. */
export function toLinesToSave(changes: readonly LineChange[], entries: readonly Entry[]): readonly LineToSave[] {
    const byIdentifier = new Map(entries.map((entry) => [entry.identifier, entry]));
    return changes.map((change) => {
        const entry = byIdentifier.get(change.identifier);
        return {
            ...change,
            startMs: entry?.startMs ?? null,
            receivedMs: entry?.receivedMs ?? null,
            legCount: entry?.voiceCallIds.length ?? null
        };
    });
}
