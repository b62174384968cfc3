import { defaultBehaviour, listSwitchValues, type Behaviour } from '../src/behaviour/behaviour';
import type { Switch } from '../src/behaviour/switch';
import type { LocalOrg } from '../src/startLocalOrg';

/** For each `NAME=VALUE` what holds under that value, and under no other value of the switch: rejects if it doesn't. */
export type SwitchRows = Record<string, () => Promise<void>>;

/** One row to run under one value. */
export interface SwitchCase {
    row: string;
    label: string;
    behaviour: Partial<Behaviour>;
    /** Whether the row must hold, because it is the value's own. */
    holds: boolean;
}

/** Every row under its own value, and under each other value of its switch: a value that changes nothing comes to light. */
export function toSwitchCases(switches: readonly Switch[]): SwitchCase[] {
    return switches.flatMap((one) => {
        const values = listSwitchValues([one]);
        return values.flatMap(({ label: row }) =>
            values.map((value) => ({ row, ...value, holds: row === value.label }))
        );
    });
}

/** The names of the rows that a table needs, in order. */
export function toRowNames(switches: readonly Switch[]): string[] {
    return listSwitchValues(switches)
        .map((one) => one.label)
        .sort();
}

/**
 * Runs a row under a value and leaves the org as it is by default.
 * @returns whether the row held
 * @throws what made the row fail, when it must hold
 */
export async function runSwitchCase(org: LocalOrg, rows: SwitchRows, one: SwitchCase): Promise<boolean> {
    const row = rows[one.row];
    if (!row) throw new Error(`There is no row ${one.row}`);
    org.setBehaviour(one.behaviour);
    try {
        await row();
        return true;
    } catch (error) {
        if (one.holds) throw error;
        return false;
    } finally {
        org.setBehaviour(defaultBehaviour);
    }
}
