export { listAllKeyClues, listKeyClues } from './keyClues';
export { MAPPING_ISSUES, type MappingIssue, type MappingIssueCode } from './mappingIssue';
export { readMappingTable, type CallMapping, type MappingLine } from './mappingTable';
export type { CallClues, CallMatch, ClueReason, KeyClue } from './match';
export { matchCall } from './matchCall';
export { parseNamePattern, type NamePattern } from './namePattern';
