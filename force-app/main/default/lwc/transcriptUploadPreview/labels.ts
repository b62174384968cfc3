import counts from '@salesforce/label/c.Transcript_Upload_Preview_Counts';
import scope from '@salesforce/label/c.Transcript_Upload_Preview_Scope';
import all from '@salesforce/label/c.Transcript_Upload_Preview_All';
import missing from '@salesforce/label/c.Transcript_Upload_Preview_Missing';
import reason from '@salesforce/label/c.Transcript_Upload_Preview_Reason';
import save from '@salesforce/label/c.Transcript_Upload_Preview_Save';
import raw from '@salesforce/label/c.Transcript_Upload_Preview_Raw';
import more from '@salesforce/label/c.Transcript_Upload_Preview_More';
import restores from '@salesforce/label/c.Transcript_Upload_Preview_Restores';
import include from '@salesforce/label/c.Transcript_Upload_Preview_Include';
import mayNot from '@salesforce/label/c.Transcript_Upload_Preview_May_Not';
import lines from '@salesforce/label/c.Transcript_Upload_Preview_Lines';
import reasonChoose from '@salesforce/label/c.Transcript_Reason_Choose';

export const labels = {
    counts,
    scope,
    all,
    missing,
    reason,
    save,
    raw,
    more,
    restores,
    include,
    mayNot,
    lines,
    reasonChoose
};
