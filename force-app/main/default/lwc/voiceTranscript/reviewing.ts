import { toChangeParts, toMergeParts, type ChangePart } from 'c/changeParts';
import type { ChangeSummary, LineResult } from 'c/proxyProtocol';
import type { LineChange, Step } from 'c/transcriptModel';
import type { ProxyClient } from 'c/transcriptProxy';
import TranscriptReview, { type Decision, type ReviewDesk } from 'c/transcriptReview';
import { labels } from './labels';
import { createLookingElsewhere, type SearchedCall } from './lookingElsewhere';
import { hasNumbers } from './maskNumbers';
import { receiptOf } from './receipts';
import {
    changesToSend,
    rememberRows,
    timesOf,
    toDoneRow,
    toReview,
    toRows,
    withAnswered,
    withClosed,
    withDone,
    withEnd,
    withSaving,
    type ReviewState
} from './reviewState';
import { toSavedChanges } from './savedChanges';
import { toLinesToSave, type Work } from './work';
import { withDecided, withResults } from './workChanges';

/** The call under review, as it is when asked. */
export interface ReviewHost {
    readonly client: ProxyClient;
    readonly voiceCallId: string;
    /** Null once the call is closed. */
    current(): (SearchedCall & { readonly review: ReviewState }) | null;
    enter(review: ReviewState): void;
    /** Takes the work over as it is after an answer or a decision. */
    enterWork(work: Work, review: ReviewState): void;
    /** Takes the steps of one action in. */
    change(steps: readonly Step[]): void;
    /** A save has ended, whether the dialog is open or not; `changes` are the records that it made. */
    onSaved(changes: readonly ChangeSummary[]): void;
}

/** What opening the dialog needs beside the call. */
export interface ReviewOpening {
    /** Who was saving when the transcript was read, in words; null where nobody was. */
    readonly underWay: string | null;
    /** Opens the sign-in window. */
    connect(): void;
}

/** The review of a call: its dialog, and the save that goes on without it. */
export interface Reviewing {
    /** Opens the dialog, once at a time. Resolves when it is closed; false where there is nothing to review. */
    open(opening: ReviewOpening): Promise<boolean>;
    /** The call has changed: an open dialog follows. */
    changed(): void;
    /** Nobody will ask for it again: what it holds of values that were removed goes. */
    end(): void;
}

export function createReviewing(host: ReviewHost): Reviewing {
    const listeners = new Set<() => void>();
    const tellAll = (): void => listeners.forEach((tell) => tell());
    const elsewhere = createLookingElsewhere(host.client, host.voiceCallId, host.current, tellAll);

    const save = async (): Promise<void> => {
        const before = host.current();
        const sent = before ? changesToSend(before.review, before) : [];
        if (!before?.review.reason || before.review.saving || sent.length === 0) {
            return;
        }
        const { reason, note } = before.review;
        host.enter(
            withSaving(
                before.review,
                sent.map(({ identifier }) => identifier)
            )
        );
        elsewhere.begin();
        const trimmed = note.trim();
        const request = {
            reason,
            ...(trimmed === '' ? {} : { note: trimmed }),
            ...(hasNumbers(sent) ? { knownChanges: before.knownChanges ?? [] } : {}),
            changes: toLinesToSave(sent, before.entries)
        };
        let answered = 0;
        const takeIn = (results: readonly LineResult[]): void => {
            answered += results.length;
            // Ahead of the work, which forgets the values now.
            elsewhere.take(sent, results);
            takeResults(host, sent, results);
        };
        const { results, answers, ...end } = await host.client.saveChanges(host.voiceCallId, request, (_, part) =>
            takeIn(part)
        );
        takeIn(results.slice(answered));
        const after = host.current();
        if (after) {
            const saved = toSavedChanges(request, answers, host.client.user()?.name ?? null, Date.now());
            host.enter({ ...withEnd(after.review, end), saved: [...saved, ...after.review.saved] });
            host.onSaved(saved);
            elsewhere.end();
        }
    };

    const deskFor = ({ underWay, connect }: ReviewOpening): ReviewDesk => ({
        follow(listener) {
            const rowsOf = rememberRows();
            const tell = (): void => {
                const call = host.current();
                if (call) {
                    listener(
                        toReview(
                            call.review,
                            rowsOf(call.review, call),
                            underWay,
                            call.review.saving ? null : elsewhere.findings()
                        )
                    );
                }
            };
            listeners.add(tell);
            tell();
            return () => listeners.delete(tell);
        },
        setReason: (reason) => enterChange(host, { reason }),
        setNote: (note) => enterChange(host, { note }),
        save: () => void save(),
        decide: (identifier, decision) => decide(host, identifier, decision),
        preview(identifier, choices) {
            const conflict = host.current()?.work.conflicts.get(identifier);
            return conflict ? toMergeParts(conflict, choices) : [];
        },
        receipt() {
            const call = host.current();
            return call && receiptOf(host.voiceCallId, call.review.saved, call);
        },
        redactElsewhere() {
            const steps = elsewhere.steps();
            host.change(steps);
            return steps.length;
        },
        lookAgain: () => elsewhere.look(),
        connect
    });

    /** A function of its own, since what waits for the dialog must not hold on to a line as it was before the save. */
    const begin = (): 'begun' | 'isOpen' | 'hasNothing' => {
        const call = host.current();
        if (!call || call.review.isOpen) {
            return 'isOpen';
        }
        if (toRows(call.review, call).length === 0) {
            return 'hasNothing';
        }
        host.enter({ ...call.review, isOpen: true });
        return 'begun';
    };

    return {
        async open(opening) {
            const begun = begin();
            if (begun !== 'begun') {
                return begun === 'isOpen';
            }
            try {
                await TranscriptReview.open({ label: labels.reviewTitle, size: 'medium', desk: deskFor(opening) });
            } finally {
                elsewhere.drop();
                const closed = host.current();
                if (closed) {
                    host.enter(withClosed(closed.review, closed.work));
                }
            }
            return true;
        },
        changed: tellAll,
        end: () => elsewhere.drop()
    };
}

function enterChange(host: ReviewHost, change: Pick<Partial<ReviewState>, 'reason' | 'note'>): void {
    const call = host.current();
    if (call) {
        host.enter({ ...call.review, ...change });
    }
}

/** The work follows the answers, and what is over with stays in the review. */
function takeResults(host: ReviewHost, sent: readonly LineChange[], answers: readonly LineResult[]): void {
    const call = host.current();
    if (!call || answers.length === 0) {
        return;
    }
    const { work, results } = withResults(call.work, sent, answers);
    const changes = new Map(sent.map((change) => [change.identifier, change]));
    const timeOf = timesOf(call);
    const done = results.flatMap(({ identifier, outcome }) => {
        const change = changes.get(identifier);
        if (!change || (outcome !== 'verified' && work.session.changed.has(identifier))) {
            return [];
        }
        return outcome === 'verified'
            ? [toDoneRow(identifier, timeOf(identifier), 'verified', toChangeParts(change))]
            : [toDoneRow(identifier, timeOf(identifier), 'alike', storedParts(work, identifier))];
    });
    host.enterWork(work, withAnswered(call.review, results, done));
}

function decide(host: ReviewHost, identifier: string, decision: Decision): void {
    const call = host.current();
    if (!call) {
        return;
    }
    const work = withDecided(call.work, identifier, decision);
    const row = toDoneRow(identifier, timesOf(call)(identifier), 'theirs', storedParts(work, identifier));
    const isOver = work !== call.work && !work.session.changed.has(identifier);
    host.enterWork(work, isOver ? withDone(call.review, row) : call.review);
}

function storedParts({ session }: Work, identifier: string): readonly ChangePart[] {
    return [{ kind: 'same', text: session.stored.get(identifier) ?? '' }];
}
