import type { Query } from '@jetstreamapp/soql-parser-js';
import { isRecordVisible, objectPermission } from '../records/access';
import type { FieldValues } from '../schema/fieldSchema';
import { findObject, type ObjectSchema } from '../schema/objectSchema';
import { checkClauses } from './checkClauses';
import { compileCondition, type Operand, type Operands } from './compileCondition';
import { readPath } from './fieldPath';
import { isGrouped } from './groupRows';
import { QueryRefused, resolve, type QueryContext } from './queryContext';
import { createRowOrder } from './rowOrder';
import { checkSemiJoins, compileSemiJoin, type SelectedRows } from './semiJoin';
import { toCondition, UnsupportedSoql, type SoqlOperand } from './soqlCondition';
import { createNotFilterable, createUnknownType } from './soqlError';

/** What a query's WHERE and ORDER BY can name: fields of its object and of parents. */
function toRecordOperands(context: QueryContext, query: Query, object: ObjectSchema): Operands<FieldValues> {
    const find = (operand: SoqlOperand): Operand<FieldValues> => {
        if ('functionName' in operand)
            throw new UnsupportedSoql(`the local org does not support ${operand.functionName}() here`);
        const path = resolve(context, query, object, operand.field);
        if (!path.field.filterable) throw new QueryRefused(createNotFilterable(context.soql, path.field.name));
        return { field: path.field, read: (record) => readPath(context.state, context.user, record, path) };
    };
    const semiJoin: Operands<FieldValues>['semiJoin'] = (condition) =>
        compileSemiJoin(context, { query, object }, condition, selectRows(context, condition.query, true));
    return { find, semiJoin };
}

/** The object of a query. @throws QueryRefused when it is not there for the user */
function findQueriedObject(context: QueryContext, query: Query): ObjectSchema {
    const object = findObject(context.state.schema, query.sObject ?? '');
    if (object && objectPermission(context.state, context.user, object).read) return object;
    throw new QueryRefused(createUnknownType(context.soql, query.sObject ?? ''));
}

/**
 * The rows of a query, filtered, and unless it groups them, ordered and cut.
 * @param isInner true for a sub-select in WHERE
 * @throws QueryRefused, UnsupportedSoql
 */
export function selectRows(context: QueryContext, query: Query, isInner = false): SelectedRows {
    const { state, user } = context;
    const object = findQueriedObject(context, query);
    checkClauses(query);
    const operands = toRecordOperands(context, query, object);
    const condition = query.where ? toCondition(query.where) : null;
    if (condition) checkSemiJoins(condition, isInner);
    const keep = condition ? compileCondition(context, condition, operands) : () => true;
    const rows = [
        ...state.records.all(object.name),
        ...(context.withDeleted ? state.records.deleted(object.name) : [])
    ].filter((record) => isRecordVisible(state, user, object, record) && keep(record));
    if (isGrouped(query)) return { object, rows };
    if (query.orderBy) rows.sort(createRowOrder([query.orderBy].flat(), operands.find));
    const from = query.offset ?? 0;
    return { object, rows: rows.slice(from, query.limit === undefined ? undefined : from + query.limit) };
}
