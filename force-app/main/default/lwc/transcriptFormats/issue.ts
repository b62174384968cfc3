import { PACKED_ISSUES } from './packedIssues';
import { JSON_ISSUES } from './jsonIssues';
import { TEXT_ISSUES } from './textIssues';

/** Where in a file: the line (from 1, columns in UTF-16 units from 1), or the path in its JSON such as `Transcript[3].Content`. */
export type FilePlace = { readonly line: number; readonly column?: number } | { readonly path: string };

/** 'error': something is missing from what was read; 'warning': it may be wrong; 'note': it is worth knowing. */
export type IssueSeverity = 'error' | 'warning' | 'note';

/** Something about a file that a person has to know. Its words come from the code; values never hold transcript text. */
export interface FileIssue {
    readonly code: FileIssueCode;
    readonly severity: IssueSeverity;
    readonly at?: FilePlace;
    readonly values?: Readonly<Record<string, string | number>>;
}

/** What happened and what to do about it, in English; `{name}` is filled from the issue's values. */
interface IssueWords {
    readonly what: string;
    readonly remedy: string;
}

/** Everything that can be said of a file. Codes are stable. */
export const FILE_ISSUES = {
    JSON_INVALID: {
        what: 'this is not JSON from here on',
        remedy: 'Mend it here; a bracket, comma or quotation mark is amiss.'
    },
    FORMAT_UNKNOWN: {
        what: 'this is none of the transcript formats that are known here',
        remedy: 'Export it as WebVTT, SRT, CSV or plain text, or say which format it is.'
    },
    ...JSON_ISSUES,
    ...PACKED_ISSUES,
    ...TEXT_ISSUES
} as const satisfies Record<string, IssueWords>;

export type FileIssueCode = keyof typeof FILE_ISSUES;
