import { formatCallTime } from 'c/callTime';
import { formatCount, formatLabel } from 'c/labelText';
import { toSpeakerName } from 'c/speakerNames';
import type { CopiedPart } from 'c/transcriptList';
import { displayedText, type EditSession, type Entry, type Participant } from 'c/transcriptModel';
import { toolLabels } from './toolLabels';

/** What a line needs beside its entry to be copied as it is shown. */
export interface CopyContext {
    readonly participants: readonly Participant[];
    readonly session: EditSession;
    readonly callStartMs: number | null;
}

/** The lines as text, one below another: time, speaker, and the words as a reader sees them, masks in brackets. */
export function toCopiedLines(entries: readonly Entry[], { participants, session, callStartMs }: CopyContext): string {
    const speakers = new Map(participants.map((participant) => [participant.id, toSpeakerName(participant).speaker]));
    const unknown = toSpeakerName(undefined).speaker;
    return entries
        .map(({ identifier, text, startMs, participantId }) => {
            const change = session.changed.get(identifier);
            const shown = change ? displayedText(change) : (session.stored.get(identifier) ?? text);
            const speaker = speakers.get(participantId ?? '') ?? unknown;
            return formatLabel(toolLabels.copiedForm, formatCallTime(startMs, callStartMs), speaker, shown).trim();
        })
        .join('\n');
}

/** Copies all of the lines. Resolves to what there is to say of it. */
export async function copyLines(entries: readonly Entry[], context: CopyContext): Promise<string> {
    try {
        await navigator.clipboard.writeText(toCopiedLines(entries, context));
        return toCopiedText(entries.length);
    } catch {
        return toolLabels.copyRefused;
    }
}

/**
 * Puts the part on the clipboard in the place of what the browser would copy. Gives what there is to say of it; null where
 * it is left to the browser.
 */
export function copyPart(
    event: ClipboardEvent,
    part: CopiedPart | null,
    entries: readonly Entry[],
    context: CopyContext
): string | null {
    if (!part || !event.clipboardData) {
        return null;
    }
    event.preventDefault();
    if (part.kind === 'words') {
        event.clipboardData.setData('text/plain', part.text);
        return toolLabels.copiedWords;
    }
    const placeOf = (wanted: string): number => entries.findIndex(({ identifier }) => identifier === wanted);
    const lines = entries.slice(placeOf(part.first), placeOf(part.last) + 1);
    event.clipboardData.setData('text/plain', toCopiedLines(lines, context));
    return toCopiedText(lines.length);
}

function toCopiedText(lineCount: number): string {
    return formatCount(lineCount, toolLabels.copiedOne, toolLabels.copiedMany);
}
