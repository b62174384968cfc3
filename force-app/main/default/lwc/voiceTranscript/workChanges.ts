import { textAfter } from 'c/changeParts';
import type { ChangeSummary, LineResult } from 'c/proxyProtocol';
import {
    createEditSession,
    giveUpMine,
    isUnchanged,
    lineOf,
    mergeConflict,
    rebaseSession,
    settleLine,
    storedTextOf,
    withDecision,
    type EditSession,
    type Entry,
    type LineChange
} from 'c/transcriptModel';
import type { Decision } from 'c/transcriptReview';
import { lineSinceSent } from './sinceSent';
import { NO_WORK, type Work } from './work';

type StoredText = Pick<Entry, 'identifier' | 'text'>;

/**
 * The work after a page of entries came, or after another stored text was found in any other way. A line nobody touched
 * here follows what is stored; work is done where that holds all of it, moves over it by words where both stand, and
 * waits for a decision where they clash.
 */
export function withPage(work: Work, page: readonly StoredText[]): Work {
    const { session, rebased, conflicts } = rebaseSession(work.session, page);
    const heard = new Set(page.map(({ identifier }) => identifier));
    const nextConflicts = new Map([
        ...[...work.conflicts].filter(([identifier]) => !heard.has(identifier)),
        ...conflicts.map((conflict) => [conflict.identifier, conflict] as const)
    ]);
    const nextRebased = new Map([
        ...[...work.rebased].filter(([identifier]) => session.changed.has(identifier)),
        ...rebased.map((identifier) => [identifier, 'byWords'] as const)
    ]);
    const results = [...work.results].filter(([identifier, { outcome }]) => {
        const isOvertaken = outcome === 'conflict' || outcome === 'overwritten';
        return (
            !heard.has(identifier) ||
            (session.changed.has(identifier) && (!isOvertaken || nextConflicts.has(identifier)))
        );
    });
    return { session, results: new Map(results), conflicts: nextConflicts, rebased: nextRebased };
}

/** The work after the person did, undid or redid something: a conflict is about the line as it stands. */
export function withSession(work: Work, session: EditSession): Work {
    const moved = [...work.conflicts.values()].filter(({ identifier, mine }) => lineOf(session, identifier) !== mine);
    // What was not stored, and is no longer to be, is of no account any more.
    const results = [...work.results].filter(
        ([identifier, { outcome }]) => outcome !== 'notApplied' || session.changed.has(identifier)
    );
    const next = { ...work, session, ...(results.length < work.results.size ? { results: new Map(results) } : {}) };
    return moved.length === 0
        ? next
        : withPage(
              next,
              moved.map(({ identifier, theirText }) => ({ identifier, text: theirText }))
          );
}

/**
 * The work after a save, and the results as they count: a line that is stored as this page would have it is verified,
 * also where the save found it so (an earlier save whose answer was lost). No text is kept with a result.
 */
export function withResults(
    work: Work,
    sent: readonly LineChange[],
    results: readonly LineResult[]
): { readonly work: Work; readonly results: readonly LineResult[] } {
    const changes = new Map(sent.map((change) => [change.identifier, change]));
    let next = work;
    const counted = results.map(({ identifier, outcome, currentText }): LineResult => {
        const change = changes.get(identifier);
        if (change && (outcome === 'verified' || currentText === textAfter(change))) {
            next = withVerified(next, change);
            return { identifier, outcome: 'verified', currentText: null };
        }
        const result = { identifier, outcome, currentText: null };
        next = { ...next, results: new Map(next.results).set(identifier, result) };
        if (currentText !== null && (outcome === 'conflict' || outcome === 'overwritten')) {
            next = withPage(next, [{ identifier, text: currentText }]);
        }
        return result;
    });
    return { work: next, results: counted };
}

/**
 * The work after the change records came, behind every entry. A line that was sent and not read back stays open while a
 * record of its save is; once none is, it is unsaved like any other, since `withPage` has taken out what arrived.
 */
export function withChanges(work: Work, changes: readonly ChangeSummary[]): Work {
    const open = new Set(
        changes
            .filter(({ state }) => state === 'saving' || state === 'pending')
            .flatMap(({ lines }) => lines.map(({ identifier }) => identifier))
    );
    const results = [...work.results].filter(
        ([identifier, { outcome }]) => outcome !== 'unconfirmed' || open.has(identifier)
    );
    return results.length === work.results.size ? work : { ...work, results: new Map(results) };
}

/** The person has decided about a conflict, which is one action; the work itself where there is none. */
export function withDecided(work: Work, identifier: string, decision: Decision): Work {
    const conflict = work.conflicts.get(identifier);
    if (!conflict) {
        return work;
    }
    const { session } = work;
    const line = decision === 'mine' ? conflict.mine : decision === 'theirs' ? null : mergeConflict(conflict, decision);
    return settled(
        work,
        identifier,
        line === null || isUnchanged(line, conflict.theirText)
            ? giveUpMine(session, conflict)
            : withDecision(session, conflict, line)
    );
}

/** Everything unsaved is thrown away, and the way back to it too. */
export function withoutChanges(entries: readonly Entry[]): Work {
    return { ...NO_WORK, session: createEditSession(entries) };
}

/** Entries with what others have stored of lines in conflict: that is what stands when the work on them is given up. */
export function withTheirTexts(entries: readonly Entry[], { conflicts }: Work): readonly Entry[] {
    return conflicts.size === 0
        ? entries
        : entries.map((entry) => ({ ...entry, text: conflicts.get(entry.identifier)?.theirText ?? entry.text }));
}

/** Entries as they are stored now; the array itself where nothing changed. A text that was removed is in none of them. */
export function withStoredTexts(entries: readonly Entry[], session: EditSession): readonly Entry[] {
    const isCurrent = ({ identifier, text }: Entry): boolean => session.stored.get(identifier) === text;
    return entries.every(isCurrent)
        ? entries
        : entries.map((entry) =>
              isCurrent(entry) ? entry : { ...entry, text: storedTextOf(session, entry.identifier) }
          );
}

/** What was sent is stored. Work that was done since stays, over it, unless that would bring a redacted value back. */
function withVerified(work: Work, sent: LineChange): Work {
    const { identifier } = sent;
    const text = textAfter(sent);
    if (storedTextOf(work.session, identifier) === text) {
        // A read found it first: what is unsaved of the line came after that.
        return { ...work, results: without(work.results, identifier) };
    }
    const line = lineSinceSent(lineOf(work.session, identifier), sent);
    const session = line
        ? withDecision(work.session, { identifier, theirText: text }, line)
        : settleLine(work.session, identifier, text);
    return { ...settled(work, identifier, session), rebased: without(work.rebased, identifier) };
}

/** The line is over with, or stands by decision over what is stored. */
function settled(work: Work, identifier: string, session: EditSession): Work {
    const rebased = without(work.rebased, identifier);
    return {
        session,
        results: without(work.results, identifier),
        conflicts: without(work.conflicts, identifier),
        rebased: session.changed.has(identifier) ? new Map(rebased).set(identifier, 'byChoice') : rebased
    };
}

function without<Value>(map: ReadonlyMap<string, Value>, identifier: string): ReadonlyMap<string, Value> {
    return map.has(identifier) ? new Map([...map].filter(([key]) => key !== identifier)) : map;
}
