import type { ItemStanding } from 'c/uploadQueue';
import { callOf, lineCountOf, type DeskRow } from './deskRow';
import type { Judgement } from './judgeRows';
import { labels } from './labels';
import { countTexts, problemTexts, toResultText } from './resultWords';

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
        labels.columnInCall,
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
        String(item?.lineCount ?? lineCountOf(row) ?? ''),
        String(item?.storedCount ?? ''),
        String(item?.entryCount ?? ''),
        item?.status ?? '',
        item?.problem?.code ?? '',
        [...problemTexts(item), ...countTexts(item), ...(item === null ? (judgement?.reasons ?? []) : [])].join(' '),
        changeName ?? item?.changeId ?? ''
    ];
}

/** What keeps names apart in the page, and is a box or a blank in a table. */
const ISOLATES = /[\u2066-\u2069]/g;

/** A field that begins like a formula would be run by a spreadsheet: an apostrophe before it makes it text. */
function toField(value: string): string {
    const plain = value.replace(ISOLATES, '');
    const text = /^\s*[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
