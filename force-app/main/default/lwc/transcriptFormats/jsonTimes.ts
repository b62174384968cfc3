import { toNumber } from './jsonValues';

/** How far from its zero a time may be: what a Date can hold. */
const MAX_MS = 8.64e15;

/** From here on a number of milliseconds counts from the Unix epoch: March 1973, or a call of three years. */
const FIRST_EPOCH_MS = 1e11;

/** Whether a time in milliseconds is a moment of the calendar, not of the call. */
export function isEpochMs(ms: number): boolean {
    return ms >= FIRST_EPOCH_MS;
}

/** Reads a time out of what a field holds, in milliseconds, not rounded; undefined where it is none. */
export type TimeReader = (value: unknown) => number | undefined;

/** A number of seconds, also as text. */
export const seconds: TimeReader = (value) => scale(toNumber(value), 1000);

/** A number of milliseconds, also as text. */
export const milliseconds: TimeReader = (value) => scale(toNumber(value), 1);

/** A number of microseconds, also as text. */
export const microseconds: TimeReader = (value) => scale(toNumber(value), 1 / 1000);

/** A number of Azure's ticks of 100 ns, also as text. */
export const ticks: TimeReader = (value) => scale(toNumber(value), 1 / 10_000);

const ISO_DURATION =
    /^(-)?P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;

/** An ISO 8601 duration of days and less, such as `PT1M2.5S`. */
export const isoDuration: TimeReader = (value) => {
    const match = typeof value === 'string' ? ISO_DURATION.exec(value.trim()) : null;
    if (match === null || match.slice(2).every((part) => part === undefined)) return undefined;
    const [sign, days, hours, minutes, secs] = match.slice(1).map((part) => part ?? '0');
    const total = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(secs);
    return scale(sign === '-' ? -total : total, 1000);
};

const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?(?:Z|[-+]\d{2}:?\d{2}))?)?$/i;

/** A date and time of ISO 8601, in milliseconds since the epoch; UTC where it names no zone. */
export const isoMoment: TimeReader = (value) => {
    if (typeof value !== 'string' || !ISO_MOMENT.test(value.trim())) return undefined;
    const iso = value.trim().replace(' ', 'T').replace(' ', '').replace(',', '.');
    const hasZone = !iso.includes('T') || /(?:Z|[-+]\d{2}:?\d{2})$/i.test(iso.slice(iso.indexOf('T')));
    return scale(Date.parse(hasZone ? iso : `${iso}Z`), 1);
};

const CLOCK = /^(-)?(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{1,9}))?$/;

/** A time as on a clock: `[hh:]mm:ss[.mmm]`. */
export const clockTime: TimeReader = (value) => {
    const match = typeof value === 'string' ? CLOCK.exec(value.trim()) : null;
    if (match === null) return undefined;
    const [sign, hours, minutes, secs, fraction] = match.slice(1).map((part) => part ?? '');
    const total = (Number(hours) * 60 + Number(minutes)) * 60 + Number(`${secs ?? ''}.${fraction || '0'}`);
    return scale(sign === '-' ? -total : total, 1000);
};

/** The first of several ways to read a time that knows what it sees. */
export function anyOf(...readers: readonly TimeReader[]): TimeReader {
    return (value) => {
        for (const read of readers) {
            const time = read(value);
            if (time !== undefined) return time;
        }
        return undefined;
    };
}

function scale(value: number | undefined, factor: number): number | undefined {
    if (value === undefined) return undefined;
    const ms = value * factor;
    return Math.abs(ms) <= MAX_MS ? ms : undefined;
}
