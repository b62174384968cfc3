import { formatCount, formatLabel } from 'c/labelText';
import { wordsFor } from 'c/problemWords';
import type { Banner } from 'c/transcriptBanner';
import type { Notice } from 'c/transcriptNotice';
import { labels, NOTICE_LABELS } from './labels';
import type { Reading } from './reading';
import type { SignIn } from './signInFlow';

/** All that decides what the component shows. `address` is the proxy's as it was entered, `proxyUrl` null if unusable. */
export interface ViewState {
    readonly address: string;
    readonly proxyUrl: string | null;
    readonly isSignedIn: boolean;
    /** Whether a session ended that nobody ended on purpose. */
    readonly isSessionOver: boolean;
    readonly signIn: SignIn;
    readonly reading: Reading;
    readonly mayChange: boolean;
    readonly nowMs: number;
}

/** A call that ended less than this ago may still get its transcript. */
const PENDING_MS = 60 * 60_000;

/** What stands in the place of the transcript; null where the transcript itself is shown. */
export function toNotice(state: ViewState): Notice | null {
    const { address, proxyUrl, reading, signIn } = state;
    if (address.trim() === '') {
        return { kind: 'notConfigured' };
    }
    if (proxyUrl === null) {
        return { kind: 'addressInvalid', address };
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

function toSignInNotice({ phase, problem }: SignIn, isSessionOver: boolean, address: string): Notice {
    if (phase === 'failed' && problem) {
        return { kind: 'failed', problem, address };
    }
    if (phase === 'waiting') {
        return { kind: 'signingIn' };
    }
    if (phase === 'blocked') {
        return { kind: 'popupBlocked', isReady: true };
    }
    return { kind: isSessionOver ? 'sessionOver' : 'connect', isReady: phase === 'ready' };
}

/** What has to be said about the transcript that is shown, most pressing first. */
export function toBanners(state: ViewState): readonly Banner[] {
    const { reading } = state;
    return [
        ...(state.isSignedIn ? [] : [toSignInBanner(state.signIn)]),
        ...(reading.isCutOff || (reading.problem && state.isSignedIn) ? [toPartBanner(reading)] : []),
        ...toAccessBanners(state),
        ...reading.notices
            .filter(({ count }) => count > 0)
            .map(({ code, count }): Banner => {
                const [one, many] = NOTICE_LABELS[code];
                const isLoss = code !== 'ENTRIES_HIDDEN' && code !== 'ENTRIES_WITHOUT_CALL';
                return { key: code, tone: isLoss ? 'warning' : 'info', text: formatCount(count, one, many) };
            })
    ];
}

/** Whether lines can be changed: the call is over, and nothing of that depends on being signed in right now. */
export function isChangeable(state: ViewState): boolean {
    return state.mayChange && state.reading.call?.state === 'ended';
}

function toSignInBanner({ phase }: SignIn): Banner {
    switch (phase) {
        case 'waiting':
            return {
                key: 'signIn',
                tone: 'info',
                text: labels.signingInBanner,
                action: 'cancel',
                actionLabel: labels.cancel
            };
        case 'blocked':
            return {
                key: 'signIn',
                tone: 'warning',
                text: labels.popupBlockedBanner,
                action: 'connect',
                actionLabel: labels.connect
            };
        default:
            return {
                key: 'signIn',
                tone: 'warning',
                text: labels.sessionOverBanner,
                action: phase === 'failed' ? 'retry' : 'connect',
                actionLabel: phase === 'failed' ? labels.tryAgain : labels.connect
            };
    }
}

/** Lines may be missing: the stream stopped, or the proxy said why it did. */
function toPartBanner({ entries, problem }: Reading): Banner {
    const words = problem && wordsFor(problem);
    const cause = words ? formatLabel(labels.notReloaded, words.title, words.text) : labels.cutOff;
    return {
        key: 'part',
        tone: 'warning',
        text: `${cause} ${formatCount(entries.length, labels.partLoadedOne, labels.partLoadedMany)}`,
        action: 'retry',
        actionLabel: labels.tryAgain
    };
}

function toAccessBanners({ reading, mayChange }: ViewState): readonly Banner[] {
    if (reading.call?.state === 'inProgress') {
        const action = { action: 'retry', actionLabel: labels.checkAgain };
        return [{ key: 'inProgress', tone: 'info', text: labels.inProgress, ...action }];
    }
    return mayChange ? [] : [{ key: 'readOnly', tone: 'info', text: labels.readOnly }];
}
