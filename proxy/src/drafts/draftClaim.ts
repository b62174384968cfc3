import { z } from 'zod';
import type { DraftClaim } from 'c/proxyProtocol';
import type { DraftOwner, DraftRow } from '../salesforce/draftRow';
import { madeMsOf, type DraftDeps } from './draftDeps';
import { parseDraftJson } from './draftLines';
import { isSealed } from './draftSeal';

/** What a page calls itself: nothing that means anything. */
export const pageName = z.string().regex(/^[\w-]{0,64}$/);

/** The query of a request to discard; without `page` it is for every draft. */
export const discardQuerySchema = z.union([
    z.strictObject({ page: pageName, over: z.coerce.number().optional() }),
    z.strictObject({})
]);

/**
 * Whether a draft is of another page than the one that claims it, whose person has not decided about it either. One that
 * is over, or not as the proxy kept it, is nobody's. Two pages that keep at the very same moment both find nothing: the
 * org has no write under a condition. The later one stands then, and the earlier one is told with its next.
 */
export function isElsewhere(
    { keyRing, now }: Pick<DraftDeps, 'keyRing' | 'now'>,
    owner: DraftOwner,
    row: DraftRow | null,
    claim: DraftClaim
): boolean {
    if (!row || row.Lines__c === null || row.expiresMs <= now() || !isSealed(keyRing, owner, row)) {
        return false;
    }
    const draft = parseDraftJson(row.Lines__c);
    return draft !== null && draft.page !== claim.page && madeMsOf(row) !== claim.over;
}
