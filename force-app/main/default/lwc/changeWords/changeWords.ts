export { changeToSay } from './changeToSay';
export { REASON_LABELS, REASON_OPTIONS } from './reasons';
