import blocked from '@salesforce/label/c.Transcript_Save_Bar_Blocked';
import discard from '@salesforce/label/c.Transcript_Discard';
import nothingUnsaved from '@salesforce/label/c.Transcript_Nothing_Unsaved';
import reviewAndSave from '@salesforce/label/c.Transcript_Review_And_Save';
import unsaved from '@salesforce/label/c.Transcript_Unsaved';

export const labels = { blocked, discard, nothingUnsaved, reviewAndSave, unsaved };
