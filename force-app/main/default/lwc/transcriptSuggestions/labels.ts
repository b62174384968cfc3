import askedFor from '@salesforce/label/c.Transcript_Why_Asked_For';
import certain from '@salesforce/label/c.Transcript_Suggestions_Certain';
import characters from '@salesforce/label/c.Transcript_Why_Characters';
import charactersLines from '@salesforce/label/c.Transcript_Why_Characters_Lines';
import checksumFails from '@salesforce/label/c.Transcript_Why_Checksum_Fails';
import checksumHolds from '@salesforce/label/c.Transcript_Why_Checksum_Holds';
import close from '@salesforce/label/c.Transcript_Suggestions_Close';
import decided from '@salesforce/label/c.Transcript_Suggestions_Decided';
import decidedAll from '@salesforce/label/c.Transcript_Suggestions_Decided_All';
import digits from '@salesforce/label/c.Transcript_Why_Digits';
import digitsLines from '@salesforce/label/c.Transcript_Why_Digits_Lines';
import empty from '@salesforce/label/c.Transcript_Suggestions_Empty';
import filter from '@salesforce/label/c.Transcript_Suggestions_Filter';
import filteredOut from '@salesforce/label/c.Transcript_Suggestions_Filtered_Out_Many';
import filteredOutOne from '@salesforce/label/c.Transcript_Suggestions_Filtered_Out_One';
import likely from '@salesforce/label/c.Transcript_Suggestions_Likely';
import lines from '@salesforce/label/c.Transcript_Suggestions_Lines';
import looking from '@salesforce/label/c.Transcript_Suggestions_Looking';
import more from '@salesforce/label/c.Transcript_Suggestions_More';
import moreBefore from '@salesforce/label/c.Transcript_Suggestions_More_Before';
import named from '@salesforce/label/c.Transcript_Why_Named';
import ownRule from '@salesforce/label/c.Transcript_Why_Own_Rule';
import place from '@salesforce/label/c.Transcript_Suggestions_Place';
import places from '@salesforce/label/c.Transcript_Suggestions_Places';
import reading from '@salesforce/label/c.Transcript_Suggestions_Reading';
import saidElsewhere from '@salesforce/label/c.Transcript_Why_Said_Elsewhere';
import showAll from '@salesforce/label/c.Transcript_Suggestions_Show_All';
import spelled from '@salesforce/label/c.Transcript_Why_Spelled';
import title from '@salesforce/label/c.Transcript_Suggestions_Title';
import typicalForm from '@salesforce/label/c.Transcript_Why_Typical_Form';
import unknown from '@salesforce/label/c.Transcript_Why_Unknown';
import unsure from '@salesforce/label/c.Transcript_Suggestions_Unsure';
import type { Certainty } from 'c/reviewQueue';

export const labels = {
    close,
    decided,
    decidedAll,
    empty,
    filter,
    filteredOut,
    filteredOutOne,
    lines,
    looking,
    more,
    moreBefore,
    place,
    places,
    reading,
    showAll,
    title
};

export const CERTAINTY_LABELS: Readonly<Record<Certainty, string>> = { certain, likely, unsure };

/** Why something is suggested. */
export const WHY_LABELS = {
    askedFor,
    characters,
    charactersLines,
    checksumFails,
    checksumHolds,
    digits,
    digitsLines,
    named,
    ownRule,
    saidElsewhere,
    spelled,
    typicalForm,
    unknown
};
