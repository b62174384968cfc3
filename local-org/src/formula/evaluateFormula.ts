import formulon, { type FormulonLiteral, type FormulonNode } from 'formulon';
import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import { hasCustomPermission } from '../records/access';
import type { FieldSchema, FieldValue, FieldValues } from '../schema/fieldSchema';
import { findField, findObject, findRelationship, type ObjectSchema } from '../schema/objectSchema';
import { toCheckbox } from './formulaText';
import { runFormula, toFormulonLiteral } from './runFormula';

/** A change of one record, as a validation rule sees it. */
export interface RecordChange {
    object: ObjectSchema;
    /** Null when the record is being created. */
    before: FieldValues | null;
    after: FieldValues;
}

/** Each formula is read once: its tree, by its text. */
const trees = new Map<string, FormulonNode>();

function readFormula(formula: string): FormulonNode {
    const known = trees.get(formula);
    if (known) return known;
    const tree = formulon.ast(formula);
    trees.set(formula, tree);
    return tree;
}

/** Formulon's own name space for values that were looked up before it sees the formula. */
export const priorPrefix = 'Prior.';

/** Replaces ISNEW, ISCHANGED and PRIORVALUE, which depend on the record before the change. */
export function resolveChange(node: FormulonNode, change: RecordChange): FormulonNode {
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
    const tree = resolveChange(readFormula(formula), change);
    const result = runFormula(tree, (name) => readIdentifier(state, user, change, name));
    if (result.ok) return result.value;
    throw new Error(`A validation formula of ${change.object.name} can not be evaluated: ${result.reason}`);
}
