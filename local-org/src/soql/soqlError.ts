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

/** The parent relationship does not exist. */
export function createUnknownRelationship(soql: string, name: string): RestFailure {
    return createQueryFailure(
        'INVALID_FIELD',
        soql,
        name,
        `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`
    );
}

/** A filter that does not fit the field. */
export function createBadFilter(soql: string, name: string, message: string): RestFailure {
    const code = message.startsWith('invalid ID field') ? 'INVALID_QUERY_FILTER_OPERATOR' : 'INVALID_FIELD';
    return createQueryFailure(code, soql, name, message);
}
