import intro from '@salesforce/label/c.Transcript_Upload_File_Intro';
import choose from '@salesforce/label/c.Transcript_Upload_File_Choose';
import paste from '@salesforce/label/c.Transcript_Upload_File_Paste';
import read from '@salesforce/label/c.Transcript_Upload_File_Read';
import reading from '@salesforce/label/c.Transcript_Upload_File_Reading';
import search from '@salesforce/label/c.Transcript_Upload_File_Search';
import more from '@salesforce/label/c.Transcript_Upload_File_More';
import none from '@salesforce/label/c.Transcript_Upload_File_None';
import which from '@salesforce/label/c.Transcript_Upload_File_Which';
import issues from '@salesforce/label/c.Transcript_Upload_File_Issues';

export const labels = {
    intro,
    choose,
    paste,
    read,
    reading,
    search,
    more,
    none,
    which,
    issues
};
