export type { PageProblemCode, ProblemCode, ProxyProblem } from './problem';
export { PAGE_PROBLEM_CODES, createProblem, fromErrorBody, isSessionProblem, toProblem } from './problem';
