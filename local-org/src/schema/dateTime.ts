/** Salesforce's REST form of a moment, to the second: `2025-01-31T09:30:00.000+0000`. Plain text order is time order. */
export function toSalesforceDateTime(ms: number): string {
    return new Date(Math.floor(ms / 1000) * 1000).toISOString().replace('Z', '+0000');
}

/** Reads a date-time with or without a zone offset (ISO 8601, as SOQL and sObject bodies use it); null if it is none. */
export function parseDateTime(text: string): number | null {
    const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})$/.exec(text);
    if (!parts) return null;
    const zone = parts[4] === 'Z' ? 'Z' : (parts[4] ?? '').replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
    const ms = Date.parse(`${parts[1]}T${parts[2]}${(parts[3] ?? '').slice(0, 4)}${zone}`);
    return Number.isNaN(ms) ? null : ms;
}

/** True for a calendar day such as `2025-01-31`. */
export function isDateText(text: string): boolean {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
