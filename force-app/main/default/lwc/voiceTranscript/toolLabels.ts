import copiedForm from '@salesforce/label/c.Transcript_Copied_Form';
import copiedMany from '@salesforce/label/c.Transcript_Copied_Many';
import copiedOne from '@salesforce/label/c.Transcript_Copied_One';
import copiedWords from '@salesforce/label/c.Transcript_Copied_Words';
import copyRefused from '@salesforce/label/c.Transcript_Copy_Refused';
import filterChanged from '@salesforce/label/c.Transcript_Filter_Changed';
import filterConflicts from '@salesforce/label/c.Transcript_Filter_Conflicts';
import filterEveryone from '@salesforce/label/c.Transcript_Filter_Everyone';
import filterRedacted from '@salesforce/label/c.Transcript_Filter_Redacted';
import filterSaid from '@salesforce/label/c.Transcript_Filter_Said';
import findSpoken from '@salesforce/label/c.Transcript_Find_Spoken';
import goToNone from '@salesforce/label/c.Transcript_Go_To_None';
import wentOnFromEnd from '@salesforce/label/c.Transcript_Find_From_End';
import wentOnFromStart from '@salesforce/label/c.Transcript_Find_From_Start';

export const toolLabels = {
    copiedForm,
    copiedMany,
    copiedOne,
    copiedWords,
    copyRefused,
    filterChanged,
    filterConflicts,
    filterEveryone,
    filterRedacted,
    filterSaid,
    findSpoken,
    goToNone,
    wentOnFromEnd,
    wentOnFromStart
};
