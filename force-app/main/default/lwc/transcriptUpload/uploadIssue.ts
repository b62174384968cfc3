import type { FilePlace } from 'c/transcriptFormats';

/** Everything that can be in the way of an upload, in English; `{count}` is filled from the issue. Codes are stable. */
export const UPLOAD_ISSUES = {
    CONVERSATION_NOT_CLOSED: {
        what: 'the conversation is not closed yet',
        remedy: 'Upload once the call has ended and Salesforce has closed its conversation.'
    },
    OTHER_CALL: {
        what: 'the file names another call than this one',
        remedy: 'See whether it is the right file.'
    },
    SPEAKER_UNMAPPED: {
        what: '{count} lines are of a speaker whose part in the call is not chosen',
        remedy: 'Say who of the call each speaker is.'
    },
    SPEAKER_LEFT_OUT: {
        what: '{count} lines are of speakers that are left out',
        remedy: 'Nothing to do, unless they belong to the call.'
    },
    TIME_MISSING: {
        what: '{count} lines have no time, and none can be guessed',
        remedy: 'Give the lines times, or upload once Salesforce knows when the call began and ended.'
    },
    TIMES_GUESSED: {
        what: 'the file does not say when {count} lines were said or how long they took; it was guessed',
        remedy: 'Look at the times, or export the transcript again with them.'
    },
    TIME_OUTSIDE_CALL: {
        what: '{count} lines lie before the call began or after it ended',
        remedy: 'Shift the times if all of them are off; else move these lines to its edge or leave them out.'
    },
    TEXT_EMPTY: {
        what: '{count} lines are without text and are left out',
        remedy: 'Nothing to do, unless something was said there.'
    },
    TEXT_TOO_LONG: {
        what: '{count} lines are longer than 32,000 characters, which Salesforce does not take',
        remedy: 'Break them up in the file.'
    },
    TEXT_HALF_CHARACTER: {
        what: '{count} lines hold half of a character, which can not be sent as it is',
        remedy: 'Mend the character in the file, such as an emoji that was cut.'
    },
    TEXT_NUL: {
        what: '{count} lines hold the character NUL, which no text has',
        remedy: 'The file was most likely written in another encoding: save it again as UTF-8.'
    },
    ID_REPEATED: {
        what: '{count} lines have the identifier of an earlier line and get one of their own',
        remedy: 'Take lines out of the file if they are there twice.'
    },
    ID_TAKEN: {
        what: '{count} lines have the identifiers of other lines that are stored and get ones of their own',
        remedy: 'Nothing to do if the file is another part of the call; else see whether the times are right.'
    },
    LINE_REPEATED: {
        what: '{count} lines have the speaker, time and text of an earlier line',
        remedy: 'Take them out of the file if they were said once.'
    },
    LINES_TOO_MANY: {
        what: 'these are {count} lines, more than one upload of a call can hold',
        remedy: 'Divide the file, and upload its parts one after another.'
    },
    NOTHING_TO_SEND: {
        what: 'no line is left to send',
        remedy: 'Look at the other remarks, and see whether it is the right file.'
    }
} as const satisfies Readonly<Record<string, { readonly what: string; readonly remedy: string }>>;

export type UploadIssueCode = keyof typeof UPLOAD_ISSUES;

/**
 * Something about an upload that a person has to know. 'stop': it can't be sent like this. `count`: how many lines it is
 * about, 0 where it is about none; `at`: where in the file the first of them is.
 */
export interface UploadIssue {
    readonly code: UploadIssueCode;
    readonly severity: 'stop' | 'warning';
    readonly count: number;
    readonly at: FilePlace | null;
}

const STOPS: ReadonlySet<UploadIssueCode> = new Set([
    'CONVERSATION_NOT_CLOSED',
    'SPEAKER_UNMAPPED',
    'TIME_MISSING',
    'TEXT_TOO_LONG',
    'TEXT_HALF_CHARACTER',
    'TEXT_NUL',
    'LINES_TOO_MANY',
    'NOTHING_TO_SEND'
]);

/** Gathers one issue for each code, with how many lines it is about and where the first is. */
export class UploadIssues {
    readonly #found = new Map<UploadIssueCode, UploadIssue>();

    add(code: UploadIssueCode, at: FilePlace | null, count = 1): void {
        const known = this.#found.get(code);
        this.#found.set(code, {
            code,
            severity: STOPS.has(code) ? 'stop' : 'warning',
            count: (known?.count ?? 0) + count,
            at: known ? known.at : at
        });
    }

    /** What stops first, each in the order of the table. */
    list(): readonly UploadIssue[] {
        const order = Object.keys(UPLOAD_ISSUES);
        const rank = ({ code, severity }: UploadIssue): number =>
            order.indexOf(code) + (severity === 'stop' ? 0 : order.length);
        return [...this.#found.values()].sort((a, b) => rank(a) - rank(b));
    }
}
