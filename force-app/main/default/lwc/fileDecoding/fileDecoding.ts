export type { DecodingRecord } from './decodeText';
export { FileProblem, type FileProblemCode } from './fileProblem';
export { isEncodingName, type EncodingSource, type TextEncoding } from './guessEncoding';
export { openFiles, type OpenOptions, type RefusedFile, type TextFile } from './openFiles';
export type { SourceFile } from './sourceFile';
