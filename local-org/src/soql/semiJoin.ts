import type { Query } from '@jetstreamapp/soql-parser-js';
import type { FieldValue, FieldValues } from '../schema/fieldSchema';
import type { ObjectSchema } from '../schema/objectSchema';
import { readPath } from './fieldPath';
import { QueryRefused, resolve, type QueryContext } from './queryContext';
import type { SoqlCondition } from './soqlCondition';
import { createMalformedQuery } from './soqlError';

const mostSemiJoins = 2;

function isSemiJoin(condition: SoqlCondition): boolean {
    return condition.kind === 'semiJoin';
}

function holdsSemiJoin(condition: SoqlCondition): boolean {
    if (condition.kind === 'not') return holdsSemiJoin(condition.part);
    if (condition.kind === 'and' || condition.kind === 'or') return condition.parts.some(holdsSemiJoin);
    return isSemiJoin(condition);
}

/**
 * Holds the limits of sub-selects in WHERE: joined with AND at the top alone, two at most, none inside another (SOQL and
 * SOSL Reference, "Semi-Joins with IN and Anti-Joins with NOT IN").
 * @throws QueryRefused
 */
export function checkSemiJoins(condition: SoqlCondition, isInner: boolean): void {
    const top = condition.kind === 'and' ? condition.parts : [condition];
    const refuse = (message: string) => {
        throw new QueryRefused(createMalformedQuery(message));
    };
    if (isInner && holdsSemiJoin(condition)) refuse('a sub-select in WHERE can not hold another');
    if (top.some((part) => !isSemiJoin(part) && holdsSemiJoin(part)))
        refuse('sub-selects in WHERE can only be joined with AND at the top level');
    if (top.filter(isSemiJoin).length > mostSemiJoins) refuse(`at most ${mostSemiJoins} sub-selects in WHERE`);
}

/** The object of a query and the rows it selects. */
export interface SelectedRows {
    object: ObjectSchema;
    rows: FieldValues[];
}

/**
 * `field IN (SELECT …)`: both sides are ids or references.
 * @param selected what the sub-select selects
 * @throws QueryRefused
 */
export function compileSemiJoin(
    context: QueryContext,
    outer: { query: Query; object: ObjectSchema },
    condition: Extract<SoqlCondition, { kind: 'semiJoin' }>,
    { object, rows }: SelectedRows
): (record: FieldValues) => boolean {
    const { state, user } = context;
    const inner = condition.query;
    const [selected, ...more] = inner.fields ?? [];
    if (selected?.type !== 'Field' || more.length > 0)
        throw new QueryRefused(createMalformedQuery('a sub-select in WHERE selects one field of its own object'));
    if (inner.orderBy || inner.limit !== undefined || inner.offset !== undefined)
        throw new QueryRefused(createMalformedQuery('a sub-select in WHERE takes no ORDER BY, LIMIT or OFFSET'));
    const path = resolve(context, outer.query, outer.object, condition.field);
    const innerPath = resolve(context, inner, object, selected.field);
    for (const { field } of [path, innerPath]) {
        if (field.type !== 'id' && field.type !== 'reference') {
            const message = `a sub-select in WHERE joins ids and references, and '${field.name}' is neither`;
            throw new QueryRefused(createMalformedQuery(message));
        }
    }
    // A blank reference is no value: it is in no list, so that NOT IN keeps its row.
    const values = new Set<FieldValue>(
        rows.map((row) => readPath(state, user, row, innerPath)).filter((id) => id !== null)
    );
    const wanted = condition.operator === 'IN';
    return (record) => values.has(readPath(state, user, record, path)) === wanted;
}
