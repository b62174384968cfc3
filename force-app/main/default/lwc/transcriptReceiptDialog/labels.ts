import close from '@salesforce/label/c.Transcript_Close';

export const labels = { close };
