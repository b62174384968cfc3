import { formatCount, formatLabel } from 'c/labelText';
import { applyTransaction, redo, undo, type EditSession, type Step } from 'c/transcriptModel';
import type { ProxyClient, TranscriptMessage } from 'c/transcriptProxy';
import { createCallDraft, type CallDraft, NO_DRAFT, type DraftState } from './callDraft';
import { createCallReview, NO_CALL_REVIEW, type CallReviewKeeper, type CallReviewState } from './callReview';
import { toRestored } from './draftWork';
import { draftLabels } from './draftLabels';
import { labels } from './labels';
import { withNumbersApart } from './maskNumbers';
import { askSettings, NO_SETTINGS, type OwnSettings } from './ownSettings';
import { NOTHING_READ, withMessage, withoutMessage, withOutcome, withSaved, withStart, type Reading } from './reading';
import { createReviewing, type Reviewing, type ReviewOpening } from './reviewing';
import { NO_REVIEW, withClosed, withStored, type ReviewState } from './reviewState';
import { toSaveEndText } from './saveBanners';
import { toUnsavedText } from './unsavedText';
import { hasUnsaved, NO_WORK, type Work } from './work';
import { withChanges, withoutChanges, withPage, withSession, withStoredTexts, withTheirTexts } from './workChanges';

/** A call that is open in the page, as a value: what was read of it, the unsaved work on it, and where its review stands. */
export interface CallState {
    readonly reading: Reading;
    readonly work: Work;
    readonly review: ReviewState;
    readonly draft: DraftState;
    /** What the organisation has decided. */
    readonly own: OwnSettings;
    readonly callReview: CallReviewState;
}

/** No call, or one of which nothing is known yet. */
export const NO_CALL: CallState = {
    reading: NOTHING_READ,
    work: NO_WORK,
    review: NO_REVIEW,
    draft: NO_DRAFT,
    own: NO_SETTINGS,
    callReview: NO_CALL_REVIEW
};

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
    /**
     * Tells the listener the state, at once and whenever it changes, until the function given is called. A read that
     * nobody listens to any more is ended; the work stays.
     */
    listen(listener: OpenCallListener): () => void;
    /** Whether there is something that closing the call would lose. */
    hasWork(): boolean;
    /** Whether lines are being sent, or read back. */
    isSaving(): boolean;
    /** Reads the transcript, in the place of a read that is under way. */
    read(): Promise<void>;
    /** Takes the steps of one action in. @throws Error where they do not apply */
    change(steps: readonly Step[]): void;
    /** What stands in the open editor of a line, which is kept with the draft; null once it is closed. */
    noteTyping(identifier: string, text: string | null): void;
    /** Takes the last action back, or does it again, and gives the first line concerned; null where there is none. */
    undo(): string | null;
    redo(): string | null;
    discard(): void;
    /** What is stored of the call's review. Another one after a reset. */
    callReview(): CallReviewKeeper;
    /** Takes up the unsaved work that is offered, as one action. Gives the first line concerned; null where none can be. */
    restoreDraft(): string | null;
    discardDraft(): void;
    /** Resolves when what is kept of the work is what was last asked for, or that could not be done. */
    draftSettled(): Promise<void>;
    dismiss(messageKey: string): void;
    /** Opens the review, once at a time. Resolves when it is closed; a save goes on without it. */
    review(opening: ReviewOpening): Promise<void>;
    /**
     * Drops all that belongs to the call, as if nothing had been read of it. A review that is open, or a save under way,
     * finds nothing more.
     */
    reset(): void;
    /** Nobody will ask for the call again: its draft is kept as it stands, and no longer followed. */
    close(): void;
}

/** Opens a call; `voiceCallId` is the record's. */
export function createOpenCall(client: ProxyClient, voiceCallId: string): OpenCall {
    const listeners = new Set<OpenCallListener>();
    const listener = toAll(listeners);
    let state = NO_CALL;
    let readLife = new AbortController();
    /** Counts the resets: a review that was opened before one is of a call that is gone. */
    let generation = 0;
    let stopAsking = (): void => undefined;

    const enter = (change: Partial<CallState>): void => {
        const { session } = state.work;
        const work = change.work && withNumbersApart(state.work, change.work);
        state = { ...state, ...change, ...(work && { work }) };
        listener.onState(state);
        reviewing.changed();
        draft.noteWork(session, state.work.session);
    };
    const createDraft = (): CallDraft =>
        createCallDraft(client, voiceCallId, {
            onState: (kept) => enter({ draft: kept }),
            onSaid: (message) => listener.onSaid(message)
        });
    let draft = createDraft();
    const createReviewKeeper = (): CallReviewKeeper =>
        createCallReview(client, voiceCallId, {
            onState: (callReview) => enter({ callReview }),
            onSaid: (message) => listener.onSaid(message)
        });
    let callReview = createReviewKeeper();
    /** Work whose stored texts may have changed: the entries follow, so that no removed text stays in them. */
    const enterWork = (work: Work, review: ReviewState = state.review): void => {
        const isStoredAlike = work.session.stored === state.work.session.stored;
        const entries = isStoredAlike ? state.reading.entries : withStoredTexts(state.reading.entries, work.session);
        enter({ work, review, reading: { ...state.reading, entries } });
    };
    const change = (steps: readonly Step[]): void => {
        const applied = applyTransaction(state.work.session, steps);
        if (!applied.ok) {
            throw new Error(`a change from the list does not apply: ${applied.code}`);
        }
        enterWork(withSession(state.work, applied.value));
    };
    const createReviewingOf = (opened: number): Reviewing =>
        createReviewing({
            client,
            voiceCallId,
            current: () =>
                generation === opened
                    ? {
                          work: state.work,
                          review: state.review,
                          entries: state.reading.entries,
                          knownChanges: state.reading.changes?.map(({ changeId }) => changeId) ?? [],
                          reading: state.reading,
                          masks: state.own.settings.masks,
                          callStartMs: state.reading.call?.startMs ?? null
                      }
                    : null,
            enter: (review) => enter({ review }),
            enterWork,
            change,
            onSaved(changes) {
                enter({ reading: withSaved(state.reading, changes) });
                // The page shows the call's change records: there is a new one.
                listener.onRecordsChanged();
                listener.onSaid(toSaveEndText(state.work, state.review));
            }
        });
    let reviewing = createReviewingOf(generation);
    const takeIn = (message: TranscriptMessage): void => {
        const work = workAfter(state.work, message);
        const review = withStored(state.review, state.work.session, work.session);
        enter({ reading: withMessage(state.reading, message), work, review });
        draft.take(message);
        callReview.take(message);
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
            enterWork(withSession(state.work, session));
            const unsaved = toUnsavedText(session);
            const rest = unsaved === null ? labels.nothingUnsaved : formatLabel(labels.unsaved, unsaved);
            listener.onSaid(formatLabel(template, rest));
        }
        return first;
    };

    return {
        listen(joining) {
            listeners.add(joining);
            joining.onState(state);
            return () => {
                listeners.delete(joining);
                if (listeners.size === 0) {
                    draft.leave();
                    callReview.leave();
                    callReview.note(null, state.reading, false);
                    readLife.abort();
                    state = { ...state, reading: { ...state.reading, isReading: false } };
                }
            };
        },
        hasWork: () =>
            state.review.isOpen || state.review.saving !== null || state.draft.left !== null || hasUnsaved(state.work),
        isSaving: () => state.review.saving !== null,
        async read() {
            readLife.abort();
            const life = new AbortController();
            readLife = life;
            enter({ reading: withStart(state.reading) });
            stopAsking();
            stopAsking = askSettings(client, (own) => enter({ own }));
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
        change,
        noteTyping: (identifier, text) => draft.noteTyping(identifier, text),
        undo: () => show(undo(state.work.session), labels.undone),
        redo: () => show(redo(state.work.session), labels.redone),
        discard() {
            const entries = withTheirTexts(state.reading.entries, state.work);
            enter({ work: withoutChanges(entries), review: NO_REVIEW, reading: { ...state.reading, entries } });
            draft.dropLeft();
            listener.onSaid(labels.discarded);
        },
        callReview: () => callReview,
        restoreDraft() {
            const { offer } = state.draft;
            const restored = offer && toRestored(offer, state.work.session, state.own.settings.masks);
            if (!restored) {
                return null;
            }
            enterWork(withSession(state.work, restored.session));
            draft.takeUp(restored.left);
            const { restoredOne, restoredMany } = draftLabels;
            listener.onSaid(formatCount(restored.identifiers.length, restoredOne, restoredMany));
            return restored.identifiers[0] ?? null;
        },
        discardDraft() {
            draft.takeUp([]);
            listener.onSaid(draftLabels.discarded);
        },
        draftSettled: () => draft.settled(),
        dismiss(messageKey) {
            const review = messageKey === 'saveEnded' ? withClosed(state.review, state.work) : state.review;
            enter({ reading: withoutMessage(state.reading, messageKey), review });
            if (messageKey === 'draftLeft') {
                draft.dropLeft();
            }
        },
        async review(opening) {
            if (!(await reviewing.open(opening))) {
                listener.onSaid(labels.nothingUnsaved);
            }
        },
        reset() {
            generation += 1;
            reviewing.end();
            reviewing = createReviewingOf(generation);
            draft.close();
            draft = createDraft();
            callReview.close();
            callReview = createReviewKeeper();
            readLife.abort();
            stopAsking();
            state = NO_CALL;
            listener.onState(state);
        },
        close() {
            draft.close();
            callReview.close();
        }
    };
}

/** One listener that passes everything on to all of them. */
function toAll(listeners: ReadonlySet<OpenCallListener>): OpenCallListener {
    const tell = (say: (listener: OpenCallListener) => void): void => [...listeners].forEach(say);
    return {
        onState: (state) => tell(({ onState }) => onState(state)),
        onSaid: (message) => tell(({ onSaid }) => onSaid(message)),
        onRead: (lineCount) => tell(({ onRead }) => onRead(lineCount)),
        onRecordsChanged: () => tell(({ onRecordsChanged }) => onRecordsChanged())
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
