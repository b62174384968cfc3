import actions from '@salesforce/label/c.Transcript_Keys_Actions';
import close from '@salesforce/label/c.Transcript_Close';
import copy from '@salesforce/label/c.Transcript_Keys_Copy';
import correcting from '@salesforce/label/c.Transcript_Keys_Correcting';
import edit from '@salesforce/label/c.Transcript_Keys_Edit';
import ends from '@salesforce/label/c.Transcript_Keys_Ends';
import find from '@salesforce/label/c.Transcript_Keys_Find';
import finding from '@salesforce/label/c.Transcript_Keys_Finding';
import findNext from '@salesforce/label/c.Transcript_Keys_Find_Next';
import giveUp from '@salesforce/label/c.Transcript_Keys_Give_Up';
import goToTime from '@salesforce/label/c.Transcript_Keys_Go_To_Time';
import history from '@salesforce/label/c.Transcript_Keys_History';
import keep from '@salesforce/label/c.Transcript_Keys_Keep';
import list from '@salesforce/label/c.Transcript_Keys_List';
import moreWords from '@salesforce/label/c.Transcript_Keys_More_Words';
import moving from '@salesforce/label/c.Transcript_Keys_Moving';
import newLine from '@salesforce/label/c.Transcript_Keys_New_Line';
import nextLine from '@salesforce/label/c.Transcript_Keys_Next_Line';
import or from '@salesforce/label/c.Transcript_Keys_Or';
import page from '@salesforce/label/c.Transcript_Keys_Page';
import redact from '@salesforce/label/c.Transcript_Keys_Redact';
import redactExactly from '@salesforce/label/c.Transcript_Keys_Redact_Exactly';
import redacting from '@salesforce/label/c.Transcript_Keys_Redacting';
import redactThere from '@salesforce/label/c.Transcript_Keys_Redact_There';
import redo from '@salesforce/label/c.Transcript_Keys_Redo';
import relabel from '@salesforce/label/c.Transcript_Keys_Relabel';
import removeRedaction from '@salesforce/label/c.Transcript_Keys_Remove_Redaction';
import replace from '@salesforce/label/c.Transcript_Keys_Replace';
import review from '@salesforce/label/c.Transcript_Keys_Review';
import showChange from '@salesforce/label/c.Transcript_Keys_Show_Change';
import undo from '@salesforce/label/c.Transcript_Keys_Undo';
import whole from '@salesforce/label/c.Transcript_Keys_Whole';
import word from '@salesforce/label/c.Transcript_Keys_Word';

export const labels = {
    actions,
    close,
    copy,
    correcting,
    edit,
    ends,
    find,
    finding,
    findNext,
    giveUp,
    goToTime,
    history,
    keep,
    list,
    moreWords,
    moving,
    newLine,
    nextLine,
    or,
    page,
    redact,
    redactExactly,
    redacting,
    redactThere,
    redo,
    relabel,
    removeRedaction,
    replace,
    review,
    showChange,
    undo,
    whole,
    word
};
