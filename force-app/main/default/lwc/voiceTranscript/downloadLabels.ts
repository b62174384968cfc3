import saved from '@salesforce/label/c.Transcript_Download_Saved';
import title from '@salesforce/label/c.Transcript_Download_Title';

export const downloadLabels = { saved, title };
