import discard from '@salesforce/label/c.Transcript_Discard_Draft';
import discardText from '@salesforce/label/c.Transcript_Draft_Discard_Text';
import discardTitle from '@salesforce/label/c.Transcript_Draft_Discard_Title';
import discarded from '@salesforce/label/c.Transcript_Draft_Discarded';
import exceptMany from '@salesforce/label/c.Transcript_Draft_Except_Many';
import exceptOne from '@salesforce/label/c.Transcript_Draft_Except_One';
import failed from '@salesforce/label/c.Transcript_Draft_Failed';
import held from '@salesforce/label/c.Transcript_Draft_Held';
import kept from '@salesforce/label/c.Transcript_Draft_Kept';
import keptLarge from '@salesforce/label/c.Transcript_Draft_Kept_Large';
import leftMany from '@salesforce/label/c.Transcript_Draft_Left_Many';
import leftOne from '@salesforce/label/c.Transcript_Draft_Left_One';
import leftTitle from '@salesforce/label/c.Transcript_Draft_Left_Title';
import load from '@salesforce/label/c.Transcript_Draft_Load';
import noneKept from '@salesforce/label/c.Transcript_Draft_None_Kept';
import notDeleted from '@salesforce/label/c.Transcript_Draft_Not_Deleted';
import notKeptMany from '@salesforce/label/c.Transcript_Draft_Not_Kept_Many';
import notKeptOne from '@salesforce/label/c.Transcript_Draft_Not_Kept_One';
import offerMany from '@salesforce/label/c.Transcript_Draft_Offer_Many';
import offerOne from '@salesforce/label/c.Transcript_Draft_Offer_One';
import partMany from '@salesforce/label/c.Transcript_Draft_Part_Many';
import partOne from '@salesforce/label/c.Transcript_Draft_Part_One';
import restore from '@salesforce/label/c.Transcript_Draft_Restore';
import restoredMany from '@salesforce/label/c.Transcript_Draft_Restored_Many';
import restoredOne from '@salesforce/label/c.Transcript_Draft_Restored_One';
import show from '@salesforce/label/c.Transcript_Draft_Show';
import waits from '@salesforce/label/c.Transcript_Draft_Waits';

export const draftLabels = {
    discard,
    discarded,
    discardText,
    discardTitle,
    exceptMany,
    exceptOne,
    failed,
    held,
    kept,
    keptLarge,
    leftMany,
    leftOne,
    leftTitle,
    load,
    noneKept,
    notDeleted,
    notKeptMany,
    notKeptOne,
    offerMany,
    offerOne,
    partMany,
    partOne,
    restore,
    restoredMany,
    restoredOne,
    show,
    waits
};
