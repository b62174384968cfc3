import atLine from '@salesforce/label/c.Transcript_File_Issue_At_Line';
import atPath from '@salesforce/label/c.Transcript_File_Issue_At_Path';

export const placeLabels = { atLine, atPath };
