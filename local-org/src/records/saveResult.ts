import type { OrgState } from '../org/orgState';
import { createSuccess, type RestFailure, type RestResult } from '../rest/restFailure';

/** How one record of a collection went (REST API Developer Guide, "Using sObject Collections", SaveResult). */
export interface SaveResult {
    /** Present when it went well. */
    id?: string;
    success: boolean;
    errors: { statusCode: string; message: string; fields: string[] }[];
}

/**
 * Codes of a body that can not be read as records: they refuse the whole request, as it is refused before any record is
 * looked at.
 */
const unreadable = new Set(['INVALID_FIELD', 'INVALID_TYPE', 'JSON_PARSER_ERROR']);

function toErrors(failure: RestFailure): SaveResult['errors'] {
    return failure.errors.map(({ errorCode, message, fields }) => ({
        statusCode: errorCode,
        message,
        fields: fields ?? []
    }));
}

const rolledBack: SaveResult = {
    success: false,
    errors: [
        {
            statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
            message: 'Undone: another record of the request failed, and allOrNone was asked for.',
            fields: []
        }
    ]
};

/**
 * Runs one operation for each record, in order, and answers one result for each. With `allOrNone` a failure undoes the
 * others.
 * @param run gives the record's id
 */
export function saveEach<T>(
    state: OrgState,
    records: T[],
    allOrNone: boolean,
    run: (record: T) => RestResult<string>
): RestResult<SaveResult[]> {
    let answer: RestResult<SaveResult[]> = createSuccess([]);
    state.records.transact(() => {
        const outcomes = records.map(run);
        const wrong = outcomes.find((one) => !one.ok && one.errors.some((error) => unreadable.has(error.errorCode)));
        if (wrong && !wrong.ok) {
            answer = wrong;
            return false;
        }
        const isUndone = allOrNone && outcomes.some((one) => !one.ok);
        answer = createSuccess(
            outcomes.map((one): SaveResult => {
                if (!one.ok) return { success: false, errors: toErrors(one) };
                return isUndone ? rolledBack : { id: one.value, success: true, errors: [] };
            })
        );
        return !isUndone;
    });
    return answer;
}
