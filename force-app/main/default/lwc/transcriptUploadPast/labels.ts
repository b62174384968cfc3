import anyState from '@salesforce/label/c.Transcript_Desk_Past_Any_State';
import call from '@salesforce/label/c.Transcript_Desk_Column_Call';
import change from '@salesforce/label/c.Transcript_Desk_Column_Change';
import file from '@salesforce/label/c.Transcript_Desk_Column_File';
import from from '@salesforce/label/c.Transcript_Desk_Past_From';
import loading from '@salesforce/label/c.Transcript_Desk_Past_Loading';
import more from '@salesforce/label/c.Transcript_Desk_Past_More';
import narrowed from '@salesforce/label/c.Transcript_Desk_Past_Narrowed';
import none from '@salesforce/label/c.Transcript_Desk_Past_None';
import own from '@salesforce/label/c.Transcript_Desk_Past_Own';
import reason from '@salesforce/label/c.Transcript_Upload_Preview_Reason';
import state from '@salesforce/label/c.Transcript_Desk_Past_State';
import title from '@salesforce/label/c.Transcript_Desk_Past_Title';
import to from '@salesforce/label/c.Transcript_Desk_Past_To';
import together from '@salesforce/label/c.Transcript_Desk_Past_Together';
import tryAgain from '@salesforce/label/c.Transcript_Try_Again';
import when from '@salesforce/label/c.Transcript_Desk_Past_When';
import who from '@salesforce/label/c.Transcript_Desk_Past_Who';
import widen from '@salesforce/label/c.Transcript_Desk_Past_Widen';
import stateNotApplied from '@salesforce/label/c.Transcript_Desk_State_Not_Applied';
import statePartlyVerified from '@salesforce/label/c.Transcript_Desk_State_Partly_Verified';
import stateUnderWay from '@salesforce/label/c.Transcript_Desk_State_Under_Way';
import stateVerified from '@salesforce/label/c.Transcript_Desk_State_Verified';
import type { CheckState } from 'c/proxyProtocol';

export const labels = {
    anyState,
    call,
    change,
    file,
    from,
    loading,
    more,
    narrowed,
    none,
    own,
    reason,
    state,
    title,
    to,
    together,
    tryAgain,
    when,
    who,
    widen
};

/** What people call the states of an upload. */
export const STATE_LABELS: Readonly<Record<CheckState, string>> = {
    verified: stateVerified,
    partlyVerified: statePartlyVerified,
    notApplied: stateNotApplied,
    underWay: stateUnderWay
};
