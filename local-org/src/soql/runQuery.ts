import { parseQuery, type FieldType as SoqlField, type OrderByClause, type Query } from '@jetstreamapp/soql-parser-js';
import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import { fieldPermission, isRecordVisible, objectPermission } from '../records/access';
import { createSuccess, type RestFailure, type RestResult } from '../rest/restFailure';
import type { FieldValues } from '../schema/fieldSchema';
import { findObject, type ObjectSchema } from '../schema/objectSchema';
import { followHops, readPath, toFieldPath, type FieldPath } from './fieldPath';
import { toRecordJson, type JsonValue, type RecordJson } from './recordJson';
import { toCondition, UnsupportedSoql, type SoqlCondition } from './soqlCondition';
import {
    createBadFilter,
    createMalformedQuery,
    createUnknownColumn,
    createUnknownRelationship,
    createUnknownType
} from './soqlError';
import { compareValues, matches } from './soqlEvaluation';
import { toComparable } from './soqlLiteral';

/** Rows of one query, before they are cut into batches. */
export interface QueryRows {
    totalSize: number;
    records: RecordJson[];
}

/** What a query is run with. `soql` is the whole text, for the positions in error messages. */
interface QueryContext {
    state: OrgState;
    user: OrgUser;
    apiVersion: string;
    soql: string;
}

/** A wrong query, carried out of nested evaluation; never leaves this module. */
class QueryRefused extends Error {
    readonly failure: RestFailure;
    constructor(failure: RestFailure) {
        super(failure.errors[0]?.message);
        this.failure = failure;
    }
}

function resolve(context: QueryContext, query: Query, object: ObjectSchema, dotted: string): FieldPath {
    const names = dotted.split('.');
    const prefix = names[0]?.toLowerCase();
    const isPrefixed =
        names.length > 1 && (prefix === query.sObjectAlias?.toLowerCase() || prefix === query.sObject?.toLowerCase());
    const path = toFieldPath(context.state, context.user, object, isPrefixed ? names.slice(1) : names);
    if (!('problem' in path)) return path;
    throw new QueryRefused(
        path.problem === 'column'
            ? createUnknownColumn(context.soql, path.name, path.objectName)
            : createUnknownRelationship(context.soql, path.name)
    );
}

/** Compiles a condition once, so that a wrong field is an error even when there are no rows. */
function compile(
    context: QueryContext,
    query: Query,
    object: ObjectSchema,
    condition: SoqlCondition
): (record: FieldValues) => boolean {
    const { state, user } = context;
    switch (condition.kind) {
        case 'and':
        case 'or': {
            const parts = condition.parts.map((part) => compile(context, query, object, part));
            return condition.kind === 'and'
                ? (record) => parts.every((part) => part(record))
                : (record) => parts.some((part) => part(record));
        }
        case 'not': {
            const part = compile(context, query, object, condition.part);
            return (record) => !part(record);
        }
        case 'semiJoin': {
            const path = resolve(context, query, object, condition.field);
            const inner = selectRows(context, condition.query);
            const [selected] = condition.query.fields ?? [];
            if (selected?.type !== 'Field')
                throw new QueryRefused(createMalformedQuery('A semi join sub-select can select one field only'));
            const innerPath = resolve(context, condition.query, inner.object, selected.field);
            const values = new Set(inner.rows.map((row) => readPath(state, user, row, innerPath)));
            const wanted = condition.operator === 'IN';
            return (record) => values.has(readPath(state, user, record, path)) === wanted;
        }
        case 'compare': {
            const path = resolve(context, query, object, condition.field);
            if (!path.field.filterable) {
                throw new QueryRefused(
                    createBadFilter(
                        context.soql,
                        path.field.name,
                        `field '${path.field.name}' can not be filtered in a query call`
                    )
                );
            }
            const literals = condition.literals.map((literal) =>
                toComparable(path.field, literal, condition.operator === 'LIKE', state.now())
            );
            const wrong = literals.find((literal) => literal.kind === 'mismatch');
            if (wrong) throw new QueryRefused(createBadFilter(context.soql, condition.field, wrong.reason));
            if (['INCLUDES', 'EXCLUDES'].includes(condition.operator)) {
                throw new QueryRefused(createMalformedQuery(`the local org does not support ${condition.operator}`));
            }
            return (record) => matches(path.field, condition.operator, readPath(state, user, record, path), literals);
        }
    }
}

function toComparator(
    context: QueryContext,
    query: Query,
    object: ObjectSchema,
    clauses: OrderByClause[]
): (left: FieldValues, right: FieldValues) => number {
    const keys = clauses.map((clause) => {
        if (!('field' in clause))
            throw new QueryRefused(createMalformedQuery('functions in ORDER BY are not supported by the local org'));
        const path = resolve(context, query, object, clause.field);
        if (!path.field.filterable) {
            throw new QueryRefused(
                createBadFilter(
                    context.soql,
                    path.field.name,
                    `field '${path.field.name}' can not be sorted in a query call`
                )
            );
        }
        // Blanks come first in both directions unless told otherwise (SOQL and SOSL Reference, "ORDER BY").
        return { path, sign: clause.order === 'DESC' ? -1 : 1, blanks: clause.nulls === 'LAST' ? 1 : -1 };
    });
    return (left, right) => {
        for (const { path, sign, blanks } of keys) {
            const a = readPath(context.state, context.user, left, path);
            const b = readPath(context.state, context.user, right, path);
            if (a === null && b === null) continue;
            if (a === null) return blanks;
            if (b === null) return -blanks;
            const order = compareValues(path.field, a, b) * sign;
            if (order !== 0) return order;
        }
        return 0;
    };
}

function selectRows(context: QueryContext, query: Query): { object: ObjectSchema; rows: FieldValues[] } {
    const { state, user } = context;
    const object = findObject(state.schema, query.sObject ?? '');
    if (!object || !objectPermission(state, user, object).read)
        throw new QueryRefused(createUnknownType(context.soql, query.sObject ?? ''));
    if (query.groupBy || query.having)
        throw new QueryRefused(createMalformedQuery('GROUP BY is not supported by the local org'));
    const keep = query.where ? compile(context, query, object, toCondition(query.where)) : () => true;
    const order = query.orderBy ? toComparator(context, query, object, [query.orderBy].flat()) : null;
    const rows = state.records
        .all(object.name)
        .filter((record) => isRecordVisible(state, user, object, record) && keep(record));
    if (order) rows.sort(order);
    const from = query.offset ?? 0;
    return { object, rows: rows.slice(from, query.limit === undefined ? undefined : from + query.limit) };
}

type Column =
    | { kind: 'path'; path: FieldPath; relationships: string[] }
    | { kind: 'children'; name: string; read: (record: FieldValues) => RecordJson[] };

function toChildColumn(context: QueryContext, parent: ObjectSchema, field: SoqlField): Column {
    if (field.type !== 'FieldSubquery') throw new QueryRefused(createMalformedQuery('unexpected token'));
    const { relationshipName, ...rest } = field.subquery;
    for (const child of context.state.schema.objects.values()) {
        for (const link of child.fields.values()) {
            if (link.childRelationshipName?.toLowerCase() !== relationshipName.toLowerCase()) continue;
            if (!link.referenceTo.includes(parent.name)) continue;
            const query: Query = { ...rest, sObject: child.name, limit: undefined, offset: undefined };
            const { object, rows } = selectRows(context, query);
            const columns = toColumns(context, query, object);
            return {
                kind: 'children',
                name: relationshipName,
                read: (record) =>
                    rows
                        .filter((row) => row[link.name] === record.Id)
                        .slice(0, rest.limit)
                        .map((row) => toRow(context, object, columns, row))
            };
        }
    }
    throw new QueryRefused(createUnknownRelationship(context.soql, relationshipName));
}

function toColumns(context: QueryContext, query: Query, object: ObjectSchema): Column[] {
    return (query.fields ?? []).flatMap((field): Column[] => {
        switch (field.type) {
            case 'Field':
                return [{ kind: 'path', path: resolve(context, query, object, field.field), relationships: [] }];
            case 'FieldRelationship':
                return [
                    {
                        kind: 'path',
                        path: resolve(context, query, object, [...field.relationships, field.field].join('.')),
                        relationships: field.relationships
                    }
                ];
            case 'FieldSubquery':
                return [toChildColumn(context, object, field)];
            case 'FieldFunctionExpression':
                if (field.functionName.toUpperCase() === 'FIELDS') {
                    if (query.limit === undefined || query.limit > 200)
                        throw new QueryRefused(
                            createMalformedQuery('The SOQL FIELDS function must have a LIMIT of at most 200')
                        );
                    const kind = (field.rawValue ?? '').replace(/^.*\(\s*|\s*\).*$/g, '').toUpperCase();
                    return [...object.fields.values()]
                        .filter((own) => fieldPermission(context.state, context.user, object, own).readable)
                        .filter((own) => kind === 'ALL' || (kind === 'CUSTOM') === own.custom)
                        .map((own) => ({
                            kind: 'path',
                            path: { hops: [], owner: object, field: own },
                            relationships: []
                        }));
                }
                throw new QueryRefused(
                    createMalformedQuery(`the local org does not support ${field.functionName}() in SELECT`)
                );
            default:
                throw new QueryRefused(createMalformedQuery('the local org does not support TYPEOF'));
        }
    });
}

/** The nested object that a column's value goes into, made on the way; null where a parent is missing. */
function toPlace(
    context: QueryContext,
    record: FieldValues,
    row: RecordJson,
    path: FieldPath
): { [name: string]: JsonValue } | null {
    let place: { [name: string]: JsonValue } = row;
    for (const [index, hop] of path.hops.entries()) {
        const name = hop.field.relationshipName ?? '';
        const parent = followHops(context.state, context.user, record, path.hops.slice(0, index + 1));
        if (!parent) {
            place[name] = null;
            return null;
        }
        const existing = place[name];
        const next =
            typeof existing === 'object' && existing !== null && !Array.isArray(existing)
                ? existing
                : toRecordJson(context.apiVersion, hop.parent, parent, []);
        place[name] = next;
        place = next;
    }
    return place;
}

function toRow(context: QueryContext, object: ObjectSchema, columns: Column[], record: FieldValues): RecordJson {
    const row = toRecordJson(context.apiVersion, object, record, []);
    for (const column of columns) {
        if (column.kind === 'children') {
            const records = column.read(record);
            row[column.name] = records.length === 0 ? null : { totalSize: records.length, done: true, records };
            continue;
        }
        const place = toPlace(context, record, row, column.path);
        if (place) place[column.path.field.name] = readPath(context.state, context.user, record, column.path);
    }
    return row;
}

/**
 * Runs a SOQL query as one user, who sees no object, field or record beyond their access.
 * @returns rows, or Salesforce's error: MALFORMED_QUERY, INVALID_TYPE, INVALID_FIELD, INVALID_QUERY_FILTER_OPERATOR
 */
export function runQuery(state: OrgState, user: OrgUser, apiVersion: string, soql: string): RestResult<QueryRows> {
    const context: QueryContext = { state, user, apiVersion, soql };
    let query: Query;
    try {
        query = parseQuery(soql);
    } catch (error) {
        return createMalformedQuery(error instanceof Error ? error.message : 'unexpected token');
    }
    try {
        const { object, rows } = selectRows(context, query);
        const [only] = query.fields ?? [];
        if (
            only?.type === 'FieldFunctionExpression' &&
            only.functionName.toUpperCase() === 'COUNT' &&
            only.parameters.length === 0
        )
            return createSuccess({ totalSize: rows.length, records: [] });
        const columns = toColumns(context, query, object);
        return createSuccess({
            totalSize: rows.length,
            records: rows.map((row) => toRow(context, object, columns, row))
        });
    } catch (error) {
        if (error instanceof QueryRefused) return error.failure;
        if (error instanceof UnsupportedSoql) return createMalformedQuery(error.message);
        throw error;
    }
}
