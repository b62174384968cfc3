import type { FieldType as SoqlField, Query } from '@jetstreamapp/soql-parser-js';
import { isGroupable, type FieldValues } from '../schema/fieldSchema';
import type { ObjectSchema } from '../schema/objectSchema';
import { createAggregate, parseAggregateName } from './aggregate';
import type { Operand } from './compileCondition';
import { readPath, type FieldPath } from './fieldPath';
import { QueryRefused, resolve, type QueryContext } from './queryContext';
import { toFunctionOperand, type SoqlOperand } from './soqlCondition';
import { createBadAggregate, createMalformedQuery } from './soqlError';

/** Records that have the grouped fields in common; all of them when a query aggregates without GROUP BY. */
export type Group = FieldValues[];

/** One column of an aggregate query. */
export interface GroupColumn {
    /** Its name in the answer: the alias, the field's own name, or `expr0`, `expr1`, … */
    name: string;
    alias: string | null;
    /** As the query writes it. */
    written: string;
    isAggregate: boolean;
    operand: Operand<Group>;
}

/** How a query groups. */
export interface GroupPlan {
    /** The fields of GROUP BY; none makes one group of all rows. */
    grouped: Operand<FieldValues>[];
    columns: GroupColumn[];
    /** What HAVING and ORDER BY can name: grouped fields and aggregates. @throws QueryRefused */
    find: (operand: SoqlOperand) => Operand<Group>;
}

function toPathKey(path: FieldPath): string {
    return [...path.hops.map((hop) => hop.field.name), path.field.name].join('.');
}

function createAggregateOperand(
    context: QueryContext,
    query: Query,
    object: ObjectSchema,
    operand: Extract<SoqlOperand, { functionName: string }>
): Operand<Group> {
    const name = parseAggregateName(operand.functionName);
    if (!name)
        throw new QueryRefused(createMalformedQuery(`the local org does not support ${operand.functionName}() here`));
    const path = resolve(context, query, object, operand.parameter);
    const aggregate = createAggregate(name, path.field);
    if (!aggregate) throw new QueryRefused(createBadAggregate(path.field.name, name));
    const read = (record: FieldValues) => readPath(context.state, context.user, record, path);
    return { field: aggregate.field, read: (group) => aggregate.compute(group.map(read)) };
}

/** The grouped fields, by path. */
function toGroupedFields(context: QueryContext, query: Query, object: ObjectSchema): Map<string, Operand<FieldValues>> {
    const clauses = query.groupBy ? [query.groupBy].flat() : [];
    return new Map(
        clauses.map((clause) => {
            if (!('field' in clause)) {
                const name = clause.fn.functionName ?? 'functions';
                throw new QueryRefused(createMalformedQuery(`the local org does not support ${name} in GROUP BY`));
            }
            const path = resolve(context, query, object, clause.field);
            if (!isGroupable(path.field)) {
                const message = `field '${path.field.name}' can not be grouped in a query call`;
                throw new QueryRefused(createMalformedQuery(message));
            }
            const read = (record: FieldValues) => readPath(context.state, context.user, record, path);
            return [toPathKey(path), { field: path.field, read }];
        })
    );
}

function createFinder(
    context: QueryContext,
    query: Query,
    object: ObjectSchema,
    grouped: Map<string, Operand<FieldValues>>
): GroupPlan['find'] {
    return (operand) => {
        if ('functionName' in operand) return createAggregateOperand(context, query, object, operand);
        const found = grouped.get(toPathKey(resolve(context, query, object, operand.field)));
        if (!found)
            throw new QueryRefused(createMalformedQuery(`Field must be grouped or aggregated: ${operand.field}`));
        return { field: found.field, read: ([record]) => (record ? found.read(record) : null) };
    };
}

function toSelected(field: SoqlField): { operand: SoqlOperand; alias: string | null; written: string } {
    switch (field.type) {
        case 'Field':
            return { operand: { field: field.field }, alias: field.alias ?? null, written: field.field };
        case 'FieldRelationship': {
            const path = [...field.relationships, field.field].join('.');
            return { operand: { field: path }, alias: 'alias' in field ? field.alias : null, written: path };
        }
        case 'FieldFunctionExpression': {
            const written = field.rawValue ?? field.functionName;
            if (field.parameters.length === 0)
                throw new QueryRefused(createMalformedQuery('COUNT() goes with no other column and no GROUP BY'));
            return { operand: toFunctionOperand(field), alias: field.alias ?? null, written };
        }
        default:
            throw new QueryRefused(createMalformedQuery('a query that groups takes no sub-selects and no TYPEOF'));
    }
}

/** Works out the columns of an aggregate query, and what the rest of it can name. @throws QueryRefused */
export function createGroupPlan(context: QueryContext, query: Query, object: ObjectSchema): GroupPlan {
    const grouped = toGroupedFields(context, query, object);
    const find = createFinder(context, query, object, grouped);
    let unnamed = 0;
    const columns = (query.fields ?? []).map((field): GroupColumn => {
        const { operand, alias, written } = toSelected(field);
        const isAggregate = 'functionName' in operand;
        const found = find(operand);
        let name = alias ?? found.field.name;
        if (alias === null && isAggregate) {
            name = `expr${unnamed}`;
            unnamed += 1;
        }
        return { name, alias, written, isAggregate, operand: found };
    });
    const names = columns.map((column) => column.name.toLowerCase());
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw new QueryRefused(createMalformedQuery(`duplicate alias: ${twice}`));
    return { grouped: [...grouped.values()], columns, find };
}
