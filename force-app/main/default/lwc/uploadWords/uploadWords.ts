export { fileIssueText, toFileIssueTexts } from './fileIssueText';
export { toFormatText } from './formatText';
export { toUploadIssueTexts } from './uploadIssueText';
