import title from '@salesforce/label/c.Transcript_Checkup_Title';

export const checkupTitle = title;
