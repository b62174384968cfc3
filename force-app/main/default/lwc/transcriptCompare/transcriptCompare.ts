export type { GuardedLine } from './storedLines';
export type { GuardLine, RedactionGuard } from './redactionGuard';
export { createRedactionGuard } from './redactionGuard';
