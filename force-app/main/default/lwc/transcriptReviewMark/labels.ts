import mark from '@salesforce/label/c.Transcript_Reviewed_Mark';
import reopen from '@salesforce/label/c.Transcript_Reviewed_Reopen';
import showAgain from '@salesforce/label/c.Transcript_Reviewed_Show_Again';

export const labels = { mark, reopen, showAgain };
