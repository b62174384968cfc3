import close from '@salesforce/label/c.Transcript_Go_To_Close';
import field from '@salesforce/label/c.Transcript_Go_To_Field';
import go from '@salesforce/label/c.Transcript_Go_To_Go';
import hint from '@salesforce/label/c.Transcript_Go_To_Hint';
import invalid from '@salesforce/label/c.Transcript_Go_To_Invalid';

export const labels = { close, field, go, hint, invalid };
