import again from '@salesforce/label/c.Transcript_Desk_Again';
import cancel from '@salesforce/label/c.Transcript_Desk_Cancel';
import hintBusy from '@salesforce/label/c.Transcript_Desk_Hint_Busy';
import hintNothing from '@salesforce/label/c.Transcript_Desk_Hint_Nothing';
import hintReason from '@salesforce/label/c.Transcript_Desk_Hint_Reason';
import note from '@salesforce/label/c.Transcript_Desk_Note';
import noteHelp from '@salesforce/label/c.Transcript_Desk_Note_Help';
import nothingLost from '@salesforce/label/c.Transcript_Desk_Nothing_Lost';
import off from '@salesforce/label/c.Transcript_Desk_Off';
import on from '@salesforce/label/c.Transcript_Desk_On';
import over from '@salesforce/label/c.Transcript_Desk_Over';
import pause from '@salesforce/label/c.Transcript_Desk_Pause';
import paused from '@salesforce/label/c.Transcript_Desk_Paused';
import pausing from '@salesforce/label/c.Transcript_Desk_Pausing';
import percent from '@salesforce/label/c.Transcript_Desk_Percent';
import reason from '@salesforce/label/c.Transcript_Upload_Preview_Reason';
import reasonChoose from '@salesforce/label/c.Transcript_Reason_Choose';
import report from '@salesforce/label/c.Transcript_Desk_Report';
import resume from '@salesforce/label/c.Transcript_Desk_Resume';
import retryMany from '@salesforce/label/c.Transcript_Desk_Retry_Many';
import retryOne from '@salesforce/label/c.Transcript_Desk_Retry_One';
import running from '@salesforce/label/c.Transcript_Desk_Running';
import sendMany from '@salesforce/label/c.Transcript_Desk_Send_Many';
import sendOne from '@salesforce/label/c.Transcript_Desk_Send_One';
import tryNow from '@salesforce/label/c.Transcript_Desk_Try_Now';
import withRemarks from '@salesforce/label/c.Transcript_Desk_With_Remarks';

export const labels = {
    again,
    cancel,
    hintBusy,
    hintNothing,
    hintReason,
    note,
    noteHelp,
    nothingLost,
    off,
    on,
    over,
    pause,
    paused,
    pausing,
    percent,
    reason,
    reasonChoose,
    report,
    resume,
    retryMany,
    retryOne,
    running,
    sendMany,
    sendOne,
    tryNow,
    withRemarks
};
