/** What can be wrong with an upload, in the words of the table in problems.ts: never a word of a transcript. */
export const UPLOAD_PROBLEM_KINDS = {
    VARIABLE_INVALID: {
        what: 'a variable of the environment can’t be used',
        remedy: 'Mend it, or take it out: without it the usual value counts.'
    },
    NOTHING_FOUND: { what: 'there is no file here', remedy: 'Name files, folders or zip files with transcripts.' },
    MAPPING_INVALID: {
        what: 'the mapping table can’t be used',
        remedy: 'Mend what is named above: nothing is sent by half a table.'
    },
    CALL_TAKES_ONE: {
        what: '--voice-call is for one transcript, and there are several',
        remedy: 'Name one file with one call in it, or use a mapping table (--mapping).'
    },
    CALL_UNKNOWN: {
        what: 'no call that you may see fits',
        remedy: 'Name it in a mapping table (--mapping), or say where it is in the file’s name (--name-pattern).'
    },
    CALL_AMBIGUOUS: { what: 'several calls fit', remedy: 'Say which in a mapping table (--mapping).' },
    CALL_NAMED_TWICE: {
        what: 'another of these transcripts is for the same call',
        remedy: 'Leave one of them out, or say in a mapping table which call it is.'
    },
    SPEAKER_UNKNOWN: {
        what: 'what --speaker says fits not exactly one party of the call',
        remedy: 'Give a role (agent, customer, supervisor) that one party has, or that party’s name.'
    },
    SPEAKER_GUESSED: {
        what: 'who of the call somebody is, was concluded from what is said or in which order people speak',
        remedy: 'Say it with --speaker, such as --speaker "Speaker 1=agent", or accept it with --allow-remarks.'
    },
    REMARKS_STAND: {
        what: 'not sent because of the remarks above',
        remedy: 'If they are right as they are, add --allow-remarks.'
    },
    TRANSCRIPT_CHANGED: {
        what: 'the file is no longer what it was when this run began',
        remedy: 'Run the same command again.'
    },
    CALL_HAS_LINES: {
        what: 'the call has a transcript already, and whether this one would replace it or be added is up to Salesforce',
        remedy: 'Look at the call in Salesforce, and keep its transcript (`export`); to send this one, add --allow-remarks.'
    },
    STORED_IN_PART: {
        what: 'an earlier upload of this transcript has stored a part of it, so sending it again could double lines',
        remedy: 'Look at the call in Salesforce. To send all of it all the same, add --again.'
    },
    EARLIER_UPLOAD_OPEN: {
        what: 'an earlier upload of this transcript may still be under way, and nobody here can tell',
        remedy: 'Run the same command again later.'
    },
    REDACTIONS_RESTORED: {
        what: 'it would bring back words that were redacted in this call, so it was not sent',
        remedy: 'Upload it from the call’s page, where each of these lines can be decided on.'
    },
    CALL_LOCKED: {
        what: 'somebody else is saving this conversation, so it was not sent',
        remedy: 'Run the same command again in some minutes.'
    },
    VOICE_CALL_IN_PROGRESS: {
        what: 'this call is still in progress',
        remedy: 'Upload once it has ended and Salesforce has closed its conversation.'
    },
    TEXT_ESCAPED: {
        what: 'Salesforce sends texts of this org with characters escaped, so what is stored could not be proven',
        remedy: 'Tell your admin.'
    },
    CHANGE_REFUSED: {
        what: 'Salesforce refused the change record, so nothing was sent',
        remedy: 'Ask your admin for a rule of the org that forbids it.'
    },
    UPLOAD_REFUSED: {
        what: 'it was not sent, since it is not as an upload has to be',
        remedy: 'Check the file with `transcript-desk check`; if nothing is amiss, please report it with the code.'
    },
    UPLOAD_NOT_STORED: {
        what: 'nothing of it is stored',
        remedy: 'The change record says what Salesforce said. Run the same command again.'
    },
    UPLOAD_PARTLY_STORED: {
        what: 'not all of it could be read back',
        remedy: 'Look at the call in Salesforce; the change record says what Salesforce said.'
    },
    UPLOAD_UNCLEAR: {
        what: 'no answer came, so it may be stored or not',
        remedy: 'Run the same command again: it finds out first.'
    },
    UPLOAD_UNDER_WAY: {
        what: 'it is sent, and not over yet',
        remedy: 'See how it ends with `transcript-desk status`.'
    },
    UPLOAD_CANCELLED: { what: 'it was not sent', remedy: 'Run the same command again.' },
    UPLOAD_NOT_FOUND: {
        what: 'there is no such upload, or you do not have access to it',
        remedy: 'Check the id: the 15 or 18 characters of its change record, or the batch of a run.'
    },
    SEAL_UNKNOWN: {
        what: 'its record was sealed with a key that is not known here, so nothing of it is proven by this',
        remedy: 'Set TRANSCRIPT_DESK_KEYS as the proxy has it.'
    },
    SEAL_BROKEN: {
        what: 'its record is not as it was written, so nothing of it is to be believed',
        remedy: 'Look at the call in Salesforce, and tell your admin.'
    }
} as const satisfies Readonly<Record<string, { readonly what: string; readonly remedy: string }>>;

/** Codes are stable; scripts may rely on them. */
export type UploadProblemCode = keyof typeof UPLOAD_PROBLEM_KINDS;
