import formulon, { type FormulonLiteral, type FormulonNode } from 'formulon';
import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import { hasCustomPermission } from '../records/access';
import { parseDateTime } from '../schema/dateTime';
import { isNumberType, type FieldSchema, type FieldValue, type FieldValues } from '../schema/fieldSchema';
import { findField, findObject, findRelationship, type ObjectSchema } from '../schema/objectSchema';
import { toCheckbox, toFormulaText } from './formulaText';

/** A change of one record, as a validation rule sees it. */
export interface RecordChange {
    object: ObjectSchema;
    /** Null when the record is being created. */
    before: FieldValues | null;
    after: FieldValues;
}

/** A stored value as formulon takes it. Blank text is '' and other blanks are null, as in Salesforce formulas. */
export function toFormulonLiteral(field: FieldSchema, value: FieldValue): FormulonLiteral {
    const blank: FormulonLiteral = { type: 'literal', dataType: 'null', value: null, options: {} };
    if (field.type === 'boolean') return toCheckbox(value === true);
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

/** Formulon's own name space for values that were looked up before it sees the formula. */
const priorPrefix = 'Prior.';

/** Replaces ISNEW, ISCHANGED and PRIORVALUE, which depend on the record before the change. */
function resolveChange(node: FormulonNode, change: RecordChange): FormulonNode {
    if (node.type !== 'callExpression') return node;
    const [argument] = node.arguments;
    if (node.id === 'isnew') return toCheckbox(change.before === null);
    if (argument?.type === 'identifier' && node.id === 'ischanged') {
        const name = findField(change.object, argument.name)?.name ?? '';
        return toCheckbox(change.before !== null && change.before[name] !== change.after[name]);
    }
    if (argument?.type === 'identifier' && node.id === 'priorvalue') {
        return { type: 'identifier', name: `${priorPrefix}${argument.name}` };
    }
    return { ...node, arguments: node.arguments.map((one) => resolveChange(one, change)) };
}

function readIdentifier(state: OrgState, user: OrgUser, change: RecordChange, name: string): FormulonLiteral {
    if (name.startsWith('$Permission.'))
        return toCheckbox(hasCustomPermission(state, user, name.slice('$Permission.'.length)));
    let record: FieldValues | null = change.after;
    let owner: ObjectSchema | null = change.object;
    let names = name.split('.');
    if (name.startsWith('$User.')) {
        owner = findObject(state.schema, 'User');
        record = state.records.find('User', user.id);
        names = names.slice(1);
    } else if (name.startsWith(priorPrefix)) {
        // A new record has no earlier value: PRIORVALUE then gives the present one.
        record = change.before ?? change.after;
        names = names.slice(1);
    }
    for (const relationship of names.slice(0, -1)) {
        const link: FieldSchema | null = owner && findRelationship(owner, relationship);
        const id: FieldValue | undefined = link ? record?.[link.name] : null;
        owner = link && findObject(state.schema, link.referenceTo[0] ?? '');
        record = owner && typeof id === 'string' ? state.records.find(owner.name, id) : null;
    }
    const field = owner && findField(owner, names.at(-1) ?? '');
    if (!field) throw new Error(`Formula names ${name}, which was not refused at start`);
    return toFormulonLiteral(field, record?.[field.name] ?? null);
}

/**
 * Evaluates a validation formula for one change of a record.
 * @throws Error when formulon fails on a formula that passed the check at start
 */
export function evaluateFormula(state: OrgState, user: OrgUser, change: RecordChange, formula: string): boolean {
    const text = toFormulaText(resolveChange(formulon.ast(formula), change));
    const values: Record<string, FormulonLiteral> = {};
    for (const name of formulon.extract(text)) values[name] = readIdentifier(state, user, change, name);
    const result = formulon.parse(text, values);
    if (result.type !== 'literal' || typeof result.value !== 'boolean') {
        const reason = result.type === 'error' ? result.message : 'it does not give true or false';
        throw new Error(`Validation formula of ${change.object.name} can not be evaluated: ${reason}`);
    }
    return result.value;
}
