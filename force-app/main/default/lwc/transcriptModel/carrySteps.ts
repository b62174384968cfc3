import { mapStep, type Step } from './step';

/** Steps carried over others: `steps` apply after those, and `over` is what those become after the steps. */
export interface CarriedSteps {
    readonly steps: readonly Step[];
    readonly over: readonly Step[];
}

/**
 * Two rows of steps from one state of a line, each applied in order, brought together: `over` then `steps` leads where
 * `steps` then `over` does. Null where one of the first touches what one of the second does.
 */
export function carrySteps(steps: readonly Step[], over: readonly Step[]): CarriedSteps | null {
    let current = over;
    const carried: Step[] = [];
    for (const step of steps) {
        let mapped = step;
        const after: Step[] = [];
        for (const other of current) {
            const otherAfter = mapStep(other, mapped);
            const mappedAfter = mapStep(mapped, other);
            if (!otherAfter || !mappedAfter) {
                return null;
            }
            after.push(otherAfter);
            mapped = mappedAfter;
        }
        carried.push(mapped);
        current = after;
    }
    return { steps: carried, over: current };
}
