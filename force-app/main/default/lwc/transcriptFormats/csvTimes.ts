import { parseClock } from './fileTimes';

/** A time as a table says it. */
export type CellTime =
    | { readonly kind: 'ms'; readonly ms: number }
    /** Of what unit, the cell does not say. */
    | { readonly kind: 'number'; readonly value: number; readonly isWhole: boolean }
    /** Since the Unix epoch. `hasZone`: whether it says in which time zone; without, it was taken as UTC. */
    | { readonly kind: 'moment'; readonly ms: number; readonly hasZone: boolean };

export type TimeUnit = 'milliseconds' | 'seconds';

const NUMBER = /^(-?\d+)(?:[.,](\d+))?\s*(ms|msec|milliseconds|s|sec|seconds)?$/i;
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** From here on a number of milliseconds is a moment of our time (1973), not one of a call. */
const EPOCH_MS = 100_000_000_000;

/** The time in a cell: `1:02.5`, `62.5`, `62500`, `62.5 s`, `2024-01-04T19:49:19Z`. */
export function parseCellTime(cell: string): CellTime | undefined {
    const clock = parseClock(cell);
    if (clock !== undefined) return { kind: 'ms', ms: clock };
    const number = NUMBER.exec(cell);
    if (number) {
        const [, whole = '', fraction, unit] = number;
        const value = Number(fraction === undefined ? whole : `${whole}.${fraction}`);
        if (unit !== undefined) return { kind: 'ms', ms: toMs(value, /^m/i.test(unit) ? 'milliseconds' : 'seconds') };
        return { kind: 'number', value, isWhole: fraction === undefined };
    }
    const moment = MOMENT.exec(cell);
    if (!moment) return undefined;
    const [, day = '', time = '', zone] = moment;
    const ms = Date.parse(`${day}T${time}${(zone ?? 'Z').toUpperCase()}`);
    return Number.isNaN(ms) ? undefined : { kind: 'moment', ms, hasZone: zone !== undefined };
}

/** A number of that unit, in whole milliseconds. */
export function toMs(value: number, unit: TimeUnit): number {
    return Math.round(unit === 'seconds' ? value * 1000 : value);
}

/** Whether milliseconds count from the Unix epoch. */
export function isMoment(ms: number): boolean {
    return ms >= EPOCH_MS;
}

/**
 * What numbers without a unit are, by how they look: fractions are seconds; so are whole ones that go up in small steps,
 * since people speak for seconds. `isSure`: whether there was a fraction.
 */
export function guessUnit(starts: readonly CellTime[]): { readonly unit: TimeUnit; readonly isSure: boolean } {
    const numbers = starts.filter((time) => time.kind === 'number');
    if (numbers.some(({ isWhole }) => !isWhole)) return { unit: 'seconds', isSure: true };
    const steps = numbers
        .slice(1)
        .map(({ value }, place) => Math.abs(value - (numbers[place]?.value ?? 0)))
        .filter((step) => step > 0)
        .sort((a, b) => a - b);
    const typical = steps[Math.floor(steps.length / 2)] ?? numbers[0]?.value ?? 0;
    return { unit: typical >= 100 ? 'milliseconds' : 'seconds', isSure: numbers.length === 0 };
}
