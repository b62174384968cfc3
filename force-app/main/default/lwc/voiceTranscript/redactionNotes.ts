import { formatLabel, isolateName } from 'c/labelText';
import { formatMoment } from 'c/momentText';
import type { ChangeSummary } from 'c/proxyProtocol';
import type { RedactionNote, RedactionNotes } from 'c/transcriptList';
import { pastLabels } from './pastLabels';

/**
 * By whom and when lines were redacted, newest first, out of the change records that say what the proxy wrote, and of
 * them only what was read back. `nowMs`: milliseconds since the Unix epoch.
 */
export function toRedactionNotes(changes: readonly ChangeSummary[] | null, nowMs: number): RedactionNotes {
    const notes = new Map<string, RedactionNote[]>();
    for (const change of changes ?? []) {
        for (const { identifier, action, labels, result } of change.seal === 'intact' ? change.lines : []) {
            if (action !== 'edit' && result === 'verified') {
                const note = { text: noteText(change, nowMs), entityTypes: labels };
                notes.set(identifier, [...(notes.get(identifier) ?? []), note]);
            }
        }
    }
    return notes;
}

function noteText({ isOwn, savedBy, madeMs }: ChangeSummary, nowMs: number): string {
    const when = formatMoment(madeMs, nowMs);
    if (isOwn) {
        return formatLabel(pastLabels.redactedByYou, when);
    }
    return savedBy === null
        ? formatLabel(pastLabels.redactedBySomebody, when)
        : formatLabel(pastLabels.redactedBy, isolateName(savedBy), when);
}
