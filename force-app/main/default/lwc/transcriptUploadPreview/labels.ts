import counts from '@salesforce/label/c.Transcript_Upload_Preview_Counts';
import scope from '@salesforce/label/c.Transcript_Upload_Preview_Scope';
import all from '@salesforce/label/c.Transcript_Upload_Preview_All';
import missing from '@salesforce/label/c.Transcript_Upload_Preview_Missing';
import changed from '@salesforce/label/c.Transcript_Upload_Preview_Changed';
import changedHow from '@salesforce/label/c.Transcript_Upload_Preview_Changed_How';
import changedRestoring from '@salesforce/label/c.Transcript_Upload_Preview_Changed_Restoring';
import empty from '@salesforce/label/c.Transcript_Upload_Preview_Empty';
import reason from '@salesforce/label/c.Transcript_Upload_Preview_Reason';
import save from '@salesforce/label/c.Transcript_Upload_Preview_Save';
import raw from '@salesforce/label/c.Transcript_Upload_Preview_Raw';
import more from '@salesforce/label/c.Transcript_Upload_Preview_More';
import lines from '@salesforce/label/c.Transcript_Upload_Preview_Lines';
import note from '@salesforce/label/c.Transcript_Note';
import reasonChoose from '@salesforce/label/c.Transcript_Reason_Choose';
import valuesLooking from '@salesforce/label/c.Transcript_Upload_Values_Looking';
import valuesNone from '@salesforce/label/c.Transcript_Upload_Values_None';
import valuesFound from '@salesforce/label/c.Transcript_Upload_Values_Found';
import maskAll from '@salesforce/label/c.Transcript_Upload_Values_Mask_All';
import maskNone from '@salesforce/label/c.Transcript_Upload_Values_Mask_None';

export const labels = {
    counts,
    scope,
    all,
    missing,
    changed,
    changedHow,
    changedRestoring,
    empty,
    reason,
    save,
    raw,
    more,
    lines,
    note,
    reasonChoose,
    valuesLooking,
    valuesNone,
    valuesFound,
    maskAll,
    maskNone
};
