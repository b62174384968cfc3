import accept from '@salesforce/label/c.Transcript_Suggestions_Accept';
import allKind from '@salesforce/label/c.Transcript_Suggestions_All_Kind';
import allValue from '@salesforce/label/c.Transcript_Suggestions_All_Value';
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
import kind from '@salesforce/label/c.Transcript_Suggestions_Kind';
import likely from '@salesforce/label/c.Transcript_Suggestions_Likely';
import lines from '@salesforce/label/c.Transcript_Suggestions_Lines';
import more from '@salesforce/label/c.Transcript_Suggestions_More';
import moreBefore from '@salesforce/label/c.Transcript_Suggestions_More_Before';
import named from '@salesforce/label/c.Transcript_Why_Named';
import ownRule from '@salesforce/label/c.Transcript_Why_Own_Rule';
import reading from '@salesforce/label/c.Transcript_Suggestions_Reading';
import reject from '@salesforce/label/c.Transcript_Suggestions_Reject';
import saidElsewhere from '@salesforce/label/c.Transcript_Why_Said_Elsewhere';
import spelled from '@salesforce/label/c.Transcript_Why_Spelled';
import title from '@salesforce/label/c.Transcript_Suggestions_Title';
import typicalForm from '@salesforce/label/c.Transcript_Why_Typical_Form';
import unknown from '@salesforce/label/c.Transcript_Why_Unknown';
import unsure from '@salesforce/label/c.Transcript_Suggestions_Unsure';
import type { Certainty } from 'c/reviewQueue';

export const labels = {
    accept,
    allKind,
    allValue,
    close,
    decided,
    decidedAll,
    empty,
    kind,
    lines,
    more,
    moreBefore,
    reading,
    reject,
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
