import { formatCount } from 'c/labelText';
import type { WhereElse } from 'c/transcriptWhereElse';
import { labels } from './labels';

/** What looking elsewhere has come to, in a sentence; empty while that is open. */
export function toElsewhereText({ hitCount, isWhole, hiddenLines, tooShort, records }: WhereElse): string {
    if (records.state === 'looking') {
        return '';
    }
    const count = hitCount + (records.state === 'read' ? records.found.length : 0);
    if (count > 0) {
        return formatCount(count, labels.elsewhereOne, labels.elsewhereMany);
    }
    const isAllLookedAt =
        isWhole && hiddenLines === 0 && tooShort === 0 && records.state === 'read' && !records.isRelatedUnread;
    return isAllLookedAt ? labels.elsewhereNone : '';
}
