import legend from '@salesforce/label/c.Transcript_Filter_Legend';

export const labels = { legend };
