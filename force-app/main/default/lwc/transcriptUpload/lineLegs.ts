import { shortId } from 'c/conversationEntries';
import type { UploadTarget } from 'c/proxyProtocol';
import type { FileEntry } from 'c/transcriptFormats';
import type { FileTranscript } from './fileTranscript';
import { LAST_SECOND_MS } from './callWindow';

/** Formats that say which calls a line belongs to, and identifiers as Salesforce has them. */
const OWN_FORMATS: ReadonlySet<string> = new Set(['salesforce-ndjson', 'transcript-desk']);

/** Whether a file is in a format that names calls as Salesforce does. */
export function isOfOwnFormat({ facts }: FileTranscript): boolean {
    return OWN_FORMATS.has(facts.format ?? '');
}

/** Whether a file says of this call which of its parts each line belongs to: it names some of them and nothing else. */
export function namesOnlyLegs(transcript: FileTranscript, { voiceCallId, legs }: UploadTarget): boolean {
    const known = new Set([voiceCallId, ...legs.map((leg) => leg.voiceCallId)].map(shortId));
    const named = transcript.entries.flatMap(({ salesforce }) => salesforce?.relatedRecords ?? []);
    return isOfOwnFormat(transcript) && named.length > 0 && named.every((id) => known.has(shortId(id)));
}

/** The parts of the call that a line belongs to: as the file names them, if it is to be believed, else by its time. */
export function legsOf(entry: FileEntry, startMs: number, target: UploadTarget, isNamed: boolean): readonly string[] {
    const named = isNamed ? (entry.salesforce?.relatedRecords ?? []) : [];
    return named.length > 0 ? [...new Set(named.map(shortId))] : [legAt(startMs, target)];
}

/** Where two parts overlap, as they do while a call is handed over, the one that began last. */
function legAt(ms: number, { voiceCallId, legs }: UploadTarget): string {
    const within = legs
        .filter(
            ({ startMs, endMs }) =>
                startMs !== null && startMs <= ms && (endMs === null || ms <= endMs + LAST_SECOND_MS)
        )
        .reduce<UploadTarget['legs'][number] | null>(
            (latest, leg) => (latest && (latest.startMs ?? 0) > (leg.startMs ?? 0) ? latest : leg),
            null
        );
    return shortId(within?.voiceCallId ?? voiceCallId);
}
