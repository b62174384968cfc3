import type { Participant } from 'c/transcriptModel';

/** A speaker by role and name. A participant's id counts within one read only, and two legs may give one person two. */
export type SpeakerKey = `speaker:${string}`;

/** Which lines are shown. */
export type LineFilter = 'everyone' | 'changed' | 'redacted' | 'conflicts' | SpeakerKey;

/** The key of who speaks a line; lines without a participant are those of an unknown one without a name. */
export function speakerKeyOf(participant: Participant | undefined): SpeakerKey {
    return `speaker:${participant?.role ?? 'unknown'}:${participant?.name?.trim() ?? ''}`;
}
