import { ERROR_CODES, parseErrorBody, type ErrorBody, type ErrorCode } from 'c/proxyProtocol';

/** What can go wrong before the proxy has said anything that the page understands. */
export const PAGE_PROBLEM_CODES = [
    /** The browser has no network at all. */
    'OFFLINE',
    /** No answer: wrong address, the proxy is down, or the page's Content Security Policy does not let it through. */
    'PROXY_UNREACHABLE',
    /** An answer that this page does not understand: another product at that address, or another version. */
    'PROXY_UNEXPECTED'
] as const;
export type PageProblemCode = (typeof PAGE_PROBLEM_CODES)[number];

export type ProblemCode = ErrorCode | PageProblemCode;

const LIMITS = ['hourly', 'daily'] as const;
/** Which of Salesforce's limits: requests of one person in an hour, or of the whole org in a day. */
export type SalesforceLimit = (typeof LIMITS)[number];

/**
 * The save that holds a conversation's lock, each part as far as the proxy knows it. `isPending`: it is over, but its record
 * does not say so yet. Times are milliseconds since the Unix epoch; from `settlesAtMs` on, whoever saves next finds out how
 * it ended, should it have been cut off.
 */
export interface LockHolder {
    readonly isOwn: boolean;
    readonly isPending: boolean;
    readonly savedBy: string | null;
    readonly sinceMs: number | null;
    readonly settlesAtMs: number | null;
}

/**
 * Why a request to the proxy failed. `requestId` joins it to the proxy's log; null where the proxy was not reached. `lock`
 * comes with SAVE_LOCKED, `limit` with SALESFORCE_LIMIT. `retryAtMs` is when trying again can help (milliseconds since the
 * Unix epoch). Null where it is not known or not so.
 */
export interface ProxyProblem {
    readonly code: ProblemCode;
    readonly requestId: string | null;
    readonly lock: LockHolder | null;
    readonly limit: SalesforceLimit | null;
    readonly retryAtMs: number | null;
}

/** What came of a request to the proxy. */
export type Answer<Value> =
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: ProxyProblem };

/** A problem that the page itself noticed. */
export function createProblem(code: ProblemCode): ProxyProblem {
    return { code, requestId: null, lock: null, limit: null, retryAtMs: null };
}

/**
 * The problem in an answer that is no success. `status` is the HTTP status, `body` the parsed JSON or null, `retryAtMs` when
 * the answer's Retry-After is over, null where it has none. A gateway answers 502 to 504 in its own words when the proxy
 * behind it is not there (RFC 9110 15.6).
 */
export function toProblem(status: number, body: unknown, retryAtMs: number | null): ProxyProblem {
    const error = parseErrorBody(body);
    if (!error) {
        return createProblem(status >= 502 && status <= 504 ? 'PROXY_UNREACHABLE' : 'PROXY_UNEXPECTED');
    }
    const problem = fromErrorBody(error);
    return { ...problem, retryAtMs: problem.retryAtMs ?? retryAtMs };
}

/** The problem that the proxy states. A code that this page does not know yet counts as unexpected. */
export function fromErrorBody({ code: stated, requestId, details }: ErrorBody): ProxyProblem {
    const code = ERROR_CODES.find((known) => known === stated) ?? 'PROXY_UNEXPECTED';
    return {
        code,
        requestId,
        lock: code === 'SAVE_LOCKED' ? toLockHolder(details) : null,
        limit: code === 'SALESFORCE_LIMIT' ? (LIMITS.find((limit) => limit === details?.['limit']) ?? null) : null,
        retryAtMs: code === 'SALESFORCE_LIMIT' ? numberOrNull(details?.['resetsAtMs']) : null
    };
}

/** Whether the problem means that the session is over, and signing in again helps. */
export function isSessionProblem({ code }: ProxyProblem): boolean {
    return code === 'SESSION_INVALID' || code === 'SESSION_ENDED_BY_SALESFORCE';
}

function toLockHolder(details: ErrorBody['details']): LockHolder {
    const savedBy = details?.['savedBy'];
    return {
        isOwn: details?.['isOwn'] === true,
        isPending: details?.['isPending'] === true,
        savedBy: typeof savedBy === 'string' && savedBy !== '' ? savedBy : null,
        sinceMs: numberOrNull(details?.['sinceMs']),
        settlesAtMs: numberOrNull(details?.['settlesAtMs'])
    };
}

function numberOrNull(value: unknown): number | null {
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
