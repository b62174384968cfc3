import { textAfter } from 'c/changeParts';
import type { ChangeSummary, LineResult } from 'c/proxyProtocol';
import {
    changesOf,
    createEditSession,
    keepMine,
    settleLine,
    storedTextOf,
    withEntries,
    type EditSession,
    type Entry,
    type LineChange
} from 'c/transcriptModel';
import type { Work } from './work';

/**
 * The work after a page of entries came. A line nobody touched here follows what is stored; a touched one that is
 * stored as this page would have it is done; any other keeps its base, so that saving it finds the conflict.
 */
export function withPage(work: Work, page: readonly Entry[]): Work {
    let next: Work = { ...work, session: withEntries(work.session, page) };
    const changes = new Map(changesOf(next.session).map((change) => [change.identifier, change]));
    for (const { identifier, text } of page) {
        if (storedTextOf(next.session, identifier) !== text) {
            const change = changes.get(identifier);
            if (!change || textAfter(change) === text) {
                next = settled(next, identifier, text);
            }
        }
    }
    return next;
}

/**
 * The work after a save, and the results as they count: a line that is stored as this page would have it is verified,
 * also where the save found it so (an earlier save whose answer was lost).
 */
export function withResults(
    work: Work,
    sent: readonly LineChange[],
    results: readonly LineResult[]
): { readonly work: Work; readonly results: readonly LineResult[] } {
    const texts = new Map(sent.map((change) => [change.identifier, textAfter(change)]));
    let next = work;
    const counted = results.map((result): LineResult => {
        const text = texts.get(result.identifier);
        if (text !== undefined && (result.outcome === 'verified' || result.currentText === text)) {
            next = settled(next, result.identifier, text);
            return { ...result, outcome: 'verified', currentText: null };
        }
        next = { ...next, results: new Map(next.results).set(result.identifier, result) };
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

/** The person takes the text that somebody else stored. */
export function withTheirs(work: Work, identifier: string): Work {
    const theirs = work.results.get(identifier)?.currentText;
    return theirs === undefined || theirs === null ? work : settled(work, identifier, theirs);
}

/** The person keeps their own over the text that somebody else stored. */
export function withMine(work: Work, identifier: string): Work {
    const theirs = work.results.get(identifier)?.currentText;
    return theirs === undefined || theirs === null
        ? work
        : { session: keepMine(work.session, identifier, theirs), results: without(work.results, identifier) };
}

/** Everything unsaved is thrown away, and the way back to it too. */
export function withoutChanges(entries: readonly Entry[]): Work {
    return { session: createEditSession(entries), results: new Map() };
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

function settled(work: Work, identifier: string, text: string): Work {
    return { session: settleLine(work.session, identifier, text), results: without(work.results, identifier) };
}

function without(results: ReadonlyMap<string, LineResult>, identifier: string): ReadonlyMap<string, LineResult> {
    return new Map([...results].filter(([key]) => key !== identifier));
}
