export type { Finder, FinderInputs, Found } from './finder';
export { createFinder, NOTHING_FOUND } from './finder';
export type { Hit, HitPlace } from './hits';
export { BEFORE_ALL, BEHIND_ALL, hitAfter, hitBefore, ordinalOf, placeIn } from './hits';
export type { LineFilter, SpeakerKey } from './lineFilter';
export { speakerKeyOf } from './lineFilter';
export type { LineFacts, LineView, Speaker } from './lineView';
export { rememberLineViews } from './lineView';
export { lineAtTime } from './lineAtTime';
