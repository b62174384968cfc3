import jsonInvalid from '@salesforce/label/c.Transcript_File_Issue_JSON_INVALID';
import formatUnknown from '@salesforce/label/c.Transcript_File_Issue_FORMAT_UNKNOWN';
import jsonTooLarge from '@salesforce/label/c.Transcript_File_Issue_JSON_TOO_LARGE';
import jsonComment from '@salesforce/label/c.Transcript_File_Issue_JSON_COMMENT';
import jsonComma from '@salesforce/label/c.Transcript_File_Issue_JSON_COMMA';
import jsonValue from '@salesforce/label/c.Transcript_File_Issue_JSON_VALUE';
import jsonLineBreak from '@salesforce/label/c.Transcript_File_Issue_JSON_LINE_BREAK';
import fieldMissing from '@salesforce/label/c.Transcript_File_Issue_FIELD_MISSING';
import fieldWrong from '@salesforce/label/c.Transcript_File_Issue_FIELD_WRONG';
import entryEmpty from '@salesforce/label/c.Transcript_File_Issue_ENTRY_EMPTY';
import entryNotSpoken from '@salesforce/label/c.Transcript_File_Issue_ENTRY_NOT_SPOKEN';
import entryNotRecognised from '@salesforce/label/c.Transcript_File_Issue_ENTRY_NOT_RECOGNISED';
import entryUnfinished from '@salesforce/label/c.Transcript_File_Issue_ENTRY_UNFINISHED';
import timeOrder from '@salesforce/label/c.Transcript_File_Issue_TIME_ORDER';
import timeMissing from '@salesforce/label/c.Transcript_File_Issue_TIME_MISSING';
import chat from '@salesforce/label/c.Transcript_File_Issue_CHAT';
import alreadyRedacted from '@salesforce/label/c.Transcript_File_Issue_ALREADY_REDACTED';
import textLoops from '@salesforce/label/c.Transcript_File_Issue_TEXT_LOOPS';
import morePages from '@salesforce/label/c.Transcript_File_Issue_MORE_PAGES';
import notFinished from '@salesforce/label/c.Transcript_File_Issue_NOT_FINISHED';
import fileUnreadable from '@salesforce/label/c.Transcript_File_Issue_FILE_UNREADABLE';
import fileIsImage from '@salesforce/label/c.Transcript_File_Issue_FILE_IS_IMAGE';
import packedDamaged from '@salesforce/label/c.Transcript_File_Issue_PACKED_DAMAGED';
import packedTooLarge from '@salesforce/label/c.Transcript_File_Issue_PACKED_TOO_LARGE';
import packedEncrypted from '@salesforce/label/c.Transcript_File_Issue_PACKED_ENCRYPTED';
import packedInsidePacked from '@salesforce/label/c.Transcript_File_Issue_PACKED_INSIDE_PACKED';
import packedNameUnsafe from '@salesforce/label/c.Transcript_File_Issue_PACKED_NAME_UNSAFE';
import packedTooMany from '@salesforce/label/c.Transcript_File_Issue_PACKED_TOO_MANY';
import packedEmpty from '@salesforce/label/c.Transcript_File_Issue_PACKED_EMPTY';
import encodingGuessed from '@salesforce/label/c.Transcript_File_Issue_ENCODING_GUESSED';
import bytesUndecoded from '@salesforce/label/c.Transcript_File_Issue_BYTES_UNDECODED';
import fileEmpty from '@salesforce/label/c.Transcript_File_Issue_FILE_EMPTY';
import fileIsAudio from '@salesforce/label/c.Transcript_File_Issue_FILE_IS_AUDIO';
import fileIsPdf from '@salesforce/label/c.Transcript_File_Issue_FILE_IS_PDF';
import fileIsOffice from '@salesforce/label/c.Transcript_File_Issue_FILE_IS_OFFICE';
import fileIsArchive from '@salesforce/label/c.Transcript_File_Issue_FILE_IS_ARCHIVE';
import fileIsBinary from '@salesforce/label/c.Transcript_File_Issue_FILE_IS_BINARY';
import noEntries from '@salesforce/label/c.Transcript_File_Issue_NO_ENTRIES';
import noTimes from '@salesforce/label/c.Transcript_File_Issue_NO_TIMES';
import noSpeakers from '@salesforce/label/c.Transcript_File_Issue_NO_SPEAKERS';
import speakersCarried from '@salesforce/label/c.Transcript_File_Issue_SPEAKERS_CARRIED';
import lineTooLong from '@salesforce/label/c.Transcript_File_Issue_LINE_TOO_LONG';
import entryTooLong from '@salesforce/label/c.Transcript_File_Issue_ENTRY_TOO_LONG';
import tooManySpeakers from '@salesforce/label/c.Transcript_File_Issue_TOO_MANY_SPEAKERS';
import timeInvalid from '@salesforce/label/c.Transcript_File_Issue_TIME_INVALID';
import timeNegative from '@salesforce/label/c.Transcript_File_Issue_TIME_NEGATIVE';
import entriesOutOfOrder from '@salesforce/label/c.Transcript_File_Issue_ENTRIES_OUT_OF_ORDER';
import entriesOverlap from '@salesforce/label/c.Transcript_File_Issue_ENTRIES_OVERLAP';
import idRepeated from '@salesforce/label/c.Transcript_File_Issue_ID_REPEATED';
import issuesLeftOut from '@salesforce/label/c.Transcript_File_Issue_ISSUES_LEFT_OUT';
import textOutside from '@salesforce/label/c.Transcript_File_Issue_TEXT_OUTSIDE';
import headingLeftOut from '@salesforce/label/c.Transcript_File_Issue_HEADING_LEFT_OUT';
import vttHeaderMissing from '@salesforce/label/c.Transcript_File_Issue_VTT_HEADER_MISSING';
import voicesShareTime from '@salesforce/label/c.Transcript_File_Issue_VOICES_SHARE_TIME';
import lineInvalid from '@salesforce/label/c.Transcript_File_Issue_LINE_INVALID';
import entryOfOtherCall from '@salesforce/label/c.Transcript_File_Issue_ENTRY_OF_OTHER_CALL';
import columnsGuessed from '@salesforce/label/c.Transcript_File_Issue_COLUMNS_GUESSED';
import columnsUnknown from '@salesforce/label/c.Transcript_File_Issue_COLUMNS_UNKNOWN';
import timeUnitGuessed from '@salesforce/label/c.Transcript_File_Issue_TIME_UNIT_GUESSED';
import timeZoneGuessed from '@salesforce/label/c.Transcript_File_Issue_TIME_ZONE_GUESSED';
import rowShort from '@salesforce/label/c.Transcript_File_Issue_ROW_SHORT';
import rowLong from '@salesforce/label/c.Transcript_File_Issue_ROW_LONG';
import columnUnused from '@salesforce/label/c.Transcript_File_Issue_COLUMN_UNUSED';
import quoteOpen from '@salesforce/label/c.Transcript_File_Issue_QUOTE_OPEN';
import versionNewer from '@salesforce/label/c.Transcript_File_Issue_VERSION_NEWER';
import factLostInExport from '@salesforce/label/c.Transcript_File_Issue_FACT_LOST_IN_EXPORT';
import lostInExport from '@salesforce/label/c.Transcript_File_Issue_LOST_IN_EXPORT';
import type { FileIssueCode } from 'c/transcriptFormats';

/** What is amiss in a file and what to do, for every code: one without words does not compile. */
export const FILE_ISSUE_LABELS: Readonly<Record<FileIssueCode, string>> = {
    JSON_INVALID: jsonInvalid,
    FORMAT_UNKNOWN: formatUnknown,
    JSON_TOO_LARGE: jsonTooLarge,
    JSON_COMMENT: jsonComment,
    JSON_COMMA: jsonComma,
    JSON_VALUE: jsonValue,
    JSON_LINE_BREAK: jsonLineBreak,
    FIELD_MISSING: fieldMissing,
    FIELD_WRONG: fieldWrong,
    ENTRY_EMPTY: entryEmpty,
    ENTRY_NOT_SPOKEN: entryNotSpoken,
    ENTRY_NOT_RECOGNISED: entryNotRecognised,
    ENTRY_UNFINISHED: entryUnfinished,
    TIME_ORDER: timeOrder,
    TIME_MISSING: timeMissing,
    CHAT: chat,
    ALREADY_REDACTED: alreadyRedacted,
    TEXT_LOOPS: textLoops,
    MORE_PAGES: morePages,
    NOT_FINISHED: notFinished,
    FILE_UNREADABLE: fileUnreadable,
    FILE_IS_IMAGE: fileIsImage,
    PACKED_DAMAGED: packedDamaged,
    PACKED_TOO_LARGE: packedTooLarge,
    PACKED_ENCRYPTED: packedEncrypted,
    PACKED_INSIDE_PACKED: packedInsidePacked,
    PACKED_NAME_UNSAFE: packedNameUnsafe,
    PACKED_TOO_MANY: packedTooMany,
    PACKED_EMPTY: packedEmpty,
    ENCODING_GUESSED: encodingGuessed,
    BYTES_UNDECODED: bytesUndecoded,
    FILE_EMPTY: fileEmpty,
    FILE_IS_AUDIO: fileIsAudio,
    FILE_IS_PDF: fileIsPdf,
    FILE_IS_OFFICE: fileIsOffice,
    FILE_IS_ARCHIVE: fileIsArchive,
    FILE_IS_BINARY: fileIsBinary,
    NO_ENTRIES: noEntries,
    NO_TIMES: noTimes,
    NO_SPEAKERS: noSpeakers,
    SPEAKERS_CARRIED: speakersCarried,
    LINE_TOO_LONG: lineTooLong,
    ENTRY_TOO_LONG: entryTooLong,
    TOO_MANY_SPEAKERS: tooManySpeakers,
    TIME_INVALID: timeInvalid,
    TIME_NEGATIVE: timeNegative,
    ENTRIES_OUT_OF_ORDER: entriesOutOfOrder,
    ENTRIES_OVERLAP: entriesOverlap,
    ID_REPEATED: idRepeated,
    ISSUES_LEFT_OUT: issuesLeftOut,
    TEXT_OUTSIDE: textOutside,
    HEADING_LEFT_OUT: headingLeftOut,
    VTT_HEADER_MISSING: vttHeaderMissing,
    VOICES_SHARE_TIME: voicesShareTime,
    LINE_INVALID: lineInvalid,
    ENTRY_OF_OTHER_CALL: entryOfOtherCall,
    COLUMNS_GUESSED: columnsGuessed,
    COLUMNS_UNKNOWN: columnsUnknown,
    TIME_UNIT_GUESSED: timeUnitGuessed,
    TIME_ZONE_GUESSED: timeZoneGuessed,
    ROW_SHORT: rowShort,
    ROW_LONG: rowLong,
    COLUMN_UNUSED: columnUnused,
    QUOTE_OPEN: quoteOpen,
    VERSION_NEWER: versionNewer,
    FACT_LOST_IN_EXPORT: factLostInExport,
    LOST_IN_EXPORT: lostInExport
};
