import { isNumberType, type FieldSchema } from '../schema/fieldSchema';
import type { Column } from './columns';
import type { GroupColumn } from './groupPlan';

/** One column as `query?columns=true` describes it. Undocumented; the shape is what Salesforce's CLI reads. */
export interface ColumnMetadata {
    aggregate: boolean;
    apexType: string;
    booleanType: boolean;
    columnName: string;
    custom: boolean;
    displayName: string;
    foreignKeyName: string | null;
    insertable: boolean;
    joinColumns: ColumnMetadata[];
    numberType: boolean;
    textType: boolean;
    updatable: boolean;
}

function createGroup(name: string, foreignKeyName: string | null, aggregate: boolean): ColumnMetadata {
    return {
        aggregate,
        apexType: 'complexvalue',
        booleanType: false,
        columnName: name,
        custom: name.endsWith('__r'),
        displayName: name,
        foreignKeyName,
        insertable: false,
        joinColumns: [],
        numberType: false,
        textType: false,
        updatable: false
    };
}

function createLeaf(field: FieldSchema): ColumnMetadata {
    return {
        ...createGroup(field.name, null, false),
        apexType: field.type,
        booleanType: field.type === 'boolean',
        custom: field.custom,
        insertable: !field.readOnly,
        numberType: isNumberType(field.type),
        textType: !isNumberType(field.type) && field.type !== 'boolean',
        updatable: !field.readOnly
    };
}

/** Columns as a tree: a parent is one column that holds those of its fields, and so is a child query. */
export function toColumnMetadata(columns: Column[]): ColumnMetadata[] {
    const top: ColumnMetadata[] = [];
    for (const column of columns) {
        if (column.kind === 'children') {
            top.push({ ...createGroup(column.name, null, true), joinColumns: toColumnMetadata(column.columns) });
            continue;
        }
        let place = top;
        for (const { field } of column.path.hops) {
            const name = field.relationshipName ?? '';
            let group = place.find((one) => one.columnName === name && one.apexType === 'complexvalue');
            if (!group) {
                group = createGroup(name, field.name, false);
                place.push(group);
            }
            place = group.joinColumns;
        }
        place.push(createLeaf(column.path.field));
    }
    return top;
}

/** Columns of an aggregate query: the name in the answer, and for display what the query says. */
export function toGroupMetadata(columns: GroupColumn[]): ColumnMetadata[] {
    return columns.map(({ name, written, isAggregate, operand }) => ({
        ...createLeaf(operand.field),
        aggregate: isAggregate,
        columnName: name,
        displayName: written
    }));
}
