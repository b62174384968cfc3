import acceptedMany from '@salesforce/label/c.Transcript_Suggestions_Accepted_Many';
import acceptedOne from '@salesforce/label/c.Transcript_Suggestions_Accepted_One';
import decided from '@salesforce/label/c.Transcript_Suggestions_Decided';
import noNarrower from '@salesforce/label/c.Transcript_Suggestions_No_Narrower';
import noWider from '@salesforce/label/c.Transcript_Suggestions_No_Wider';
import rejectedAgain from '@salesforce/label/c.Transcript_Suggestions_Rejected_Again';
import rejectedMany from '@salesforce/label/c.Transcript_Suggestions_Rejected_Many';
import rejectedOne from '@salesforce/label/c.Transcript_Suggestions_Rejected_One';
import rulesBroken from '@salesforce/label/c.Transcript_Suggestions_Rules_Broken';
import rulesCutOff from '@salesforce/label/c.Transcript_Suggestions_Rules_Cut_Off';
import rulesOtherLanguage from '@salesforce/label/c.Transcript_Suggestions_Rules_Other_Language';
import rulesUnread from '@salesforce/label/c.Transcript_Suggestions_Rules_Unread';
import settingsBroken from '@salesforce/label/c.Transcript_Settings_Broken';
import settingsUnread from '@salesforce/label/c.Transcript_Settings_Unread';
import shown from '@salesforce/label/c.Transcript_Suggestions_Shown';
import takenBack from '@salesforce/label/c.Transcript_Suggestions_Taken_Back';
import words from '@salesforce/label/c.Transcript_Suggestions_Words';

export const suggestionLabels = {
    acceptedMany,
    acceptedOne,
    decided,
    noNarrower,
    noWider,
    rejectedAgain,
    rejectedMany,
    rejectedOne,
    rulesBroken,
    rulesCutOff,
    rulesOtherLanguage,
    rulesUnread,
    settingsBroken,
    settingsUnread,
    shown,
    takenBack,
    words
};
