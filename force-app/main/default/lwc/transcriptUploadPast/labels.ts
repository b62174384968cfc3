import anyState from '@salesforce/label/c.Transcript_Desk_Past_Any_State';
import batch from '@salesforce/label/c.Transcript_Desk_Past_Batch';
import from from '@salesforce/label/c.Transcript_Desk_Past_From';
import loading from '@salesforce/label/c.Transcript_Desk_Past_Loading';
import more from '@salesforce/label/c.Transcript_Desk_Past_More';
import none from '@salesforce/label/c.Transcript_Desk_Past_None';
import own from '@salesforce/label/c.Transcript_Desk_Past_Own';
import state from '@salesforce/label/c.Transcript_Desk_Past_State';
import title from '@salesforce/label/c.Transcript_Desk_Past_Title';
import to from '@salesforce/label/c.Transcript_Desk_Past_To';
import tryAgain from '@salesforce/label/c.Transcript_Try_Again';
import stateNotApplied from '@salesforce/label/c.Transcript_Desk_State_Not_Applied';
import statePartlyVerified from '@salesforce/label/c.Transcript_Desk_State_Partly_Verified';
import stateUnderWay from '@salesforce/label/c.Transcript_Desk_State_Under_Way';
import stateVerified from '@salesforce/label/c.Transcript_Desk_State_Verified';
import type { CheckState } from 'c/proxyProtocol';

export const labels = { anyState, batch, from, loading, more, none, own, state, title, to, tryAgain };

/** What people call the states of an upload. */
export const STATE_LABELS: Readonly<Record<CheckState, string>> = {
    verified: stateVerified,
    partlyVerified: statePartlyVerified,
    notApplied: stateNotApplied,
    underWay: stateUnderWay
};
