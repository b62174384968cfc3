import type { ChangePart, Clash } from 'c/changeParts';
import type { ProxyProblem } from 'c/proxyProblem';
import type { ChangeReason, LineOutcome } from 'c/proxyProtocol';
import type { PlaceChoice } from 'c/transcriptModel';
import type { Receipt } from 'c/transcriptReceipt';
import type { WhereElse } from 'c/transcriptWhereElse';

/**
 * Where a line stands. `rebased`: somebody else changed it too, and it goes over their text by words; `mine`: by decision.
 * `sentBefore`: it was sent in an earlier save and not read back; saving looks for it first. `theirs`: given up for their
 * text; `alike`: their text holds all of it. `conflict` and `overwritten` wait for a decision.
 */
export type LineStatus = 'toSend' | 'rebased' | 'mine' | 'sentBefore' | 'sending' | 'theirs' | 'alike' | LineOutcome;

/** One line of the review: no value that it redacts is in it. */
export interface ReviewRow {
    readonly identifier: string;
    readonly timeText: string;
    readonly parts: readonly ChangePart[];
    readonly status: LineStatus;
    /** Whether a press of Save sends it. */
    readonly isSendable: boolean;
    /** What the person has to decide; null where that is nothing. */
    readonly clash: Clash | null;
}

/** What the person decides where both changed the same words: whose line stands, or whose words at each place. */
export type Decision = 'theirs' | 'mine' | readonly PlaceChoice[];

/**
 * How the last save ended: what stood in the way of lines; null where nothing did. `isRestUnknown`: lines without a result
 * may be stored all the same. `isRecordOpen`: the change record could not be completed yet.
 */
export interface SaveEnd {
    readonly problem: ProxyProblem | null;
    readonly isRestUnknown: boolean;
    readonly isRecordOpen: boolean;
}

/** The review as it stands, whether a dialog shows it or not. */
export interface Review {
    readonly rows: readonly ReviewRow[];
    readonly reason: ChangeReason | null;
    readonly note: string;
    /** The save under way, by the number of its lines; null while none is. */
    readonly saving: { readonly answered: number; readonly total: number } | null;
    /** Null before a save, and while the next one is under way. */
    readonly end: SaveEnd | null;
    /** Whether anything was sent since the review began. */
    readonly hasSent: boolean;
    /** Who was saving when the transcript was read, in words; null where nobody was. */
    readonly underWay: string | null;
    /** Whether something was redacted since the review began, so that there is a receipt. */
    readonly hasReceipt: boolean;
    /** Where what was removed still stands; null before a save that redacted has ended. */
    readonly elsewhere: WhereElse | null;
}

/** What the dialog can ask for. It keeps nothing itself, so that closing it loses nothing. */
export interface ReviewDesk {
    /** Tells the listener the review as it is and whenever it changes, until the function given is called. */
    follow(listener: (review: Review) => void): () => void;
    setReason(reason: ChangeReason): void;
    setNote(note: string): void;
    /** Sends what can be sent. Needs a reason. */
    save(): void;
    decide(identifier: string, decision: Decision): void;
    /** What a line would read like, against what is stored now, with these words at its places. */
    preview(identifier: string, choices: readonly PlaceChoice[]): readonly ChangePart[];
    /** What was removed since the review began, and how that is known; null where nothing was. */
    receipt(): Receipt | null;
    /** Marks for redaction what was found elsewhere in the transcript: one action. Gives how many places. */
    redactElsewhere(): number;
    /** Looks in the records of the call once more. */
    lookAgain(): void;
    /** Opens the sign-in window: has to be called within a click. */
    connect(): void;
}

export function countVerified({ rows }: Review): number {
    return rows.filter(({ status }) => status === 'verified').length;
}

/** How many lines a press of Save sends. */
export function countToSend({ rows }: Review): number {
    return rows.filter(({ isSendable }) => isSendable).length;
}
