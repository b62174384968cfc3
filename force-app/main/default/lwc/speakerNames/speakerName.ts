import type { Participant } from 'c/transcriptModel';
import { ROLE_NAMES } from './labels';

/** How somebody is called: by name, or by role where there is no name. `roleName` is empty where it would say the same. */
export interface SpeakerName {
    readonly speaker: string;
    readonly roleName: string;
}

/** The name of a party; of an unknown one where there is none. */
export function toSpeakerName(participant: Pick<Participant, 'role' | 'name'> | undefined): SpeakerName {
    const role = ROLE_NAMES[participant?.role ?? 'unknown'];
    const speaker = participant?.name?.trim() || role;
    // Vendors often name the parties by their roles: said once is enough.
    return { speaker, roleName: speaker.toLowerCase() === role.toLowerCase() ? '' : role };
}
