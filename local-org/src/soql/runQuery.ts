import { parseQuery, type Query } from '@jetstreamapp/soql-parser-js';
import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import { createSuccess, type RestResult } from '../rest/restFailure';
import { toColumns, toRow } from './columns';
import { toColumnMetadata, type ColumnMetadata } from './columnMetadata';
import type { RecordJson } from './recordJson';
import { QueryRefused, selectRows, type QueryContext } from './selectRows';
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

function isCount(query: Query): boolean {
    const [only] = query.fields ?? [];
    return (
        only?.type === 'FieldFunctionExpression' &&
        only.functionName.toUpperCase() === 'COUNT' &&
        only.parameters.length === 0
    );
}

function evaluate<T>(soql: string, run: (query: Query) => T): RestResult<T> {
    let query: Query;
    try {
        query = parseQuery(soql);
    } catch (error) {
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
 * @returns rows, or Salesforce's error: MALFORMED_QUERY, INVALID_TYPE, INVALID_FIELD, INVALID_QUERY_FILTER_OPERATOR
 */
export function runQuery(state: OrgState, user: OrgUser, apiVersion: string, soql: string): RestResult<QueryRows> {
    const context: QueryContext = { state, user, apiVersion, soql };
    return evaluate(soql, (query) => {
        const { object, rows } = selectRows(context, query);
        if (isCount(query)) return { totalSize: rows.length, records: [] };
        const columns = toColumns(context, query, object);
        return { totalSize: rows.length, records: rows.map((row) => toRow(context, object, columns, row)) };
    });
}

/** Describes the columns of a query instead of running it; same errors as `runQuery`. */
export function describeQuery(
    state: OrgState,
    user: OrgUser,
    apiVersion: string,
    soql: string
): RestResult<QueryColumns> {
    const context: QueryContext = { state, user, apiVersion, soql };
    return evaluate(soql, (query) => {
        const { object } = selectRows(context, { ...query, limit: 0 });
        const columns = isCount(query) ? [] : toColumns(context, query, object);
        return {
            columnMetadata: toColumnMetadata(columns),
            entityName: object.name,
            groupBy: false,
            idSelected: columns.some(
                (column) => column.kind === 'path' && column.path.hops.length === 0 && column.path.field.name === 'Id'
            ),
            keyPrefix: object.keyPrefix
        };
    });
}
