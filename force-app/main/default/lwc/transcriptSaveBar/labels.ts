import discard from '@salesforce/label/c.Transcript_Discard';
import nothingUnsaved from '@salesforce/label/c.Transcript_Nothing_Unsaved';
import reviewAndSave from '@salesforce/label/c.Transcript_Review_And_Save';
import unsaved from '@salesforce/label/c.Transcript_Unsaved';

export const labels = { discard, nothingUnsaved, reviewAndSave, unsaved };
