import { toRole, type FileEntry, type SpeakerRole } from 'c/transcriptFormats';
import type { FileTranscript } from './fileTranscript';

/**
 * Somebody who speaks in a file. `key`: what its lines are mapped by; '' is whoever says the lines of which the file tells
 * nothing. `role`: what the lines say, else what the name is a word for, such as Agent;
 * null where lines differ in it.
 */
export interface FileSpeaker {
    readonly key: string;
    readonly name: string | null;
    readonly role: SpeakerRole | null;
    readonly lineCount: number;
    readonly firstText: string;
}

/** What the speaker of a line is mapped by: the name in the file, else the role alone, which some tables have instead. */
export function speakerKeyOf({ speaker, role }: FileEntry): string {
    return speaker ?? (role === undefined ? '' : `:${role}`);
}

/** Everybody who speaks, by their first line. */
export function listSpeakers({ entries }: FileTranscript): readonly FileSpeaker[] {
    const speakers = new Map<string, { -readonly [Field in keyof FileSpeaker]: FileSpeaker[Field] }>();
    const roles = new Map<string, Set<SpeakerRole>>();
    for (const entry of entries) {
        const key = speakerKeyOf(entry);
        const speaker = speakers.get(key);
        if (speaker) {
            speaker.lineCount += 1;
            if (speaker.firstText === '') speaker.firstText = entry.text.trim();
        } else {
            speakers.set(key, {
                key,
                name: entry.speaker ?? null,
                role: null,
                lineCount: 1,
                firstText: entry.text.trim()
            });
        }
        if (entry.role !== undefined) {
            const known = roles.get(key) ?? new Set();
            roles.set(key, known.add(entry.role));
        }
    }
    return [...speakers.values()].map((speaker) => {
        const [role, other] = roles.get(speaker.key) ?? [];
        return { ...speaker, role: other === undefined ? (role ?? toRole(speaker.name ?? '') ?? null) : null };
    });
}
