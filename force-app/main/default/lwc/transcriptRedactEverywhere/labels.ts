import cancel from '@salesforce/label/c.Transcript_Cancel';
import kind from '@salesforce/label/c.Transcript_Redact_Menu_Filter';
import kindMissing from '@salesforce/label/c.Transcript_Redact_Everywhere_Kind';
import keys from '@salesforce/label/c.Transcript_Occurrences_Keys';
import redact from '@salesforce/label/c.Transcript_Redact_Everywhere_Button';
import ticked from '@salesforce/label/c.Transcript_Occurrences_Ticked';

export const labels = { cancel, keys, kind, kindMissing, redact, ticked };
