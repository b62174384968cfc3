export type { Answer, LockHolder, PageProblemCode, ProblemCode, ProxyProblem, SalesforceLimit } from './problem';
export { PAGE_PROBLEM_CODES, createProblem, fromErrorBody, isSessionProblem, toProblem } from './problem';
