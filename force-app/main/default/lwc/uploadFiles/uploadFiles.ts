export type { FoundCall, ReadFiles, ReadTranscript, RefusedFile } from './readFiles';
export { eachTranscript, readFiles, readText } from './readFiles';
export { digestOf, toPart, toRawText } from './uploadPart';
