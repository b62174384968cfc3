import type { OrderByClause } from '@jetstreamapp/soql-parser-js';
import type { Operand, Operands } from './compileCondition';
import { toFunctionOperand } from './soqlCondition';
import { compareValues } from './soqlEvaluation';

/**
 * The order of ORDER BY: the first clause that tells two rows apart decides. Blanks come first in both directions unless
 * told otherwise (SOQL and SOSL Reference, "ORDER BY").
 * @param find @throws QueryRefused for what can not be sorted by
 */
export function createRowOrder<Row>(
    clauses: OrderByClause[],
    find: Operands<Row>['find']
): (left: Row, right: Row) => number {
    const keys = clauses.map((clause) => {
        const operand: Operand<Row> = find('fn' in clause ? toFunctionOperand(clause.fn) : { field: clause.field });
        return { operand, sign: clause.order === 'DESC' ? -1 : 1, blanks: clause.nulls === 'LAST' ? 1 : -1 };
    });
    return (left, right) => {
        for (const { operand, sign, blanks } of keys) {
            const a = operand.read(left);
            const b = operand.read(right);
            if (a === null && b === null) continue;
            if (a === null) return blanks;
            if (b === null) return -blanks;
            const order = compareValues(operand.field, a, b) * sign;
            if (order !== 0) return order;
        }
        return 0;
    };
}
