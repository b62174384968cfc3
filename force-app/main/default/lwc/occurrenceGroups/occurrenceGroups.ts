export type { LeftOut } from './leftOut';
export { chosenOf, NOTHING_LEFT_OUT, occurrenceKey, withTick } from './leftOut';
export type { OccurrenceGroup } from './groupBySpelling';
export { groupBySpelling } from './groupBySpelling';
export type { Surroundings } from './surroundings';
export { surroundingsOf } from './surroundings';
