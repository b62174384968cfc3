import close from '@salesforce/label/c.Transcript_Close';
import goTo from '@salesforce/label/c.Transcript_Draft_Go_To';
import intro from '@salesforce/label/c.Transcript_Draft_Left_Text';
import gone from '@salesforce/label/c.Transcript_Draft_Line_Gone';
import redact from '@salesforce/label/c.Transcript_Draft_Redact';
import removed from '@salesforce/label/c.Transcript_Draft_Removed';
import words from '@salesforce/label/c.Transcript_Draft_Words';
import storedNow from '@salesforce/label/c.Transcript_Stored_Now';

export const labels = { close, gone, goTo, intro, redact, removed, storedNow, words };
