import call from '@salesforce/label/c.Transcript_Desk_Detail_Call';
import close from '@salesforce/label/c.Transcript_Close';
import leaveOut from '@salesforce/label/c.Transcript_Desk_Leave_Out';
import lookup from '@salesforce/label/c.Transcript_Desk_Lookup';
import lookupGo from '@salesforce/label/c.Transcript_Desk_Lookup_Go';
import share from '@salesforce/label/c.Transcript_Desk_Share';
import speakers from '@salesforce/label/c.Transcript_Desk_Detail_Speakers';
import times from '@salesforce/label/c.Transcript_Desk_Detail_Times';
import title from '@salesforce/label/c.Transcript_Desk_Detail_Title';
import which from '@salesforce/label/c.Transcript_Desk_Detail_Which';

export const labels = { call, close, leaveOut, lookup, lookupGo, share, speakers, times, title, which };
