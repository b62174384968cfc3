export type { EntityType } from './labels';
export { ENTITY_TYPES, isEntityType } from './labels';
