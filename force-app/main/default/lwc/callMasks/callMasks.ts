export type { Masker, ValueParts } from './masker';
export { createMasker } from './masker';
export { renumberMasks } from './renumberMasks';
export { remaskSteps, withPlainMasks } from './remask';
