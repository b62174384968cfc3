import actionBoth from '@salesforce/label/c.Transcript_History_Action_Both';
import actionEdit from '@salesforce/label/c.Transcript_History_Action_Edit';
import actionRedact from '@salesforce/label/c.Transcript_History_Action_Redact';
import actionRedactSome from '@salesforce/label/c.Transcript_History_Action_Redact_Some';
import checkAgain from '@salesforce/label/c.Transcript_Check_Again';
import close from '@salesforce/label/c.Transcript_History_Close';
import editedMany from '@salesforce/label/c.Transcript_History_Edited_Many';
import editedOne from '@salesforce/label/c.Transcript_History_Edited_One';
import empty from '@salesforce/label/c.Transcript_History_Empty';
import linesMany from '@salesforce/label/c.Transcript_History_Lines_Many';
import linesMore from '@salesforce/label/c.Transcript_History_Lines_More';
import linesOne from '@salesforce/label/c.Transcript_History_Lines_One';
import linesUntold from '@salesforce/label/c.Transcript_History_Lines_Untold';
import loading from '@salesforce/label/c.Transcript_History_Loading';
import missing from '@salesforce/label/c.Transcript_History_Missing';
import more from '@salesforce/label/c.Transcript_History_More';
import nobody from '@salesforce/label/c.Transcript_Somebody';
import note from '@salesforce/label/c.Transcript_History_Note';
import notTold from '@salesforce/label/c.Transcript_History_Not_Told';
import redactedMany from '@salesforce/label/c.Transcript_History_Redacted_Many';
import redactedOne from '@salesforce/label/c.Transcript_History_Redacted_One';
import receipt from '@salesforce/label/c.Transcript_Receipt';
import resultConflict from '@salesforce/label/c.Transcript_History_Result_Conflict';
import resultCutLoose from '@salesforce/label/c.Transcript_History_Result_Cut_Loose';
import resultNotApplied from '@salesforce/label/c.Transcript_History_Result_Not_Applied';
import resultOpen from '@salesforce/label/c.Transcript_History_Result_Open';
import resultOther from '@salesforce/label/c.Transcript_History_Result_Other';
import resultOverwritten from '@salesforce/label/c.Transcript_History_Result_Overwritten';
import resultUnconfirmed from '@salesforce/label/c.Transcript_History_Result_Unconfirmed';
import resultUnproven from '@salesforce/label/c.Transcript_History_Result_Unproven';
import resultVerified from '@salesforce/label/c.Transcript_History_Result_Verified';
import sealBroken from '@salesforce/label/c.Transcript_History_Seal_Broken';
import sealMissing from '@salesforce/label/c.Transcript_History_Seal_Missing';
import sealUnknown from '@salesforce/label/c.Transcript_History_Seal_Unknown';
import stateNotApplied from '@salesforce/label/c.Transcript_History_State_Not_Applied';
import statePartly from '@salesforce/label/c.Transcript_History_State_Partly';
import statePending from '@salesforce/label/c.Transcript_History_State_Pending';
import stateSaving from '@salesforce/label/c.Transcript_History_State_Saving';
import stateVerified from '@salesforce/label/c.Transcript_History_State_Verified';
import title from '@salesforce/label/c.Transcript_History_Title';
import unread from '@salesforce/label/c.Transcript_History_Unread';
import upload from '@salesforce/label/c.Transcript_History_Upload';
import uploadFailed from '@salesforce/label/c.Transcript_History_Upload_Failed';
import uploadFile from '@salesforce/label/c.Transcript_History_Upload_File';
import uploadFormat from '@salesforce/label/c.Transcript_History_Upload_Format';
import uploadRestored from '@salesforce/label/c.Transcript_History_Upload_Restored';
import uploadTaken from '@salesforce/label/c.Transcript_History_Upload_Taken';
import you from '@salesforce/label/c.Transcript_History_You';
import type { ChangeState, SealState } from 'c/proxyProtocol';

export const labels = {
    actionBoth,
    actionEdit,
    actionRedact,
    actionRedactSome,
    checkAgain,
    close,
    editedMany,
    editedOne,
    empty,
    linesMany,
    linesMore,
    linesOne,
    linesUntold,
    loading,
    missing,
    more,
    nobody,
    note,
    notTold,
    receipt,
    redactedMany,
    redactedOne,
    title,
    unread,
    upload,
    you
};

export const UPLOAD_LABELS = {
    file: uploadFile,
    format: uploadFormat,
    taken: uploadTaken,
    failed: uploadFailed,
    restored: uploadRestored
};

export const STATE_LABELS: Readonly<Record<ChangeState, string>> = {
    saving: stateSaving,
    pending: statePending,
    verified: stateVerified,
    partlyVerified: statePartly,
    notApplied: stateNotApplied
};

export const SEAL_LABELS: Readonly<Record<Exclude<SealState, 'intact'>, string>> = {
    missing: sealMissing,
    broken: sealBroken,
    unknownKey: sealUnknown
};

/** By the words of the change record. */
export const RESULT_LABELS: ReadonlyMap<string, string> = new Map([
    ['verified', resultVerified],
    ['conflict', resultConflict],
    ['overwritten', resultOverwritten],
    ['notApplied', resultNotApplied],
    ['unconfirmed', resultUnconfirmed],
    ['unproven', resultUnproven],
    ['cutLoose', resultCutLoose]
]);
/** While nobody has found out, and for a word that this page does not know. */
export const RESULT_OPEN = resultOpen;
export const RESULT_OTHER = resultOther;
