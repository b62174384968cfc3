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

/**
 * Why a request to the proxy failed. `requestId` joins it to the proxy's log; null where the proxy was not reached.
 * `savedBy` names who is saving, with SAVE_LOCKED; null otherwise.
 */
export interface ProxyProblem {
    readonly code: ProblemCode;
    readonly requestId: string | null;
    readonly savedBy: string | null;
}

/** A problem that the page itself noticed. */
export function createProblem(code: ProblemCode): ProxyProblem {
    return { code, requestId: null, savedBy: null };
}

/**
 * The problem in an answer that is no success. `status` is the HTTP status, `body` the parsed JSON or null. A gateway
 * answers 502 to 504 in its own words when the proxy behind it is not there (RFC 9110 15.6).
 */
export function toProblem(status: number, body: unknown): ProxyProblem {
    const error = parseErrorBody(body);
    if (error) {
        return fromErrorBody(error);
    }
    return createProblem(status >= 502 && status <= 504 ? 'PROXY_UNREACHABLE' : 'PROXY_UNEXPECTED');
}

/** The problem that the proxy states. A code that this page does not know yet counts as unexpected. */
export function fromErrorBody(error: ErrorBody): ProxyProblem {
    const code = ERROR_CODES.find((known) => known === error.code) ?? 'PROXY_UNEXPECTED';
    const savedBy = error.details?.['savedBy'];
    return { code, requestId: error.requestId, savedBy: typeof savedBy === 'string' ? savedBy : null };
}

/** Whether the problem means that the session is over, and signing in again helps. */
export function isSessionProblem({ code }: ProxyProblem): boolean {
    return code === 'SESSION_INVALID' || code === 'SESSION_ENDED_BY_SALESFORCE';
}
