import accept from '@salesforce/label/c.Transcript_Suggestions_Accept';
import allKind from '@salesforce/label/c.Transcript_Suggestions_All_Kind';
import allValue from '@salesforce/label/c.Transcript_Suggestions_All_Value';
import end from '@salesforce/label/c.Transcript_Suggestions_End';
import endLess from '@salesforce/label/c.Transcript_Suggestions_End_Less';
import endMore from '@salesforce/label/c.Transcript_Suggestions_End_More';
import kind from '@salesforce/label/c.Transcript_Suggestions_Kind';
import reject from '@salesforce/label/c.Transcript_Suggestions_Reject';
import rejectKind from '@salesforce/label/c.Transcript_Suggestions_Reject_Kind';
import rejectValue from '@salesforce/label/c.Transcript_Suggestions_Reject_Value';
import start from '@salesforce/label/c.Transcript_Suggestions_Start';
import startLess from '@salesforce/label/c.Transcript_Suggestions_Start_Less';
import startMore from '@salesforce/label/c.Transcript_Suggestions_Start_More';

export const labels = {
    accept,
    allKind,
    allValue,
    end,
    endLess,
    endMore,
    kind,
    reject,
    rejectKind,
    rejectValue,
    start,
    startLess,
    startMore
};
