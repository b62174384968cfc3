import accept from '@salesforce/label/c.Transcript_Keys_Accept';
import acceptKind from '@salesforce/label/c.Transcript_Keys_Accept_Kind';
import acceptValue from '@salesforce/label/c.Transcript_Keys_Accept_Value';
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
import markReviewed from '@salesforce/label/c.Transcript_Keys_Mark_Reviewed';
import moreWords from '@salesforce/label/c.Transcript_Keys_More_Words';
import moving from '@salesforce/label/c.Transcript_Keys_Moving';
import newLine from '@salesforce/label/c.Transcript_Keys_New_Line';
import nextLine from '@salesforce/label/c.Transcript_Keys_Next_Line';
import nextSuggestion from '@salesforce/label/c.Transcript_Keys_Next_Suggestion';
import openSuggestions from '@salesforce/label/c.Transcript_Keys_Suggestions';
import or from '@salesforce/label/c.Transcript_Keys_Or';
import page from '@salesforce/label/c.Transcript_Keys_Page';
import redact from '@salesforce/label/c.Transcript_Keys_Redact';
import redactExactly from '@salesforce/label/c.Transcript_Keys_Redact_Exactly';
import redacting from '@salesforce/label/c.Transcript_Keys_Redacting';
import redactThere from '@salesforce/label/c.Transcript_Keys_Redact_There';
import redo from '@salesforce/label/c.Transcript_Keys_Redo';
import reject from '@salesforce/label/c.Transcript_Keys_Reject';
import relabel from '@salesforce/label/c.Transcript_Keys_Relabel';
import removeRedaction from '@salesforce/label/c.Transcript_Keys_Remove_Redaction';
import replace from '@salesforce/label/c.Transcript_Keys_Replace';
import review from '@salesforce/label/c.Transcript_Keys_Review';
import showChange from '@salesforce/label/c.Transcript_Keys_Show_Change';
import suggestionEnd from '@salesforce/label/c.Transcript_Keys_Suggestion_End';
import suggestionFilter from '@salesforce/label/c.Transcript_Keys_Suggestion_Filter';
import suggestionKind from '@salesforce/label/c.Transcript_Keys_Suggestion_Kind';
import suggestionLine from '@salesforce/label/c.Transcript_Keys_Suggestion_Line';
import suggestionStart from '@salesforce/label/c.Transcript_Keys_Suggestion_Start';
import suggestions from '@salesforce/label/c.Transcript_Suggestions_Title';
import undo from '@salesforce/label/c.Transcript_Keys_Undo';
import whole from '@salesforce/label/c.Transcript_Keys_Whole';
import word from '@salesforce/label/c.Transcript_Keys_Word';

export const labels = {
    accept,
    acceptKind,
    acceptValue,
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
    markReviewed,
    moreWords,
    moving,
    newLine,
    nextLine,
    nextSuggestion,
    openSuggestions,
    or,
    page,
    redact,
    redactExactly,
    redacting,
    redactThere,
    redo,
    reject,
    relabel,
    removeRedaction,
    replace,
    review,
    showChange,
    suggestionEnd,
    suggestionFilter,
    suggestionKind,
    suggestionLine,
    suggestions,
    suggestionStart,
    undo,
    whole,
    word
};
