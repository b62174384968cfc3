import { formatCallTime } from 'c/callTime';
import { toSpeakerName } from 'c/speakerNames';
import { findOccurrences, lineOf, type Occurrence, type Search, type Step } from 'c/transcriptModel';
import type { OccurrenceLine } from 'c/transcriptOccurrences';
import type { CallState } from './openCall';

/** The open call, as dialogs over all of its lines need it. */
export interface CallAtWork {
    /** As it stands when asked; null once another call is shown. */
    current(): CallState | null;
    change(steps: readonly Step[]): void;
    say(message: string): void;
}

/** What a search found in the lines that are here. `linesSoFar`: how many those are while more are loading, else null. */
export interface CallSearch {
    readonly occurrences: readonly Occurrence[];
    readonly linesSoFar: number | null;
}

/** Searches the lines as they stand now; without a search nothing is found. */
export function searchCall(call: CallAtWork, search: Search | null): CallSearch {
    const current = call.current();
    if (!current) {
        return { occurrences: [], linesSoFar: null };
    }
    const { work, reading } = current;
    const identifiers = reading.entries.map(({ identifier }) => identifier);
    return {
        occurrences: search ? findOccurrences(work.session, identifiers, search) : [],
        linesSoFar: reading.isReading ? identifiers.length : null
    };
}

/** Gives lines as the dialogs show them: who, when, and how it stands. */
export function linesOf(call: CallAtWork): (identifier: string) => OccurrenceLine {
    let places = new Map<string, number>();
    return (identifier) => {
        const current = call.current();
        if (!current) {
            return { timeText: '', speaker: '', line: { text: '', redactions: [] } };
        }
        const { entries, participants, call: read } = current.reading;
        if (entries[places.get(identifier) ?? -1]?.identifier !== identifier) {
            places = new Map(entries.map((entry, place) => [entry.identifier, place]));
        }
        const entry = entries[places.get(identifier) ?? -1];
        return {
            timeText: formatCallTime(entry?.startMs ?? null, read?.startMs ?? null),
            speaker: toSpeakerName(participants.find(({ id }) => id === entry?.participantId)).speaker,
            line: lineOf(current.work.session, identifier)
        };
    };
}
