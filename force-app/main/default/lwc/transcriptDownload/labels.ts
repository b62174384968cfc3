import beginningLost from '@salesforce/label/c.Transcript_Download_Beginning_Lost';
import care from '@salesforce/label/c.Transcript_Download_Care';
import csv from '@salesforce/label/c.Transcript_Download_Csv';
import csvUse from '@salesforce/label/c.Transcript_Download_Csv_Use';
import desk from '@salesforce/label/c.Transcript_Download_Desk';
import deskUse from '@salesforce/label/c.Transcript_Download_Desk_Use';
import durationLost from '@salesforce/label/c.Transcript_Download_Duration_Lost';
import format from '@salesforce/label/c.Transcript_Download_Format';
import download from '@salesforce/label/c.Transcript_Download_Go';
import identifierLost from '@salesforce/label/c.Transcript_Download_Identifier_Lost';
import incomplete from '@salesforce/label/c.Transcript_Download_Incomplete';
import losses from '@salesforce/label/c.Transcript_Download_Losses';
import lossLines from '@salesforce/label/c.Transcript_Download_Losses_Lines';
import lossesNone from '@salesforce/label/c.Transcript_Download_Losses_None';
import roleLost from '@salesforce/label/c.Transcript_Download_Role_Lost';
import salesforce from '@salesforce/label/c.Transcript_Download_Salesforce';
import salesforceLost from '@salesforce/label/c.Transcript_Download_Salesforce_Lost';
import salesforceUse from '@salesforce/label/c.Transcript_Download_Salesforce_Use';
import speakerLost from '@salesforce/label/c.Transcript_Download_Speaker_Lost';
import srt from '@salesforce/label/c.Transcript_Download_Srt';
import srtUse from '@salesforce/label/c.Transcript_Download_Srt_Use';
import text from '@salesforce/label/c.Transcript_Download_Text';
import textLost from '@salesforce/label/c.Transcript_Download_Text_Lost';
import textUse from '@salesforce/label/c.Transcript_Download_Text_Use';
import timeLost from '@salesforce/label/c.Transcript_Download_Time_Lost';
import unsaved from '@salesforce/label/c.Transcript_Download_Unsaved';
import webVtt from '@salesforce/label/c.Transcript_Download_Web_Vtt';
import webVttUse from '@salesforce/label/c.Transcript_Download_Web_Vtt_Use';
import cancel from '@salesforce/label/c.Transcript_Cancel';

export const labels = {
    cancel,
    care,
    download,
    format,
    incomplete,
    lossLines,
    losses,
    lossesNone,
    unsaved
};

export const formatLabels = {
    csv,
    csvUse,
    desk,
    deskUse,
    salesforce,
    salesforceUse,
    srt,
    srtUse,
    text,
    textUse,
    webVtt,
    webVttUse
};

export const lossLabels = {
    beginning: beginningLost,
    duration: durationLost,
    identifier: identifierLost,
    role: roleLost,
    salesforce: salesforceLost,
    speaker: speakerLost,
    text: textLost,
    time: timeLost
};
