import { formatCount, formatLabel } from 'c/labelText';
import { formatMoment } from 'c/momentText';
import { wordsFor } from 'c/problemWords';
import type { ReadNotice } from 'c/proxyProtocol';
import type { Banner } from 'c/transcriptBanner';
import type { SignIn } from 'c/transcriptConnection';
import type { SessionEnding } from 'c/transcriptProxy';
import { toChangeBanners } from './changeBanners';
import { toDraftBanners } from './draftBanners';
import { labels, NOTICE_LABELS } from './labels';
import type { Reading } from './reading';
import { toReviewedBanners } from './reviewedWords';
import type { ViewState } from './view';

/** The keys of all banners, most pressing first: what stops the work, what may be lost or wrong, what is good to know. */
const ORDER: readonly string[] = [
    'offline',
    'signIn',
    'ending',
    'part',
    'draft',
    'draftLeft',
    'TEXT_ESCAPED',
    'pending',
    'saving',
    'sealBroken',
    'sealMissing',
    'settledPart',
    'reviewedChanged',
    'inProgress',
    'HOURLY_LIMIT_NEAR',
    'DAILY_LIMIT_NEAR',
    'TIMESTAMP_CROWDED',
    'ENTRIES_MALFORMED',
    'ENTRIES_WITHOUT_TEXT',
    'CHANGES_UNREAD',
    'DRAFT_UNREAD',
    'REVIEW_UNREAD',
    'readOnly',
    'locked',
    'settled',
    'reviewed',
    'CHANGES_CUT_OFF',
    'ENTRIES_HIDDEN',
    'ENTRIES_WITHOUT_TIME',
    'ENTRIES_WITHOUT_SPEAKER',
    'ENTRIES_WITHOUT_CALL',
    'DRAFT_BROKEN',
    'sealUnknownKey'
];

/** Lines are shown with something missing, or not shown because they are none of this person's: nothing is lost. */
const INFORMING: ReadonlySet<ReadNotice['code']> = new Set([
    'CHANGES_CUT_OFF',
    'ENTRIES_HIDDEN',
    'ENTRIES_WITHOUT_CALL',
    'ENTRIES_WITHOUT_TIME',
    'ENTRIES_WITHOUT_SPEAKER',
    'DRAFT_BROKEN'
]);

/** What has to be said about the transcript that is shown, most pressing first, without what the person has put away. */
export function toBanners(state: ViewState): readonly Banner[] {
    const { reading } = state;
    const banners = [
        ...toConnectionBanners(state),
        ...(reading.isCutOff || (reading.problem && state.isSignedIn) ? [toPartBanner(reading, state.nowMs)] : []),
        ...toAccessBanners(state),
        ...toChangeBanners(reading.changes ?? [], state),
        ...toDraftBanners(state),
        ...toReviewedBanners(state),
        ...reading.notices.filter(isWorthSaying).map(toNoticeBanner)
    ];
    return banners
        .filter(({ key }) => !reading.dismissed.has(key))
        .sort((one, other) => ORDER.indexOf(one.key) - ORDER.indexOf(other.key));
}

/** No lines of a kind are nothing to speak of; no requests left are. */
function isWorthSaying({ code, count }: ReadNotice): boolean {
    return count > 0 || code === 'CHANGES_UNREAD' || code === 'HOURLY_LIMIT_NEAR' || code === 'DAILY_LIMIT_NEAR';
}

function toNoticeBanner({ code, count }: ReadNotice): Banner {
    const text = formatCount(count, ...NOTICE_LABELS[code]);
    if (INFORMING.has(code)) {
        return { key: code, tone: 'info', text, isDismissable: true };
    }
    const banner = { key: code, tone: 'warning', text } as const;
    return code === 'CHANGES_UNREAD' || code === 'DRAFT_UNREAD' || code === 'REVIEW_UNREAD'
        ? { ...banner, action: 'retry', actionLabel: labels.checkAgain }
        : banner;
}

/** Without a network there is no signing in either. */
function toConnectionBanners({ isOffline, isSignedIn, signIn, ending, nowMs }: ViewState): readonly Banner[] {
    if (isOffline) {
        return [{ key: 'offline', tone: 'warning', text: labels.offlineBanner }];
    }
    if (!isSignedIn) {
        return [toSignInBanner(signIn, nowMs)];
    }
    return ending ? [toEndingBanner(ending, nowMs)] : [];
}

/** That the session is about to run out. `nowMs`: milliseconds since the Unix epoch. */
export function toEndingBanner({ endsAtMs, canStay }: SessionEnding, nowMs: number): Banner {
    const text = formatLabel(canStay ? labels.endingIdle : labels.endingForGood, formatMoment(endsAtMs, nowMs));
    const banner = { key: 'ending', tone: 'warning', text } as const;
    return canStay ? { ...banner, action: 'stay', actionLabel: labels.stayConnected } : banner;
}

function toSignInBanner({ phase, problem }: SignIn, nowMs: number): Banner {
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
        default: {
            const words = problem && wordsFor(problem, nowMs);
            return {
                key: 'signIn',
                tone: 'warning',
                text: words
                    ? formatLabel(labels.signInRefusedBanner, words.title, words.text)
                    : labels.sessionOverBanner,
                action: phase === 'failed' ? 'retry' : 'connect',
                actionLabel: words ? labels.tryAgain : labels.connect
            };
        }
    }
}

/** Lines may be missing: the stream stopped, or the proxy said why it did. */
function toPartBanner({ entries, problem }: Reading, nowMs: number): Banner {
    const words = problem && wordsFor(problem, nowMs);
    const cause = words ? formatLabel(labels.notReloaded, words.title, words.text) : labels.cutOff;
    return {
        key: 'part',
        tone: 'warning',
        text: `${cause} ${formatCount(entries.length, labels.partLoadedOne, labels.partLoadedMany)}`,
        action: 'retry',
        actionLabel: labels.tryAgain
    };
}

function toAccessBanners({ reading, mayChange, isLocked }: ViewState): readonly Banner[] {
    if (reading.call?.state === 'inProgress') {
        const action = { action: 'retry', actionLabel: labels.checkAgain };
        return [{ key: 'inProgress', tone: 'info', text: labels.inProgress, ...action }];
    }
    if (!mayChange) {
        return [{ key: 'readOnly', tone: 'info', text: labels.readOnly }];
    }
    const unlock = { action: 'unlock', actionLabel: labels.startEditing };
    return isLocked ? [{ key: 'locked', tone: 'info', text: labels.locked, ...unlock }] : [];
}
