import actions from '@salesforce/label/c.Transcript_Line_Actions';
import changed from '@salesforce/label/c.Transcript_Line_Changed';
import edit from '@salesforce/label/c.Transcript_Line_Edit';
import emptyEdit from '@salesforce/label/c.Transcript_Line_Empty_Edit';
import hideChange from '@salesforce/label/c.Transcript_Line_Hide_Change';
import mayNotEdit from '@salesforce/label/c.Transcript_Line_May_Not_Edit';
import mayNotRedact from '@salesforce/label/c.Transcript_Line_May_Not_Redact';
import noRedaction from '@salesforce/label/c.Transcript_Line_No_Redaction';
import alreadyRedacted from '@salesforce/label/c.Transcript_Line_Already_Redacted';
import redactLine from '@salesforce/label/c.Transcript_Line_Redact';
import redactionRemoved from '@salesforce/label/c.Transcript_Line_Redaction_Removed';
import reverted from '@salesforce/label/c.Transcript_Line_Reverted';
import relabel from '@salesforce/label/c.Transcript_Line_Relabel';
import revert from '@salesforce/label/c.Transcript_Line_Revert';
import selected from '@salesforce/label/c.Transcript_Line_Selected';
import showChange from '@salesforce/label/c.Transcript_Line_Show_Change';
import touchesRedaction from '@salesforce/label/c.Transcript_Line_Touches_Redaction';

export const LABELS = {
    actions,
    alreadyRedacted,
    changed,
    edit,
    emptyEdit,
    hideChange,
    mayNotEdit,
    mayNotRedact,
    noRedaction,
    redactLine,
    redactionRemoved,
    relabel,
    revert,
    reverted,
    selected,
    showChange,
    touchesRedaction
};
