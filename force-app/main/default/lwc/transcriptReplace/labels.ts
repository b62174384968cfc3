import cancel from '@salesforce/label/c.Transcript_Cancel';
import emptiedMany from '@salesforce/label/c.Transcript_Replace_Emptied_Many';
import emptiedOne from '@salesforce/label/c.Transcript_Replace_Emptied_One';
import find from '@salesforce/label/c.Transcript_Replace_Find';
import hint from '@salesforce/label/c.Transcript_Replace_Hint';
import keepCase from '@salesforce/label/c.Transcript_Replace_Keep_Case';
import keys from '@salesforce/label/c.Transcript_Occurrences_Keys';
import matchCase from '@salesforce/label/c.Transcript_Replace_Match_Case';
import options from '@salesforce/label/c.Transcript_Replace_Options';
import remove from '@salesforce/label/c.Transcript_Replace_Button_Remove';
import replace from '@salesforce/label/c.Transcript_Replace_Button';
import ticked from '@salesforce/label/c.Transcript_Occurrences_Ticked';
import wholeWords from '@salesforce/label/c.Transcript_Replace_Whole_Words';
import replaceWith from '@salesforce/label/c.Transcript_Replace_With';

export const labels = {
    cancel,
    emptiedMany,
    emptiedOne,
    find,
    hint,
    keepCase,
    keys,
    matchCase,
    options,
    remove,
    replace,
    replaceWith,
    ticked,
    wholeWords
};
