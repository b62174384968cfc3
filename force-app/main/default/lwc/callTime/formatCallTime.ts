const DIGITS = 2;
const SECONDS_OF_DAY = 86_400;

/** No call lasts days: such a time is drifted, and whole days say so in the room that a time has. */
let days: Intl.NumberFormat | undefined;

/**
 * How far into the call a moment lies: `0:47`, `12:03`, `1:02:03`; with a minus sign before its start, and
 * whole days from one day on: `−396d`. Both times are milliseconds since the Unix epoch; empty where one is not known.
 */
export function formatCallTime(momentMs: number | null, callStartMs: number | null): string {
    if (momentMs === null || callStartMs === null) {
        return '';
    }
    const all = Math.floor(Math.abs(momentMs - callStartMs) / 1000);
    const sign = momentMs < callStartMs && all > 0 ? '−' : '';
    if (all >= SECONDS_OF_DAY) {
        days ??= new Intl.NumberFormat(undefined, { style: 'unit', unit: 'day', unitDisplay: 'narrow' });
        return `${sign}${days.format(Math.floor(all / SECONDS_OF_DAY))}`;
    }
    const hours = Math.floor(all / 3600);
    const minutes = Math.floor(all / 60) % 60;
    const seconds = String(all % 60).padStart(DIGITS, '0');
    return hours > 0
        ? `${sign}${hours}:${String(minutes).padStart(DIGITS, '0')}:${seconds}`
        : `${sign}${minutes}:${seconds}`;
}
