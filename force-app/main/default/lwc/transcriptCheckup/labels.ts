import editRemedy from '@salesforce/label/c.Transcript_Checkup_By_Edit';
import listenRemedy from '@salesforce/label/c.Transcript_Checkup_By_Listening';
import uploadRemedy from '@salesforce/label/c.Transcript_Checkup_By_Upload';
import emptyMany from '@salesforce/label/c.Transcript_Checkup_Empty_Many';
import emptyOne from '@salesforce/label/c.Transcript_Checkup_Empty_One';
import emptyText from '@salesforce/label/c.Transcript_Checkup_Empty_Text';
import lettersLostMany from '@salesforce/label/c.Transcript_Checkup_Letters_Lost_Many';
import lettersLostOne from '@salesforce/label/c.Transcript_Checkup_Letters_Lost_One';
import lettersLostText from '@salesforce/label/c.Transcript_Checkup_Letters_Lost_Text';
import loopMany from '@salesforce/label/c.Transcript_Checkup_Loop_Many';
import loopOne from '@salesforce/label/c.Transcript_Checkup_Loop_One';
import loopText from '@salesforce/label/c.Transcript_Checkup_Loop_Text';
import mendMany from '@salesforce/label/c.Transcript_Checkup_Mend_Many';
import mendOne from '@salesforce/label/c.Transcript_Checkup_Mend_One';
import mendedMany from '@salesforce/label/c.Transcript_Checkup_Mended_Many';
import mendedOne from '@salesforce/label/c.Transcript_Checkup_Mended_One';
import misDecodedMany from '@salesforce/label/c.Transcript_Checkup_Mis_Decoded_Many';
import misDecodedOne from '@salesforce/label/c.Transcript_Checkup_Mis_Decoded_One';
import misDecodedText from '@salesforce/label/c.Transcript_Checkup_Mis_Decoded_Text';
import andMore from '@salesforce/label/c.Transcript_Checkup_More';
import namelessMany from '@salesforce/label/c.Transcript_Checkup_Nameless_Many';
import namelessOne from '@salesforce/label/c.Transcript_Checkup_Nameless_One';
import namelessText from '@salesforce/label/c.Transcript_Checkup_Nameless_Text';
import none from '@salesforce/label/c.Transcript_Checkup_None';
import noneText from '@salesforce/label/c.Transcript_Checkup_None_Text';
import oneSpeaker from '@salesforce/label/c.Transcript_Checkup_One_Speaker';
import oneSpeakerText from '@salesforce/label/c.Transcript_Checkup_One_Speaker_Text';
import outsideCallMany from '@salesforce/label/c.Transcript_Checkup_Outside_Call_Many';
import outsideCallOne from '@salesforce/label/c.Transcript_Checkup_Outside_Call_One';
import outsideCallText from '@salesforce/label/c.Transcript_Checkup_Outside_Call_Text';
import places from '@salesforce/label/c.Transcript_Checkup_Places';
import quiet from '@salesforce/label/c.Transcript_Checkup_Quiet';
import stillReading from '@salesforce/label/c.Transcript_Checkup_Reading';
import saidTwiceMany from '@salesforce/label/c.Transcript_Checkup_Said_Twice_Many';
import saidTwiceOne from '@salesforce/label/c.Transcript_Checkup_Said_Twice_One';
import saidTwiceText from '@salesforce/label/c.Transcript_Checkup_Said_Twice_Text';
import silenceMany from '@salesforce/label/c.Transcript_Checkup_Silence_Many';
import silenceOne from '@salesforce/label/c.Transcript_Checkup_Silence_One';
import silenceText from '@salesforce/label/c.Transcript_Checkup_Silence_Text';
import takenBeforeSaidMany from '@salesforce/label/c.Transcript_Checkup_Taken_Before_Said_Many';
import takenBeforeSaidOne from '@salesforce/label/c.Transcript_Checkup_Taken_Before_Said_One';
import takenBeforeSaidText from '@salesforce/label/c.Transcript_Checkup_Taken_Before_Said_Text';
import timesAccumulated from '@salesforce/label/c.Transcript_Checkup_Times_Accumulated';
import timesAccumulatedText from '@salesforce/label/c.Transcript_Checkup_Times_Accumulated_Text';
import withoutLengthMany from '@salesforce/label/c.Transcript_Checkup_Without_Length_Many';
import withoutLengthOne from '@salesforce/label/c.Transcript_Checkup_Without_Length_One';
import withoutLengthText from '@salesforce/label/c.Transcript_Checkup_Without_Length_Text';
import close from '@salesforce/label/c.Transcript_Close';
import type { Ailment } from 'c/transcriptDoctor';

export const labels = {
    andMore,
    close,
    editRemedy,
    listenRemedy,
    mendMany,
    mendOne,
    mendedMany,
    mendedOne,
    none,
    noneText,
    places,
    quiet,
    stillReading,
    uploadRemedy
};

/** What is amiss, for one line and for many, and what it means. */
export const AILMENT_LABELS: Readonly<
    Record<Ailment, { readonly one: string; readonly many: string; readonly text: string }>
> = {
    TIMES_ACCUMULATED: { one: timesAccumulated, many: timesAccumulated, text: timesAccumulatedText },
    OUTSIDE_CALL: { one: outsideCallOne, many: outsideCallMany, text: outsideCallText },
    TAKEN_BEFORE_SAID: { one: takenBeforeSaidOne, many: takenBeforeSaidMany, text: takenBeforeSaidText },
    WITHOUT_LENGTH: { one: withoutLengthOne, many: withoutLengthMany, text: withoutLengthText },
    MIS_DECODED: { one: misDecodedOne, many: misDecodedMany, text: misDecodedText },
    LETTERS_LOST: { one: lettersLostOne, many: lettersLostMany, text: lettersLostText },
    SAID_TWICE: { one: saidTwiceOne, many: saidTwiceMany, text: saidTwiceText },
    SAID_AGAIN_AND_AGAIN: { one: loopOne, many: loopMany, text: loopText },
    SILENCE: { one: silenceOne, many: silenceMany, text: silenceText },
    EMPTY: { one: emptyOne, many: emptyMany, text: emptyText },
    ONE_SPEAKER: { one: oneSpeaker, many: oneSpeaker, text: oneSpeakerText },
    NAMELESS: { one: namelessOne, many: namelessMany, text: namelessText }
};
