import emptiedMany from '@salesforce/label/c.Transcript_Replace_Emptied_Many';
import emptiedOne from '@salesforce/label/c.Transcript_Replace_Emptied_One';
import linesMany from '@salesforce/label/c.Transcript_Lines_Many';
import linesOne from '@salesforce/label/c.Transcript_Lines_One';
import offerKeys from '@salesforce/label/c.Transcript_Offer_Keys';
import offerMany from '@salesforce/label/c.Transcript_Offer_Many';
import offerOne from '@salesforce/label/c.Transcript_Offer_One';
import redactDone from '@salesforce/label/c.Transcript_Redact_Everywhere_Done';
import redactTitle from '@salesforce/label/c.Transcript_Redact_Everywhere_Title';
import replaceDone from '@salesforce/label/c.Transcript_Replace_Done';
import replaceTitle from '@salesforce/label/c.Transcript_Replace_Title';

/** The words of actions on many lines at once. */
export const manyLabels = {
    emptiedMany,
    emptiedOne,
    linesMany,
    linesOne,
    offerKeys,
    offerMany,
    offerOne,
    redactDone,
    redactTitle,
    replaceDone,
    replaceTitle
};
