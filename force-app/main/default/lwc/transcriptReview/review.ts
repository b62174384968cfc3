import type { ChangePart } from 'c/changeParts';
import type { ProxyProblem } from 'c/proxyProblem';
import type { ChangeReason, LineResult } from 'c/proxyProtocol';

/**
 * One changed line as the dialog shows it: no redacted value is in it. `result` is how the line ended the last time it
 * was sent, while that still waits for the person; null otherwise.
 */
export interface ReviewLine {
    readonly identifier: string;
    readonly timeText: string;
    readonly parts: readonly ChangePart[];
    readonly result: LineResult | null;
}

/** What the person decides where somebody else stored another text. */
export type ReviewChoice = 'theirs' | 'mine';

/** What is to be sent, and why. */
export interface ReviewRequest {
    readonly identifiers: readonly string[];
    readonly reason: ChangeReason;
    readonly note: string;
}

/**
 * What came of it: results of the lines that were answered, and what stood in the way of lines; null where nothing did.
 * `isRestUnknown`: lines without a result may be stored all the same. `isRecordOpen`: the change record could not be
 * completed yet.
 */
export interface ReviewReport {
    readonly results: readonly LineResult[];
    readonly problem: ProxyProblem | null;
    readonly isRestUnknown: boolean;
    readonly isRecordOpen: boolean;
}

/**
 * Where a line stands. `sentBefore`: it was sent in an earlier save and not read back; saving looks for it first. `mine`:
 * to be sent again, over the text of somebody else. `theirs`: given up for it.
 */
type LineStatus = 'toSend' | 'sentBefore' | 'sending' | 'mine' | 'theirs' | LineResult['outcome'];

export interface ReviewRow {
    readonly line: ReviewLine;
    readonly status: LineStatus;
    /** What is stored now, where that has to be shown; null otherwise. */
    readonly storedText: string | null;
}

/** The dialog as a value. `report` is of the last save; null before it and while the next one is under way. */
export interface Review {
    readonly rows: readonly ReviewRow[];
    readonly report: ReviewReport | null;
    /** Whether anything was sent from this dialog. */
    readonly hasSent: boolean;
}

export function createReview(lines: readonly ReviewLine[]): Review {
    return {
        rows: lines.map(toFirstRow),
        report: null,
        hasSent: false
    };
}

/** The lines that a press of Save sends. */
export function linesToSend(review: Review): readonly string[] {
    return review.rows.filter(isSendable).map(({ line }) => line.identifier);
}

export function withSending(review: Review): Review {
    return {
        rows: review.rows.map((row) => (isSendable(row) ? { ...row, status: 'sending' } : row)),
        report: null,
        hasSent: true
    };
}

/** The report taken in; a line that was not answered can be sent again. */
export function withReport(review: Review, report: ReviewReport): Review {
    const results = new Map(report.results.map((result) => [result.identifier, result]));
    return {
        ...review,
        report,
        rows: review.rows.map((row) => {
            const result = results.get(row.line.identifier);
            if (result) {
                return withResult(row.line, result);
            }
            return row.status === 'sending' ? { ...row, status: 'toSend' } : row;
        })
    };
}

/** The decision about one line; `line` is the line as it reads after it, null where nothing is left of the change. */
export function withChoice(review: Review, identifier: string, choice: ReviewChoice, line: ReviewLine | null): Review {
    return {
        ...review,
        rows: review.rows.map((row) => {
            if (row.line.identifier !== identifier) {
                return row;
            }
            const status: LineStatus = choice === 'mine' && line ? 'mine' : 'theirs';
            return { line: line ?? row.line, status, storedText: choice === 'theirs' ? row.storedText : null };
        })
    };
}

export function countVerified({ rows }: Review): number {
    return rows.filter(({ status }) => status === 'verified').length;
}

/** Whether two texts stand against each other and the person has to choose one. */
export function needsChoice({ status, storedText }: ReviewRow): boolean {
    return (status === 'conflict' || status === 'overwritten') && storedText !== null;
}

function toFirstRow(line: ReviewLine): ReviewRow {
    if (!line.result) {
        return { line, status: 'toSend', storedText: null };
    }
    const row = withResult(line, line.result);
    return row.status === 'unconfirmed' ? { ...row, status: 'sentBefore' } : row;
}

function withResult(line: ReviewLine, { outcome, currentText }: LineResult): ReviewRow {
    return { line, status: outcome, storedText: currentText };
}

function isSendable({ status }: ReviewRow): boolean {
    return status === 'toSend' || status === 'sentBefore' || status === 'mine' || status === 'notApplied';
}
