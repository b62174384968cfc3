/** Everything that can be wrong with what the command line is given. Codes are stable; scripts may rely on them. */
export type ProblemCode =
    | 'USAGE_INVALID'
    | 'FILE_UNREADABLE'
    | 'FILE_TOO_LARGE'
    | 'LINE_TOO_LONG'
    | 'TEXT_NOT_UTF8'
    | 'JSON_INVALID'
    | 'FIELD_INVALID'
    | 'FIELD_REPEATED'
    | 'NOT_REDACTED'
    | 'OUTPUT_TAKES_ONE'
    | 'OUTPUT_EXISTS'
    | 'OUTPUT_IS_INPUT'
    | 'OUTPUT_FAILED';

interface ProblemKind {
    /** What happened, where nobody knows it better. */
    readonly what: string;
    readonly remedy: string;
}

/** The most that one line of a file may hold: a line is read whole. */
export const MAX_LINE_MIB = 8;

/** The most that a JSON file may hold: a call is read whole. */
export const MAX_JSON_MIB = 32;

/** The one table of problems: words say what happened and what to do next, and never quote what a file holds. */
const PROBLEM_KINDS: Readonly<Record<ProblemCode, ProblemKind>> = {
    USAGE_INVALID: {
        what: 'this is not how the command is used',
        remedy: 'See `transcript-desk --help`.'
    },
    FILE_UNREADABLE: { what: 'the file can’t be read', remedy: 'Check its name and your rights.' },
    FILE_TOO_LARGE: {
        what: `the file holds more than ${MAX_JSON_MIB} MiB, and JSON is read whole`,
        remedy: 'Give its calls as JSON Lines (--jsonl), one to a line.'
    },
    LINE_TOO_LONG: {
        what: `the line holds more than ${MAX_LINE_MIB} MiB and was not read`,
        remedy: 'Break it into shorter entries, or one dialog into several.'
    },
    TEXT_NOT_UTF8: {
        what: 'there are bytes that are not UTF-8',
        remedy: 'Convert the file, for example with `iconv -t UTF-8`.'
    },
    JSON_INVALID: { what: 'this is not JSON', remedy: 'Mend it here; a bracket, comma or quotation mark is amiss.' },
    FIELD_INVALID: { what: 'does not have the right shape', remedy: 'See `transcript-desk detect --help`.' },
    FIELD_REPEATED: {
        what: 'a field stands twice, so what would be masked is only one of its values',
        remedy: 'Take one of them out.'
    },
    NOT_REDACTED: { what: 'nothing was written', remedy: 'Mend what is named above, then try again.' },
    OUTPUT_TAKES_ONE: {
        what: 'there is more than one transcript, and only the first was written',
        remedy: 'Name a folder with --output, such as --output converted/.'
    },
    OUTPUT_EXISTS: {
        what: 'the file is there already',
        remedy: 'Add --force to replace it, or name another with --output.'
    },
    OUTPUT_IS_INPUT: {
        what: 'the copy would replace a file that is to be read',
        remedy: 'Add --in-place if the original is to be overwritten, or name another with --output.'
    },
    OUTPUT_FAILED: {
        what: 'the output can’t be written',
        remedy: 'Check the folder, your rights and the room that is left.'
    }
};

/** Where something is in a file: both from 1, columns in UTF-16 units as editors count them. */
export interface Place {
    readonly line: number;
    readonly column: number;
}

/** One thing that is wrong, and where. */
export interface Problem {
    readonly code: ProblemCode;
    /** Instead of the table's words, without a full stop. */
    readonly what?: string;
    readonly file?: string;
    readonly line?: number;
    readonly column?: number;
    /** Path of the field, such as `turns[3]`. */
    readonly field?: string;
}

/** What happened and what to do, in one line and without the place. */
export function messageOf({ code, what, field }: Problem): string {
    const kind = PROBLEM_KINDS[code];
    return `${field === undefined ? '' : `${field}: `}${what ?? kind.what}. ${kind.remedy}`;
}

/** The line for standard error: place, code, what happened, what to do. */
export function describeProblem(problem: Problem): string {
    const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
    return `${place === '' ? 'transcript-desk' : place}: ${problem.code}: ${messageOf(problem)}\n`;
}
