import everywhere from '@salesforce/label/c.Transcript_Redact_Menu_Everywhere';
import exact from '@salesforce/label/c.Transcript_Redact_Menu_Exact';
import filter from '@salesforce/label/c.Transcript_Redact_Menu_Filter';
import filterHint from '@salesforce/label/c.Transcript_Redact_Menu_Filter_Hint';
import kinds from '@salesforce/label/c.Transcript_Redact_Menu_Kinds';
import leaves from '@salesforce/label/c.Transcript_Redact_Menu_Leaves';
import none from '@salesforce/label/c.Transcript_Redact_Menu_None';
import offer from '@salesforce/label/c.Transcript_Redact_Menu_Offer';
import offerFirst from '@salesforce/label/c.Transcript_Redact_Menu_Offer_First';

export const LABELS = { everywhere, exact, filter, filterHint, kinds, leaves, none, offer, offerFirst };
