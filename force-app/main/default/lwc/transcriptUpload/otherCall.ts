import { shortId } from 'c/conversationEntries';
import type { UploadTarget } from 'c/proxyProtocol';
import { isOfOwnFormat } from './lineLegs';
import type { FileTranscript } from './fileTranscript';

/** Whether a file that names calls as Salesforce does names another one. Other files' names for a call tell nothing here. */
export function namesOtherCall(transcript: FileTranscript, target: UploadTarget): boolean {
    if (!isOfOwnFormat(transcript)) {
        return false;
    }
    const { conversationId } = transcript.facts;
    const known = new Set([target.voiceCallId, ...target.legs.map((leg) => leg.voiceCallId)].map(shortId));
    const named = transcript.entries.flatMap(({ salesforce }) => salesforce?.relatedRecords ?? []);
    return conversationId === undefined
        ? named.length > 0 && !named.some((id) => known.has(shortId(id)))
        : conversationId !== target.conversationIdentifier;
}
