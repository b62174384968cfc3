import changeHidden from '@salesforce/label/c.Transcript_Line_Change_Hidden';
import changeShown from '@salesforce/label/c.Transcript_Line_Change_Shown';
import changed from '@salesforce/label/c.Transcript_Line_Changed';
import lines from '@salesforce/label/c.Transcript_List_Lines';
import noChange from '@salesforce/label/c.Transcript_Line_No_Change';
import redacted from '@salesforce/label/c.Transcript_List_Redacted';
import suggested from '@salesforce/label/c.Transcript_Line_Suggested';

export const LABELS = { changed, changeHidden, changeShown, lines, noChange, redacted, suggested };
