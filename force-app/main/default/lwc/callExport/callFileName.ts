import type { WriteFormat } from 'c/transcriptFormats';

/** A name for the file of a call: of its record's id, so that the name alone says nothing of who spoke. */
export function callFileName(voiceCallId: string, { extension }: Pick<WriteFormat, 'extension'>): string {
    return `transcript-${voiceCallId.replace(/\W/g, '')}.${extension}`;
}
