/** A line of a table (RFC 4180). What a spreadsheet would take for a formula gets a mark before it, as OWASP advises. */
export function toCsvLine(cells: readonly (string | number | null)[]): string {
    return `${cells.map(toCell).join(',')}\r\n`;
}

function toCell(value: string | number | null): string {
    if (value === null) return '';
    const text = String(value);
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
