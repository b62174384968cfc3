import anyCertainty from '@salesforce/label/c.Transcript_Suggestions_Any_Certainty';
import byCertainty from '@salesforce/label/c.Transcript_Suggestions_By_Certainty';
import byKind from '@salesforce/label/c.Transcript_Suggestions_By_Kind';
import certainOnly from '@salesforce/label/c.Transcript_Suggestions_Certain_Only';
import everyKind from '@salesforce/label/c.Transcript_Suggestions_Every_Kind';
import likelyToo from '@salesforce/label/c.Transcript_Suggestions_Likely_Too';
import ofKind from '@salesforce/label/c.Transcript_Suggestions_Of_Kind';
import type { Certainty } from 'c/reviewQueue';

export const labels = { byCertainty, byKind, everyKind, ofKind };

/** So certain at least; the number of suggestions has its place in each. */
export const LEAST_LABELS: Readonly<Record<Certainty, string>> = {
    certain: certainOnly,
    likely: likelyToo,
    unsure: anyCertainty
};
