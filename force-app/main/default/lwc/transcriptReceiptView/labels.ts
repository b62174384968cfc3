import backups from '@salesforce/label/c.Transcript_Receipt_Backups';
import call from '@salesforce/label/c.Transcript_Receipt_Call';
import change from '@salesforce/label/c.Transcript_Receipt_Change';
import data360 from '@salesforce/label/c.Transcript_Receipt_Data_360';
import drafts from '@salesforce/label/c.Transcript_Receipt_Drafts';
import exports from '@salesforce/label/c.Transcript_Receipt_Exports';
import intro from '@salesforce/label/c.Transcript_Receipt_Intro';
import json from '@salesforce/label/c.Transcript_Receipt_Json';
import line from '@salesforce/label/c.Transcript_Receipt_Line';
import noKind from '@salesforce/label/c.Transcript_Receipt_No_Kind';
import page from '@salesforce/label/c.Transcript_Receipt_Page';
import reason from '@salesforce/label/c.Transcript_Reason';
import recording from '@salesforce/label/c.Transcript_Receipt_Recording';
import removed from '@salesforce/label/c.Transcript_Receipt_Removed';
import removedNo from '@salesforce/label/c.Transcript_Receipt_No';
import removedUnknown from '@salesforce/label/c.Transcript_Receipt_Unknown';
import removedYes from '@salesforce/label/c.Transcript_Receipt_Yes';
import request from '@salesforce/label/c.Transcript_Receipt_Request';
import summaries from '@salesforce/label/c.Transcript_Receipt_Summaries';
import time from '@salesforce/label/c.Transcript_Receipt_Time';
import title from '@salesforce/label/c.Transcript_Receipt_Title';
import typeCount from '@salesforce/label/c.Transcript_Type_Count';
import unreached from '@salesforce/label/c.Transcript_Receipt_Unreached';
import what from '@salesforce/label/c.Transcript_Receipt_What';
import when from '@salesforce/label/c.Transcript_Receipt_When';
import who from '@salesforce/label/c.Transcript_Receipt_Who';
import written from '@salesforce/label/c.Transcript_Receipt_Written';
import sealBroken from '@salesforce/label/c.Transcript_History_Seal_Broken';
import sealMissing from '@salesforce/label/c.Transcript_History_Seal_Missing';
import sealUnknown from '@salesforce/label/c.Transcript_History_Seal_Unknown';
import type { SealState } from 'c/proxyProtocol';
import type { Removal, Unreached } from 'c/transcriptReceipt';

export const labels = {
    backups,
    call,
    change,
    data360,
    drafts,
    exports,
    intro,
    json,
    line,
    noKind,
    page,
    reason,
    recording,
    removed,
    removedNo,
    removedUnknown,
    removedYes,
    request,
    summaries,
    time,
    title,
    typeCount,
    unreached,
    what,
    when,
    who,
    written
};

export const SEAL_LABELS: Readonly<Record<SealState, string>> = {
    intact: '',
    missing: sealMissing,
    broken: sealBroken,
    unknownKey: sealUnknown
};

export const REMOVAL_LABELS: Readonly<Record<Removal, string>> = {
    yes: labels.removedYes,
    no: labels.removedNo,
    unknown: labels.removedUnknown
};

export const UNREACHED_LABELS: Readonly<Record<Unreached, string>> = {
    recording: labels.recording,
    exports: labels.exports,
    summaries: labels.summaries,
    data360: labels.data360,
    backups: labels.backups,
    drafts: labels.drafts
};
