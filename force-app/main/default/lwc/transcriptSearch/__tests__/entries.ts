import type { Entry } from 'c/transcriptModel';

/** Entries `e0`, `e1` … with these texts, one a second. */
export function toEntries(...texts: readonly string[]): readonly Entry[] {
    return texts.map((text, place) => ({
        identifier: `e${place}`,
        text,
        startMs: place * 1000,
        durationMs: null,
        receivedMs: null,
        participantId: null,
        voiceCallIds: []
    }));
}
