import type { ProxyProblem } from 'c/proxyProblem';

/** Problems that can come after something was sent to Salesforce: the lines they leave unanswered may be stored. */
const LATE = new Set<ProxyProblem['code']>([
    'OFFLINE',
    'PROXY_UNREACHABLE',
    'PROXY_UNEXPECTED',
    'SALESFORCE_UNAVAILABLE',
    'SALESFORCE_UNEXPECTED',
    'SALESFORCE_LIMIT',
    'SESSION_ENDED_BY_SALESFORCE',
    'INTERNAL'
]);

/** Whether lines of a save that ended so may be stored all the same. */
export function isPossiblyStored({ code }: ProxyProblem): boolean {
    return LATE.has(code);
}
