import type { Switch } from './switch';
import { behaviourSwitches, type Behaviour } from './switches';

export type { Behaviour } from './switches';

const switches: readonly Switch[] = behaviourSwitches;

/** Values of some switches that are known to exist, or what is wrong with them: one sentence each, with the remedy. */
export type ParsedBehaviour =
    { readonly ok: true; readonly value: Partial<Behaviour> } | { readonly ok: false; readonly problems: string[] };

function findProblem(name: string, value: unknown): string | null {
    const known = switches.find((one) => one.name === name);
    if (!known) return `There is no switch ${name}. Name one of: ${switches.map((one) => one.name).join(', ')}.`;
    if (typeof value === 'string' && Object.hasOwn(known.values, value)) return null;
    return `The switch ${name} has no value ${String(value)}. Give one of: ${Object.keys(known.values).join(', ')}.`;
}

function isPartOfBehaviour(values: Readonly<Record<string, unknown>>): values is Partial<Behaviour> {
    return Object.entries(values).every(([name, value]) => findProblem(name, value) === null);
}

/** Checks names and values of switches that come from outside. */
export function parseBehaviour(values: Readonly<Record<string, unknown>>): ParsedBehaviour {
    if (isPartOfBehaviour(values)) return { ok: true, value: values };
    const problems = Object.entries(values).flatMap(([name, value]) => findProblem(name, value) ?? []);
    return { ok: false, problems };
}

function toDefaults(): Behaviour {
    const defaults: Record<string, string> = Object.fromEntries(switches.map((one) => [one.name, one.defaultValue]));
    if (!isWhole(defaults)) throw new Error('A switch has a default that is not one of its values');
    return defaults;
}

function isWhole(values: Record<string, string>): values is Behaviour {
    return isPartOfBehaviour(values) && switches.every((one) => Object.hasOwn(values, one.name));
}

/** Every value of every switch, for tests that try each one. The field `behaviour` is what `setBehaviour` takes. */
export function listSwitchValues(of: readonly Switch[] = switches) {
    return of.flatMap((one) =>
        Object.keys(one.values).map((value) => ({
            label: `${one.name}=${value}`,
            behaviour: assertBehaviour({ [one.name]: value })
        }))
    );
}

/** The answers taken as most likely. */
export const defaultBehaviour: Readonly<Behaviour> = toDefaults();

/** @throws Error naming every unknown switch or value, and the ones there are */
export function assertBehaviour(values: Readonly<Record<string, unknown>>): Partial<Behaviour> {
    const parsed = parseBehaviour(values);
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    return parsed.value;
}

/**
 * How the switches of one org stand. The answer can be changed but takes no new names, so that a misspelt one throws.
 * @throws Error as `assertBehaviour` does
 */
export function createBehaviour(values: Partial<Behaviour>): Behaviour {
    return Object.seal({ ...defaultBehaviour, ...assertBehaviour(values) });
}
