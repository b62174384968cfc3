import known from '@salesforce/label/c.Transcript_Upload_Progress_Known';
import sending from '@salesforce/label/c.Transcript_Upload_Progress_Sending';
import sent from '@salesforce/label/c.Transcript_Upload_Progress_Sent';
import checking from '@salesforce/label/c.Transcript_Upload_Progress_Checking';
import asking from '@salesforce/label/c.Transcript_Upload_Progress_Asking';
import detail from '@salesforce/label/c.Transcript_Upload_Progress_Detail';
import refused from '@salesforce/label/c.Transcript_Upload_Progress_Refused';
import more from '@salesforce/label/c.Transcript_Upload_Progress_More';
import status from '@salesforce/label/c.Transcript_Upload_Progress_Status';
import checkNow from '@salesforce/label/c.Transcript_Upload_Progress_Check_Now';
import equal from '@salesforce/label/c.Transcript_Upload_Progress_Equal';
import happened from '@salesforce/label/c.Transcript_Upload_Progress_Happened';
import lost from '@salesforce/label/c.Transcript_Upload_Progress_Lost';

export const labels = {
    known,
    sending,
    sent,
    checking,
    asking,
    detail,
    refused,
    more,
    status,
    checkNow,
    equal,
    happened,
    lost
};
