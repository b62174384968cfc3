import { createCsvReader } from './csv';
import { OWN_HEADER } from './csvEntries';
import { readParts, type WriteFormat } from './writeFormat';

/** What spreadsheets run as a formula when a cell begins with it (OWASP, CSV injection), or what guards against it. */
const RUNS = /^'*[=+\-@\t\r]/;

/**
 * A table with a header (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe before it, which
 * is taken away again when a table with this header is read.
 */
export const writeCsv: WriteFormat = {
    name: 'csv',
    extension: 'csv',
    mediaType: 'text/csv',
    open() {
        let head = `${OWN_HEADER.join(',')}\r\n`;
        return {
            add({ id, startMs, durationMs, speaker, role, text }) {
                const times = [startMs, durationMs].map((time) => (time === undefined ? '' : String(time)));
                const cells = [toCell(id ?? ''), ...times, toCell(speaker ?? ''), role ?? '', toCell(text)];
                const row = `${head}${cells.join(',')}\r\n`;
                head = '';
                return row;
            },
            end: () => head
        };
    },
    read: (parts) => readParts(parts, createCsvReader({}))
};

function toCell(value: string): string {
    const text = value.replaceAll('\0', '\ufffd');
    const guarded = RUNS.test(text) ? `'${text}` : text;
    return /[",;|\t\r\n]/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
