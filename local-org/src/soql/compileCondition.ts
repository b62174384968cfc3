import type { Operator } from '@jetstreamapp/soql-parser-js';
import { isNumberType, type FieldSchema, type FieldValue } from '../schema/fieldSchema';
import { QueryRefused, type QueryContext } from './queryContext';
import type { SoqlCondition, SoqlOperand } from './soqlCondition';
import { createBadFilter, createBadOperator } from './soqlError';
import { matches } from './soqlEvaluation';
import { toComparable } from './soqlLiteral';

/** A value that a clause can name, and how to get it from a row: a record, or a group of records. */
export interface Operand<Row> {
    /** Says how values are compared; for a function, of the values that it gives. */
    field: FieldSchema;
    read: (row: Row) => FieldValue;
}

/** How a clause finds what it names. */
export interface Operands<Row> {
    /** @throws QueryRefused */
    find: (operand: SoqlOperand) => Operand<Row>;
    /** @throws QueryRefused when the clause takes no sub-selects */
    semiJoin: (condition: Extract<SoqlCondition, { kind: 'semiJoin' }>) => (row: Row) => boolean;
}

/** Whether an operator fits a type (SOQL and SOSL Reference, "Comparison Operators"). */
function fits(operator: Operator, field: FieldSchema): boolean {
    if (operator === 'INCLUDES' || operator === 'EXCLUDES') return false;
    if (operator === 'LIKE')
        return !isNumberType(field.type) && !['boolean', 'date', 'datetime', 'id', 'reference'].includes(field.type);
    return field.type !== 'boolean' || ['=', '!=', 'IN', 'NOT IN'].includes(operator);
}

/**
 * Compiles a condition once, so that a wrong field or literal is an error even when there are no rows.
 * @throws QueryRefused
 */
export function compileCondition<Row>(
    context: QueryContext,
    condition: SoqlCondition,
    operands: Operands<Row>
): (row: Row) => boolean {
    switch (condition.kind) {
        case 'and':
        case 'or': {
            const parts = condition.parts.map((part) => compileCondition(context, part, operands));
            return condition.kind === 'and'
                ? (row) => parts.every((part) => part(row))
                : (row) => parts.some((part) => part(row));
        }
        case 'not': {
            const part = compileCondition(context, condition.part, operands);
            return (row) => !part(row);
        }
        case 'semiJoin':
            return operands.semiJoin(condition);
        case 'compare': {
            const { operator } = condition;
            const { field, read } = operands.find(condition.operand);
            if (!fits(operator, field)) throw new QueryRefused(createBadOperator(context.soql, field.name, field.type));
            const literals = condition.literals.map((literal) =>
                toComparable(field, literal, operator === 'LIKE', context.state.now())
            );
            const wrong = literals.find((literal) => literal.kind === 'mismatch');
            if (wrong) throw new QueryRefused(createBadFilter(context.soql, field.name, wrong.reason));
            return (row) => matches(field, operator, read(row), literals);
        }
    }
}
