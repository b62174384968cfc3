const CLOCK = /^(?:(\d{1,6}):)?(\d{1,5}):(\d{1,2})(?:[.,](\d{1,9}))?$/;

/**
 * A time as `1:02:03.456`, `02:03`, `62:03,5`: hours and fraction may be missing. In whole milliseconds; undefined for
 * anything else, a second over 59 included, and a minute over 59 where there are hours.
 */
export function parseClock(text: string): number | undefined {
    const match = CLOCK.exec(text);
    if (!match) return undefined;
    const [, hours, minutes = '', seconds = '', fraction = ''] = match;
    if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return undefined;
    const whole = (Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds);
    return whole * 1000 + (fraction === '' ? 0 : Math.round(Number(`0.${fraction}`) * 1000));
}

/** The time as `00:01:02.345`, with `mark` before the milliseconds. */
export function writeClock(ms: number, mark: '.' | ','): string {
    const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
    const seconds = Math.floor(ms / 1000);
    const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return `${clock.map((part) => pad(part, 2)).join(':')}${mark}${pad(ms % 1000, 3)}`;
}

/** When something was said and how long it took, by its two ends; what is not known is left out. */
export function spanOf(startMs?: number, endMs?: number): { startMs?: number; durationMs?: number } {
    return {
        ...(startMs === undefined ? {} : { startMs }),
        ...(startMs === undefined || endMs === undefined ? {} : { durationMs: endMs - startMs })
    };
}
