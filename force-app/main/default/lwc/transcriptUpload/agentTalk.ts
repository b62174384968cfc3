import type { FileTranscript } from './fileTranscript';
import { speakerKeyOf } from './speakers';

/** What hardly anybody but an agent says at the beginning of a call. */
const OPENINGS =
    /\b(?:(?:thank you|thanks) for (?:calling|contacting)|how (?:can|may) I (?:help|assist)|(?:can|may) I have your (?:name|account))\b/i;

/** Of each speaker, how many lines count as the beginning. */
const FIRST_LINES = 4;

/** The keys of those who open a call as agents do. */
export function findAgentTalk({ entries }: FileTranscript): ReadonlySet<string> {
    const counts = new Map<string, number>();
    const found = new Set<string>();
    for (const entry of entries) {
        const key = speakerKeyOf(entry);
        const count = counts.get(key) ?? 0;
        counts.set(key, count + 1);
        if (count < FIRST_LINES && OPENINGS.test(entry.text)) found.add(key);
    }
    return found;
}
