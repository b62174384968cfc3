import files from '@salesforce/label/c.Transcript_Desk_Choose_Files';
import folder from '@salesforce/label/c.Transcript_Desk_Choose_Folder';
import intro from '@salesforce/label/c.Transcript_Desk_Drop_Intro';
import title from '@salesforce/label/c.Transcript_Desk_Drop_Title';
import unreadMany from '@salesforce/label/c.Transcript_Desk_Drop_Unread_Many';
import unreadOne from '@salesforce/label/c.Transcript_Desk_Drop_Unread_One';
import mapping from '@salesforce/label/c.Transcript_Desk_Mapping';
import mappingChoose from '@salesforce/label/c.Transcript_Desk_Mapping_Choose';
import mappingHelp from '@salesforce/label/c.Transcript_Desk_Mapping_Help';
import naming from '@salesforce/label/c.Transcript_Desk_Naming';
import pattern from '@salesforce/label/c.Transcript_Desk_Pattern';
import patternExample from '@salesforce/label/c.Transcript_Desk_Pattern_Example';
import patternHelp from '@salesforce/label/c.Transcript_Desk_Pattern_Help';

export const labels = {
    files,
    folder,
    intro,
    title,
    unreadMany,
    unreadOne,
    mapping,
    mappingChoose,
    mappingHelp,
    naming,
    pattern,
    patternExample,
    patternHelp
};
