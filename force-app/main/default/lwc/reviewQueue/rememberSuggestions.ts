import { lineOf, type EditSession, type Entry, type Participant, type ParticipantRole } from 'c/transcriptModel';
import {
    createDetection,
    type Detection,
    type DetectOptions,
    type Finding,
    type SpokenLine
} from 'c/transcriptRedaction';
import { inQueueOrder } from './queueOrder';
import { toSuggestions, type QueueLine, type Suggestion } from './suggestion';

/** The lines of a call, and the unsaved work on them. */
export interface CallLines {
    readonly entries: readonly Entry[];
    readonly participants: readonly Participant[];
    readonly session: EditSession;
}

/** Gives the suggestions of a call in the order of the queue, and the same array again while no line reads otherwise. */
export type SuggestionsOf = (call: CallLines) => readonly Suggestion[];

type Line = QueueLine & SpokenLine;

/**
 * One call's memory. What is detected over is the text under the redactions: to redact one value must not make another be
 * found, or no longer be found. `find` is the detector.
 */
export function rememberSuggestions(
    find: (lines: readonly SpokenLine[]) => readonly Finding[] = findAsLinesChange()
): SuggestionsOf {
    let lines: readonly Line[] = [];
    let suggestions: readonly Suggestion[] = [];
    return (call) => {
        const next = toLines(call);
        if (!isSame(lines, next)) {
            suggestions = inQueueOrder(toSuggestions(next, find(next)));
        }
        lines = next;
        return suggestions;
    };
}

/** A detector that looks again only at what is around a changed line. */
export function findAsLinesChange(options: DetectOptions = {}): (lines: readonly SpokenLine[]) => readonly Finding[] {
    let detection: Detection | undefined;
    return (lines) => {
        detection = detection === undefined ? createDetection(lines, options) : detection.update(lines);
        return detection.findings;
    };
}

function toLines({ entries, participants, session }: CallLines): readonly Line[] {
    const roles = new Map(participants.map(({ id, role }) => [id, role]));
    return entries.map(({ identifier, participantId, startMs }) => ({
        identifier,
        startMs,
        text: lineOf(session, identifier).text,
        speaker: participantId ?? '',
        ...roleOf(roles.get(participantId ?? ''))
    }));
}

function roleOf(role: ParticipantRole | undefined): Pick<SpokenLine, 'role'> {
    return role === 'agent' || role === 'customer' ? { role } : {};
}

function isSame(a: readonly Line[], b: readonly Line[]): boolean {
    return (
        a.length === b.length &&
        a.every((line, place) => {
            const other = b[place];
            return (
                line.identifier === other?.identifier &&
                line.text === other.text &&
                line.speaker === other.speaker &&
                line.role === other.role
            );
        })
    );
}
