import title from '@salesforce/label/c.Transcript_Upload_Title';

export const uploadLabels = { title };
