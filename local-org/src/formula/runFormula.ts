import formulon, { type FormulonLiteral, type FormulonNode } from 'formulon';
import { parseDateTime } from '../schema/dateTime';
import { isNumberType, type FieldSchema, type FieldValue } from '../schema/fieldSchema';
import { toFormulaText } from './formulaText';

/** True or false, or why formulon could not tell. */
export type FormulaResult = { ok: true; value: boolean } | { ok: false; reason: string };

/** A stored value as formulon takes it. Blank text is '' and other blanks are null, as in Salesforce formulas. */
export function toFormulonLiteral(field: FieldSchema, value: FieldValue): FormulonLiteral {
    const blank: FormulonLiteral = { type: 'literal', dataType: 'null', value: null, options: {} };
    if (field.type === 'boolean') return { type: 'literal', dataType: 'checkbox', value: value === true, options: {} };
    if (field.type === 'picklist') {
        const values = field.picklist.map((one) => one.value);
        return { type: 'literal', dataType: 'picklist', value: value ?? '', options: { values } };
    }
    if (isNumberType(field.type)) {
        const options = { length: field.precision - field.scale, scale: field.scale };
        return value === null ? blank : { type: 'literal', dataType: 'number', value, options };
    }
    if (field.type === 'datetime' || field.type === 'date') {
        if (typeof value !== 'string') return blank;
        const ms = parseDateTime(value) ?? Date.parse(`${value}T00:00:00Z`);
        return { type: 'literal', dataType: field.type, value: new Date(ms), options: {} };
    }
    const text = typeof value === 'string' ? value : '';
    return { type: 'literal', dataType: 'text', value: text, options: { length: text.length } };
}

/** Every name in a tree, as often as it is there. */
function listNames(node: FormulonNode): string[] {
    if (node.type === 'identifier') return [node.name];
    return node.type === 'callExpression' ? node.arguments.flatMap(listNames) : [];
}

/** Runs a formula tree whose identifiers `read` looks up. */
export function runFormula(node: FormulonNode, read: (name: string) => FormulonLiteral): FormulaResult {
    const text = toFormulaText(node);
    const values: Record<string, FormulonLiteral> = {};
    for (const name of new Set(listNames(node))) values[name] = read(name);
    const result = formulon.parse(text, values);
    if (result.type === 'literal' && typeof result.value === 'boolean') return { ok: true, value: result.value };
    return { ok: false, reason: result.type === 'error' ? result.message : 'it does not give true or false' };
}
