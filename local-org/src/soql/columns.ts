import type { FieldType as SoqlField, Query, Subquery } from '@jetstreamapp/soql-parser-js';
import { fieldPermission, objectPermission } from '../records/access';
import type { FieldSchema, FieldValues } from '../schema/fieldSchema';
import type { ObjectSchema } from '../schema/objectSchema';
import { followHops, readPath, type FieldPath } from './fieldPath';
import { isCount, isGrouped } from './groupRows';
import { QueryRefused, resolve, type QueryContext } from './queryContext';
import { toRecordJson, type JsonValue, type RecordJson } from './recordJson';
import { selectRows } from './selectRows';
import { createDuplicateColumn, createMalformedQuery, createUnknownChildren } from './soqlError';

/** Rows at most of a query that selects with FIELDS(). */
const mostOfFields = 200;

/** One column of an answer. */
export type Column =
    | { kind: 'path'; path: FieldPath }
    | { kind: 'children'; name: string; columns: Column[]; read: (record: FieldValues) => RecordJson[] };

/** The reference of a child object that a child query goes along, as the user sees the schema. */
function findChildLink(
    { state, user }: QueryContext,
    parent: ObjectSchema,
    relationshipName: string
): { child: ObjectSchema; link: FieldSchema } | null {
    for (const child of state.schema.objects.values()) {
        if (!objectPermission(state, user, child).read) continue;
        for (const link of child.fields.values()) {
            const isNamed = link.childRelationshipName?.toLowerCase() === relationshipName.toLowerCase();
            if (!isNamed || !link.referenceTo.includes(parent.name)) continue;
            if (fieldPermission(state, user, child, link).readable) return { child, link };
        }
    }
    return null;
}

function toChildColumn(context: QueryContext, parent: ObjectSchema, subquery: Subquery): Column {
    const { relationshipName, ...rest } = subquery;
    const found = findChildLink(context, parent, relationshipName);
    if (!found) throw new QueryRefused(createUnknownChildren(context.soql, relationshipName));
    if (isCount(rest) || isGrouped(rest))
        throw new QueryRefused(createMalformedQuery('a child query takes no aggregates and no GROUP BY'));
    if (rest.offset !== undefined) throw new QueryRefused(createMalformedQuery('a child query takes no OFFSET'));
    // The limit is one of children for each parent, so it is applied to each parent's rows.
    const query: Query = { ...rest, sObject: found.child.name, limit: undefined };
    const { object, rows } = selectRows(context, query);
    const columns = toColumns(context, query, object);
    return {
        kind: 'children',
        name: found.link.childRelationshipName ?? relationshipName,
        columns,
        read: (record) =>
            rows
                .filter((row) => row[found.link.name] === record.Id)
                .slice(0, rest.limit)
                .map((row) => toRow(context, object, columns, row))
    };
}

function toFieldsColumns(context: QueryContext, query: Query, object: ObjectSchema, kind: string): Column[] {
    if (query.limit === undefined || query.limit > mostOfFields)
        throw new QueryRefused(
            createMalformedQuery(`The SOQL FIELDS function must have a LIMIT of at most ${mostOfFields}`)
        );
    return [...object.fields.values()]
        .filter((own) => fieldPermission(context.state, context.user, object, own).readable)
        .filter((own) => kind === 'ALL' || (kind === 'CUSTOM') === own.custom)
        .map((own) => ({ kind: 'path', path: { hops: [], owner: object, field: own } }));
}

function toColumnsOf(context: QueryContext, query: Query, object: ObjectSchema, field: SoqlField): Column[] {
    if ('alias' in field && field.alias !== undefined && field.type !== 'FieldFunctionExpression')
        throw new QueryRefused(createMalformedQuery('only aggregate expressions use field aliasing'));
    switch (field.type) {
        case 'Field':
            return [{ kind: 'path', path: resolve(context, query, object, field.field) }];
        case 'FieldRelationship': {
            const dotted = [...field.relationships, field.field].join('.');
            return [{ kind: 'path', path: resolve(context, query, object, dotted) }];
        }
        case 'FieldSubquery':
            return [toChildColumn(context, object, field.subquery)];
        case 'FieldFunctionExpression': {
            const [kind] = field.parameters;
            if (field.functionName.toUpperCase() === 'FIELDS' && typeof kind === 'string')
                return toFieldsColumns(context, query, object, kind.toUpperCase());
            throw new QueryRefused(
                createMalformedQuery(`the local org does not support ${field.functionName}() in SELECT`)
            );
        }
        default:
            throw new QueryRefused(createMalformedQuery('the local org does not support TYPEOF'));
    }
}

function toColumnKey(column: Column): string {
    if (column.kind === 'children') return `children:${column.name}`;
    return [...column.path.hops.map((hop) => hop.field.name), column.path.field.name].join('.');
}

/** The columns that a query selects. @throws QueryRefused */
export function toColumns(context: QueryContext, query: Query, object: ObjectSchema): Column[] {
    const columns = (query.fields ?? []).flatMap((field) => toColumnsOf(context, query, object, field));
    const keys = columns.map(toColumnKey);
    const twice = columns.find((_column, index) => keys.indexOf(keys[index] ?? '') !== index);
    if (twice) {
        const name = twice.kind === 'children' ? twice.name : twice.path.field.name;
        throw new QueryRefused(createDuplicateColumn(context.soql, name));
    }
    return columns;
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

/** One row of an answer, with its parents and children. */
export function toRow(context: QueryContext, object: ObjectSchema, columns: Column[], record: FieldValues): RecordJson {
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
