import call from '@salesforce/label/c.Transcript_Desk_Column_Call';
import file from '@salesforce/label/c.Transcript_Desk_Column_File';
import lines from '@salesforce/label/c.Transcript_Desk_Column_Lines';
import reason from '@salesforce/label/c.Transcript_Desk_Column_Reason';
import state from '@salesforce/label/c.Transcript_Desk_Column_State';
import title from '@salesforce/label/c.Transcript_Desk_List_Title';

export const labels = { call, file, lines, reason, state, title };
