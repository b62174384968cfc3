import intro from '@salesforce/label/c.Transcript_Upload_Times_Intro';
import offset from '@salesforce/label/c.Transcript_Upload_Times_Offset';
import epoch from '@salesforce/label/c.Transcript_Upload_Times_Epoch';
import stored from '@salesforce/label/c.Transcript_Upload_Times_Stored';
import callStart from '@salesforce/label/c.Transcript_Upload_Times_Call_Start';
import unknown from '@salesforce/label/c.Transcript_Upload_Times_Unknown';
import drift from '@salesforce/label/c.Transcript_Upload_Times_Drift';
import early from '@salesforce/label/c.Transcript_Upload_Times_Early';
import late from '@salesforce/label/c.Transcript_Upload_Times_Late';
import inTime from '@salesforce/label/c.Transcript_Upload_Times_In_Time';
import fit from '@salesforce/label/c.Transcript_Upload_Times_Fit';
import runs from '@salesforce/label/c.Transcript_Upload_Times_Runs';
import before from '@salesforce/label/c.Transcript_Upload_Times_Before';
import after from '@salesforce/label/c.Transcript_Upload_Times_After';
import more from '@salesforce/label/c.Transcript_Upload_Progress_More';
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
    drift,
    early,
    late,
    inTime,
    fit,
    runs,
    before,
    after,
    more,
    first,
    outside,
    keep,
    clip
};
