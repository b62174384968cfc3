import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';

// The user's zone, as in Lightning and as the components on the page have it; the browser's may be another.
const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });

/** Writes a moment, such as `Nov 14, 2026, 10:02 AM`; a dash when there is none. */
export function toDateTimeText(ms: number | null | undefined): string {
    return ms === null || ms === undefined || Number.isNaN(ms) ? '–' : dateTime.format(ms);
}

/** Writes a length, such as `6:41` or `1:02:03`; a dash when there is none. */
export function toDurationText(seconds: number | null | undefined): string {
    if (seconds === null || seconds === undefined) return '–';
    const whole = Math.round(seconds);
    const twoDigits = (value: number) => String(value).padStart(2, '0');
    const minutes = Math.floor(whole / 60);
    if (minutes < 60) return `${minutes}:${twoDigits(whole % 60)}`;
    return `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}:${twoDigits(whole % 60)}`;
}

/** Writes a field's value: the text for people when there is one, a dash when there is nothing. */
export function toFieldText(displayValue: string | null | undefined, value: unknown): string {
    if (displayValue) return displayValue;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '–';
}
