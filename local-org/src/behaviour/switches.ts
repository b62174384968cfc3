import { entriesSwitches } from './entriesSwitches';
import { limitSwitches } from './limitSwitches';
import { updateSwitches } from './updateSwitches';
import { uploadSwitches } from './uploadSwitches';

/** Every switch of the local org. A new one is an entry in the list of its area, and its use. */
export const behaviourSwitches = [...entriesSwitches, ...updateSwitches, ...limitSwitches, ...uploadSwitches] as const;

type BehaviourSwitch = (typeof behaviourSwitches)[number];

/** How every switch stands: `behaviour.patchAnswer` is one of the values of the switch of that name. */
export type Behaviour = { [One in BehaviourSwitch as One['name']]: keyof One['values'] & string };
