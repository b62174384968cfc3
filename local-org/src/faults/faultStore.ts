import { z } from 'zod';
import { faultShape, type Fault, type FaultRequest } from './fault';
import { isTarget, type FaultTarget } from './faultTarget';

/** A fault that was asked for, and how far it has come. */
export interface FaultState {
    id: number;
    fault: Fault;
    /** Requests that it was about, spoiled or not. */
    seen: number;
    /** Requests that it spoiled. */
    spoiled: number;
}

/** Faults on demand. */
export interface OrgFaults {
    /** Spoils requests from now on. @returns its id @throws Error for a fault that there is not, saying what is wrong */
    add(fault: FaultRequest): number;
    /** Those asked for since the last `clear`, also when they are over. */
    list(): FaultState[];
    /** Spoils nothing any more. What faults have done stays done: sessions ended, permissions taken. */
    clear(): void;
}

/** Faults, with the side that the HTTP face uses. */
export interface FaultStore extends OrgFaults {
    /** Counts a request and returns the faults that spoil it, in the order in which they were added. */
    take(target: FaultTarget): Fault[];
}

function isDue({ fault, seen }: FaultState): boolean {
    const last = fault.times === 'always' ? Number.POSITIVE_INFINITY : fault.nth + fault.times - 1;
    return seen >= fault.nth && seen <= last;
}

/** An org without faults. */
export function createFaultStore(): FaultStore {
    let states: FaultState[] = [];
    let lastId = 0;
    return {
        add(request) {
            const parsed = faultShape.safeParse(request);
            if (!parsed.success) throw new Error(`There is no such fault: ${z.prettifyError(parsed.error)}`);
            lastId += 1;
            states.push({ id: lastId, fault: parsed.data, seen: 0, spoiled: 0 });
            return lastId;
        },
        list: () => structuredClone(states),
        clear() {
            states = [];
        },
        take(target) {
            const due: Fault[] = [];
            for (const state of states) {
                if (!isTarget(state.fault, target)) continue;
                state.seen += 1;
                if (!isDue(state)) continue;
                state.spoiled += 1;
                due.push(state.fault);
            }
            return due;
        }
    };
}
