import emptyText from '@salesforce/label/c.Transcript_Relay_Empty_Text';
import emptyTitle from '@salesforce/label/c.Transcript_Relay_Empty_Title';
import text from '@salesforce/label/c.Transcript_Relay_Text';
import title from '@salesforce/label/c.Transcript_Relay_Title';
import waitingText from '@salesforce/label/c.Transcript_Relay_Waiting_Text';
import waitingTitle from '@salesforce/label/c.Transcript_Relay_Waiting_Title';

export const labels = { emptyText, emptyTitle, text, title, waitingText, waitingTitle };
