import intro from '@salesforce/label/c.Transcript_Upload_Times_Intro';
import offset from '@salesforce/label/c.Transcript_Upload_Times_Offset';
import epoch from '@salesforce/label/c.Transcript_Upload_Times_Epoch';
import stored from '@salesforce/label/c.Transcript_Upload_Times_Stored';
import callStart from '@salesforce/label/c.Transcript_Upload_Times_Call_Start';
import unknown from '@salesforce/label/c.Transcript_Upload_Times_Unknown';
import first from '@salesforce/label/c.Transcript_Upload_Times_First';
import outside from '@salesforce/label/c.Transcript_Upload_Times_Outside';
import keep from '@salesforce/label/c.Transcript_Upload_Times_Keep';
import clip from '@salesforce/label/c.Transcript_Upload_Times_Clip';

export const labels = {
    intro,
    offset,
    epoch,
    stored,
    callStart,
    unknown,
    first,
    outside,
    keep,
    clip
};
