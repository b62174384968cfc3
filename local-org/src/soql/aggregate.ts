import { createField, isNumberType, type FieldSchema, type FieldValue } from '../schema/fieldSchema';
import { compareValues, toOrderable } from './soqlEvaluation';

/** What an aggregate function does with the values of one group. */
export interface Aggregate {
    /** The field whose type the result has. */
    field: FieldSchema;
    compute: (values: FieldValue[]) => FieldValue;
}

const names = ['COUNT', 'COUNT_DISTINCT', 'MIN', 'MAX', 'SUM', 'AVG'] as const;

/** Aggregate functions of SOQL (SOQL and SOSL Reference, "Aggregate Functions"). */
export type AggregateName = (typeof names)[number];

/** Null for the name of any other function. */
export function parseAggregateName(functionName: string): AggregateName | null {
    return names.find((name) => name === functionName.toUpperCase()) ?? null;
}

function sum(values: FieldValue[]): number {
    return values.reduce<number>((total, value) => total + Number(value), 0);
}

function pick(field: FieldSchema, values: FieldValue[], sign: 1 | -1): FieldValue {
    return values.reduce<FieldValue>(
        (best, value) => (best === null || compareValues(field, value, best) * sign > 0 ? value : best),
        null
    );
}

/**
 * An aggregate of one field, or null where the function does not go with the field's type (SOQL and SOSL Reference,
 * "Support for Field Types in Aggregate Functions"). Blanks are no values, but every record has an Id to count.
 */
export function createAggregate(name: AggregateName, field: FieldSchema): Aggregate | null {
    const isNumber = isNumberType(field.type);
    if (field.type === 'boolean' || !field.filterable) return null;
    const present = (values: FieldValue[]) => values.filter((value) => value !== null);
    const count = createField(field.name, field.label, 'int', { precision: 9 });
    const real = createField(field.name, field.label, 'double', { precision: 18 });
    switch (name) {
        case 'COUNT':
            return { field: count, compute: (values) => present(values).length };
        case 'COUNT_DISTINCT':
            return {
                field: count,
                compute: (values) => new Set(present(values).map((value) => toOrderable(field, value))).size
            };
        case 'MIN':
        case 'MAX':
            return { field, compute: (values) => pick(field, present(values), name === 'MAX' ? 1 : -1) };
        case 'SUM':
        case 'AVG':
            if (!isNumber) return null;
            return {
                field: real,
                compute: (values) => {
                    const numbers = present(values);
                    if (numbers.length === 0) return null;
                    return name === 'SUM' ? sum(numbers) : sum(numbers) / numbers.length;
                }
            };
    }
}
