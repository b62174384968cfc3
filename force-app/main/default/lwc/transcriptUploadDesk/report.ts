import type { ItemStanding } from 'c/uploadQueue';
import { callOf, type DeskRow } from './deskRow';
import type { Judgement } from './judgeRows';
import { labels } from './labels';
import { problemTexts, toResultText } from './resultWords';

/** What is told of each transcript; never a word of it. */
export interface ReportLine {
    readonly row: DeskRow;
    readonly judgement: Judgement | undefined;
    /** Null where it was not sent. */
    readonly item: ItemStanding | null;
    /** The number of its change record. */
    readonly changeName: string | null;
}

/** A table of all transcripts (RFC 4180, UTF-8 with a mark, which spreadsheets go by). */
export function toReport(lines: readonly ReportLine[]): string {
    const head = [
        labels.columnFile,
        labels.columnCall,
        labels.columnCallId,
        labels.columnResult,
        labels.columnLines,
        labels.columnStored,
        labels.columnStatus,
        labels.columnCode,
        labels.columnWords,
        labels.columnChange
    ];
    return `\ufeff${[head, ...lines.map(toFields)].map((fields) => `${fields.map(toField).join(',')}\r\n`).join('')}`;
}

function toFields({ row, judgement, item, changeName }: ReportLine): readonly string[] {
    const call = callOf(row);
    return [
        row.path,
        call?.name ?? '',
        call?.voiceCallId ?? '',
        toResultText(judgement, item),
        String(item?.lineCount ?? row.prepared?.lineCount ?? row.summary?.lineCount ?? ''),
        item?.storedCount === null || item === null ? '' : String(item.storedCount),
        item?.status ?? '',
        item?.problem?.code ?? '',
        [...problemTexts(item), ...(item === null ? (judgement?.reasons ?? []) : [])].join(' '),
        changeName ?? item?.changeId ?? ''
    ];
}

/** A field that begins like a formula would be run by a spreadsheet: an apostrophe before it makes it text. */
function toField(value: string): string {
    const text = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
