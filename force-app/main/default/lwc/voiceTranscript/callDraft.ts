import { withPlainMasks } from 'c/callMasks';
import { wordsFor } from 'c/problemWords';
import { formatLabel } from 'c/labelText';
import type { KeptDraft } from 'c/proxyProtocol';
import { changesOf, createEditSession, type EditSession, type KeptLine } from 'c/transcriptModel';
import type { ProxyClient, TranscriptMessage } from 'c/transcriptProxy';
import { createDraftKeeper, isElsewhere, type Keeping } from './draftKeeper';
import { draftLabels } from './draftLabels';
import { withStoredNow } from './draftWork';
import { toTyping, withTyping, type Typing } from './typing';

/** What survives of the work on a call when the page does not. */
export interface DraftState {
    /** Whether a read has said what was kept before. Until then nothing is kept: that would be overwritten. */
    readonly isKnown: boolean;
    /** Unsaved work from before, until the person has decided about it; null where there is none. */
    readonly offer: KeptDraft | null;
    /** What of a draft that was taken up could not be placed, with when that was kept; null where all could. */
    readonly left: { readonly madeMs: number; readonly lines: readonly KeptLine[] } | null;
    readonly keeping: Keeping;
}

/** Nothing known, nothing kept. */
export const NO_DRAFT: DraftState = { isKnown: false, offer: null, left: null, keeping: { phase: 'none' } };

/** The draft follows what is typed at this pace, not with every key. Milliseconds. */
const TYPING_MS = 1_000;

/** What the call has to do: show a state, say something. */
export interface CallDraftListener {
    onState(state: DraftState): void;
    onSaid(message: string): void;
}

/** The draft of one open call: follows its work, and what reads say of earlier work. */
export interface CallDraft {
    /** Takes in what a read says. */
    take(message: TranscriptMessage): void;
    noteWork(before: EditSession, after: EditSession): void;
    /** What stands in the open editor of a line; null once it is closed. */
    noteTyping(identifier: string, text: string | null): void;
    /** The offer is decided about: what is kept follows the work again. `left`: lines of it that could not be placed. */
    takeUp(left: readonly KeptLine[]): void;
    /** The person has no more use for what could not be placed. */
    dropLeft(): void;
    settled(): Promise<void>;
    /** Nobody looks at the call for now: what is not kept yet is kept at once. */
    leave(): void;
    close(): void;
}

/** Starts following. It goes on, and hears the page being hidden, until it is closed. */
export function createCallDraft(client: ProxyClient, voiceCallId: string, listener: CallDraftListener): CallDraft {
    let state = NO_DRAFT;
    /** What the read under way has said. */
    let told: KeptDraft | null = null;
    let isClosed = false;
    const page = crypto.randomUUID();
    /** When the draft of another page was kept that the person has decided about here. */
    let over: number | null = null;
    let session = createEditSession();
    let typing: Typing | null = null;
    let typingTimer: ReturnType<typeof setTimeout> | undefined;

    const enter = (change: Partial<DraftState>): void => {
        state = { ...state, ...change };
        listener.onState(state);
    };
    const keeper = createDraftKeeper(
        {
            keep: (lines, isLeaving) => client.keepDraft(voiceCallId, lines, { page, over }, isLeaving),
            discard: () => client.discardDraft(voiceCallId, { page, over })
        },
        (keeping) => {
            if (isClosed) {
                return;
            }
            const isNews = keeping.phase === 'failed' && state.keeping.phase !== 'failed';
            enter({ keeping });
            if (isNews) {
                listener.onSaid(formatLabel(draftLabels.failed, wordsFor(keeping.problem).title));
            }
        }
    );
    const note = (): void => {
        clearTimeout(typingTimer);
        typingTimer = undefined;
        // What is left of a value may tell something of it.
        keeper.note(changesOf(withTyping(session, typing)).map(withPlainMasks));
    };
    const leave = (): void => {
        if (typingTimer !== undefined) {
            note();
        }
        keeper.leave();
    };
    const handleHidden = (): void => {
        if (document.visibilityState === 'hidden') {
            leave();
        }
    };
    keeper.hold(true);
    document.addEventListener('visibilitychange', handleHidden);
    window.addEventListener('pagehide', leave);

    return {
        take(message) {
            if (message.type === 'call') {
                told = null;
                keeper.retry();
            } else if (message.type === 'draft') {
                told = message.draft;
            } else if (message.type === 'end' && message.notices.every(({ code }) => code !== 'DRAFT_UNREAD')) {
                // What this page itself has kept is no news, and what was decided about neither.
                const offer = told?.page === page || told?.madeMs === over ? null : told;
                enter({ isKnown: true, offer });
                keeper.hold(offer !== null);
                if (!offer && isElsewhere(state.keeping)) {
                    note();
                }
            }
        },
        noteWork(before, after) {
            session = after;
            if (before.changed !== after.changed || (typing && before.stored !== after.stored)) {
                note();
            }
            const offer = state.offer && withStoredNow(state.offer, before, after);
            if (offer !== state.offer) {
                enter({ offer });
            }
        },
        noteTyping(identifier, text) {
            typing = text === null ? null : toTyping(typing, session, identifier, text);
            // What was typed may be on its way into the work: nothing is deleted in between.
            typingTimer ??= setTimeout(note, TYPING_MS);
        },
        takeUp(left) {
            const { offer } = state;
            if (offer) {
                over = offer.madeMs;
                enter({
                    offer: null,
                    left: left.length > 0 ? { madeMs: offer.madeMs, lines: left } : null,
                    keeping: isElsewhere(state.keeping) ? NO_DRAFT.keeping : state.keeping
                });
                keeper.adopt();
            }
        },
        dropLeft() {
            if (state.left) {
                enter({ left: null });
            }
        },
        settled: () => keeper.settled(),
        leave,
        close() {
            isClosed = true;
            leave();
            keeper.stop();
            document.removeEventListener('visibilitychange', handleHidden);
            window.removeEventListener('pagehide', leave);
        }
    };
}
