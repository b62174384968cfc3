import type { Query } from '@jetstreamapp/soql-parser-js';
import { QueryRefused } from './queryContext';
import { createMalformedQuery, createOffsetTooLarge } from './soqlError';

const largestOffset = 2000;

/**
 * Refuses the clauses that would change which rows come and that are not played, or that the REST API does not take. FOR
 * VIEW and FOR REFERENCE only note that somebody looked.
 * @throws QueryRefused
 */
export function checkClauses(query: Query): void {
    const refuse = (message: string) => {
        throw new QueryRefused(createMalformedQuery(message));
    };
    if (query.usingScope && query.usingScope.toLowerCase() !== 'everything')
        refuse(`the local org does not support USING SCOPE ${query.usingScope}`);
    if (query.withDataCategory) refuse('the local org does not support WITH DATA CATEGORY');
    if (query.withSecurityEnforced || query.withAccessLevel) refuse('unexpected token: WITH');
    if (query.for === 'UPDATE') refuse('unexpected token: FOR UPDATE');
    if (query.update) refuse('the local org does not support UPDATE in a query');
    if ((query.offset ?? 0) > largestOffset) throw new QueryRefused(createOffsetTooLarge(largestOffset));
}
