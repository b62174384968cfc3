import already from '@salesforce/label/c.Transcript_Reviewed_Already';
import anyway from '@salesforce/label/c.Transcript_Reviewed_Anyway';
import by from '@salesforce/label/c.Transcript_Reviewed_By';
import byNobody from '@salesforce/label/c.Transcript_Reviewed_By_Nobody';
import changed from '@salesforce/label/c.Transcript_Reviewed_Changed';
import failed from '@salesforce/label/c.Transcript_Reviewed_Failed';
import leftInMany from '@salesforce/label/c.Transcript_Reviewed_Left_In_Many';
import leftInOne from '@salesforce/label/c.Transcript_Reviewed_Left_In_One';
import marked from '@salesforce/label/c.Transcript_Reviewed_Done';
import openMany from '@salesforce/label/c.Transcript_Reviewed_Open_Many';
import openOne from '@salesforce/label/c.Transcript_Reviewed_Open_One';
import question from '@salesforce/label/c.Transcript_Reviewed_Question';
import reopened from '@salesforce/label/c.Transcript_Reviewed_Reopened';
import unsavedMany from '@salesforce/label/c.Transcript_Reviewed_Unsaved_Many';
import unsavedOne from '@salesforce/label/c.Transcript_Reviewed_Unsaved_One';

export const callReviewLabels = {
    already,
    anyway,
    by,
    byNobody,
    changed,
    failed,
    leftInMany,
    leftInOne,
    marked,
    openMany,
    openOne,
    question,
    reopened,
    unsavedMany,
    unsavedOne
};
