import LightningConfirm from 'lightning/confirm';
import { formatCount, formatLabel } from 'c/labelText';
import { formatMoment } from 'c/momentText';
import type { KeptDraft } from 'c/proxyProtocol';
import { draftLabels } from './draftLabels';
import { labels } from './labels';

/**
 * Asks before unsaved work is thrown away; true at once where there is none. `unsavedText`: what is unsaved on this call,
 * in words, null for nothing. `otherCalls`: on how many calls beside it there is unsaved work that would go too.
 */
export async function confirmDiscard(unsavedText: string | null, otherCalls = 0): Promise<boolean> {
    const others = otherCalls > 0 ? formatCount(otherCalls, labels.otherCallsOne, labels.otherCallsMany) : null;
    const lost = [unsavedText, others].filter((text) => text !== null);
    return (
        lost.length === 0 ||
        LightningConfirm.open({
            label: labels.discardTitle,
            message: formatLabel(labels.discardText, new Intl.ListFormat().format(lost))
        })
    );
}

/** Asks before a draft is deleted that nobody has looked at; false where there is none. */
export async function confirmDiscardDraft(offer: KeptDraft | null): Promise<boolean> {
    return (
        offer !== null &&
        LightningConfirm.open({
            label: draftLabels.discardTitle,
            message: formatLabel(draftLabels.discardText, formatMoment(offer.madeMs, Date.now()))
        })
    );
}
