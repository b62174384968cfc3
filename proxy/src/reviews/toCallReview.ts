import type { CallReview } from 'c/proxyProtocol';
import type { ReviewRow } from '../salesforce/reviewRow';
import { parseRejections } from './keptRejections';

/** A review in the page's words. */
export function toCallReview(row: ReviewRow): CallReview {
    return {
        state: row.State__c === 'Reviewed' ? 'reviewed' : 'toReview',
        reviewedBy: row.reviewedByName,
        reviewedMs: row.reviewedMs,
        found: toCount(row.Found__c),
        accepted: toCount(row.Accepted__c),
        open: toCount(row.Open__c),
        rejections: parseRejections(row.Rejections__c)
    };
}

/** Somebody may have written to the row by hand. */
function toCount(value: number | null): number {
    return value === null ? 0 : Math.max(0, Math.round(value));
}
