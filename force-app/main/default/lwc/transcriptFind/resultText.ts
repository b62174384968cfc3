import { formatCount, formatLabel } from 'c/labelText';
import { labels } from './labels';

/** What a search has found, as far as it is said. */
export interface FindResult {
    /** The number of hits, and which of them the reader is at, counted from 1; 0 for none. */
    readonly count: number;
    readonly position: number;
    /** Whether more may be found: lines are on their way, or not looked at yet. */
    readonly isSoFar: boolean;
    /** Whether only some of the lines are shown, and searched. */
    readonly isFiltered: boolean;
}

/** The result in a few words: "2 of 5", "12 results so far", "No results". */
export function toResultText({ count, position, isSoFar, isFiltered }: FindResult): string {
    if (count === 0) {
        return isSoFar ? labels.noneSoFar : isFiltered ? labels.noneShown : labels.none;
    }
    if (position > 0) {
        const template = isSoFar ? labels.positionSoFar : labels.position;
        return formatLabel(template, position.toLocaleString(), count.toLocaleString());
    }
    return isSoFar
        ? formatCount(count, labels.countSoFarOne, labels.countSoFarMany)
        : formatCount(count, labels.countOne, labels.countMany);
}
