import type { FormulonLiteral, FormulonNode } from 'formulon';

/** How formulon names the operators in its tree, and how they are written. */
const operators: Record<string, string> = {
    add: '+',
    subtract: '-',
    multiply: '*',
    divide: '/',
    exponentiate: '^',
    equal: '=',
    unequal: '<>',
    greaterThan: '>',
    greaterThanOrEqual: '>=',
    lessThan: '<',
    lessThanOrEqual: '<=',
    concat: '&'
};

/** Writes a formula tree as formula text again, with every operation in parentheses. */
export function toFormulaText(node: FormulonNode): string {
    switch (node.type) {
        case 'identifier':
            return node.name;
        case 'literal':
            if (node.dataType === 'text') {
                // Formulon knows no escapes in text, but both kinds of quotes; a literal never holds its own kind.
                const text = String(node.value);
                return text.includes('"') ? `'${text}'` : `"${text}"`;
            }
            if (node.dataType === 'null') return 'NULL';
            return String(node.value).toUpperCase();
        case 'callExpression': {
            const operator = operators[node.id];
            const parts = node.arguments.map(toFormulaText);
            return operator !== undefined && parts.length > 1
                ? `(${parts.join(` ${operator} `)})`
                : `${node.id.toUpperCase()}(${parts.join(', ')})`;
        }
        case 'error':
            throw new Error(`A formula that does not parse has no text: ${node.message}`);
    }
}

/** A truth value for formulon. */
export function toCheckbox(value: boolean): FormulonLiteral {
    return { type: 'literal', dataType: 'checkbox', value, options: {} };
}
