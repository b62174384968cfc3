import type { TargetParticipant, UploadTarget } from 'c/proxyProtocol';
import { listSpeakers, suggestParticipants, type FileTranscript, type SpeakerReason } from 'c/transcriptUpload';
import { toRemark, toStop, type Remark } from './remark';

/** What `--speaker LABEL=WHO` says. `label`: the speaker's name in the file; '' for lines that name nobody. */
export interface SpeakerWish {
    readonly label: string;
    readonly who: string;
}

/** Reasons that hold as a rule, and not always. */
const GUESSES: ReadonlySet<SpeakerReason> = new Set<SpeakerReason>(['order', 'talk']);

/** Who of the call each speaker is: as a person says, else where there is a reason for it. Nobody where there is none. */
export function chooseSpeakers(
    name: string,
    transcript: FileTranscript,
    target: UploadTarget,
    wishes: readonly SpeakerWish[]
): { readonly mapping: ReadonlyMap<string, string>; readonly remarks: readonly Remark[] } {
    const speakers = listSpeakers(transcript);
    const suggested = suggestParticipants(speakers, target, transcript);
    const mapping = new Map<string, string>();
    const remarks: Remark[] = [];
    let isGuessed = false;
    for (const { key, name: speaker } of speakers) {
        const wish = wishes.find(({ label }) => isAlike(label, speaker ?? ''));
        if (wish) {
            const [participant, other] = findParty(target.participants, wish.who);
            if (participant && !other) mapping.set(key, participant.id);
            else {
                const what = `${JSON.stringify(wish.who)} is ${participant ? 'more than one party' : 'no party'} of this call`;
                remarks.push(toStop({ code: 'SPEAKER_UNKNOWN', file: name, what }));
            }
            continue;
        }
        const choice = suggested.get(key);
        if (choice) {
            mapping.set(key, choice.participantId);
            isGuessed ||= GUESSES.has(choice.why);
        }
    }
    if (isGuessed) remarks.push(toRemark({ code: 'SPEAKER_GUESSED', file: name }));
    return { mapping, remarks };
}

/** By role, else by name. */
function findParty(participants: readonly TargetParticipant[], who: string): readonly TargetParticipant[] {
    const ofRole = participants.filter(({ role }) => isAlike(role, who));
    return ofRole.length > 0 ? ofRole : participants.filter(({ name }) => name !== null && isAlike(name, who));
}

function isAlike(left: string, right: string): boolean {
    return left.trim().toLowerCase() === right.trim().toLowerCase();
}
