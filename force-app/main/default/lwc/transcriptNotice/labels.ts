import address from '@salesforce/label/c.Transcript_Address';
import addressInvalidText from '@salesforce/label/c.Transcript_Address_Invalid_Text';
import addressInvalidTitle from '@salesforce/label/c.Transcript_Address_Invalid_Title';
import cancel from '@salesforce/label/c.Transcript_Cancel';
import checkAgain from '@salesforce/label/c.Transcript_Check_Again';
import connect from '@salesforce/label/c.Transcript_Connect';
import connectText from '@salesforce/label/c.Transcript_Connect_Text';
import connectTitle from '@salesforce/label/c.Transcript_Connect_Title';
import emptyText from '@salesforce/label/c.Transcript_Empty_Text';
import emptyTitle from '@salesforce/label/c.Transcript_Empty_Title';
import filteredOutMany from '@salesforce/label/c.Transcript_Filtered_Out_Many';
import filteredOutOne from '@salesforce/label/c.Transcript_Filtered_Out_One';
import filteredOutTitle from '@salesforce/label/c.Transcript_Filtered_Out_Title';
import liveEmptyText from '@salesforce/label/c.Transcript_Live_Empty_Text';
import liveEmptyTitle from '@salesforce/label/c.Transcript_Live_Empty_Title';
import loading from '@salesforce/label/c.Transcript_Loading';
import notConfiguredText from '@salesforce/label/c.Transcript_Not_Configured_Text';
import notConfiguredTitle from '@salesforce/label/c.Transcript_Not_Configured_Title';
import openAgain from '@salesforce/label/c.Transcript_Open_Again';
import pendingText from '@salesforce/label/c.Transcript_Pending_Text';
import pendingTitle from '@salesforce/label/c.Transcript_Pending_Title';
import popupBlockedText from '@salesforce/label/c.Transcript_Popup_Blocked_Text';
import popupBlockedTitle from '@salesforce/label/c.Transcript_Popup_Blocked_Title';
import request from '@salesforce/label/c.Transcript_Request';
import sessionOverText from '@salesforce/label/c.Transcript_Session_Over_Text';
import sessionOverTitle from '@salesforce/label/c.Transcript_Session_Over_Title';
import showEveryone from '@salesforce/label/c.Transcript_Show_Everyone';
import signingInText from '@salesforce/label/c.Transcript_Signing_In_Text';
import signingInTitle from '@salesforce/label/c.Transcript_Signing_In_Title';
import tryAgain from '@salesforce/label/c.Transcript_Try_Again';

export const labels = {
    address,
    addressInvalidText,
    addressInvalidTitle,
    cancel,
    checkAgain,
    connect,
    connectText,
    connectTitle,
    emptyText,
    emptyTitle,
    filteredOutMany,
    filteredOutOne,
    filteredOutTitle,
    liveEmptyText,
    liveEmptyTitle,
    loading,
    notConfiguredText,
    notConfiguredTitle,
    openAgain,
    pendingText,
    pendingTitle,
    popupBlockedText,
    popupBlockedTitle,
    request,
    sessionOverText,
    sessionOverTitle,
    showEveryone,
    signingInText,
    signingInTitle,
    tryAgain
};
