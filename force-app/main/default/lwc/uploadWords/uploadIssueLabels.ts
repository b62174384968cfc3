import conversationNotClosed from '@salesforce/label/c.Transcript_Upload_Issue_CONVERSATION_NOT_CLOSED';
import otherCall from '@salesforce/label/c.Transcript_Upload_Issue_OTHER_CALL';
import speakerLeftOut from '@salesforce/label/c.Transcript_Upload_Issue_SPEAKER_LEFT_OUT';
import speakerUnmapped from '@salesforce/label/c.Transcript_Upload_Issue_SPEAKER_UNMAPPED';
import timeMissing from '@salesforce/label/c.Transcript_Upload_Issue_TIME_MISSING';
import timesGuessed from '@salesforce/label/c.Transcript_Upload_Issue_TIMES_GUESSED';
import timeOutsideCall from '@salesforce/label/c.Transcript_Upload_Issue_TIME_OUTSIDE_CALL';
import textEmpty from '@salesforce/label/c.Transcript_Upload_Issue_TEXT_EMPTY';
import textTooLong from '@salesforce/label/c.Transcript_Upload_Issue_TEXT_TOO_LONG';
import textHalfCharacter from '@salesforce/label/c.Transcript_Upload_Issue_TEXT_HALF_CHARACTER';
import textNul from '@salesforce/label/c.Transcript_Upload_Issue_TEXT_NUL';
import idRepeated from '@salesforce/label/c.Transcript_Upload_Issue_ID_REPEATED';
import idTaken from '@salesforce/label/c.Transcript_Upload_Issue_ID_TAKEN';
import lineRepeated from '@salesforce/label/c.Transcript_Upload_Issue_LINE_REPEATED';
import linesTooMany from '@salesforce/label/c.Transcript_Upload_Issue_LINES_TOO_MANY';
import nothingToSend from '@salesforce/label/c.Transcript_Upload_Issue_NOTHING_TO_SEND';
import type { UploadIssueCode } from 'c/transcriptUpload';

/** What is in the way of an upload and what to do, for every code. */
export const UPLOAD_ISSUE_LABELS: Readonly<Record<UploadIssueCode, string>> = {
    CONVERSATION_NOT_CLOSED: conversationNotClosed,
    OTHER_CALL: otherCall,
    SPEAKER_LEFT_OUT: speakerLeftOut,
    SPEAKER_UNMAPPED: speakerUnmapped,
    TIME_MISSING: timeMissing,
    TIMES_GUESSED: timesGuessed,
    TIME_OUTSIDE_CALL: timeOutsideCall,
    TEXT_EMPTY: textEmpty,
    TEXT_TOO_LONG: textTooLong,
    TEXT_HALF_CHARACTER: textHalfCharacter,
    TEXT_NUL: textNul,
    ID_REPEATED: idRepeated,
    ID_TAKEN: idTaken,
    LINE_REPEATED: lineRepeated,
    LINES_TOO_MANY: linesTooMany,
    NOTHING_TO_SEND: nothingToSend
};
