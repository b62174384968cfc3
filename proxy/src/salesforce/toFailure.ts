import type { Failure } from '../errors';
import { SalesforceStatusError, SalesforceUnreachableError } from './boundTransport';
import { namesLimit, toLimitFailure } from './requestLimits';

/** Errors of a record that the org's own rules and permissions give; their words are for the person. */
const RULE_ERRORS: ReadonlySet<string> = new Set([
    'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    'FIELD_FILTER_VALIDATION_EXCEPTION'
]);

/** Errors that say a permission is missing: on the object, a field, a record, or the API as a whole. */
const PERMISSION_ERRORS: ReadonlySet<string> = new Set([
    'INSUFFICIENT_ACCESS',
    'INSUFFICIENT_ACCESS_OR_READONLY',
    'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
    'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    'API_DISABLED_FOR_ORG',
    'API_CURRENTLY_DISABLED',
    'FUNCTIONALITY_NOT_ENABLED',
    'FORBIDDEN',
    // An object or field that a user has no access to does not exist for them.
    'INVALID_TYPE',
    'INVALID_FIELD'
]);

const ACCESS_MESSAGE =
    'Your Salesforce permissions do not allow this. Ask your admin for one of the Transcript Desk permission sets.';

/**
 * What an error of a call to Salesforce means. Errors that are not Salesforce's are defects and thrown on.
 * Salesforce's words are passed on only where they are the org's own rule or permission message: others may quote data.
 */
export function toFailure(error: unknown): Failure {
    if (error instanceof SalesforceUnreachableError) {
        return { code: 'SALESFORCE_UNAVAILABLE' };
    }
    if (!(error instanceof SalesforceStatusError)) {
        throw error;
    }
    const { status, errors, retryAfterSeconds } = error;
    const retry = retryAfterSeconds === null ? {} : { retryAfterSeconds };
    if (status === 401) {
        return { code: 'SESSION_ENDED_BY_SALESFORCE' };
    }
    if (namesLimit(error)) {
        return toLimitFailure(error);
    }
    if (status === 420 || status >= 500) {
        return { code: 'SALESFORCE_UNAVAILABLE', ...retry };
    }
    const rule = errors.find(({ errorCode }) => RULE_ERRORS.has(errorCode));
    if (rule) {
        return { code: 'NOT_PERMITTED', message: rule.message };
    }
    if (status === 403 || errors.some(({ errorCode }) => PERMISSION_ERRORS.has(errorCode))) {
        return { code: 'NOT_PERMITTED', message: ACCESS_MESSAGE };
    }
    return {
        code: 'SALESFORCE_UNEXPECTED',
        details: { salesforceStatus: status, salesforceCodes: errors.map((e) => e.errorCode) }
    };
}
