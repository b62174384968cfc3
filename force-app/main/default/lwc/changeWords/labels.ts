import replacedBy from '@salesforce/label/c.Transcript_Replaced_By';
import textAdded from '@salesforce/label/c.Transcript_Text_Added';
import textEnd from '@salesforce/label/c.Transcript_Text_End';
import textRemoved from '@salesforce/label/c.Transcript_Text_Removed';
import valueRemoved from '@salesforce/label/c.Transcript_Value_Removed';

export const LABELS = { replacedBy, textAdded, textEnd, textRemoved, valueRemoved };
