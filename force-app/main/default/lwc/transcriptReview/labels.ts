import allStored from '@salesforce/label/c.Transcript_All_Stored';
import cancel from '@salesforce/label/c.Transcript_Cancel';
import choiceOf from '@salesforce/label/c.Transcript_Choice_Of';
import close from '@salesforce/label/c.Transcript_Close';
import closeSaving from '@salesforce/label/c.Transcript_Close_Saving';
import connectAgain from '@salesforce/label/c.Transcript_Connect_Again';
import decisionsMany from '@salesforce/label/c.Transcript_Decisions_Many';
import decisionsOne from '@salesforce/label/c.Transcript_Decisions_One';
import edits from '@salesforce/label/c.Transcript_Review_Edits';
import elsewhereMany from '@salesforce/label/c.Transcript_Where_Else_Summary_Many';
import elsewhereNone from '@salesforce/label/c.Transcript_Where_Else_Summary_None';
import elsewhereOne from '@salesforce/label/c.Transcript_Where_Else_Summary_One';
import finalWarning from '@salesforce/label/c.Transcript_Review_Final';
import linesMany from '@salesforce/label/c.Transcript_Lines_Many';
import linesOne from '@salesforce/label/c.Transcript_Lines_One';
import markedMany from '@salesforce/label/c.Transcript_Where_Else_Redacted_Many';
import markedOne from '@salesforce/label/c.Transcript_Where_Else_Redacted_One';
import mayArrive from '@salesforce/label/c.Transcript_May_Arrive';
import mayBeStored from '@salesforce/label/c.Transcript_May_Be_Stored';
import note from '@salesforce/label/c.Transcript_Note';
import nothingLost from '@salesforce/label/c.Transcript_Nothing_Lost';
import outcomeAlike from '@salesforce/label/c.Transcript_Outcome_Alike';
import outcomeConflict from '@salesforce/label/c.Transcript_Outcome_Conflict';
import outcomeMine from '@salesforce/label/c.Transcript_Outcome_Mine';
import outcomeNotApplied from '@salesforce/label/c.Transcript_Outcome_Not_Applied';
import outcomeOverwritten from '@salesforce/label/c.Transcript_Outcome_Overwritten';
import outcomeRebased from '@salesforce/label/c.Transcript_Outcome_Rebased';
import outcomeRedacted from '@salesforce/label/c.Transcript_Outcome_Redacted';
import outcomeSaved from '@salesforce/label/c.Transcript_Outcome_Saved';
import outcomeSending from '@salesforce/label/c.Transcript_Outcome_Sending';
import outcomeSentBefore from '@salesforce/label/c.Transcript_Outcome_Sent_Before';
import outcomeTheirs from '@salesforce/label/c.Transcript_Outcome_Theirs';
import outcomeUnconfirmed from '@salesforce/label/c.Transcript_Outcome_Unconfirmed';
import reason from '@salesforce/label/c.Transcript_Reason';
import reasonChoose from '@salesforce/label/c.Transcript_Reason_Choose';
import reasonMissing from '@salesforce/label/c.Transcript_Reason_Missing';
import receipt from '@salesforce/label/c.Transcript_Receipt';
import receiptHide from '@salesforce/label/c.Transcript_Receipt_Hide';
import recordOpen from '@salesforce/label/c.Transcript_Record_Open';
import recordOpenTitle from '@salesforce/label/c.Transcript_Record_Open_Title';
import redactions from '@salesforce/label/c.Transcript_Review_Redactions';
import removedMany from '@salesforce/label/c.Transcript_Review_Removed_Many';
import removedOne from '@salesforce/label/c.Transcript_Review_Removed_One';
import request from '@salesforce/label/c.Transcript_Request';
import saveMany from '@salesforce/label/c.Transcript_Save_Many';
import saveOne from '@salesforce/label/c.Transcript_Save_One';
import saveRemainingMany from '@salesforce/label/c.Transcript_Save_Remaining_Many';
import saveRemainingOne from '@salesforce/label/c.Transcript_Save_Remaining_One';
import saving from '@salesforce/label/c.Transcript_Saving';
import savingLong from '@salesforce/label/c.Transcript_Saving_Long';
import savingProgress from '@salesforce/label/c.Transcript_Saving_Progress';
import savingWaits from '@salesforce/label/c.Transcript_Saving_Waits';
import summaryMany from '@salesforce/label/c.Transcript_Summary_Many';
import summaryNone from '@salesforce/label/c.Transcript_Summary_None';
import summaryOne from '@salesforce/label/c.Transcript_Summary_One';
import typeCount from '@salesforce/label/c.Transcript_Type_Count';
import unconfirmedMany from '@salesforce/label/c.Transcript_Unconfirmed_Many';
import unconfirmedOne from '@salesforce/label/c.Transcript_Unconfirmed_One';

export const labels = {
    allStored,
    cancel,
    choiceOf,
    close,
    closeSaving,
    connectAgain,
    decisionsMany,
    decisionsOne,
    edits,
    elsewhereMany,
    elsewhereNone,
    elsewhereOne,
    finalWarning,
    linesMany,
    linesOne,
    markedMany,
    markedOne,
    mayArrive,
    mayBeStored,
    note,
    nothingLost,
    outcomeAlike,
    outcomeConflict,
    outcomeMine,
    outcomeNotApplied,
    outcomeOverwritten,
    outcomeRebased,
    outcomeRedacted,
    outcomeSaved,
    outcomeSending,
    outcomeSentBefore,
    outcomeTheirs,
    outcomeUnconfirmed,
    reason,
    reasonChoose,
    reasonMissing,
    receipt,
    receiptHide,
    recordOpen,
    recordOpenTitle,
    redactions,
    removedMany,
    removedOne,
    request,
    saveMany,
    saveOne,
    saveRemainingMany,
    saveRemainingOne,
    saving,
    savingLong,
    savingProgress,
    savingWaits,
    summaryMany,
    summaryNone,
    summaryOne,
    typeCount,
    unconfirmedMany,
    unconfirmedOne
};
