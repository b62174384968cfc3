import legFrom from '@salesforce/label/c.Transcript_Leg_From';
import legHere from '@salesforce/label/c.Transcript_Leg_Here';
import legOther from '@salesforce/label/c.Transcript_Leg_Other';
import legWith from '@salesforce/label/c.Transcript_Leg_With';
import receipt from '@salesforce/label/c.Transcript_Receipt';
import redactedBy from '@salesforce/label/c.Transcript_Redacted_By';
import redactedBySomebody from '@salesforce/label/c.Transcript_Redacted_By_Somebody';
import redactedByYou from '@salesforce/label/c.Transcript_Redacted_By_You';

/** Where lines come from, and by whom they were redacted. */
export const pastLabels = {
    legFrom,
    legHere,
    legOther,
    legWith,
    receipt,
    redactedBy,
    redactedBySomebody,
    redactedByYou
};
