export type { ChangePart } from './toChangeParts';
export { textAfter, toChangeParts } from './toChangeParts';
export type { Clash, ClashStretch } from './toClash';
export { toClash, toMergeParts } from './toClash';
