import { lineOf, type EditSession, type Entry, type Participant, type ParticipantRole } from 'c/transcriptModel';
import {
    BLOCK_LINES,
    CONTEXT_LINES,
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

/**
 * A look through one call for what may have to be redacted. A long call takes it many steps, so that whoever waits can be
 * shown how far it is, and can do something else between two of them.
 */
export interface Look {
    /** In the order of the queue, and true of the lines as they were seen last; those of a call once that is through. */
    readonly suggestions: readonly Suggestion[];
    /** How many lines have been looked through, and how many there are. */
    readonly lineCount: { readonly done: number; readonly all: number };
    /** The call as it reads now. Looks through it where that takes one step. */
    see(call: CallLines): void;
    /** Takes the next step. */
    goOn(): void;
    /** Whether there is nothing left to look through. */
    isThrough(): boolean;
}

type Line = QueueLine & SpokenLine;

/** The first block of lines, and what it sees behind it. */
const FIRST_STEP = BLOCK_LINES + CONTEXT_LINES;

/**
 * Nothing is seen yet. What is looked through is the text under the redactions: to redact one value must not make another be
 * found, or no longer be found. `find` is the detector; `known` is what was found in the call before, and is given until
 * the look is through.
 */
export function createLook(
    find: (lines: readonly SpokenLine[]) => readonly Finding[] = findAsLinesChange(),
    known: readonly Suggestion[] = []
): Look {
    let lines: readonly Line[] = [];
    let done = 0;
    let suggestions = known;
    let isDue = false;

    const goOn = (): void => {
        done = Math.min(stepFrom(done), lines.length);
        const findings = find(done < lines.length ? lines.slice(0, done) : lines);
        if (done === lines.length) {
            suggestions = inQueueOrder(toSuggestions(lines, findings));
            isDue = false;
        }
    };
    return {
        get suggestions() {
            return suggestions;
        },
        get lineCount() {
            return { done, all: lines.length };
        },
        see(call) {
            const next = toLines(call);
            if (isSame(lines, next)) {
                lines = next;
                return;
            }
            lines = next;
            done = Math.min(done, lines.length);
            isDue = true;
            if (lines.length - done <= FIRST_STEP) {
                goOn();
            }
            if (isDue) {
                suggestions = standing(suggestions, lines);
            }
        },
        goOn,
        isThrough: () => !isDue
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

/** How far the step from here goes: to where one more block sees all around it, so that it is not looked at again. */
function stepFrom(done: number): number {
    const blocks = Math.floor((done - CONTEXT_LINES) / BLOCK_LINES) + 1;
    return Math.max(FIRST_STEP, blocks * BLOCK_LINES + CONTEXT_LINES);
}

/** Those whose words still stand where they stood. */
function standing(suggestions: readonly Suggestion[], lines: readonly Line[]): readonly Suggestion[] {
    const texts = new Map(lines.map(({ identifier, text }) => [identifier, text]));
    return suggestions.filter(({ parts }) =>
        parts.every(({ identifier, start, end, words }) => texts.get(identifier)?.slice(start, end) === words)
    );
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
