import actions from '@salesforce/label/c.Transcript_Keys_Actions';
import close from '@salesforce/label/c.Transcript_Close';
import correcting from '@salesforce/label/c.Transcript_Keys_Correcting';
import edit from '@salesforce/label/c.Transcript_Keys_Edit';
import ends from '@salesforce/label/c.Transcript_Keys_Ends';
import giveUp from '@salesforce/label/c.Transcript_Keys_Give_Up';
import keep from '@salesforce/label/c.Transcript_Keys_Keep';
import list from '@salesforce/label/c.Transcript_Keys_List';
import moreWords from '@salesforce/label/c.Transcript_Keys_More_Words';
import moving from '@salesforce/label/c.Transcript_Keys_Moving';
import newLine from '@salesforce/label/c.Transcript_Keys_New_Line';
import nextLine from '@salesforce/label/c.Transcript_Keys_Next_Line';
import or from '@salesforce/label/c.Transcript_Keys_Or';
import page from '@salesforce/label/c.Transcript_Keys_Page';
import redact from '@salesforce/label/c.Transcript_Keys_Redact';
import redacting from '@salesforce/label/c.Transcript_Keys_Redacting';
import redo from '@salesforce/label/c.Transcript_Keys_Redo';
import removeRedaction from '@salesforce/label/c.Transcript_Keys_Remove_Redaction';
import review from '@salesforce/label/c.Transcript_Keys_Review';
import undo from '@salesforce/label/c.Transcript_Keys_Undo';
import whole from '@salesforce/label/c.Transcript_Keys_Whole';
import word from '@salesforce/label/c.Transcript_Keys_Word';

export const labels = {
    actions,
    close,
    correcting,
    edit,
    ends,
    giveUp,
    keep,
    list,
    moreWords,
    moving,
    newLine,
    nextLine,
    or,
    page,
    redact,
    redacting,
    redo,
    removeRedaction,
    review,
    undo,
    whole,
    word
};
