import { fromRole } from 'c/conversationEntries';
import type { ParticipantRole } from 'c/transcriptModel';
import type { SpeakerRole } from 'c/transcriptFormats';
import type { FileTranscript } from './fileTranscript';
import { speakerKeyOf, type FileSpeaker } from './speakers';

const PARTS: Readonly<Record<SpeakerRole, readonly ParticipantRole[]>> = {
    agent: ['agent'],
    customer: ['customer'],
    system: ['chatbot', 'system', 'router']
};

/**
 * Which roles of a call each speaker may have, by their keys; none where the file doesn't say. Salesforce's own word, where
 * there is one, says more than the file's role.
 */
export function partsOf(
    speakers: readonly FileSpeaker[],
    { entries }: FileTranscript
): ReadonlyMap<string, readonly ParticipantRole[]> {
    const words = new Map<string, Set<ParticipantRole>>();
    for (const entry of entries) {
        const role = fromRole(entry.salesforce?.role ?? null);
        if (role === 'unknown') continue;
        const key = speakerKeyOf(entry);
        words.set(key, (words.get(key) ?? new Set()).add(role));
    }
    return new Map(
        speakers.map(({ key, role }) => {
            const known = [...(words.get(key) ?? [])];
            return [key, known.length === 1 ? known : role ? PARTS[role] : []];
        })
    );
}
