import actions from '@salesforce/label/c.Transcript_Line_Actions';
import changed from '@salesforce/label/c.Transcript_Line_Changed';
import edit from '@salesforce/label/c.Transcript_Line_Edit';
import emptyText from '@salesforce/label/c.Transcript_Line_Empty';
import emptyEdit from '@salesforce/label/c.Transcript_Line_Empty_Edit';
import mayNotEdit from '@salesforce/label/c.Transcript_Line_May_Not_Edit';
import mayNotRedact from '@salesforce/label/c.Transcript_Line_May_Not_Redact';
import noRedaction from '@salesforce/label/c.Transcript_Line_No_Redaction';
import alreadyRedacted from '@salesforce/label/c.Transcript_Line_Already_Redacted';
import pendingMask from '@salesforce/label/c.Transcript_Line_Pending_Mask';
import redactLine from '@salesforce/label/c.Transcript_Line_Redact';
import redactionRemoved from '@salesforce/label/c.Transcript_Line_Redaction_Removed';
import removeRedaction from '@salesforce/label/c.Transcript_Line_Remove_Redaction';
import reverted from '@salesforce/label/c.Transcript_Line_Reverted';
import revert from '@salesforce/label/c.Transcript_Line_Revert';
import selected from '@salesforce/label/c.Transcript_Line_Selected';
import storedMask from '@salesforce/label/c.Transcript_Line_Stored_Mask';
import touchesRedaction from '@salesforce/label/c.Transcript_Line_Touches_Redaction';

export const LABELS = {
    actions,
    alreadyRedacted,
    changed,
    edit,
    emptyEdit,
    emptyText,
    mayNotEdit,
    mayNotRedact,
    noRedaction,
    pendingMask,
    redactLine,
    redactionRemoved,
    removeRedaction,
    revert,
    reverted,
    selected,
    storedMask,
    touchesRedaction
};
