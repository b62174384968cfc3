import again from '@salesforce/label/c.Transcript_Occurrences_Again';
import group from '@salesforce/label/c.Transcript_Occurrences_Group';
import hidden from '@salesforce/label/c.Transcript_Occurrences_Hidden';
import linesMany from '@salesforce/label/c.Transcript_Lines_Many';
import linesOne from '@salesforce/label/c.Transcript_Lines_One';
import loading from '@salesforce/label/c.Transcript_Occurrences_Loading';
import more from '@salesforce/label/c.Transcript_Occurrences_More';
import none from '@salesforce/label/c.Transcript_Occurrences_None';
import same from '@salesforce/label/c.Transcript_Occurrences_Same';

export const labels = { again, group, hidden, linesMany, linesOne, loading, more, none, same };
