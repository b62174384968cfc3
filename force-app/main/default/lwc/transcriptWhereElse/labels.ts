import again from '@salesforce/label/c.Transcript_Where_Else_Again';
import field from '@salesforce/label/c.Transcript_Where_Else_Field';
import hiddenMany from '@salesforce/label/c.Transcript_Where_Else_Hidden_Many';
import hiddenOne from '@salesforce/label/c.Transcript_Where_Else_Hidden_One';
import linesMany from '@salesforce/label/c.Transcript_Lines_Many';
import linesMore from '@salesforce/label/c.Transcript_Where_Else_Lines_More';
import linesOne from '@salesforce/label/c.Transcript_Lines_One';
import looking from '@salesforce/label/c.Transcript_Where_Else_Looking';
import records from '@salesforce/label/c.Transcript_Where_Else_Records';
import redactMany from '@salesforce/label/c.Transcript_Where_Else_Redact_Many';
import redactOne from '@salesforce/label/c.Transcript_Where_Else_Redact_One';
import related from '@salesforce/label/c.Transcript_Where_Else_Related';
import rest from '@salesforce/label/c.Transcript_Where_Else_Rest';
import saidMany from '@salesforce/label/c.Transcript_Where_Else_Said_Many';
import saidNowhere from '@salesforce/label/c.Transcript_Where_Else_Said_Nowhere';
import saidOne from '@salesforce/label/c.Transcript_Where_Else_Said_One';
import shortMany from '@salesforce/label/c.Transcript_Where_Else_Short_Many';
import shortOne from '@salesforce/label/c.Transcript_Where_Else_Short_One';
import title from '@salesforce/label/c.Transcript_Where_Else_Title';
import unlooked from '@salesforce/label/c.Transcript_Where_Else_Unlooked';
import written from '@salesforce/label/c.Transcript_Where_Else_Written';
import writtenNowhere from '@salesforce/label/c.Transcript_Where_Else_Written_Nowhere';

export const labels = {
    again,
    field,
    hiddenMany,
    hiddenOne,
    linesMany,
    linesMore,
    linesOne,
    looking,
    records,
    redactMany,
    redactOne,
    related,
    rest,
    saidMany,
    saidNowhere,
    saidOne,
    shortMany,
    shortOne,
    title,
    unlooked,
    written,
    writtenNowhere
};
