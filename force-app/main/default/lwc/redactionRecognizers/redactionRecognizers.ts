export type { Finding, FindingSpan, Reason, SpokenLine } from './finding';
