/** Salesforce's date and time in milliseconds since the Unix epoch; null where it is none. It writes +0000 where ISO 8601 has +00:00. */
export function parseDateTime(text: string): number | null {
    const ms = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    return Number.isNaN(ms) ? null : ms;
}
