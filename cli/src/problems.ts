import { UPLOAD_PROBLEM_KINDS, type UploadProblemCode } from './uploads/uploadProblemKinds';

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
    | 'OUTPUT_FAILED'
    | 'SIGNED_OUT'
    | 'SIGN_IN_INVALID'
    | 'SALESFORCE_CLI_MISSING'
    | 'SALESFORCE_CLI_SIGNED_OUT'
    | 'SESSION_ENDED'
    | 'VOICE_CALL_NOT_FOUND'
    | 'VOICE_CALL_WITHOUT_CONVERSATION'
    | 'VOICE_CALL_EMPTY'
    | 'NOT_PERMITTED'
    | 'SALESFORCE_LIMIT'
    | 'SALESFORCE_UNAVAILABLE'
    | 'SALESFORCE_UNEXPECTED'
    | UploadProblemCode;

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
    },
    SIGNED_OUT: {
        what: 'nothing says who you are in Salesforce',
        remedy: 'Set SF_ACCESS_TOKEN and SF_INSTANCE_URL, or name an org of the Salesforce CLI with --target-org.'
    },
    SIGN_IN_INVALID: {
        what: 'the sign-in can’t be used',
        remedy: 'It takes an access token, and the address of the org such as https://acme.my.salesforce.com.'
    },
    SALESFORCE_CLI_MISSING: {
        what: 'the Salesforce CLI (sf) can’t be run',
        remedy: 'Install it, or set SF_ACCESS_TOKEN and SF_INSTANCE_URL instead of --target-org.'
    },
    SALESFORCE_CLI_SIGNED_OUT: {
        what: 'the Salesforce CLI has no session with that org',
        remedy: 'Sign in with `sf org login web --alias NAME`; `sf org list` shows what it knows.'
    },
    SESSION_ENDED: {
        what: 'Salesforce does not take this sign-in, or not any more',
        remedy: 'Sign in again and take the new access token.'
    },
    VOICE_CALL_NOT_FOUND: {
        what: 'there is no such call, or you do not have access to it',
        remedy: 'Check the id: the 15 or 18 characters of a VoiceCall, which begin with 0LQ.'
    },
    VOICE_CALL_WITHOUT_CONVERSATION: {
        what: 'Salesforce has not connected this call to a conversation yet',
        remedy: 'Try again in a few minutes.'
    },
    VOICE_CALL_EMPTY: {
        what: 'there are no lines that you may see in this call, so nothing was written',
        remedy: 'If there should be some, look at the call in Salesforce.'
    },
    NOT_PERMITTED: {
        what: 'your Salesforce permissions do not allow this',
        remedy: 'Ask your admin for one of the Transcript Desk permission sets.'
    },
    SALESFORCE_LIMIT: {
        what: 'the requests that Salesforce allows are used up',
        remedy: 'Run it again later, for what is missing.'
    },
    SALESFORCE_UNAVAILABLE: {
        what: 'Salesforce does not answer right now',
        remedy: 'Check the address of the org, and try again in a moment.'
    },
    SALESFORCE_UNEXPECTED: {
        what: 'Salesforce answered something that is not documented',
        remedy: 'Try again; if it stays so, please report it with the code.'
    },
    ...UPLOAD_PROBLEM_KINDS
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
    /** What else it leads to, in words without a full stop. */
    readonly rest?: string;
    readonly file?: string;
    readonly line?: number;
    readonly column?: number;
    /** Path of the field, such as `turns[3]`. */
    readonly field?: string;
}

/** What happened and what to do, in one line and without the place. */
export function messageOf({ code, what, rest, field }: Problem): string {
    const kind = PROBLEM_KINDS[code];
    return `${field === undefined ? '' : `${field}: `}${what ?? kind.what}${rest === undefined ? '' : `; ${rest}`}. ${kind.remedy}`;
}

/** The line for standard error: place, code, what happened, what to do. */
export function describeProblem(problem: Problem): string {
    const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
    return `${place === '' ? 'transcript-desk' : place}: ${problem.code}: ${messageOf(problem)}\n`;
}
