import { wordsFor } from 'c/problemWords';
import type { ItemStanding } from 'c/uploadQueue';
import type { Judgement } from './judgeRows';
import { RESULT_LABELS } from './labels';

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

/** What went wrong with a transcript that was sent, and what to do; without Salesforce's own words, which may quote a line. */
export function problemTexts(item: ItemStanding | null): readonly string[] {
    if (!item?.problem) {
        return [];
    }
    const { title, text } = wordsFor(item.problem);
    return [`${title} ${text}`];
}
