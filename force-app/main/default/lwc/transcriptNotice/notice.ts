import { formatCount, formatLabel } from 'c/labelText';
import { wordsFor } from 'c/problemWords';
import type { ProxyProblem } from 'c/proxyProblem';
import { labels } from './labels';

/**
 * Why no transcript is shown. `isReady` says whether the sign-in window can be opened yet. `refused`: the window could not
 * sign the person in, and can be opened again. `address` is the proxy's, for whoever has to set it right.
 */
export type Notice =
    | {
          readonly kind: 'notConfigured' | 'signingIn' | 'loading' | 'empty' | 'pending' | 'liveEmpty';
      }
    | { readonly kind: 'addressInvalid'; readonly address: string }
    | { readonly kind: 'filteredOut'; readonly lineCount: number }
    | { readonly kind: 'connect' | 'sessionOver' | 'popupBlocked'; readonly isReady: boolean }
    | { readonly kind: 'refused'; readonly problem: ProxyProblem }
    | { readonly kind: 'failed'; readonly problem: ProxyProblem; readonly address: string };

/** What a person can choose in a notice. `connect` opens the sign-in window within the click. */
export type NoticeAction = 'connect' | 'cancel' | 'retry' | 'showEveryone';

interface NoticeButton {
    readonly action: NoticeAction;
    readonly label: string;
    readonly variant: 'brand' | 'neutral';
    readonly isDisabled: boolean;
}

/** A notice as it is shown. `details` are small lines for an admin. */
export interface NoticeView {
    readonly title: string;
    readonly text: string;
    readonly details: readonly string[];
    readonly buttons: readonly NoticeButton[];
    readonly isBusy: boolean;
}

/** The words and buttons of a notice; null for `loading`, which is drawn instead of said. */
export function toNoticeView(notice: Notice): NoticeView | null {
    switch (notice.kind) {
        case 'loading':
            return null;
        case 'notConfigured':
            return view(labels.notConfiguredTitle, labels.notConfiguredText);
        case 'addressInvalid':
            return {
                ...view(labels.addressInvalidTitle, labels.addressInvalidText),
                details: [formatLabel(labels.address, notice.address)]
            };
        case 'connect':
            return connectView(labels.connectTitle, labels.connectText, notice.isReady);
        case 'sessionOver':
            return connectView(labels.sessionOverTitle, labels.sessionOverText, notice.isReady);
        case 'signingIn':
            return {
                ...view(labels.signingInTitle, labels.signingInText, [
                    button('connect', labels.openAgain),
                    button('cancel', labels.cancel)
                ]),
                isBusy: true
            };
        case 'popupBlocked':
            return view(labels.popupBlockedTitle, labels.popupBlockedText, [
                { ...button('connect', labels.tryAgain, 'brand'), isDisabled: !notice.isReady }
            ]);
        case 'refused':
            return refusedView(notice.problem);
        case 'empty':
            return view(labels.emptyTitle, labels.emptyText, [button('retry', labels.checkAgain)]);
        case 'pending':
            return view(labels.pendingTitle, labels.pendingText, [button('retry', labels.checkAgain)]);
        case 'liveEmpty':
            return view(labels.liveEmptyTitle, labels.liveEmptyText, [button('retry', labels.checkAgain)]);
        case 'filteredOut':
            return view(
                labels.filteredOutTitle,
                formatCount(notice.lineCount, labels.filteredOutOne, labels.filteredOutMany),
                [button('showEveryone', labels.showEveryone)]
            );
        case 'failed':
            return failedView(notice.problem, notice.address);
    }
}

/** Problems that trying again can't cure: something has to change first. */
const LASTING = new Set<ProxyProblem['code']>(['VOICE_CALL_WITHOUT_CONVERSATION', 'ORIGIN_NOT_ALLOWED']);

/** Problems for which whoever looks after the proxy needs its address. */
const ADDRESS_MATTERS = new Set<ProxyProblem['code']>(['PROXY_UNREACHABLE', 'PROXY_UNEXPECTED', 'ROUTE_UNKNOWN']);

function failedView(problem: ProxyProblem, address: string): NoticeView {
    const { title, text } = wordsFor(problem);
    return {
        ...view(title, text, LASTING.has(problem.code) ? [] : [button('retry', labels.tryAgain)]),
        details: [
            ...(ADDRESS_MATTERS.has(problem.code) ? [formatLabel(labels.address, address)] : []),
            ...requestDetails(problem)
        ]
    };
}

function refusedView(problem: ProxyProblem): NoticeView {
    const { title, text } = wordsFor(problem);
    return { ...view(title, text, [button('connect', labels.tryAgain, 'brand')]), details: requestDetails(problem) };
}

function requestDetails({ requestId }: ProxyProblem): readonly string[] {
    return requestId === null ? [] : [formatLabel(labels.request, requestId)];
}

function connectView(title: string, text: string, isReady: boolean): NoticeView {
    return {
        ...view(title, text, [{ ...button('connect', labels.connect, 'brand'), isDisabled: !isReady }]),
        isBusy: !isReady
    };
}

function view(title: string, text: string, buttons: readonly NoticeButton[] = []): NoticeView {
    return { title, text, details: [], buttons, isBusy: false };
}

function button(action: NoticeAction, label: string, variant: NoticeButton['variant'] = 'neutral'): NoticeButton {
    return { action, label, variant, isDisabled: false };
}
