import recognised from '@salesforce/label/c.Transcript_Upload_File_Recognised';
import pasted from '@salesforce/label/c.Transcript_Upload_File_Pasted';
import refused from '@salesforce/label/c.Transcript_Upload_File_Refused';
import nothing from '@salesforce/label/c.Transcript_Upload_File_Nothing';
import file from '@salesforce/label/c.Transcript_Upload_Step_File';
import speakers from '@salesforce/label/c.Transcript_Upload_Step_Speakers';
import times from '@salesforce/label/c.Transcript_Upload_Step_Times';
import preview from '@salesforce/label/c.Transcript_Upload_Step_Preview';
import progress from '@salesforce/label/c.Transcript_Upload_Step_Progress';
import step from '@salesforce/label/c.Transcript_Upload_Step_Of';
import back from '@salesforce/label/c.Transcript_Upload_Back';
import next from '@salesforce/label/c.Transcript_Upload_Next';
import send from '@salesforce/label/c.Transcript_Upload_Send';
import sendLostOne from '@salesforce/label/c.Transcript_Upload_Send_Lost_One';
import sendLostMany from '@salesforce/label/c.Transcript_Upload_Send_Lost_Many';
import takeOverOne from '@salesforce/label/c.Transcript_Upload_Take_Over_One';
import takeOverMany from '@salesforce/label/c.Transcript_Upload_Take_Over_Many';
import cancelSending from '@salesforce/label/c.Transcript_Upload_Cancel_Sending';
import cutOff from '@salesforce/label/c.Transcript_Upload_Cut_Off';
import nothingSent from '@salesforce/label/c.Transcript_Upload_Nothing_Sent';
import unsaved from '@salesforce/label/c.Transcript_Upload_Unsaved';
import noTarget from '@salesforce/label/c.Transcript_Upload_No_Target';
import notReadAgain from '@salesforce/label/c.Transcript_Upload_Not_Read_Again';
import outcomeUnclear from '@salesforce/label/c.Transcript_Upload_Unclear';
import cancel from '@salesforce/label/c.Transcript_Cancel';
import close from '@salesforce/label/c.Transcript_Close';

export const labels = {
    recognised,
    pasted,
    refused,
    nothing,
    file,
    speakers,
    times,
    preview,
    progress,
    step,
    back,
    next,
    send,
    sendLostOne,
    sendLostMany,
    takeOverOne,
    takeOverMany,
    cancelSending,
    cutOff,
    nothingSent,
    unsaved,
    noTarget,
    notReadAgain,
    outcomeUnclear,
    cancel,
    close
};
