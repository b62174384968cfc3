import emptyText from '@salesforce/label/c.Transcript_Line_Empty';
import pendingMask from '@salesforce/label/c.Transcript_Line_Pending_Mask';
import relabel from '@salesforce/label/c.Transcript_Line_Relabel_Mask';
import removeRedaction from '@salesforce/label/c.Transcript_Line_Remove_Redaction';
import storedMask from '@salesforce/label/c.Transcript_Line_Stored_Mask';

export const LABELS = { emptyText, pendingMask, relabel, removeRedaction, storedMask };
