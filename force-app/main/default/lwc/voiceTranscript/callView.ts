import type { Banner } from 'c/transcriptBanner';
import type { ConnectionState } from 'c/transcriptConnection';
import { canRedo, canUndo } from 'c/transcriptModel';
import type { Notice } from 'c/transcriptNotice';
import { parseProxyUrl } from 'c/transcriptProxy';
import { toBanners } from './banners';
import { toDraftText } from './draftText';
import { toLineProblems } from './lineProblems';
import type { CallState } from './openCall';
import type { ReviewState } from './reviewState';
import { toSaveBanners } from './saveBanners';
import { toUnsavedText } from './unsavedText';
import { isChangeable, toNotice, toSaveBlock, type ViewState } from './view';
import { hasUnsaved, type Work } from './work';

/** What the user's permissions let them do. */
export interface Rights {
    readonly mayEdit: boolean;
    readonly mayRedact: boolean;
}

/** Everything that the template shows of a call. */
export interface CallView {
    /** What stands in the place of the transcript; null where that is shown. */
    readonly notice: Notice | null;
    readonly banners: readonly Banner[];
    /** How many lines are shown; null where no transcript is. */
    readonly lineCount: number | null;
    /** When the call began, milliseconds since the Unix epoch. */
    readonly callStartMs: number | null;
    /** Whether there can be work on the lines; editing and redacting them can be off all the same. */
    readonly canChange: boolean;
    readonly canEdit: boolean;
    readonly canRedact: boolean;
    readonly canUndo: boolean;
    readonly canRedo: boolean;
    readonly unsavedText: string | null;
    readonly saveBlock: string | null;
    /** What becomes of unsaved work should the page be closed; null where there is nothing to say. */
    readonly draftText: string | null;
    /** What stands beside lines that were sent and are not proven to be stored. */
    readonly problems: Readonly<Record<string, string>>;
}

/** All that is shown, out of all that is known. */
export function toCallView(
    state: Omit<ViewState, 'mayChange'>,
    work: Work,
    review: ReviewState,
    { mayEdit, mayRedact }: Rights
): CallView {
    const whole: ViewState = { ...state, mayChange: mayEdit || mayRedact };
    const { reading } = whole;
    const notice = toNotice(whole);
    const canChange = notice === null && isChangeable(whole);
    const saveBlock = toSaveBlock(whole);
    return {
        notice,
        banners: [...toSaveBanners(work, review), ...toBanners(whole)],
        lineCount: notice ? null : reading.entries.length,
        callStartMs: reading.call?.startMs ?? null,
        canChange,
        canEdit: canChange && mayEdit && saveBlock === null,
        canRedact: canChange && mayRedact && saveBlock === null,
        canUndo: canUndo(work.session),
        canRedo: canRedo(work.session),
        unsavedText: toUnsavedText(work.session),
        saveBlock,
        draftText: toDraftText(whole, work.session),
        problems: toLineProblems(work)
    };
}

/** What a component knows of itself and of its call. */
export interface KnownOfCall {
    readonly address: string;
    readonly connection: ConnectionState;
    readonly call: CallState;
    /** Whether the component is set up to open for reading, and nobody asked it for more. */
    readonly isLocked: boolean;
}

/** `toCallView` for a component: made anew only when something changed, since a template asks for it many times over. */
export function rememberCallView(rights: Rights): (known: KnownOfCall) => CallView {
    let last: (KnownOfCall & { readonly view: CallView }) | null = null;
    return (known) => {
        const { address, connection, call, isLocked } = known;
        if (
            !last ||
            (['address', 'connection', 'call', 'isLocked'] as const).some((key) => last?.[key] !== known[key])
        ) {
            const state = {
                address,
                proxyUrl: parseProxyUrl(address),
                isSignedIn: connection.userName !== null,
                isSessionOver: connection.isSessionOver,
                ending: connection.ending,
                isOffline: connection.isOffline,
                signIn: connection.signIn,
                reading: call.reading,
                draft: call.draft,
                callReview: call.callReview,
                // Work that was brought back has to be in sight, and savable.
                isLocked: isLocked && !hasUnsaved(call.work),
                nowMs: Date.now()
            };
            last = { ...known, view: toCallView(state, call.work, call.review, rights) };
        }
        return last.view;
    };
}
