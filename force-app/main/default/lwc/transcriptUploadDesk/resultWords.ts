import { formatLabel } from 'c/labelText';
import { wordsFor } from 'c/problemWords';
import type { ItemStanding } from 'c/uploadQueue';
import type { Judgement } from './judgeRows';
import { labels, RESULT_LABELS } from './labels';

/** How a transcript stands, before it is sent and after. */
export type ShownState = keyof typeof RESULT_LABELS;

/** What is being sent stands as the run says, the rest as it was judged. */
export function toShownState(judgement: Judgement | undefined, item: ItemStanding | null): ShownState {
    if (item) {
        return item.state === 'waiting' ? 'queued' : item.state;
    }
    return judgement?.standing ?? 'waiting';
}

export function toResultText(judgement: Judgement | undefined, item: ItemStanding | null): string {
    return RESULT_LABELS[toShownState(judgement, item)];
}

/** How much is stored now, where that is not just what was sent: what becomes of lines that were there is not documented. */
export function countTexts(item: ItemStanding | null): readonly string[] {
    if (item?.state === 'partlyVerified' && item.storedCount !== null) {
        return [formatLabel(labels.storedCount, item.storedCount.toLocaleString(), item.lineCount.toLocaleString())];
    }
    if (item?.state === 'verified' && item.entryCount !== null && item.entryCount !== item.lineCount) {
        return [formatLabel(labels.entryCount, item.entryCount.toLocaleString(), item.lineCount.toLocaleString())];
    }
    return [];
}

/** What went wrong with a transcript that was sent, and what to do; without Salesforce's own words, which may quote a line. */
export function problemTexts(item: ItemStanding | null): readonly string[] {
    if (!item?.problem) {
        return [];
    }
    const { title, text } = wordsFor(item.problem);
    return [`${title} ${text}`];
}
