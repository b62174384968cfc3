import { formatCount, formatLabel } from 'c/labelText';
import { formatMoment } from 'c/momentText';
import { wordsFor } from 'c/problemWords';
import type { KeptDraft } from 'c/proxyProtocol';
import type { Banner } from 'c/transcriptBanner';
import { isElsewhere } from './draftKeeper';
import { draftLabels } from './draftLabels';
import { isChangeable, toSaveBlock, type ViewState } from './view';

/** What a person can do about a draft. */
export type DraftAction = 'restoreDraft' | 'discardDraft' | 'showDraft';

const ACTIONS: ReadonlySet<string> = new Set<DraftAction>(['restoreDraft', 'discardDraft', 'showDraft']);

/** Whether what was chosen is about a draft. */
export function isDraftAction(action: string): action is DraftAction {
    return ACTIONS.has(action);
}

/** Earlier work that is offered, and what of it could not be placed. Only to somebody who can go on with it now. */
export function toDraftBanners(state: ViewState): readonly Banner[] {
    const { draft, nowMs } = state;
    if (!isChangeable(state) || toSaveBlock(state) !== null) {
        return [];
    }
    return [
        ...(draft.offer ? [toOfferBanner(draft.offer, nowMs)] : toElsewhereBanner(draft)),
        ...(draft.left ? [toLeftBanner(draft.left, nowMs)] : [])
    ];
}

/** Only a read can tell what another page keeps, and of which lines. */
function toElsewhereBanner({ keeping }: ViewState['draft']): readonly Banner[] {
    if (!isElsewhere(keeping)) {
        return [];
    }
    const { title, text } = wordsFor(keeping.problem);
    return [
        {
            key: 'draftElsewhere',
            tone: 'warning',
            text: `${title}. ${text}`,
            action: 'retry',
            actionLabel: draftLabels.load
        }
    ];
}

function toOfferBanner(offer: KeptDraft, nowMs: number): Banner {
    const { lines, notKept, madeMs } = offer;
    const changed = lines.filter(({ isBaseSame }) => !isBaseSame).length;
    const { offerOne, offerMany, partOne, partMany, notKeptOne, notKeptMany, restore, show, discard } = draftLabels;
    const when = formatMoment(madeMs, nowMs);
    const text = [
        formatLabel(lines.length === 1 ? offerOne : offerMany, when, lines.length.toLocaleString()),
        ...(changed > 0 ? [formatCount(changed, partOne, partMany)] : []),
        ...(notKept > 0 ? [formatCount(notKept, notKeptOne, notKeptMany)] : [])
    ].join(' ');
    // Where nothing can be placed there is nothing to restore.
    const action: DraftAction = changed < lines.length ? 'restoreDraft' : 'showDraft';
    return {
        key: 'draft',
        tone: 'warning',
        text,
        action,
        actionLabel: action === 'restoreDraft' ? restore : show,
        other: { action: 'discardDraft' satisfies DraftAction, label: discard }
    };
}

function toLeftBanner({ lines, madeMs }: NonNullable<ViewState['draft']['left']>, nowMs: number): Banner {
    const template = lines.length === 1 ? draftLabels.leftOne : draftLabels.leftMany;
    return {
        key: 'draftLeft',
        tone: 'warning',
        text: formatLabel(template, formatMoment(madeMs, nowMs), lines.length.toLocaleString()),
        action: 'showDraft' satisfies DraftAction,
        actionLabel: draftLabels.show,
        isDismissable: true
    };
}
