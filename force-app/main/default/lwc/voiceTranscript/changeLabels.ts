import namesAndMore from '@salesforce/label/c.Transcript_Names_And_More';
import openMany from '@salesforce/label/c.Transcript_Outcome_Open_Many';
import openOne from '@salesforce/label/c.Transcript_Outcome_Open_One';
import pendingCheckMany from '@salesforce/label/c.Transcript_Pending_Check_Many';
import pendingCheckOne from '@salesforce/label/c.Transcript_Pending_Check_One';
import pendingWaitMany from '@salesforce/label/c.Transcript_Pending_Wait_Many';
import pendingWaitOne from '@salesforce/label/c.Transcript_Pending_Wait_One';
import saveInList from '@salesforce/label/c.Transcript_Save_In_List';
import saveOf from '@salesforce/label/c.Transcript_Save_Of';
import saveOfSomebody from '@salesforce/label/c.Transcript_Save_Of_Somebody';
import saveOfYou from '@salesforce/label/c.Transcript_Save_Of_You';
import sealBrokenMany from '@salesforce/label/c.Transcript_Seal_Broken_Many';
import sealBrokenOne from '@salesforce/label/c.Transcript_Seal_Broken_One';
import sealMissingMany from '@salesforce/label/c.Transcript_Seal_Missing_Many';
import sealMissingOne from '@salesforce/label/c.Transcript_Seal_Missing_One';
import sealUnknownMany from '@salesforce/label/c.Transcript_Seal_Unknown_Many';
import sealUnknownOne from '@salesforce/label/c.Transcript_Seal_Unknown_One';
import settledAll from '@salesforce/label/c.Transcript_Settled_All';
import settledManyAll from '@salesforce/label/c.Transcript_Settled_Many_All';
import settledManyPart from '@salesforce/label/c.Transcript_Settled_Many_Part';
import settledNotAll from '@salesforce/label/c.Transcript_Settled_Not_All';
import settledNone from '@salesforce/label/c.Transcript_Settled_None';
import settledPart from '@salesforce/label/c.Transcript_Settled_Part';
import somebody from '@salesforce/label/c.Transcript_Somebody';
import underWay from '@salesforce/label/c.Transcript_Under_Way';
import you from '@salesforce/label/c.Transcript_You';
import type { SealState } from 'c/proxyProtocol';

export const changeLabels = {
    namesAndMore,
    openMany,
    openOne,
    pendingCheckMany,
    pendingCheckOne,
    pendingWaitMany,
    pendingWaitOne,
    saveInList,
    saveOf,
    saveOfSomebody,
    saveOfYou,
    settledAll,
    settledManyAll,
    settledManyPart,
    settledNotAll,
    settledNone,
    settledPart,
    somebody,
    underWay,
    you
};

/** For one record and for many. */
export const SEAL_LABELS: Readonly<Record<Exclude<SealState, 'intact'>, readonly [string, string]>> = {
    missing: [sealMissingOne, sealMissingMany],
    broken: [sealBrokenOne, sealBrokenMany],
    unknownKey: [sealUnknownOne, sealUnknownMany]
};
