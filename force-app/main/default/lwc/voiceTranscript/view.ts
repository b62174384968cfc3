import { toAddressNotice, toSignInNotice, type SignIn } from 'c/transcriptConnection';
import type { Notice } from 'c/transcriptNotice';
import type { SessionEnding } from 'c/transcriptProxy';
import type { DraftState } from './callDraft';
import type { CallReviewState } from './callReview';
import { labels } from './labels';
import type { Reading } from './reading';

/** All that decides what the component shows. `address` is the proxy's as it was entered, `proxyUrl` null if unusable. */
export interface ViewState {
    readonly address: string;
    readonly proxyUrl: string | null;
    readonly isSignedIn: boolean;
    /** Whether a session ended that nobody ended on purpose. */
    readonly isSessionOver: boolean;
    readonly ending: SessionEnding | null;
    readonly isOffline: boolean;
    readonly signIn: SignIn;
    readonly reading: Reading;
    readonly draft: DraftState;
    readonly callReview: CallReviewState;
    readonly mayChange: boolean;
    /** Whether the transcript is for reading until the person asks to change it. */
    readonly isLocked: boolean;
    readonly nowMs: number;
}

/** A call that ended less than this ago may still get its transcript. */
const PENDING_MS = 60 * 60_000;

/** What stands in the place of the transcript; null where the transcript itself is shown. */
export function toNotice(state: ViewState): Notice | null {
    const { address, proxyUrl, reading, signIn } = state;
    if (proxyUrl === null || address.trim() === '') {
        return toAddressNotice(address, proxyUrl);
    }
    if (reading.entries.length > 0) {
        return null;
    }
    if (!state.isSignedIn) {
        return toSignInNotice(signIn, state.isSessionOver, proxyUrl);
    }
    if (reading.problem) {
        return { kind: 'failed', problem: reading.problem, address: proxyUrl };
    }
    if (reading.isReading || !reading.call) {
        return { kind: 'loading' };
    }
    if (reading.call.state === 'inProgress') {
        return { kind: 'liveEmpty' };
    }
    const isRecent = reading.call.endMs !== null && state.nowMs - reading.call.endMs < PENDING_MS;
    return { kind: isRecent ? 'pending' : 'empty' };
}

/** Whether there can be work on the lines: the call is over, and nothing of that depends on being signed in right now. */
export function isChangeable(state: ViewState): boolean {
    return state.mayChange && !state.isLocked && state.reading.call?.state === 'ended';
}

/** Why nothing can be saved although the person may; null where it can. Lines are not to be changed meanwhile. */
export function toSaveBlock({ reading }: ViewState): string | null {
    return reading.notices.some(({ code }) => code === 'TEXT_ESCAPED') ? labels.saveBlockedEscaped : null;
}
