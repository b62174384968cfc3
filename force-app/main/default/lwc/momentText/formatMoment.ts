import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';

const MINUTE_MS = 60_000;

const formats = {
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone }),
    time: new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }),
    dayAndTime: new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'short',
        hour: 'numeric',
        minute: '2-digit',
        timeZone
    })
};

/**
 * A moment as people say it: the time of day, with the date where it is not today. In the user's own time zone and
 * locale, as the rest of the record page has them. Both are milliseconds since the Unix epoch.
 */
export function formatMoment(momentMs: number, nowMs: number): string {
    const isToday = formats.day.format(momentMs) === formats.day.format(nowMs);
    return (isToday ? formats.time : formats.dayAndTime).format(momentMs);
}

/** A moment to wait for: never earlier than it is, though only minutes are shown. */
export function formatDue(momentMs: number, nowMs: number): string {
    return formatMoment(Math.ceil(momentMs / MINUTE_MS) * MINUTE_MS, nowMs);
}
