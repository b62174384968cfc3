/** Everything that can be amiss in a mapping table, in English. Codes are stable. */
export const MAPPING_ISSUES = {
    TABLE_EMPTY: {
        what: 'there is nothing in this table',
        remedy: 'Give it a line for each file: its name, then its call.'
    },
    COLUMNS_UNKNOWN: {
        what: 'it is not clear which column names the file, and which the call',
        remedy: 'Call these columns "file" and "call" in the first line, or leave only these two.'
    },
    LINE_SHORT: {
        what: 'this line has too few fields',
        remedy: 'Give it a file and a call, separated as in the other lines.'
    },
    FILE_EMPTY: {
        what: 'this line names no file',
        remedy: 'Fill in the name of the file, or take the line out.'
    },
    CALL_EMPTY: {
        what: 'this line names no call',
        remedy: 'Fill in the number, id or key of the call, or take the line out.'
    },
    FILE_REPEATED: {
        what: 'an earlier line gives this file to another call',
        remedy: 'Leave one line for each file. Until then you are asked which call it is.'
    },
    QUOTE_OPEN: {
        what: 'a quotation mark is opened here and never closed',
        remedy: 'Close it, or write it twice where it belongs to the text.'
    }
} as const satisfies Readonly<Record<string, { readonly what: string; readonly remedy: string }>>;

export type MappingIssueCode = keyof typeof MAPPING_ISSUES;

/** Something about a mapping table that a person has to know. `line`: from 1; `field`: the column's name, null for the line as a whole. */
export interface MappingIssue {
    readonly code: MappingIssueCode;
    readonly line: number;
    readonly field: string | null;
    readonly what: string;
    readonly remedy: string;
}

export function createMappingIssue(code: MappingIssueCode, line: number, field: string | null = null): MappingIssue {
    return { code, line, field, ...MAPPING_ISSUES[code] };
}
