import field from '@salesforce/label/c.Transcript_Editor_Field';
import hint from '@salesforce/label/c.Transcript_Editor_Hint';

export const LABELS = { field, hint };
