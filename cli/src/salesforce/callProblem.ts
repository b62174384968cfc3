import type { Failure } from '../../../proxy/src/errors';
import type { Problem, ProblemCode } from '../problems';

type FailureCode = Failure['code'];

/** What can go wrong with reading a call, by the code of the failure; anything else is nothing that Salesforce documents. */
const CODES: Readonly<Partial<Record<FailureCode, ProblemCode>>> = {
    VOICE_CALL_NOT_FOUND: 'VOICE_CALL_NOT_FOUND',
    VOICE_CALL_WITHOUT_CONVERSATION: 'VOICE_CALL_WITHOUT_CONVERSATION',
    NOT_PERMITTED: 'NOT_PERMITTED',
    SESSION_ENDED_BY_SALESFORCE: 'SESSION_ENDED',
    SALESFORCE_LIMIT: 'SALESFORCE_LIMIT',
    SALESFORCE_UNAVAILABLE: 'SALESFORCE_UNAVAILABLE'
};

const LASTING: ReadonlySet<FailureCode> = new Set([
    'SESSION_ENDED_BY_SALESFORCE',
    'SALESFORCE_LIMIT',
    'SALESFORCE_UNAVAILABLE'
]);

/** Whether the next call would fare no better: a request that is sure to fail may still count towards a limit. */
export function endsRun({ code }: Failure): boolean {
    return LASTING.has(code);
}

/**
 * A failure in words of the command line. Salesforce's own words, which may quote data, are never among them.
 *
 * @param id undefined: it is about no call
 * @param left how many calls are not read because of it
 */
export function toCallProblem(id: string | undefined, failure: Failure, left: number): Problem {
    const code = CODES[failure.code] ?? 'SALESFORCE_UNEXPECTED';
    const what =
        code === 'SALESFORCE_LIMIT'
            ? describeLimit(failure.details?.['limit'], failure.details?.['resetsAtMs'])
            : undefined;
    const rest = left === 0 ? undefined : `${left} more ${left === 1 ? 'call was' : 'calls were'} not read`;
    return {
        code,
        ...(id === undefined ? {} : { file: id }),
        ...(what === undefined ? {} : { what }),
        ...(rest === undefined ? {} : { rest })
    };
}

/** Which limit of Salesforce's is reached, and until when, as far as that is known. */
export function describeLimit(limit: unknown, resetsAtMs: unknown): string {
    const whose =
        limit === 'hourly'
            ? 'the requests for transcripts that Salesforce lets one person make in an hour are used up'
            : 'the requests that Salesforce lets the org make in 24 hours are used up';
    return typeof resetsAtMs === 'number' ? `${whose} until ${new Date(resetsAtMs).toISOString()}` : whose;
}
