import changed from '@salesforce/label/c.Transcript_Line_Changed';
import lines from '@salesforce/label/c.Transcript_List_Lines';
import redacted from '@salesforce/label/c.Transcript_List_Redacted';

export const LABELS = { changed, lines, redacted };
