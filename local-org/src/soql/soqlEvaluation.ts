import type { Operator } from '@jetstreamapp/soql-parser-js';
import { parseDateTime } from '../schema/dateTime';
import type { FieldSchema, FieldValue } from '../schema/fieldSchema';
import type { ComparableLiteral } from './soqlLiteral';

/** A stored value in the form that comparisons use: moments as ms, text folded unless the field is case-sensitive. */
export function toOrderable(field: FieldSchema, value: FieldValue): FieldValue {
    if (typeof value !== 'string') return value;
    if (field.type === 'datetime') return parseDateTime(value);
    if (field.caseSensitive || field.type === 'id' || field.type === 'reference') return value;
    return value.toLowerCase();
}

function compareOrderable(left: FieldValue, right: FieldValue): number {
    if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
    return Number(left) - Number(right);
}

/**
 * Order of two stored values for ORDER BY, MIN and MAX; blanks are the caller's business. Picklist values stand in the
 * order of the picklist, what it does not know after them.
 */
export function compareValues(field: FieldSchema, left: FieldValue, right: FieldValue): number {
    const [a, b] = [left, right].map((value) => {
        const index = field.picklist.findIndex((one) => one.value === value);
        return index < 0 ? field.picklist.length : index;
    });
    if (a !== undefined && b !== undefined && a !== b) return a - b;
    return compareOrderable(toOrderable(field, left), toOrderable(field, right));
}

function isEqual(field: FieldSchema, stored: FieldValue, literal: ComparableLiteral): boolean {
    if (literal.kind === 'pattern') return typeof stored === 'string' && literal.pattern.test(stored);
    if (literal.kind === 'span') {
        const ms = typeof stored === 'string' ? (parseDateTime(stored) ?? Date.parse(stored)) : null;
        return ms !== null && ms >= literal.fromMs && ms < literal.toMs;
    }
    if (literal.kind === 'mismatch') return false;
    // An empty string in SOQL is the same as null, because Salesforce stores no empty text.
    const wanted = literal.value === '' ? null : literal.value;
    if (wanted === null || stored === null) return wanted === stored;
    return compareOrderable(toOrderable(field, stored), toOrderable(field, wanted)) === 0;
}

/** Whether a stored value satisfies `field operator literals` (SOQL and SOSL Reference, "Comparison Operators"). */
export function matches(
    field: FieldSchema,
    operator: Operator,
    stored: FieldValue,
    literals: ComparableLiteral[]
): boolean {
    const [first] = literals;
    switch (operator) {
        case '=':
        case 'LIKE':
        case 'IN':
            return literals.some((literal) => isEqual(field, stored, literal));
        case '!=':
        case 'NOT IN':
            return !literals.some((literal) => isEqual(field, stored, literal));
        default: {
            if (stored === null || first === undefined) return false;
            if (first.kind === 'span') {
                const ms = typeof stored === 'string' ? (parseDateTime(stored) ?? Date.parse(stored)) : Number.NaN;
                if (operator === '<') return ms < first.fromMs;
                if (operator === '<=') return ms < first.toMs;
                return operator === '>' ? ms >= first.toMs : ms >= first.fromMs;
            }
            if (first.kind !== 'value' || first.value === null) return false;
            const order = compareOrderable(toOrderable(field, stored), toOrderable(field, first.value));
            if (operator === '<') return order < 0;
            if (operator === '<=') return order <= 0;
            if (operator === '>') return order > 0;
            return operator === '>=' && order >= 0;
        }
    }
}
