import about from '@salesforce/label/c.Transcript_Desk_Detail_About';
import ambiguous from '@salesforce/label/c.Transcript_Desk_Reason_Ambiguous';
import callOpen from '@salesforce/label/c.Transcript_Desk_Call_Open';
import callText from '@salesforce/label/c.Transcript_Desk_Call_Text';
import changeRecord from '@salesforce/label/c.Transcript_Desk_Change_Record';
import columnCall from '@salesforce/label/c.Transcript_Desk_Column_Call';
import columnCallId from '@salesforce/label/c.Transcript_Desk_Column_Call_Id';
import columnChange from '@salesforce/label/c.Transcript_Desk_Column_Change';
import columnCode from '@salesforce/label/c.Transcript_Desk_Column_Code';
import columnFile from '@salesforce/label/c.Transcript_Desk_Column_File';
import columnInCall from '@salesforce/label/c.Transcript_Desk_Column_In_Call';
import columnLines from '@salesforce/label/c.Transcript_Desk_Column_Lines';
import columnResult from '@salesforce/label/c.Transcript_Desk_Column_Result';
import columnStatus from '@salesforce/label/c.Transcript_Desk_Column_Status';
import columnStored from '@salesforce/label/c.Transcript_Desk_Column_Stored';
import columnWords from '@salesforce/label/c.Transcript_Desk_Column_Words';
import done from '@salesforce/label/c.Transcript_Desk_Done';
import groupAll from '@salesforce/label/c.Transcript_Desk_Group_All';
import groupDone from '@salesforce/label/c.Transcript_Desk_Group_Done';
import groupFailed from '@salesforce/label/c.Transcript_Desk_Group_Failed';
import groupGoing from '@salesforce/label/c.Transcript_Desk_Group_Going';
import groupReady from '@salesforce/label/c.Transcript_Desk_Group_Ready';
import groupRemarks from '@salesforce/label/c.Transcript_Desk_Group_Remarks';
import groupStopped from '@salesforce/label/c.Transcript_Desk_Group_Stopped';
import groupStored from '@salesforce/label/c.Transcript_Desk_Group_Stored';
import groupWaiting from '@salesforce/label/c.Transcript_Desk_Group_Waiting';
import holdBusy from '@salesforce/label/c.Transcript_Desk_Hold_Busy';
import holdDaily from '@salesforce/label/c.Transcript_Desk_Hold_Daily';
import holdHourly from '@salesforce/label/c.Transcript_Desk_Hold_Hourly';
import holdSession from '@salesforce/label/c.Transcript_Desk_Hold_Session';
import holdUnreachable from '@salesforce/label/c.Transcript_Desk_Hold_Unreachable';
import holdUntil from '@salesforce/label/c.Transcript_Desk_Hold_Until';
import leftHours from '@salesforce/label/c.Transcript_Desk_Left_Hours';
import leftMinutes from '@salesforce/label/c.Transcript_Desk_Left_Minutes';
import leftSoon from '@salesforce/label/c.Transcript_Desk_Left_Soon';
import linesMany from '@salesforce/label/c.Transcript_Desk_Lines_Many';
import linesOne from '@salesforce/label/c.Transcript_Desk_Lines_One';
import lookupNone from '@salesforce/label/c.Transcript_Desk_Lookup_None';
import lookupSeveral from '@salesforce/label/c.Transcript_Desk_Lookup_Several';
import mappingIssue from '@salesforce/label/c.Transcript_Desk_Mapping_Issue';
import mappingLinesMany from '@salesforce/label/c.Transcript_Desk_Mapping_Lines_Many';
import mappingLinesOne from '@salesforce/label/c.Transcript_Desk_Mapping_Lines_One';
import mappingRead from '@salesforce/label/c.Transcript_Desk_Mapping_Read';
import matching from '@salesforce/label/c.Transcript_Desk_Matching';
import noKey from '@salesforce/label/c.Transcript_Desk_No_Key';
import noLines from '@salesforce/label/c.Transcript_Desk_No_Lines';
import noneShown from '@salesforce/label/c.Transcript_Desk_None_Shown';
import notPermitted from '@salesforce/label/c.Transcript_Desk_Not_Permitted';
import patternIssue from '@salesforce/label/c.Transcript_Desk_Pattern_Issue';
import reading from '@salesforce/label/c.Transcript_Desk_Reading';
import readingOver from '@salesforce/label/c.Transcript_Desk_Reading_Over';
import reportFile from '@salesforce/label/c.Transcript_Desk_Report_File';
import resultCancelled from '@salesforce/label/c.Transcript_Desk_Result_Cancelled';
import resultChecking from '@salesforce/label/c.Transcript_Desk_Result_Checking';
import resultNotApplied from '@salesforce/label/c.Transcript_Desk_Result_Not_Applied';
import resultPartlyVerified from '@salesforce/label/c.Transcript_Desk_Result_Partly_Verified';
import resultQueued from '@salesforce/label/c.Transcript_Desk_Result_Queued';
import resultReady from '@salesforce/label/c.Transcript_Desk_Result_Ready';
import resultRefused from '@salesforce/label/c.Transcript_Desk_Result_Refused';
import resultRemarks from '@salesforce/label/c.Transcript_Desk_Result_Remarks';
import resultSending from '@salesforce/label/c.Transcript_Desk_Result_Sending';
import resultStopped from '@salesforce/label/c.Transcript_Desk_Result_Stopped';
import resultStored from '@salesforce/label/c.Transcript_Desk_Result_Stored';
import resultUnclear from '@salesforce/label/c.Transcript_Desk_Result_Unclear';
import resultVerified from '@salesforce/label/c.Transcript_Desk_Result_Verified';
import resultWaiting from '@salesforce/label/c.Transcript_Desk_Result_Waiting';
import entryCount from '@salesforce/label/c.Transcript_Desk_Reason_Entry_Count';
import rival from '@salesforce/label/c.Transcript_Desk_Reason_Rival';
import sealBroken from '@salesforce/label/c.Transcript_Desk_Seal_Broken';
import shared from '@salesforce/label/c.Transcript_Desk_Shared';
import signOut from '@salesforce/label/c.Transcript_Desk_Sign_Out';
import signedInAs from '@salesforce/label/c.Transcript_Desk_Signed_In_As';
import speakersUnsure from '@salesforce/label/c.Transcript_Desk_Reason_Speakers';
import status from '@salesforce/label/c.Transcript_Desk_Reason_Status';
import storedBefore from '@salesforce/label/c.Transcript_Desk_Reason_Stored';
import storedCount from '@salesforce/label/c.Transcript_Desk_Reason_Stored_Count';
import tabPast from '@salesforce/label/c.Transcript_Desk_Tab_Past';
import tabUpload from '@salesforce/label/c.Transcript_Desk_Tab_Upload';
import timesUnsure from '@salesforce/label/c.Transcript_Desk_Reason_Times';
import title from '@salesforce/label/c.Transcript_Desk_Title';
import tryAgain from '@salesforce/label/c.Transcript_Try_Again';
import unknown from '@salesforce/label/c.Transcript_Desk_Reason_Unknown';
import you from '@salesforce/label/c.Transcript_Desk_You';
import type { RunHold } from 'c/uploadQueue';

export const labels = {
    about,
    ambiguous,
    callOpen,
    callText,
    changeRecord,
    columnCall,
    columnCallId,
    columnChange,
    columnCode,
    columnFile,
    columnInCall,
    columnLines,
    columnResult,
    columnStatus,
    columnStored,
    columnWords,
    done,
    entryCount,
    holdUntil,
    leftHours,
    leftMinutes,
    leftSoon,
    linesMany,
    linesOne,
    lookupNone,
    lookupSeveral,
    mappingIssue,
    mappingLinesMany,
    mappingLinesOne,
    mappingRead,
    matching,
    noKey,
    noLines,
    noneShown,
    notPermitted,
    patternIssue,
    reading,
    readingOver,
    reportFile,
    rival,
    sealBroken,
    shared,
    signOut,
    signedInAs,
    speakersUnsure,
    status,
    storedBefore,
    storedCount,
    tabPast,
    tabUpload,
    timesUnsure,
    title,
    tryAgain,
    unknown,
    you
};

/** The groups that transcripts are counted in; `{0}` is how many. */
export const GROUP_LABELS = {
    all: groupAll,
    waiting: groupWaiting,
    ready: groupReady,
    remarks: groupRemarks,
    stopped: groupStopped,
    stored: groupStored,
    going: groupGoing,
    done: groupDone,
    failed: groupFailed
} as const;

/** Why an upload waits. */
export const HOLD_LABELS: Readonly<Record<RunHold['why'], string>> = {
    hourly: holdHourly,
    daily: holdDaily,
    unreachable: holdUnreachable,
    session: holdSession,
    busy: holdBusy
};

/** How a transcript stands. */
export const RESULT_LABELS = {
    waiting: resultWaiting,
    ready: resultReady,
    remarks: resultRemarks,
    stopped: resultStopped,
    stored: resultStored,
    queued: resultQueued,
    sending: resultSending,
    checking: resultChecking,
    verified: resultVerified,
    partlyVerified: resultPartlyVerified,
    notApplied: resultNotApplied,
    refused: resultRefused,
    unclear: resultUnclear,
    cancelled: resultCancelled
} as const;
