import type { Query } from '@jetstreamapp/soql-parser-js';
import type { FieldValues } from '../schema/fieldSchema';
import type { ObjectSchema } from '../schema/objectSchema';
import { parseAggregateName } from './aggregate';
import { compileCondition, type Operand } from './compileCondition';
import { createGroupPlan, type Group, type GroupPlan } from './groupPlan';
import { QueryRefused, type QueryContext } from './queryContext';
import type { RecordJson } from './recordJson';
import { createRowOrder } from './rowOrder';
import { toCondition } from './soqlCondition';
import { createMalformedQuery } from './soqlError';
import { toOrderable } from './soqlEvaluation';

/** True for `COUNT()`, which is answered with a number and no rows. */
export function isCount(query: Query): boolean {
    const [only, ...more] = query.fields ?? [];
    return (
        more.length === 0 &&
        only?.type === 'FieldFunctionExpression' &&
        only.functionName.toUpperCase() === 'COUNT' &&
        only.parameters.length === 0
    );
}

/** Whether the answer has groups instead of records. */
export function isGrouped(query: Query): boolean {
    const aggregates = (query.fields ?? []).some(
        (field) => field.type === 'FieldFunctionExpression' && parseAggregateName(field.functionName) !== null
    );
    return query.groupBy !== undefined || (aggregates && !isCount(query));
}

function toGroups(grouped: Operand<FieldValues>[], rows: FieldValues[]): Group[] {
    if (grouped.length === 0) return [rows];
    const groups = new Map<string, Group>();
    for (const row of rows) {
        const key = JSON.stringify(grouped.map(({ field, read }) => toOrderable(field, read(row))));
        const group = groups.get(key);
        if (group) group.push(row);
        else groups.set(key, [row]);
    }
    return [...groups.values()];
}

/**
 * Groups the rows of a query, keeps the groups that HAVING keeps, in the order of ORDER BY (SOQL and SOSL Reference,
 * "GROUP BY", "HAVING").
 * @throws QueryRefused, UnsupportedSoql
 */
export function groupRows(
    context: QueryContext,
    query: Query,
    object: ObjectSchema,
    rows: FieldValues[]
): RecordJson[] {
    if (!query.groupBy && (query.orderBy || query.limit !== undefined || query.offset !== undefined))
        throw new QueryRefused(
            createMalformedQuery('aggregates with ORDER BY, LIMIT or OFFSET need a GROUP BY clause')
        );
    const { grouped, columns, find } = createGroupPlan(context, query, object);
    const findAliased: GroupPlan['find'] = (operand) => {
        const alias = 'field' in operand ? operand.field.toLowerCase() : null;
        return columns.find((column) => column.alias?.toLowerCase() === alias)?.operand ?? find(operand);
    };
    const semiJoin = () => {
        throw new QueryRefused(createMalformedQuery('HAVING takes no sub-selects'));
    };
    const keep = query.having
        ? compileCondition<Group>(context, toCondition(query.having), { find, semiJoin })
        : () => true;
    const groups = toGroups(grouped, rows).filter(keep);
    if (query.orderBy) groups.sort(createRowOrder<Group>([query.orderBy].flat(), findAliased));
    const from = query.offset ?? 0;
    return groups.slice(from, query.limit === undefined ? undefined : from + query.limit).map((group) => ({
        attributes: { type: 'AggregateResult' },
        ...Object.fromEntries(columns.map(({ name, operand }) => [name, operand.read(group)]))
    }));
}
