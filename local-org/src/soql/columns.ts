import type { FieldType as SoqlField, Query } from '@jetstreamapp/soql-parser-js';
import { fieldPermission } from '../records/access';
import type { FieldValues } from '../schema/fieldSchema';
import type { ObjectSchema } from '../schema/objectSchema';
import { followHops, readPath, type FieldPath } from './fieldPath';
import { toRecordJson, type JsonValue, type RecordJson } from './recordJson';
import { QueryRefused, resolve, selectRows, type QueryContext } from './selectRows';
import { createMalformedQuery, createUnknownRelationship } from './soqlError';

/** One column of an answer. */
export type Column =
    | { kind: 'path'; path: FieldPath }
    | { kind: 'children'; name: string; columns: Column[]; read: (record: FieldValues) => RecordJson[] };

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
                columns,
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

/** The columns that a query selects. @throws QueryRefused */
export function toColumns(context: QueryContext, query: Query, object: ObjectSchema): Column[] {
    return (query.fields ?? []).flatMap((field): Column[] => {
        switch (field.type) {
            case 'Field':
                return [{ kind: 'path', path: resolve(context, query, object, field.field) }];
            case 'FieldRelationship':
                return [
                    {
                        kind: 'path',
                        path: resolve(context, query, object, [...field.relationships, field.field].join('.'))
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
                            path: { hops: [], owner: object, field: own }
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
