export type { Call } from './call';
export { readCall } from './call';
export type { Finding, FindingSpan, Reason, SpokenLine } from './finding';
export type { Recognizer } from './recognizer';
export { RECOGNIZERS } from './recognizers';
