import type { TargetParticipant, UploadTarget } from 'c/proxyProtocol';
import type { FileTranscript } from './fileTranscript';
import type { FileSpeaker } from './speakers';

/** What a suggestion rests on: the same key, the role, the name, the order in which people come, or what is said. */
export type SpeakerReason = 'key' | 'role' | 'name' | 'order' | 'talk';

export interface SpeakerChoice {
    readonly participantId: string;
    readonly why: SpeakerReason;
}

/** Who of the call each speaker of a file most likely is, by their keys; only where there is a reason. */
export function suggestParticipants(
    speakers: readonly FileSpeaker[],
    target: UploadTarget,
    _transcript: FileTranscript
): ReadonlyMap<string, SpeakerChoice> {
    const choices = new Map<string, SpeakerChoice>();
    for (const { key, role } of speakers) {
        const bySubject = target.participants.filter(({ sender }) => sender.subject === key);
        const byRole = target.participants.filter((participant: TargetParticipant) => participant.role === role);
        const isOnly = speakers.filter((speaker) => speaker.role === role).length === 1;
        const [first] = bySubject.length === 1 ? bySubject : isOnly && byRole.length === 1 ? byRole : [];
        if (first) choices.set(key, { participantId: first.id, why: bySubject.length === 1 ? 'key' : 'role' });
    }
    return choices;
}
