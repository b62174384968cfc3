const HOUR_MS = 60 * 60_000;

/** How many requests for conversation entries each person has made in this clock hour, through this process. */
export interface HourlyCount {
    /** One more. */
    add(person: string): void;
    of(person: string): number;
}

/**
 * Counts in memory, and only the hour that is running. Salesforce says nothing of what is left of this limit, so this is
 * all there is to go by, and a lower bound: what a person does through another process is not in it.
 * @param now milliseconds since the Unix epoch
 */
export function createHourlyCount(now: () => number): HourlyCount {
    let hour = -1;
    const counts = new Map<string, number>();
    const turnHour = (): void => {
        const current = Math.floor(now() / HOUR_MS);
        if (current !== hour) {
            hour = current;
            counts.clear();
        }
    };
    return {
        add(person) {
            turnHour();
            counts.set(person, (counts.get(person) ?? 0) + 1);
        },
        of(person) {
            turnHour();
            return counts.get(person) ?? 0;
        }
    };
}
