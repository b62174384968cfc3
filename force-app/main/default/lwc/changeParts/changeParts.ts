export type { ChangePart } from './toChangeParts';
export { textAfter, toChangeParts } from './toChangeParts';
