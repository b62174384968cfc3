export type { Call } from './call';
export { readCall } from './call';
export type { Finding, FindingSpan, Reason, SpokenLine } from './finding';
export type { Recognizer, Report } from './recognizer';
export { KnownValues, numbersOf } from './repeats';
export type { Stretch } from './stretch';
export { findAll } from './findAll';
