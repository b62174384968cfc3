import formulon, { type FormulonNode } from 'formulon';
import { findField, findObject, findRelationship, type ObjectSchema, type OrgSchema } from '../schema/objectSchema';
import { isNumberType, type FieldSchema, type FieldValue } from '../schema/fieldSchema';
import { priorPrefix, resolveChange } from './evaluateFormula';
import { toCheckbox } from './formulaText';
import { runFormula, toFormulonLiteral } from './runFormula';

/** Functions that look at the record before the change; formulon knows none of them. */
const changeFunctions = new Map([
    ['isnew', 0],
    ['ischanged', 1],
    ['priorvalue', 1]
]);

const userFields = new Set(['Id', 'Username', 'Email', 'FirstName', 'LastName', 'Title']);

/** Finds the field that an identifier of a formula means, over parents if it names any. */
export function findFormulaField(schema: OrgSchema, object: ObjectSchema, name: string): FieldSchema | null {
    const names = name.split('.');
    let owner: ObjectSchema | null = object;
    for (const relationship of names.slice(0, -1)) {
        const link: FieldSchema | null = owner && findRelationship(owner, relationship);
        owner = link && findObject(schema, link.referenceTo[0] ?? '');
    }
    return owner && findField(owner, names.at(-1) ?? '');
}

/** Asks formulon whether it has a function, by calling it with nothing. */
function isKnownFunction(id: string): boolean {
    const answer = formulon.parse(`${id.toUpperCase()}()`, {});
    return !(answer.type === 'error' && /^(NoFunctionError|NotImplementedError)$/.test(answer.errorType));
}

function checkIdentifier(schema: OrgSchema, object: ObjectSchema, name: string): string | null {
    if (name.startsWith('$Permission.')) {
        const permission = name.slice('$Permission.'.length);
        return schema.customPermissions.has(permission) ? null : `there is no custom permission ${permission}`;
    }
    if (name.startsWith('$User.')) {
        return userFields.has(name.slice('$User.'.length)) ? null : `the local org does not know ${name}`;
    }
    if (name.startsWith('$')) return `the local org does not know ${name}`;
    return findFormulaField(schema, object, name) ? null : `${object.name} has no field ${name}`;
}

function checkChangeFunction(schema: OrgSchema, object: ObjectSchema, node: FormulonNode, id: string): string | null {
    if (node.type !== 'callExpression') return null;
    const wanted = changeFunctions.get(id) ?? 0;
    const written = id.toUpperCase();
    if (node.arguments.length !== wanted) return `${written}() takes ${wanted} parameters`;
    const [argument] = node.arguments;
    if (!argument) return null;
    if (argument.type !== 'identifier') return `${written}() takes a field`;
    const field = findFormulaField(schema, object, argument.name);
    if (!field || argument.name.includes('.')) return `${written}() takes a field of ${object.name}`;
    return field.filterable ? null : `${written}() can not be used with the long text area ${field.name}`;
}

const operatorIds =
    /^(add|subtract|multiply|divide|exponentiate|equal|unequal|greaterThan|greaterThanOrEqual|lessThan|lessThanOrEqual|concat)$/;

function checkNode(schema: OrgSchema, object: ObjectSchema, node: FormulonNode): string | null {
    if (node.type === 'error') return node.message;
    if (node.type === 'identifier') return checkIdentifier(schema, object, node.name);
    if (node.type === 'literal') return null;
    if (changeFunctions.has(node.id)) return checkChangeFunction(schema, object, node, node.id);
    if (!operatorIds.test(node.id) && !isKnownFunction(node.id))
        return `the local org can not evaluate the function ${node.id.toUpperCase()}()`;
    for (const argument of node.arguments) {
        const problem = checkNode(schema, object, argument);
        if (problem !== null) return problem;
    }
    return null;
}

/** A value of a field's type, for trying a formula out. */
function toSample(field: FieldSchema): FieldValue {
    if (field.type === 'boolean') return true;
    if (isNumberType(field.type)) return 1;
    if (field.type === 'datetime') return '2025-01-31T09:30:00.000+0000';
    if (field.type === 'date') return '2025-01-31';
    return field.picklist[0]?.value ?? 'x';
}

/** Runs the formula on a new and a changed record, all fields filled and all blank: types only show when it runs. */
function tryFormula(schema: OrgSchema, object: ObjectSchema, tree: FormulonNode): string | null {
    const read = (isBlank: boolean) => (identifier: string) => {
        if (identifier.startsWith('$Permission.')) return toCheckbox(isBlank);
        const name = identifier.startsWith(priorPrefix) ? identifier.slice(priorPrefix.length) : identifier;
        const isUser = name.startsWith('$User.');
        const owner = isUser ? schema.objects.get('User') : object;
        const field = owner && findFormulaField(schema, owner, isUser ? name.slice('$User.'.length) : name);
        if (!field) throw new Error(`Formula names ${name}, which was not refused before`);
        return toFormulonLiteral(field, isBlank ? null : toSample(field));
    };
    for (const before of [null, {}]) {
        const resolved = resolveChange(tree, { object, before, after: {} });
        for (const isBlank of [false, true]) {
            const result = runFormula(resolved, read(isBlank));
            if (!result.ok)
                return `the local org can not evaluate it${isBlank ? ' when fields are blank' : ''}: ${result.reason}`;
        }
    }
    return null;
}

/**
 * Checks that a validation formula can be evaluated here exactly as written.
 * @returns what stands in the way, or null
 */
export function checkFormula(schema: OrgSchema, object: ObjectSchema, formula: string): string | null {
    const tree = formulon.ast(formula);
    return checkNode(schema, object, tree) ?? tryFormula(schema, object, tree);
}
