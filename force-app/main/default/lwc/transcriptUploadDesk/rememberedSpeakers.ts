import type { UploadTarget } from 'c/proxyProtocol';
import type { ParticipantRole } from 'c/transcriptModel';

/**
 * What a person has decided about the speakers of a source, for its other files: which role they have, since every call has
 * participants of its own. Names are personal data, so this lasts as long as the page, and the person's session.
 */
export interface RememberedSpeakers {
    remember(source: string, speakers: ReadonlyMap<string, string | null>, target: UploadTarget): void;
    /** The participants of this call by the keys of speakers, null for who is left out; none of a role that it has twice or not at all. */
    of(source: string, target: UploadTarget): ReadonlyMap<string, string | null>;
    clear(): void;
}

export function createRememberedSpeakers(): RememberedSpeakers {
    const roles = new Map<string, ReadonlyMap<string, ParticipantRole | null>>();
    return {
        remember(source, speakers, target) {
            const roleOf = new Map(target.participants.map(({ id, role }) => [id, role]));
            roles.set(
                source,
                new Map(
                    [...speakers].flatMap(([key, id]) => {
                        const role = id === null ? null : roleOf.get(id);
                        return role === undefined ? [] : [[key, role] as const];
                    })
                )
            );
        },
        of(source, target) {
            return new Map(
                [...(roles.get(source) ?? [])].flatMap(([key, wanted]): (readonly [string, string | null])[] => {
                    if (wanted === null) {
                        return [[key, null]];
                    }
                    const [participant, other] = target.participants.filter(({ role }) => role === wanted);
                    return participant && !other ? [[key, participant.id]] : [];
                })
            );
        },
        clear: () => roles.clear()
    };
}
