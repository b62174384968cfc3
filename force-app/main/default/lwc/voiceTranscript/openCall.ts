import { formatCount, formatLabel } from 'c/labelText';
import { applyTransaction, redo, undo, type EditSession, type Step } from 'c/transcriptModel';
import type { ProxyClient, TranscriptMessage } from 'c/transcriptProxy';
import { labels } from './labels';
import { NOTHING_READ, withMessage, withoutMessage, withOutcome, withStart, type Reading } from './reading';
import { reviewWork } from './reviewWork';
import { toUnsavedText } from './unsavedText';
import { NO_WORK, type Work } from './work';
import { withChanges, withoutChanges, withPage, withStoredTexts } from './workChanges';

/** A call that is open in the page, as a value: what was read of it, and the unsaved work on it. */
export interface CallState {
    readonly reading: Reading;
    readonly work: Work;
}

/** No call, or one of which nothing is known yet. */
export const NO_CALL: CallState = { reading: NOTHING_READ, work: NO_WORK };

/** What the component has to do: show a state, say something, tell the record page that its records changed. */
export interface OpenCallListener {
    onState(state: CallState): void;
    onSaid(message: string): void;
    /** A read ended, with so many lines shown. */
    onRead(lineCount: number): void;
    onRecordsChanged(): void;
}

/** One call: reads it, and takes the work on it in. Nothing of it is heard any more once it is closed. */
export interface OpenCall {
    /** Reads the transcript, in the place of a read that is under way. */
    read(): Promise<void>;
    /** Takes the steps of one action in. @throws Error where they do not apply */
    change(steps: readonly Step[]): void;
    /** Takes the last action back, or does it again, and gives the first line concerned; null where there is none. */
    undo(): string | null;
    redo(): string | null;
    discard(): void;
    dismiss(messageKey: string): void;
    /** Opens the review, once at a time. Resolves when it is closed. */
    review(underWay: string | null): Promise<void>;
    close(): void;
}

/** Opens a call; `voiceCallId` is the record's. The listener hears every state after NO_CALL. */
export function createOpenCall(client: ProxyClient, voiceCallId: string, listener: OpenCallListener): OpenCall {
    let state = NO_CALL;
    let readLife = new AbortController();
    let isReviewing = false;
    let isClosed = false;

    const enter = (change: Partial<CallState>): void => {
        state = { ...state, ...change };
        listener.onState(state);
    };
    /** Work whose stored texts may have changed: the entries follow, so that no removed text stays in them. */
    const enterWork = (work: Work): void => {
        const entries = withStoredTexts(state.reading.entries, work.session);
        enter({ work, reading: { ...state.reading, entries } });
    };
    const takeIn = (message: TranscriptMessage): void => {
        enter({ reading: withMessage(state.reading, message), work: workAfter(state.work, message) });
        if (message.type === 'changes' && message.changes.some(({ isJustSettled }) => isJustSettled)) {
            listener.onRecordsChanged();
        }
    };
    const show = (
        { session, touched }: { readonly session: EditSession; readonly touched: readonly string[] },
        template: string
    ): string | null => {
        const first = touched[0] ?? null;
        if (first !== null) {
            enter({ work: { ...state.work, session } });
            const unsaved = toUnsavedText(session);
            const rest = unsaved === null ? labels.nothingUnsaved : formatLabel(labels.unsaved, unsaved);
            listener.onSaid(formatLabel(template, rest));
        }
        return first;
    };

    return {
        async read() {
            readLife.abort();
            const life = new AbortController();
            readLife = life;
            enter({ reading: withStart(state.reading) });
            const { signal } = life;
            const outcome = await client.readTranscript({
                voiceCallId,
                signal,
                onMessage: (message) => {
                    if (!signal.aborted) {
                        takeIn(message);
                    }
                }
            });
            if (!signal.aborted) {
                enter({ reading: withOutcome(state.reading, outcome) });
                listener.onRead(state.reading.entries.length);
            }
        },
        change(steps) {
            const applied = applyTransaction(state.work.session, steps);
            if (!applied.ok) {
                throw new Error(`a change from the list does not apply: ${applied.code}`);
            }
            enter({ work: { ...state.work, session: applied.value } });
        },
        undo: () => show(undo(state.work.session), labels.undone),
        redo: () => show(redo(state.work.session), labels.redone),
        discard() {
            enter({ work: withoutChanges(state.reading.entries) });
            listener.onSaid(labels.discarded);
        },
        dismiss(messageKey) {
            enter({ reading: withoutMessage(state.reading, messageKey) });
        },
        async review(underWay) {
            if (isReviewing) {
                return;
            }
            isReviewing = true;
            try {
                const hadWork = await reviewWork({
                    client,
                    voiceCallId,
                    callStartMs: state.reading.call?.startMs ?? null,
                    underWay,
                    current: () => (isClosed ? null : { work: state.work, entries: state.reading.entries }),
                    accept: enterWork,
                    onSaved(verified) {
                        // The page shows the call's change records: there is a new one.
                        listener.onRecordsChanged();
                        if (verified > 0) {
                            listener.onSaid(formatCount(verified, labels.savedOne, labels.savedMany));
                        }
                    }
                });
                if (!hadWork) {
                    listener.onSaid(labels.nothingUnsaved);
                }
            } finally {
                isReviewing = false;
            }
        },
        close() {
            isClosed = true;
            readLife.abort();
        }
    };
}

function workAfter(work: Work, message: TranscriptMessage): Work {
    switch (message.type) {
        case 'entries':
            return withPage(work, message.entries);
        case 'changes':
            return withChanges(work, message.changes);
        default:
            return work;
    }
}
