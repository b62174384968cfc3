import caseSign from '@salesforce/label/c.Transcript_Find_Case_Sign';
import close from '@salesforce/label/c.Transcript_Find_Close';
import countMany from '@salesforce/label/c.Transcript_Find_Count_Many';
import countOne from '@salesforce/label/c.Transcript_Find_Count_One';
import countSoFarMany from '@salesforce/label/c.Transcript_Find_Count_So_Far_Many';
import countSoFarOne from '@salesforce/label/c.Transcript_Find_Count_So_Far_One';
import field from '@salesforce/label/c.Transcript_Find_Field';
import matchCase from '@salesforce/label/c.Transcript_Find_Match_Case';
import next from '@salesforce/label/c.Transcript_Find_Next';
import none from '@salesforce/label/c.Transcript_Find_None';
import noneShown from '@salesforce/label/c.Transcript_Find_None_Shown';
import noneSoFar from '@salesforce/label/c.Transcript_Find_None_So_Far';
import position from '@salesforce/label/c.Transcript_Find_Position';
import positionSoFar from '@salesforce/label/c.Transcript_Find_Position_So_Far';
import previous from '@salesforce/label/c.Transcript_Find_Previous';
import replace from '@salesforce/label/c.Transcript_Find_Replace';
import wholeWords from '@salesforce/label/c.Transcript_Find_Whole_Words';
import wordsSign from '@salesforce/label/c.Transcript_Find_Words_Sign';

export const labels = {
    caseSign,
    close,
    countMany,
    countOne,
    countSoFarMany,
    countSoFarOne,
    field,
    matchCase,
    next,
    none,
    noneShown,
    noneSoFar,
    position,
    positionSoFar,
    previous,
    replace,
    wholeWords,
    wordsSign
};
