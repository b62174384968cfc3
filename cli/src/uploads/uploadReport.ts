import { open, stat } from 'node:fs/promises';
import type { Usage } from '../commands/command';
import { toCsvLine } from '../output/csv';
import { WholeFile } from '../output/wholeFile';
import type { Problem } from '../problems';
import { isSystemError } from '../systemError';
import type { UploadOutcome } from './uploadOutcome';

/** A line of a report: what became of one upload. */
export type ReportRow = Omit<UploadOutcome, 'problem'>;

/** What scripts read: new columns come at the end. */
const COLUMNS = [
    'file',
    'call',
    'voiceCallId',
    'state',
    'lines',
    'storedLines',
    'linesInCall',
    'changeId',
    'salesforceStatus',
    'codes'
] as const;

/** Characters of an earlier report that tell it from other files. */
const CSV_HEAD = COLUMNS.join(',');
const JSON_HEAD = `[\n{"${COLUMNS[0]}":`;

/** One upload as a report has it. */
export function toReportFields(row: ReportRow): Readonly<Record<(typeof COLUMNS)[number], string | number | null>> {
    return {
        file: row.file,
        call: row.call?.name ?? null,
        voiceCallId: row.call?.voiceCallId ?? null,
        state: row.state,
        lines: row.lineCount,
        storedLines: row.storedCount,
        linesInCall: row.entryCount,
        changeId: row.changeId,
        salesforceStatus: row.status,
        codes: row.codes.join(' ')
    };
}

/** Where a report goes. A name that ends in .json gets JSON, any other CSV. */
export interface ReportFile {
    write(rows: readonly ReportRow[]): Promise<Problem | null>;
}

/**
 * Looks whether a report may go there, before anything is done. An earlier report is replaced, since the same command is run
 * again to go on; no other file is.
 */
export async function planReport(path: string): Promise<Usage<ReportFile>> {
    const isJson = /\.json$/i.test(path);
    if (!(await isFree(path, isJson ? JSON_HEAD : CSV_HEAD))) {
        const what = 'there is a file of that name, and it is no report of this command';
        return { ok: false, problem: { code: 'OUTPUT_EXISTS', file: path, what } };
    }
    return { ok: true, value: { write: (rows) => writeReport(path, isJson ? toJson(rows) : toCsv(rows)) } };
}

function toCsv(rows: readonly ReportRow[]): string {
    const lines = rows.map((row) => {
        const fields = toReportFields(row);
        return toCsvLine(COLUMNS.map((name) => fields[name]));
    });
    return `${CSV_HEAD}\r\n${lines.join('')}`;
}

function toJson(rows: readonly ReportRow[]): string {
    return `[\n${rows.map((row) => JSON.stringify(toReportFields(row))).join(',\n')}\n]\n`;
}

async function isFree(path: string, head: string): Promise<boolean> {
    const found = await stat(path).catch(() => undefined);
    if (!found) return true;
    if (!found.isFile()) return false;
    const handle = await open(path).catch(() => undefined);
    if (!handle) return false;
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(head.length), 0, head.length, 0);
        // An empty report is `[\n\n]`.
        const text = buffer.toString('utf8', 0, bytesRead);
        return text === head || text.trim() === '' || /^\[\s*\]\s*$/.test(text);
    } finally {
        await handle.close();
    }
}

async function writeReport(path: string, text: string): Promise<Problem | null> {
    try {
        const file = await WholeFile.create(path, 0o600);
        await file.write(text);
        await file.finish({ replace: true });
        return null;
    } catch (error) {
        if (!isSystemError(error)) throw error;
        return { code: 'OUTPUT_FAILED', file: path, what: `the report can’t be written (${error.code})` };
    }
}
