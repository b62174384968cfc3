export type { FoundCall, ReadFiles } from './readFiles';
export { readFiles, toIssueTexts } from './readFiles';
export { digestOf, toPart, toRawText } from './uploadPart';
