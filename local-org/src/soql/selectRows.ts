import type { OrderByClause, Query } from '@jetstreamapp/soql-parser-js';
import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import { isRecordVisible, objectPermission } from '../records/access';
import type { RestFailure } from '../rest/restFailure';
import type { FieldValues } from '../schema/fieldSchema';
import { findObject, type ObjectSchema } from '../schema/objectSchema';
import { readPath, toFieldPath, type FieldPath } from './fieldPath';
import { toCondition, type SoqlCondition } from './soqlCondition';
import {
    createBadFilter,
    createMalformedQuery,
    createUnknownColumn,
    createUnknownRelationship,
    createUnknownType
} from './soqlError';
import { compareValues, matches } from './soqlEvaluation';
import { toComparable } from './soqlLiteral';

/** What a query is run with. `soql` is the whole text, for the positions in error messages. */
export interface QueryContext {
    state: OrgState;
    user: OrgUser;
    apiVersion: string;
    soql: string;
}

/** A wrong query, carried out of nested evaluation; `runQuery` turns it into its failure. */
export class QueryRefused extends Error {
    readonly failure: RestFailure;
    constructor(failure: RestFailure) {
        super(failure.errors[0]?.message);
        this.failure = failure;
    }
}

/** Resolves a field of the query's object, which may be written with the object's alias. @throws QueryRefused */
export function resolve(context: QueryContext, query: Query, object: ObjectSchema, dotted: string): FieldPath {
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

/** The rows of a query, filtered, ordered and cut. @throws QueryRefused, UnsupportedSoql */
export function selectRows(context: QueryContext, query: Query): { object: ObjectSchema; rows: FieldValues[] } {
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
