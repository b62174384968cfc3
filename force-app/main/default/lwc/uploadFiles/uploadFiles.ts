export type { FoundCall, ReadFiles, RefusedFile } from './readFiles';
export { readFiles, toIssueTexts } from './readFiles';
export { digestOf, toPart, toRawText } from './uploadPart';
