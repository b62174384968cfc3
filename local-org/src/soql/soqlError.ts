import { createFailure, type RestFailure } from '../rest/restFailure';

function toPosition(soql: string, fragment: string): { row: number; column: number; line: string } {
    const at = Math.max(0, soql.toLowerCase().indexOf(fragment.toLowerCase()));
    const before = soql.slice(0, at).split('\n');
    return {
        row: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
        line: soql.split('\n')[before.length - 1] ?? ''
    };
}

/** A query error with the marker that Salesforce puts under the offending place. */
function createQueryFailure(errorCode: string, soql: string, fragment: string, message: string): RestFailure {
    const { row, column, line } = toPosition(soql, fragment);
    const marker = `${' '.repeat(column - 1)}^`;
    return createFailure(400, errorCode, `\n${line}\n${marker}\nERROR at Row:${row}:Column:${column}\n${message}`);
}

/** The text is no SOQL, or SOQL that is not accepted. */
export function createMalformedQuery(message: string): RestFailure {
    return createFailure(400, 'MALFORMED_QUERY', message);
}

/** The object does not exist or the user may not read it: Salesforce answers both alike. */
export function createUnknownType(soql: string, name: string): RestFailure {
    return createQueryFailure(
        'INVALID_TYPE',
        soql,
        name,
        `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`
    );
}

/** The field does not exist or the user may not read it. */
export function createUnknownColumn(soql: string, name: string, objectName: string): RestFailure {
    return createQueryFailure(
        'INVALID_FIELD',
        soql,
        name,
        `No such column '${name}' on entity '${objectName}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`
    );
}

/** The parent relationship does not exist, or leads where the user may not read. */
export function createUnknownRelationship(soql: string, name: string): RestFailure {
    return createQueryFailure(
        'INVALID_FIELD',
        soql,
        name,
        `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`
    );
}

/** The child relationship does not exist, or leads where the user may not read. */
export function createUnknownChildren(soql: string, name: string): RestFailure {
    return createQueryFailure(
        'INVALID_TYPE',
        soql,
        name,
        `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`
    );
}

/** A field of a type that can be neither filtered nor sorted by. */
export function createNotFilterable(soql: string, name: string): RestFailure {
    const message = `field '${name}' can be neither filtered nor sorted by in a query call`;
    return createQueryFailure('INVALID_FIELD', soql, name, message);
}

/** An operator that the field's type does not take. */
export function createBadOperator(soql: string, name: string, type: string): RestFailure {
    return createQueryFailure('INVALID_QUERY_FILTER_OPERATOR', soql, name, `invalid operator on ${type} field`);
}

/** A column that is there twice. */
export function createDuplicateColumn(soql: string, name: string): RestFailure {
    return createQueryFailure('INVALID_FIELD', soql, name, `duplicate field selected: ${name}`);
}

/** An aggregate that the field's type does not take. */
export function createBadAggregate(name: string, functionName: string): RestFailure {
    return createMalformedQuery(`field ${name} does not support aggregate operator ${functionName}`);
}

/** OFFSET beyond what Salesforce skips. */
export function createOffsetTooLarge(largest: number): RestFailure {
    return createFailure(400, 'NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${largest}`);
}

/** A literal that does not fit the field. */
export function createBadFilter(soql: string, name: string, message: string): RestFailure {
    const code = message.startsWith('invalid ID field') ? 'INVALID_QUERY_FILTER_OPERATOR' : 'INVALID_FIELD';
    return createQueryFailure(code, soql, name, message);
}
