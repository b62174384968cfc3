export type { GuardedLine } from './storedLines';
export type { GuardLine, RedactionGuard } from './redactionGuard';
export { createRedactionGuard } from './redactionGuard';
export type { ComparedLine, FileLine, StoredLine } from './comparedLine';
export type { ComparisonKind, ComparisonRow, TranscriptComparison } from './compareTranscripts';
export { compareTranscripts } from './compareTranscripts';
export type { ExpectedLine, ReadBack, ReadBackOutcome, ReadLine } from './judgeReadBack';
export { judgeReadBack } from './judgeReadBack';
