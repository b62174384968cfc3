const minuteMs = 60 * 1000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Who calls, as the hourly limit tells callers apart: by person and by application. */
export interface Caller {
    userId: string;
    application: string;
}

/** How many calls were made, as Salesforce's limits count them. */
export interface CallUsage {
    /** Calls of the whole org in the past 24 hours. */
    daily(): number;
    addDaily(calls: number): void;
    /** Calls of one caller since the last full hour. */
    hourly(caller: Caller): number;
    addHourly(caller: Caller, calls: number): void;
    /** When the oldest calls of the past 24 hours stop counting, in ms since 1970; a day from now when there are none. */
    dayEasesAtMs(): number;
    /** When the current hour ends, in ms since 1970. */
    hourEndsAtMs(): number;
}

/** @param now the clock, in ms since 1970 */
export function createCallUsage(now: () => number): CallUsage {
    /** Calls of the org by the minute in which they were made. */
    const minutes = new Map<number, number>();
    const hours = new Map<string, number>();
    const toKey = ({ userId, application }: Caller) => `${Math.floor(now() / hourMs)} ${userId} ${application}`;
    const pastDay = () => {
        for (const minute of minutes.keys()) if (now() - minute * minuteMs >= dayMs) minutes.delete(minute);
        return minutes;
    };
    return {
        daily: () => [...pastDay().values()].reduce((sum, calls) => sum + calls, 0),
        addDaily(calls) {
            const minute = Math.floor(now() / minuteMs);
            minutes.set(minute, (minutes.get(minute) ?? 0) + calls);
        },
        hourly: (caller) => hours.get(toKey(caller)) ?? 0,
        addHourly: (caller, calls) => void hours.set(toKey(caller), (hours.get(toKey(caller)) ?? 0) + calls),
        dayEasesAtMs: () => Math.min(...[...pastDay().keys()].map((minute) => minute * minuteMs), now()) + dayMs,
        hourEndsAtMs: () => (Math.floor(now() / hourMs) + 1) * hourMs
    };
}
