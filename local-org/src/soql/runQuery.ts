import { parseQuery, type Query } from '@jetstreamapp/soql-parser-js';
import { createSuccess, type RestResult } from '../rest/restFailure';
import { toColumns, toRow } from './columns';
import { toColumnMetadata, toGroupMetadata, type ColumnMetadata } from './columnMetadata';
import { createGroupPlan } from './groupPlan';
import { groupRows, isCount, isGrouped } from './groupRows';
import { QueryRefused, type QueryContext } from './queryContext';
import type { RecordJson } from './recordJson';
import { selectRows } from './selectRows';
import { UnsupportedSoql } from './soqlCondition';
import { createMalformedQuery } from './soqlError';

/** Rows of one query, before they are cut into batches. */
export interface QueryRows {
    totalSize: number;
    records: RecordJson[];
}

/** What `query?columns=true` answers: the shape of the rows instead of the rows, as the Salesforce CLI asks for it. */
export interface QueryColumns {
    columnMetadata: ColumnMetadata[];
    entityName: string;
    groupBy: boolean;
    idSelected: boolean;
    keyPrefix: string;
}

function evaluate<T>(soql: string, run: (query: Query) => T): RestResult<T> {
    let query: Query;
    try {
        query = parseQuery(soql);
    } catch (error) {
        // ALL ROWS is Apex's; clients of the REST API ask queryAll instead.
        if (/\ball\s+rows\s*$/i.test(soql)) return createMalformedQuery('ALL ROWS not allowed in this context');
        return createMalformedQuery(error instanceof Error ? error.message : 'unexpected token');
    }
    try {
        return createSuccess(run(query));
    } catch (error) {
        if (error instanceof QueryRefused) return error.failure;
        if (error instanceof UnsupportedSoql) return createMalformedQuery(error.message);
        throw error;
    }
}

/**
 * Runs a SOQL query as one user, who sees no object, field or record beyond their access.
 * @returns rows, or Salesforce's error: MALFORMED_QUERY, INVALID_TYPE, INVALID_FIELD, INVALID_QUERY_FILTER_OPERATOR,
 * NUMBER_OUTSIDE_VALID_RANGE
 */
export function runQuery(context: QueryContext): RestResult<QueryRows> {
    return evaluate(context.soql, (query) => {
        const { object, rows } = selectRows(context, query);
        if (isCount(query)) {
            if (query.orderBy || query.groupBy)
                throw new QueryRefused(createMalformedQuery('COUNT() takes no ORDER BY and no GROUP BY'));
            return { totalSize: rows.length, records: [] };
        }
        if (isGrouped(query)) {
            const groups = groupRows(context, query, object, rows);
            return { totalSize: groups.length, records: groups };
        }
        const columns = toColumns(context, query, object);
        return { totalSize: rows.length, records: rows.map((row) => toRow(context, object, columns, row)) };
    });
}

/** Describes the columns of a query instead of running it; same errors as `runQuery`. */
export function describeQuery(context: QueryContext): RestResult<QueryColumns> {
    return evaluate(context.soql, (query) => {
        const { object, rows } = selectRows(context, query);
        if (isGrouped(query)) groupRows(context, query, object, rows);
        const columns = isCount(query) || isGrouped(query) ? [] : toColumns(context, query, object);
        return {
            columnMetadata: isGrouped(query)
                ? toGroupMetadata(createGroupPlan(context, query, object).columns)
                : toColumnMetadata(columns),
            entityName: object.name,
            groupBy: query.groupBy !== undefined,
            idSelected: columns.some(
                (column) => column.kind === 'path' && column.path.hops.length === 0 && column.path.field.name === 'Id'
            ),
            keyPrefix: object.keyPrefix
        };
    });
}
