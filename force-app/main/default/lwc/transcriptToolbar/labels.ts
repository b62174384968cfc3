import checkup from '@salesforce/label/c.Transcript_Checkup_Menu';
import connectedAs from '@salesforce/label/c.Transcript_Connected_As';
import copyAll from '@salesforce/label/c.Transcript_Copy_All';
import download from '@salesforce/label/c.Transcript_Download_Menu';
import find from '@salesforce/label/c.Transcript_Find';
import findKeys from '@salesforce/label/c.Transcript_Find_Keys';
import goToTime from '@salesforce/label/c.Transcript_Go_To_Time';
import hideAllChanges from '@salesforce/label/c.Transcript_Hide_All_Changes';
import history from '@salesforce/label/c.Transcript_History_Title';
import linesMany from '@salesforce/label/c.Transcript_Lines_Many';
import linesOne from '@salesforce/label/c.Transcript_Lines_One';
import linesSoFarMany from '@salesforce/label/c.Transcript_Lines_So_Far_Many';
import linesSoFarOne from '@salesforce/label/c.Transcript_Lines_So_Far_One';
import more from '@salesforce/label/c.Transcript_More';
import redo from '@salesforce/label/c.Transcript_Redo';
import redoKeys from '@salesforce/label/c.Transcript_Redo_Keys';
import reload from '@salesforce/label/c.Transcript_Reload';
import shortcuts from '@salesforce/label/c.Transcript_Shortcuts';
import showClock from '@salesforce/label/c.Transcript_Show_Clock';
import shown from '@salesforce/label/c.Transcript_Filter_Shown';
import shownSoFar from '@salesforce/label/c.Transcript_Filter_Shown_So_Far';
import replace from '@salesforce/label/c.Transcript_Replace_Menu';
import showAllChanges from '@salesforce/label/c.Transcript_Show_All_Changes';
import signOut from '@salesforce/label/c.Transcript_Sign_Out';
import suggestions from '@salesforce/label/c.Transcript_Suggestions_Title';
import suggestionsKey from '@salesforce/label/c.Transcript_Suggestions_Key';
import title from '@salesforce/label/c.Transcript_Title';
import undo from '@salesforce/label/c.Transcript_Undo';
import undoKeys from '@salesforce/label/c.Transcript_Undo_Keys';
import upload from '@salesforce/label/c.Transcript_Upload_Menu';

export const labels = {
    checkup,
    connectedAs,
    copyAll,
    download,
    find,
    findKeys,
    goToTime,
    hideAllChanges,
    history,
    linesMany,
    linesOne,
    linesSoFarMany,
    linesSoFarOne,
    more,
    redo,
    redoKeys,
    reload,
    shortcuts,
    showClock,
    shown,
    shownSoFar,
    replace,
    showAllChanges,
    signOut,
    suggestions,
    suggestionsKey,
    title,
    undo,
    undoKeys,
    upload
};
