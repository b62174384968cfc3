/** What can be said of a JSON file; a part of `FILE_ISSUES`. */
export const JSON_ISSUES = {
    JSON_TOO_LARGE: {
        what: 'only the first {limit} characters were read: JSON has to be held in memory whole',
        remedy: 'Split it, or export the call as NDJSON, WebVTT or CSV, which are read line by line.'
    },
    JSON_COMMENT: {
        what: 'there is a comment here, which JSON does not know; it was passed over ({count} in the file)',
        remedy: 'Nothing has to be done. Other programs may refuse the file until the comment is taken out.'
    },
    JSON_COMMA: {
        what: 'a comma is missing here, or one too many; the file was read as if it were right ({count} in the file)',
        remedy: 'Compare the lines around this place with the original.'
    },
    JSON_VALUE: {
        what: 'a value such as NaN stands here, which JSON does not know; it was taken as not given ({count} in the file)',
        remedy: 'Compare this place with the original.'
    },
    JSON_LINE_BREAK: {
        what: 'a text is broken by a line break or another control character, which JSON does not allow; it was kept ({count} in the file)',
        remedy: 'Compare this text with the original.'
    },
    FIELD_MISSING: {
        what: 'this is not in the file',
        remedy: 'Export the transcript again, or add it by hand.'
    },
    FIELD_WRONG: {
        what: 'this has to be {expected}, and is not',
        remedy: 'Mend it here, or export the transcript again.'
    },
    ENTRY_EMPTY: {
        what: 'this holds no words, so it was left out',
        remedy: 'Nothing has to be done, unless something was said there.'
    },
    ENTRY_NOT_SPOKEN: {
        what: 'this is something that happened, not something that was said, so it was left out',
        remedy: 'Nothing has to be done.'
    },
    ENTRY_NOT_RECOGNISED: {
        what: 'whoever made the file heard something here and could not make out the words ({status})',
        remedy: 'Listen to the recording at this time.'
    },
    ENTRY_UNFINISHED: {
        what: 'this is a first guess from while the call was going on, so it was left out',
        remedy: 'Export the transcript after the end of the call.'
    },
    TIME_ORDER: {
        what: 'this ends before it begins, so how long it took is not known',
        remedy: 'Mend the times, or export the transcript again.'
    },
    TIME_MISSING: {
        what: 'the file does not say when this was said',
        remedy: 'Set the time by hand, or export the transcript again with times.'
    },
    CHAT: {
        what: 'this is a chat, not a call: it was written, not said',
        remedy: 'Use it with care: chats belong to other records than calls.'
    },
    ALREADY_REDACTED: {
        what: 'personal data was already taken out of this transcript before it came here ({count} places)',
        remedy: 'Nothing has to be done. What was taken out can only be found in the original.'
    },
    TEXT_LOOPS: {
        what: 'the same words come {count} times in a row: speech recognition does that where nobody speaks',
        remedy: 'Listen to the recording at this time, and take out what was not said.'
    },
    MORE_PAGES: {
        what: 'this is one page of several; the rest of the call is in the others',
        remedy: 'Fetch all pages and bring them in together.'
    },
    NOT_FINISHED: {
        what: 'the transcription had not succeeded when this file was made (its status is "{status}")',
        remedy: 'Wait until it has finished, and fetch the result again.'
    }
} as const;
