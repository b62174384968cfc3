export type { RedactionSettings, SettingProblem, SettingProblemCode } from './settings';
export { DEFAULT_SETTINGS, isSuggestedByDefault, leastCertaintyOf } from './settings';
export type { LeastCertainty } from './settings';
export type { SettingRecord } from './parseSettings';
export { parseSettings } from './parseSettings';
