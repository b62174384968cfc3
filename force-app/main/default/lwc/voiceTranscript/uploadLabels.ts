import editedOne from '@salesforce/label/c.Transcript_Upload_Edited_One';
import editedMany from '@salesforce/label/c.Transcript_Upload_Edited_Many';
import title from '@salesforce/label/c.Transcript_Upload_Title';

export const uploadLabels = { editedOne, editedMany, title };
