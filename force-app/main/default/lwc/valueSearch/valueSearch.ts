export type { SoughtValue, ValueHit, ValueSearch } from './createValueSearch';
export { createValueSearch } from './createValueSearch';
