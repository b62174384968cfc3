export { changeToSay } from './changeToSay';
export { REASON_OPTIONS, toReasonText } from './reasons';
