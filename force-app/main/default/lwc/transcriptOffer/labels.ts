import close from '@salesforce/label/c.Transcript_Offer_Close';
import redact from '@salesforce/label/c.Transcript_Offer_Redact';

export const labels = { close, redact };
