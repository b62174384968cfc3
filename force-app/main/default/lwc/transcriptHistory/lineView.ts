import { formatCallTime } from 'c/callTime';
import { entityTypeLabel } from 'c/entityTypeLabels';
import { formatLabel } from 'c/labelText';
import type { ChangedLine } from 'c/proxyProtocol';
import { toSpeakerName } from 'c/speakerNames';
import type { Entry, Participant } from 'c/transcriptModel';
import { labels, RESULT_LABELS, RESULT_OPEN, RESULT_OTHER } from './labels';

/** One line of a change as the panel shows it. Never its text: what was there before is nobody's to see. */
export interface LineView {
    readonly identifier: string;
    /** Its place in the change: a record that somebody altered may have one line twice. */
    readonly place: number;
    /** Whether the transcript has the line, so that it can be gone to. */
    readonly isThere: boolean;
    readonly time: string;
    readonly speaker: string;
    readonly what: string;
    readonly result: string;
}

/** The transcript that the lines are looked up in. */
export interface Transcript {
    readonly entries: ReadonlyMap<string, Entry>;
    readonly participants: readonly Participant[];
    /** Milliseconds since the Unix epoch. */
    readonly callStartMs: number | null;
}

/** A line of a change in words. */
export function toLineView(
    line: ChangedLine,
    place: number,
    { entries, participants, callStartMs }: Transcript
): LineView {
    const entry = entries.get(line.identifier);
    return {
        identifier: line.identifier,
        place,
        isThere: entry !== undefined,
        time: formatCallTime(entry?.startMs ?? null, callStartMs),
        speaker: entry
            ? toSpeakerName(participants.find(({ id }) => id === entry.participantId)).speaker
            : labels.missing,
        what: whatText(line),
        result: line.result === null ? RESULT_OPEN : (RESULT_LABELS.get(line.result) ?? RESULT_OTHER)
    };
}

let format: Intl.ListFormat | undefined;

function whatText({ action, labels: entityTypes }: ChangedLine): string {
    if (action === 'edit') {
        return labels.actionEdit;
    }
    if (entityTypes.length === 0) {
        return action === 'both' ? labels.actionBoth : labels.actionRedactSome;
    }
    format ??= new Intl.ListFormat(undefined, { style: 'short', type: 'unit' });
    const kinds = format.format(entityTypes.map(entityTypeLabel));
    const redacted = formatLabel(labels.actionRedact, kinds);
    return action === 'both' ? `${labels.actionEdit}. ${redacted}` : redacted;
}
