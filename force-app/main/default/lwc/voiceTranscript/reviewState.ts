import { formatCallTime } from 'c/callTime';
import { toChangeParts, toClash, type ChangePart, type Clash } from 'c/changeParts';
import type { ChangeReason, ChangeSummary, LineResult } from 'c/proxyProtocol';
import { changesOf, ownText, type Conflict, type EditSession, type Entry, type LineChange } from 'c/transcriptModel';
import type { LineStatus, Review, ReviewRow, SaveEnd } from 'c/transcriptReview';
import type { WhereElse } from 'c/transcriptWhereElse';
import { changesInOrder, type Work } from './work';

/** A save under way: the lines that are not answered yet, and how many were sent. */
export interface Saving {
    readonly waiting: ReadonlySet<string>;
    readonly total: number;
}

/**
 * What is known of a review beside the work itself. It lives as long as the call is open, so that closing the dialog loses
 * nothing: not the reason, not the note, not the save that is under way.
 */
export interface ReviewState {
    readonly isOpen: boolean;
    readonly reason: ChangeReason | null;
    readonly note: string;
    readonly saving: Saving | null;
    readonly end: SaveEnd | null;
    /** Every line sent since the review began. */
    readonly sent: ReadonlySet<string>;
    /** Those of them that are proven to be stored. */
    readonly verified: ReadonlySet<string>;
    /** Lines that are over with since then, as the dialog goes on showing them: nothing of them is unsaved. */
    readonly done: readonly ReviewRow[];
    /** The records of the saves since the review began, newest first: never with text. */
    readonly saved: readonly ChangeSummary[];
}

/** A review that has not begun. */
export const NO_REVIEW: ReviewState = {
    isOpen: false,
    reason: null,
    note: '',
    saving: null,
    end: null,
    sent: new Set(),
    verified: new Set(),
    done: [],
    saved: []
};

const clashes = new WeakMap<Conflict, Clash>();

/** The call that a review is about. `callStartMs`: milliseconds since the Unix epoch. */
export interface ReviewedCall {
    readonly work: Work;
    readonly entries: readonly Entry[];
    /** The change records that are known. */
    readonly knownChanges?: readonly string[];
    readonly callStartMs: number | null;
}

/** The lines of the review in the order of the transcript. What is redacted is left behind here. */
export function toRows(state: ReviewState, call: ReviewedCall): readonly ReviewRow[] {
    const rows = new Map(state.done.map((row) => [row.identifier, row]));
    const timeOf = timesOf(call);
    for (const change of changesOf(call.work.session)) {
        rows.set(change.identifier, toRow(state, call.work, change, timeOf(change.identifier)));
    }
    return call.entries.flatMap(({ identifier }) => rows.get(identifier) ?? []);
}

/** The review as the dialog shows it. */
export function toReview(
    { reason, note, saving, end, sent, saved }: ReviewState,
    rows: readonly ReviewRow[],
    underWay: string | null,
    elsewhere: WhereElse | null
): Review {
    return {
        rows,
        reason,
        note,
        saving: saving && { answered: saving.total - saving.waiting.size, total: saving.total },
        end,
        hasSent: sent.size > 0,
        underWay,
        hasReceipt: saved.some(({ lines }) => lines.some(({ action }) => action !== 'edit')),
        elsewhere
    };
}

/** `toRows` for an open dialog: made anew only when a line may have changed, not with every letter of the note. */
export function rememberRows(): typeof toRows {
    let last: { state: ReviewState; call: ReviewedCall; rows: readonly ReviewRow[] } | null = null;
    return (state, call) => {
        const isAlike =
            last?.call.work === call.work &&
            last.call.entries === call.entries &&
            last.state.saving === state.saving &&
            last.state.sent === state.sent &&
            last.state.done === state.done;
        last = { state, call, rows: last && isAlike ? last.rows : toRows(state, call) };
        return last.rows;
    };
}

/** The changes that a press of Save sends. */
export function changesToSend(state: ReviewState, { work, entries }: ReviewedCall): readonly LineChange[] {
    return changesInOrder(work.session, entries).filter(({ identifier }) =>
        isSendable(statusOf(state, work, identifier))
    );
}

/** The dialog is closed. What is over with has been seen; reason and note stay for what is left to save. */
export function withClosed(state: ReviewState, work: Work): ReviewState {
    if (state.saving) {
        return { ...state, isOpen: false };
    }
    const { reason, note } = work.session.changed.size > 0 ? state : NO_REVIEW;
    return { ...NO_REVIEW, reason, note };
}

export function withSaving(state: ReviewState, identifiers: readonly string[]): ReviewState {
    return {
        ...state,
        saving: { waiting: new Set(identifiers), total: identifiers.length },
        end: null,
        sent: new Set([...state.sent, ...identifiers])
    };
}

/** Lines of the save are answered; `done` are those over with. */
export function withAnswered(
    state: ReviewState,
    results: readonly LineResult[],
    done: readonly ReviewRow[]
): ReviewState {
    const answered = new Set(results.map(({ identifier }) => identifier));
    const proven = results.filter(({ outcome }) => outcome === 'verified').map(({ identifier }) => identifier);
    const before = [...state.verified].filter((identifier) => !answered.has(identifier));
    const saving = state.saving && {
        ...state.saving,
        waiting: new Set([...state.saving.waiting].filter((identifier) => !answered.has(identifier)))
    };
    const others = state.done.filter(({ identifier }) => !answered.has(identifier));
    return { ...state, saving, verified: new Set([...before, ...proven]), done: [...others, ...done] };
}

/** A decision left nothing of a line to be saved. */
export function withDone(state: ReviewState, row: ReviewRow): ReviewState {
    return { ...state, done: [...state.done.filter(({ identifier }) => identifier !== row.identifier), row] };
}

export function withEnd(state: ReviewState, end: SaveEnd): ReviewState {
    return { ...state, saving: null, end };
}

/** Lines that are stored otherwise now are no longer shown as they were: that text may have been removed since. */
export function withStored(state: ReviewState, before: EditSession, after: EditSession): ReviewState {
    const done = state.done.filter(({ identifier }) => before.stored.get(identifier) === after.stored.get(identifier));
    return done.length === state.done.length ? state : { ...state, done };
}

/** A line that is over with, as the review goes on showing it: nothing of what was removed hangs on its parts. */
export function toDoneRow(
    identifier: string,
    timeText: string,
    status: LineStatus,
    parts: readonly ChangePart[]
): ReviewRow {
    const own = parts.map((part) => ({ ...part, text: ownText(part.text) }));
    return { identifier, timeText, parts: own, status, isSendable: false, clash: null };
}

/** The times of the call's lines, as the review shows them. */
export function timesOf({ entries, callStartMs }: ReviewedCall): (identifier: string) => string {
    const starts = new Map(entries.map(({ identifier, startMs }) => [identifier, startMs]));
    return (identifier) => formatCallTime(starts.get(identifier) ?? null, callStartMs);
}

function toRow(state: ReviewState, work: Work, change: LineChange, timeText: string): ReviewRow {
    const { identifier } = change;
    const status = statusOf(state, work, identifier);
    const conflict = work.conflicts.get(identifier);
    return {
        identifier,
        timeText,
        parts: toChangeParts(change),
        status,
        isSendable: isSendable(status),
        clash: conflict ? clashOf(conflict) : null
    };
}

/** One clash a conflict: what a person has chosen in it so far stands while nothing of it changes. */
function clashOf(conflict: Conflict): Clash {
    const clash = clashes.get(conflict) ?? toClash(conflict);
    clashes.set(conflict, clash);
    return clash;
}

function statusOf({ saving, sent }: ReviewState, work: Work, identifier: string): LineStatus {
    if (saving?.waiting.has(identifier)) {
        return 'sending';
    }
    const outcome = work.results.get(identifier)?.outcome;
    if (work.conflicts.has(identifier)) {
        return outcome === 'overwritten' ? 'overwritten' : 'conflict';
    }
    if (outcome === 'unconfirmed') {
        return sent.has(identifier) ? 'unconfirmed' : 'sentBefore';
    }
    if (outcome === 'notApplied' || (outcome !== undefined && sent.has(identifier))) {
        return outcome;
    }
    const rebased = work.rebased.get(identifier);
    return rebased === undefined ? 'toSend' : rebased === 'byWords' ? 'rebased' : 'mine';
}

function isSendable(status: LineStatus): boolean {
    return (
        status === 'toSend' ||
        status === 'rebased' ||
        status === 'mine' ||
        status === 'sentBefore' ||
        status === 'notApplied'
    );
}
