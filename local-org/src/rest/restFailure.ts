/** One entry of Salesforce's error array (REST API Developer Guide, "Status Codes and Error Responses"). */
export interface RestError {
    errorCode: string;
    message: string;
    /** Present on record operations. */
    fields?: string[];
}

/** An expected failure, with the status it is answered with. */
export interface RestFailure {
    ok: false;
    status: number;
    errors: RestError[];
}

/** Either a value or an expected failure. */
export type RestResult<T> = { ok: true; value: T } | RestFailure;

/** Makes a failure with one error. */
export function createFailure(status: number, errorCode: string, message: string, fields?: string[]): RestFailure {
    return { ok: false, status, errors: [fields ? { errorCode, message, fields } : { errorCode, message }] };
}

/** Wraps a value. */
export function createSuccess<T>(value: T): RestResult<T> {
    return { ok: true, value };
}

/** The answer for anything that is not there, or not there for this user: Salesforce does not tell them apart. */
export const notFound: RestFailure = createFailure(404, 'NOT_FOUND', 'The requested resource does not exist');
