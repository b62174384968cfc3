import { formatCallTime } from 'c/callTime';
import { toSpeakerName } from 'c/speakerNames';
import TranscriptCheckup from 'c/transcriptCheckup';
import { examine, mendDecoding, type ExaminedCall } from 'c/transcriptDoctor';
import { lineOf, textSteps, type EditSession, type Step } from 'c/transcriptModel';
import type { CallAtWork } from './callAtWork';
import { checkupTitle } from './checkupLabels';
import type { CallState } from './openCall';

/**
 * Opens the dialog that says what is amiss in the transcript, as it stands with the unsaved work. Resolves, when it is
 * closed, with the line that the person wants to see.
 */
export async function checkUp(call: CallAtWork, canEdit: boolean): Promise<string | undefined> {
    const current = call.current();
    if (!current) {
        return undefined;
    }
    const { entries, participants, call: facts, isReading } = current.reading;
    const entryOf = new Map(entries.map((entry) => [entry.identifier, entry]));
    const chosen: unknown = await TranscriptCheckup.open({
        label: checkupTitle,
        size: 'medium',
        complaints: examine(toExaminedCall(current)),
        canEdit,
        isReading,
        placeOf: (identifier: string) => {
            const entry = entryOf.get(identifier);
            const participant = participants.find(({ id }) => id === entry?.participantId);
            return {
                timeText: formatCallTime(entry?.startMs ?? null, facts?.startMs ?? null),
                speaker: toSpeakerName(participant).speaker
            };
        },
        mend: (identifiers: readonly string[]) => mend(call, identifiers)
    });
    return typeof chosen === 'string' ? chosen : undefined;
}

/** The call as the doctor sees it: texts with the unsaved edits. */
export function toExaminedCall({ reading, work }: CallState): ExaminedCall {
    const { entries, participants, call } = reading;
    return {
        lines: entries.map(({ identifier, startMs, durationMs, receivedMs, participantId }) => ({
            id: identifier,
            text: lineOf(work.session, identifier).text,
            startMs,
            durationMs,
            receivedMs,
            speaker: participantId
        })),
        startMs: call?.startMs ?? null,
        endMs: call?.endMs ?? null,
        // A name that nobody has is told apart from one that is not known.
        names: new Map(participants.map(({ id, name, isNameless }) => [id, isNameless ? 'undefined' : name]))
    };
}

/** Puts garbled letters right, as one action; what is redacted stays as it is. Gives in how many lines. */
function mend(call: CallAtWork, identifiers: readonly string[]): number {
    const session = call.current()?.work.session;
    const steps = session ? identifiers.map((identifier) => mendSteps(session, identifier)) : [];
    call.change(steps.flat());
    return steps.filter((ofLine) => ofLine.length > 0).length;
}

function mendSteps(session: EditSession, identifier: string): readonly Step[] {
    const { text, redactions } = lineOf(session, identifier);
    return textSteps(identifier, text, mendDecoding(text)).filter(({ start, removed }) =>
        redactions.every((redaction) => start + removed.length <= redaction.start || start >= redaction.end)
    );
}
