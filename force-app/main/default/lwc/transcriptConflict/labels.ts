import asItWas from '@salesforce/label/c.Transcript_Clash_Base';
import chooseAll from '@salesforce/label/c.Transcript_Clash_Choose_All';
import keepMine from '@salesforce/label/c.Transcript_Keep_Mine';
import mine from '@salesforce/label/c.Transcript_Clash_Mine';
import mineAt from '@salesforce/label/c.Transcript_Clash_Mine_At';
import nothing from '@salesforce/label/c.Transcript_Clash_Nothing';
import place from '@salesforce/label/c.Transcript_Clash_Place';
import redaction from '@salesforce/label/c.Transcript_Clash_Redaction';
import redactionAt from '@salesforce/label/c.Transcript_Clash_Redaction_At';
import result from '@salesforce/label/c.Transcript_Clash_Result';
import theirs from '@salesforce/label/c.Transcript_Clash_Theirs';
import theirsAt from '@salesforce/label/c.Transcript_Clash_Theirs_At';
import together from '@salesforce/label/c.Transcript_Clash_Together';
import useThis from '@salesforce/label/c.Transcript_Clash_Use_This';
import useTheirs from '@salesforce/label/c.Transcript_Use_Theirs';

export const labels = {
    asItWas,
    chooseAll,
    keepMine,
    mine,
    mineAt,
    nothing,
    place,
    redaction,
    redactionAt,
    result,
    theirs,
    theirsAt,
    together,
    useThis,
    useTheirs
};
