const TIME = /^(?:(?:(\d{1,2}):)?(\d{1,4}):)?(\d{1,6})$/;

/**
 * The time into a call that a person wrote, in milliseconds: `1:23` (minutes and seconds), `01:02:03` (with hours) or
 * `83` (seconds). Null for anything else, a minute of 60 seconds or more included.
 */
export function parseCallTime(text: string): number | null {
    const match = TIME.exec(text.trim());
    if (!match) {
        return null;
    }
    const [hours, minutes, seconds] = match.slice(1).map((digits) => (digits ? Number(digits) : null));
    if (typeof seconds !== 'number' || (typeof minutes === 'number' && seconds > 59)) {
        return null;
    }
    if (typeof hours === 'number' && (minutes ?? 0) > 59) {
        return null;
    }
    return (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + seconds) * 1000;
}
