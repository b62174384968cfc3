export type { Call } from './call';
export { readCall } from './call';
export type { Finding, FindingSpan, Reason, SpokenLine } from './finding';
export type { Recognizer, Report } from './recognizer';
export { findAll } from './findAll';
