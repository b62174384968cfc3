import checkAgain from '@salesforce/label/c.Transcript_Check_Again';
import cancel from '@salesforce/label/c.Transcript_Cancel';
import changesCutOff from '@salesforce/label/c.Transcript_Notice_Changes_Cut_Off';
import changesUnread from '@salesforce/label/c.Transcript_Notice_Changes_Unread';
import connect from '@salesforce/label/c.Transcript_Connect';
import crowdedMany from '@salesforce/label/c.Transcript_Notice_Crowded_Many';
import crowdedOne from '@salesforce/label/c.Transcript_Notice_Crowded_One';
import cutOff from '@salesforce/label/c.Transcript_Cut_Off';
import dailyLimitMany from '@salesforce/label/c.Transcript_Notice_Daily_Limit_Many';
import dailyLimitOne from '@salesforce/label/c.Transcript_Notice_Daily_Limit_One';
import discard from '@salesforce/label/c.Transcript_Discard';
import discarded from '@salesforce/label/c.Transcript_Discarded';
import discardLater from '@salesforce/label/c.Transcript_Discard_Later';
import discardText from '@salesforce/label/c.Transcript_Discard_Text';
import discardTitle from '@salesforce/label/c.Transcript_Discard_Title';
import draftBroken from '@salesforce/label/c.Transcript_Notice_Draft_Broken';
import draftUnread from '@salesforce/label/c.Transcript_Notice_Draft_Unread';
import reviewUnread from '@salesforce/label/c.Transcript_Notice_Review_Unread';
import editsMany from '@salesforce/label/c.Transcript_Edits_Many';
import editsOne from '@salesforce/label/c.Transcript_Edits_One';
import endingForGood from '@salesforce/label/c.Transcript_Ending_For_Good';
import endingIdle from '@salesforce/label/c.Transcript_Ending_Idle';
import escapedMany from '@salesforce/label/c.Transcript_Notice_Escaped_Many';
import escapedOne from '@salesforce/label/c.Transcript_Notice_Escaped_One';
import hiddenMany from '@salesforce/label/c.Transcript_Notice_Hidden_Many';
import hiddenOne from '@salesforce/label/c.Transcript_Notice_Hidden_One';
import hourlyLimitMany from '@salesforce/label/c.Transcript_Notice_Hourly_Limit_Many';
import hourlyLimitOne from '@salesforce/label/c.Transcript_Notice_Hourly_Limit_One';
import inProgress from '@salesforce/label/c.Transcript_In_Progress';
import lineConflict from '@salesforce/label/c.Transcript_Line_Conflict';
import lineNotApplied from '@salesforce/label/c.Transcript_Line_Not_Applied';
import lineOverwritten from '@salesforce/label/c.Transcript_Line_Overwritten';
import lineRebased from '@salesforce/label/c.Transcript_Line_Rebased';
import linesMany from '@salesforce/label/c.Transcript_Lines_Many';
import linesOne from '@salesforce/label/c.Transcript_Lines_One';
import lineUnconfirmed from '@salesforce/label/c.Transcript_Line_Unconfirmed';
import loaded from '@salesforce/label/c.Transcript_Loaded';
import locked from '@salesforce/label/c.Transcript_Locked';
import malformedMany from '@salesforce/label/c.Transcript_Notice_Malformed_Many';
import malformedOne from '@salesforce/label/c.Transcript_Notice_Malformed_One';
import notReloaded from '@salesforce/label/c.Transcript_Not_Reloaded';
import nothingUnsaved from '@salesforce/label/c.Transcript_Nothing_Unsaved';
import offlineBanner from '@salesforce/label/c.Transcript_Offline_Banner';
import otherCallsMany from '@salesforce/label/c.Transcript_Other_Calls_Many';
import otherCallsOne from '@salesforce/label/c.Transcript_Other_Calls_One';
import partLoadedMany from '@salesforce/label/c.Transcript_Part_Loaded_Many';
import partLoadedOne from '@salesforce/label/c.Transcript_Part_Loaded_One';
import popupBlockedBanner from '@salesforce/label/c.Transcript_Popup_Blocked_Banner';
import readOnly from '@salesforce/label/c.Transcript_Read_Only';
import redactionsMany from '@salesforce/label/c.Transcript_Redactions_Many';
import redactionsOne from '@salesforce/label/c.Transcript_Redactions_One';
import redone from '@salesforce/label/c.Transcript_Redone';
import reviewTitle from '@salesforce/label/c.Transcript_Review_Title';
import saveBlockedEscaped from '@salesforce/label/c.Transcript_Save_Blocked_Escaped';
import sessionOverBanner from '@salesforce/label/c.Transcript_Session_Over_Banner';
import shortcuts from '@salesforce/label/c.Transcript_Shortcuts';
import signInRefusedBanner from '@salesforce/label/c.Transcript_Sign_In_Refused_Banner';
import signingInBanner from '@salesforce/label/c.Transcript_Signing_In_Banner';
import signOutLater from '@salesforce/label/c.Transcript_Sign_Out_Later';
import startEditing from '@salesforce/label/c.Transcript_Start_Editing';
import stayConnected from '@salesforce/label/c.Transcript_Stay_Connected';
import title from '@salesforce/label/c.Transcript_Title';
import tryAgain from '@salesforce/label/c.Transcript_Try_Again';
import undone from '@salesforce/label/c.Transcript_Undone';
import unsaved from '@salesforce/label/c.Transcript_Unsaved';
import withoutCallMany from '@salesforce/label/c.Transcript_Notice_Without_Call_Many';
import withoutCallOne from '@salesforce/label/c.Transcript_Notice_Without_Call_One';
import withoutSpeakerMany from '@salesforce/label/c.Transcript_Notice_Without_Speaker_Many';
import withoutSpeakerOne from '@salesforce/label/c.Transcript_Notice_Without_Speaker_One';
import withoutTextMany from '@salesforce/label/c.Transcript_Notice_Without_Text_Many';
import withoutTextOne from '@salesforce/label/c.Transcript_Notice_Without_Text_One';
import withoutTimeMany from '@salesforce/label/c.Transcript_Notice_Without_Time_Many';
import withoutTimeOne from '@salesforce/label/c.Transcript_Notice_Without_Time_One';
import type { LineOutcome, NoticeCode } from 'c/proxyProtocol';

export const labels = {
    cancel,
    checkAgain,
    connect,
    cutOff,
    discard,
    discarded,
    discardLater,
    discardText,
    discardTitle,
    editsMany,
    editsOne,
    endingForGood,
    endingIdle,
    inProgress,
    lineRebased,
    linesMany,
    linesOne,
    loaded,
    locked,
    nothingUnsaved,
    notReloaded,
    offlineBanner,
    otherCallsMany,
    otherCallsOne,
    partLoadedMany,
    partLoadedOne,
    popupBlockedBanner,
    readOnly,
    redactionsMany,
    redactionsOne,
    redone,
    reviewTitle,
    saveBlockedEscaped,
    sessionOverBanner,
    shortcuts,
    signingInBanner,
    signInRefusedBanner,
    signOutLater,
    startEditing,
    stayConnected,
    title,
    tryAgain,
    undone,
    unsaved
};

/** For one and for many. */
export const NOTICE_LABELS: Readonly<Record<NoticeCode, readonly [string, string]>> = {
    TIMESTAMP_CROWDED: [crowdedOne, crowdedMany],
    ENTRIES_HIDDEN: [hiddenOne, hiddenMany],
    ENTRIES_WITHOUT_CALL: [withoutCallOne, withoutCallMany],
    ENTRIES_MALFORMED: [malformedOne, malformedMany],
    ENTRIES_WITHOUT_TEXT: [withoutTextOne, withoutTextMany],
    ENTRIES_WITHOUT_TIME: [withoutTimeOne, withoutTimeMany],
    ENTRIES_WITHOUT_SPEAKER: [withoutSpeakerOne, withoutSpeakerMany],
    TEXT_ESCAPED: [escapedOne, escapedMany],
    CHANGES_UNREAD: [changesUnread, changesUnread],
    CHANGES_CUT_OFF: [changesCutOff, changesCutOff],
    DRAFT_UNREAD: [draftUnread, draftUnread],
    DRAFT_BROKEN: [draftBroken, draftBroken],
    REVIEW_UNREAD: [reviewUnread, reviewUnread],
    HOURLY_LIMIT_NEAR: [hourlyLimitOne, hourlyLimitMany],
    DAILY_LIMIT_NEAR: [dailyLimitOne, dailyLimitMany]
};

/** What stands beside a line that could not be saved; a verified line needs no words. */
export const LINE_PROBLEM_LABELS: Readonly<Record<Exclude<LineOutcome, 'verified'>, string>> = {
    conflict: lineConflict,
    overwritten: lineOverwritten,
    notApplied: lineNotApplied,
    unconfirmed: lineUnconfirmed
};
