import decide from '@salesforce/label/c.Transcript_Decide';
import decisionsMany from '@salesforce/label/c.Transcript_Decisions_Many';
import decisionsOne from '@salesforce/label/c.Transcript_Decisions_One';
import endedMany from '@salesforce/label/c.Transcript_Save_Ended_Many';
import endedOne from '@salesforce/label/c.Transcript_Save_Ended_One';
import endedProblem from '@salesforce/label/c.Transcript_Save_Ended_Problem';
import restUnsaved from '@salesforce/label/c.Transcript_Save_Rest_Unsaved';
import savingMany from '@salesforce/label/c.Transcript_Saving_Banner_Many';
import savingOne from '@salesforce/label/c.Transcript_Saving_Banner_One';
import show from '@salesforce/label/c.Transcript_Show';

/** What is said of the person's own save. */
export const saveLabels = {
    decide,
    decisionsMany,
    decisionsOne,
    endedMany,
    endedOne,
    endedProblem,
    restUnsaved,
    savingMany,
    savingOne,
    show
};
