const DIGITS = 2;

/**
 * How far into the call a moment lies: `0:47`, `12:03`, `1:02:03`; with a minus sign before its start. Both times are
 * milliseconds since the Unix epoch; empty where one is not known.
 */
export function formatCallTime(momentMs: number | null, callStartMs: number | null): string {
    if (momentMs === null || callStartMs === null) {
        return '';
    }
    const all = Math.floor(Math.abs(momentMs - callStartMs) / 1000);
    const sign = momentMs < callStartMs && all > 0 ? '−' : '';
    const hours = Math.floor(all / 3600);
    const minutes = Math.floor(all / 60) % 60;
    const seconds = String(all % 60).padStart(DIGITS, '0');
    return hours > 0
        ? `${sign}${hours}:${String(minutes).padStart(DIGITS, '0')}:${seconds}`
        : `${sign}${minutes}:${seconds}`;
}
