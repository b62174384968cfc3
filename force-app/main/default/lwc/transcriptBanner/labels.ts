import dismiss from '@salesforce/label/c.Transcript_Dismiss';
import fewer from '@salesforce/label/c.Transcript_Banner_Fewer';
import more from '@salesforce/label/c.Transcript_Banner_More';

/** At least two are folded away, so `more` has no form for one. */
export const labels = { dismiss, fewer, more };
