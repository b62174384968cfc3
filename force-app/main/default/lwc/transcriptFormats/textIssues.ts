/** What can be said of any file, of text files, and of what is written from them; a part of `FILE_ISSUES`. */
export const TEXT_ISSUES = {
    FILE_EMPTY: {
        what: 'there is nothing in this file',
        remedy: 'Export it again, and look at its size before you bring it in.'
    },
    FILE_IS_AUDIO: {
        what: 'this is a recording, not a transcript',
        remedy: 'Have it transcribed, and bring in what comes out.'
    },
    FILE_IS_PDF: {
        what: 'this is a PDF',
        remedy: 'Copy its text into a plain text file, or export the transcript as WebVTT, SRT or CSV.'
    },
    FILE_IS_OFFICE: {
        what: 'this is an office document',
        remedy: 'Save it as plain text; save a table as CSV.'
    },
    FILE_IS_ARCHIVE: {
        what: 'this is a packed file that has not been unpacked',
        remedy: 'Unpack it, and bring in the transcript in it.'
    },
    FILE_IS_BINARY: {
        what: 'this is not text, or text in another encoding',
        remedy: 'Choose its encoding if it is text, else export the transcript as WebVTT, SRT, CSV or plain text.'
    },
    NO_ENTRIES: {
        what: 'nothing that was said is in this file',
        remedy: 'See whether it is the right file, or say which format it is.'
    },
    NO_TIMES: {
        what: 'the file does not say when anything was said',
        remedy: 'Export it again with times. What was said can be read without.'
    },
    NO_SPEAKERS: {
        what: 'no line says who speaks',
        remedy: 'Say who speaks before the transcript is used.'
    },
    SPEAKERS_CARRIED: {
        what: 'only some lines say who speaks; the others were given to whoever spoke before',
        remedy: 'Look at the lines whose speaker is marked as a guess.'
    },
    LINE_TOO_LONG: {
        what: 'this line has more than {limit} characters and was left out',
        remedy: 'Break it up, or take it out of the file.'
    },
    ENTRY_TOO_LONG: {
        what: 'what is said here has more than {limit} characters and was left out',
        remedy: 'Break it up into what was said at a time.'
    },
    TOO_MANY_SPEAKERS: {
        what: 'more than {limit} people speak in this file; whoever comes from here on has no name',
        remedy: 'See whether the column or field of the speaker is the right one.'
    },
    TIME_INVALID: {
        what: 'this is no time',
        remedy: 'Write it like 00:01:02.345. The line is there without it.'
    },
    TIME_NEGATIVE: {
        what: 'this time is before the beginning',
        remedy: 'Mend the time. The line is there without it.'
    },
    ENTRIES_OUT_OF_ORDER: {
        what: 'this begins before the line above it',
        remedy: 'Lines stay in the order of the file; mend the time if it is wrong.'
    },
    ENTRIES_OVERLAP: {
        what: 'this begins while the line above it is still spoken',
        remedy: 'Nothing to do where people spoke at once.'
    },
    ID_REPEATED: {
        what: 'another line has the same identifier',
        remedy: 'Take one of the two out if they are the same line.'
    },
    ISSUES_LEFT_OUT: {
        what: 'there are {count} more of {code}',
        remedy: 'Mend the ones that are named, and read the file again.'
    },
    TEXT_OUTSIDE: {
        what: 'this text belongs to nothing that was said and was left out',
        remedy: 'Give it a time or a speaker if it was said.'
    },
    HEADING_LEFT_OUT: {
        what: 'this heading was left out',
        remedy: 'Nothing to do, unless it was said.'
    },
    VTT_HEADER_MISSING: {
        what: 'this looks like WebVTT but does not begin with WEBVTT',
        remedy: 'Write WEBVTT and an empty line at its beginning.'
    },
    VOICES_SHARE_TIME: {
        what: 'several people speak between these two times; each got a share by the length of what was said',
        remedy: 'Look at the times that are marked as guesses.'
    },
    LINE_INVALID: {
        what: 'this line is JSON, but not a line of a transcript',
        remedy: 'A line has a type and a payload with what was said.'
    },
    ENTRY_OF_OTHER_CALL: {
        what: 'this line names a call that the file did not open',
        remedy: 'Mend its conversationId, or put a line for that call before it.'
    },
    COLUMNS_GUESSED: {
        what: 'the table does not name its columns; which is which was guessed',
        remedy: 'Say which column holds what.'
    },
    COLUMNS_UNKNOWN: {
        what: 'no column of this table is known to hold what was said',
        remedy: 'Say which column holds what.'
    },
    TIME_UNIT_GUESSED: {
        what: 'the table does not say whether its times are seconds or milliseconds; {unit} were taken',
        remedy: 'Look at the times; name the column start_ms or start_seconds if they are wrong.'
    },
    TIME_ZONE_GUESSED: {
        what: 'the times of day name no time zone and were taken as UTC',
        remedy: 'Add the time zone if the call is to be found by its time.'
    },
    ROW_SHORT: {
        what: 'this row ends before the column of what was said and was left out',
        remedy: 'Add the cells that are missing.'
    },
    ROW_LONG: {
        what: 'this row has more cells than the others',
        remedy: 'Put quotation marks around a text that holds what separates the cells.'
    },
    COLUMN_UNUSED: {
        what: 'nothing was read from column {column}',
        remedy: 'Say which column holds what if it is one of the transcript.'
    },
    QUOTE_OPEN: {
        what: 'the quotation mark that opens here is never closed; it was taken as a part of the text',
        remedy: 'Close it, or write it twice if it belongs to the text.'
    },
    VERSION_NEWER: {
        what: 'this was written by a newer version ({version}) and may hold more than was read',
        remedy: 'Update Transcript Desk and read it again.'
    },
    FACT_LOST_IN_EXPORT: {
        what: 'this format has no place for the {field} of the call',
        remedy: 'Export as JSON, which holds everything.'
    },
    LOST_IN_EXPORT: {
        what: 'this format can not hold the {field} of some entries as it is ({count} of them)',
        remedy: 'Export as JSON, which holds everything.'
    }
} as const;
