import intro from '@salesforce/label/c.Transcript_Upload_Speakers_Intro';
import who from '@salesforce/label/c.Transcript_Upload_Speakers_Who';
import nobody from '@salesforce/label/c.Transcript_Upload_Speakers_Nobody';
import leaveOut from '@salesforce/label/c.Transcript_Upload_Speakers_Leave_Out';
import choose from '@salesforce/label/c.Transcript_Upload_Speakers_Choose';
import key from '@salesforce/label/c.Transcript_Upload_Speakers_Key';
import role from '@salesforce/label/c.Transcript_Upload_Speakers_Role';
import name from '@salesforce/label/c.Transcript_Upload_Speakers_Name';
import order from '@salesforce/label/c.Transcript_Upload_Speakers_Order';
import talk from '@salesforce/label/c.Transcript_Upload_Speakers_Talk';
import unusable from '@salesforce/label/c.Transcript_Upload_Speakers_Unusable';

export const labels = {
    intro,
    who,
    nobody,
    leaveOut,
    choose,
    key,
    role,
    name,
    order,
    talk,
    unusable
};
