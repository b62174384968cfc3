import type { HavingClause, LiteralType, Operator, Query, WhereClause } from '@jetstreamapp/soql-parser-js';

/** What stands left of an operator: a field, or a function of one. */
export type SoqlOperand = { field: string } | { functionName: string; parameter: string };

/** A WHERE or HAVING clause as a tree. */
export type SoqlCondition =
    | { kind: 'and' | 'or'; parts: SoqlCondition[] }
    | { kind: 'not'; part: SoqlCondition }
    | { kind: 'compare'; operand: SoqlOperand; operator: Operator; literals: SoqlLiteral[] }
    | { kind: 'semiJoin'; field: string; operator: Operator; query: Query };

/** One literal as written, quotes included. */
export interface SoqlLiteral {
    text: string;
    type: LiteralType | null;
}

/** SOQL that the parser accepts and Salesforce, or this org, does not. */
export class UnsupportedSoql extends Error {}

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | SoqlCondition;

function toLiterals(value: string | string[], type: LiteralType | LiteralType[] | undefined): SoqlLiteral[] {
    const texts = Array.isArray(value) ? value : [value];
    return texts.map((text, index) => ({ text, type: (Array.isArray(type) ? type[index] : type) ?? null }));
}

/** A function as the parser gives it, in SELECT, HAVING and ORDER BY alike. @throws UnsupportedSoql */
export function toFunctionOperand(fn: { functionName?: string; parameters?: unknown[] }): SoqlOperand {
    const [parameter, ...more] = fn.parameters ?? [];
    if (typeof parameter !== 'string' || more.length > 0)
        throw new UnsupportedSoql(`the local org does not support this use of ${fn.functionName ?? 'a function'}()`);
    return { functionName: (fn.functionName ?? '').toUpperCase(), parameter };
}

/** The parser answers a flat chain with counted parentheses; this lays it out as tokens again. */
function toTokens(clause: WhereClause | HavingClause): Token[] {
    const tokens: Token[] = [];
    let current: WhereClause | HavingClause = clause;
    for (;;) {
        const left: WhereClause['left'] = current.left;
        if (left) {
            for (let count = left.openParen ?? 0; count > 0; count -= 1) tokens.push('(');
            if ('valueQuery' in left) {
                tokens.push({
                    kind: 'semiJoin',
                    field: left.field,
                    operator: left.operator,
                    query: left.valueQuery
                });
            } else if ('fn' in left || 'field' in left) {
                tokens.push({
                    kind: 'compare',
                    operand: 'fn' in left ? toFunctionOperand(left.fn) : { field: left.field },
                    operator: left.operator,
                    literals: toLiterals(left.value, left.literalType)
                });
            }
            const closed = 'closeParen' in left ? left.closeParen : 0;
            for (let count = closed ?? 0; count > 0; count -= 1) tokens.push(')');
        }
        if (!('operator' in current)) return tokens;
        // In HAVING the parser loses what NOT stands before where AND or OR follows.
        if (!left && current.operator !== 'NOT')
            throw new UnsupportedSoql('the local org does not support NOT before AND or OR in HAVING');
        tokens.push(current.operator);
        current = current.right;
    }
}

/**
 * Builds the tree. Mixing AND and OR without parentheses is refused, as Salesforce does (SOQL and SOSL Reference,
 * "Logical Operators").
 * @throws UnsupportedSoql
 */
export function toCondition(clause: WhereClause | HavingClause): SoqlCondition {
    const tokens = toTokens(clause);
    let position = 0;

    function parseOne(): SoqlCondition {
        const token = tokens[position];
        position += 1;
        if (token === 'NOT') return { kind: 'not', part: parseOne() };
        if (token === '(') {
            const inner = parseChain();
            if (tokens[position] !== ')') throw new UnsupportedSoql("expecting a right parentheses, found '<EOF>'");
            position += 1;
            return inner;
        }
        if (token === undefined || typeof token === 'string')
            throw new UnsupportedSoql(`unexpected token: '${token ?? '<EOF>'}'`);
        return token;
    }

    function parseChain(): SoqlCondition {
        const parts = [parseOne()];
        let joined: 'AND' | 'OR' | null = null;
        for (let next = tokens[position]; next === 'AND' || next === 'OR'; next = tokens[position]) {
            if (joined !== null && joined !== next) throw new UnsupportedSoql(`unexpected token: ${next}`);
            joined = next;
            position += 1;
            parts.push(parseOne());
        }
        const [first] = parts;
        if (joined === null && first) return first;
        return { kind: joined === 'OR' ? 'or' : 'and', parts };
    }

    const condition = parseChain();
    const rest = tokens[position];
    if (rest !== undefined)
        throw new UnsupportedSoql(`unexpected token: '${typeof rest === 'string' ? rest : rest.kind}'`);
    return condition;
}
