import { parseId } from '../ids/salesforceId';
import { isDateText, parseDateTime } from '../schema/dateTime';
import { isNumberType, type FieldSchema, type FieldValue } from '../schema/fieldSchema';
import { toDateSpan } from './dateSpan';
import type { SoqlLiteral } from './soqlCondition';

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A literal made comparable: a value, or a span of time for words such as TODAY. */
export type ComparableLiteral =
    | { kind: 'value'; value: FieldValue }
    | { kind: 'pattern'; pattern: RegExp }
    | { kind: 'span'; fromMs: number; toMs: number }
    | { kind: 'mismatch'; reason: string };

/** Text of a quoted string with its escapes resolved (SOQL and SOSL Reference, "Quoted String Escape Sequences"). */
export function unquote(text: string): string {
    return text
        .slice(1, -1)
        .replace(/\\(u[0-9a-fA-F]{4}|.)/gs, (_all, escaped: string) =>
            escaped.length === 5
                ? String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
                : (escapes[escaped] ?? escaped)
        );
}

/** The LIKE pattern as a regular expression: `%` any text, `_` one character, `\%` and `\_` themselves, any case. */
export function toLikePattern(quoted: string): RegExp {
    const source = quoted
        .slice(1, -1)
        .replace(/\\u([0-9a-fA-F]{4})|\\(.)|([%_])|([^%_\\]+)/gs, (_all, unicode, escaped, wild, plain) => {
            if (typeof wild === 'string') return wild === '%' ? '[\\s\\S]*' : '[\\s\\S]';
            const text =
                typeof unicode === 'string'
                    ? String.fromCharCode(Number.parseInt(unicode, 16))
                    : typeof escaped === 'string'
                      ? (escapes[escaped] ?? escaped)
                      : String(plain);
            return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
        });
    return new RegExp(`^${source}$`, 'iu');
}

function toSpan(literal: SoqlLiteral, nowMs: number): ComparableLiteral {
    const span = toDateSpan(literal.text, nowMs);
    return span ? { kind: 'span', ...span } : { kind: 'mismatch', reason: `unknown date literal ${literal.text}` };
}

function mismatch(field: FieldSchema, quoted: boolean): ComparableLiteral {
    const should = quoted ? 'should not be enclosed in quotes' : 'should be enclosed in quotes';
    return {
        kind: 'mismatch',
        reason: `value of filter criterion for field '${field.name}' must be of type ${field.type === 'id' || field.type === 'reference' ? 'ID' : field.type} and ${should}`
    };
}

/** Turns a literal into what the field is compared with, or says why it does not fit the field's type. */
export function toComparable(
    field: FieldSchema,
    literal: SoqlLiteral,
    like: boolean,
    nowMs: number
): ComparableLiteral {
    const { text, type } = literal;
    if (type === 'NULL') return { kind: 'value', value: null };
    if (type === 'DATE_LITERAL' || type === 'DATE_N_LITERAL') {
        return field.type === 'date' || field.type === 'datetime' ? toSpan(literal, nowMs) : mismatch(field, false);
    }
    if (field.type === 'boolean') {
        return type === 'BOOLEAN'
            ? { kind: 'value', value: text.toUpperCase() === 'TRUE' }
            : mismatch(field, type === 'STRING');
    }
    if (isNumberType(field.type)) {
        return type === 'INTEGER' || type === 'DECIMAL'
            ? { kind: 'value', value: Number(text) }
            : mismatch(field, type === 'STRING');
    }
    if (field.type === 'datetime') {
        const ms = type === 'DATETIME' ? parseDateTime(text) : null;
        return ms === null ? mismatch(field, true) : { kind: 'value', value: ms };
    }
    if (field.type === 'date') {
        return type === 'DATE' && isDateText(text) ? { kind: 'value', value: text } : mismatch(field, true);
    }
    if (type !== 'STRING') return mismatch(field, false);
    if (like) return { kind: 'pattern', pattern: toLikePattern(text) };
    const value = unquote(text);
    if (field.type === 'id' || field.type === 'reference') {
        const id = value === '' ? null : parseId(value);
        if (value !== '' && id === null) return { kind: 'mismatch', reason: `invalid ID field: ${value}` };
        return { kind: 'value', value: id };
    }
    return { kind: 'value', value };
}
