/** The address of a record's page in Lightning, from the page that asks. */
export function recordUrl(objectName: 'VoiceCall' | 'Transcript_Change__c', id: string): string {
    return `/lightning/r/${objectName}/${encodeURIComponent(id)}/view`;
}
