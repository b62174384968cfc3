import restores from '@salesforce/label/c.Transcript_Upload_Preview_Restores';
import include from '@salesforce/label/c.Transcript_Upload_Preview_Include';
import mayNot from '@salesforce/label/c.Transcript_Upload_Preview_May_Not';
import value from '@salesforce/label/c.Transcript_Upload_Value';
import mask from '@salesforce/label/c.Transcript_Upload_Value_Mask';

export const labels = { restores, include, mayNot, value, mask };
