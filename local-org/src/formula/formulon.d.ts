/** The part of formulon that the local org uses; the package has no typings of its own. */
declare module 'formulon' {
    export type FormulonNode =
        | { type: 'literal'; value: unknown; dataType: string; options?: Record<string, unknown> }
        | { type: 'identifier'; name: string }
        | { type: 'callExpression'; id: string; arguments: FormulonNode[] }
        | { type: 'error'; errorType: string; message: string };

    export interface FormulonLiteral {
        type: 'literal';
        value: unknown;
        dataType: string;
        options: Record<string, unknown>;
    }

    export interface Formulon {
        ast(formula: string): FormulonNode;
        parse(formula: string, values: Record<string, FormulonLiteral>): FormulonNode;
    }

    const formulon: Formulon;
    export default formulon;
}
