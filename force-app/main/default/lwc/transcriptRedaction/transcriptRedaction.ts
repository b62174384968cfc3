export type { EntityType } from './entityTypes';
export { ENTITY_TYPES, isEntityType } from './entityTypes';
export type { MaskPolicy } from './mask';
export { DEFAULT_MASK_POLICY, buildMask, findMasks, isMaskFor } from './mask';
export type { RedactionProblem, RedactionProblemCode } from './checkRedactions';
export { checkRedactions } from './checkRedactions';
