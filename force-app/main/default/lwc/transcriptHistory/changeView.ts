import { toReasonText } from 'c/changeWords';
import { formatCount, formatLabel, isolateName } from 'c/labelText';
import { formatMoment } from 'c/momentText';
import type { ChangeSummary } from 'c/proxyProtocol';
import { labels, SEAL_LABELS, STATE_LABELS } from './labels';
import { listUploadFacts } from './uploadFacts';

/** One change as the panel shows it: a heading that opens its lines, and what is said of it in any case. */
export interface ChangeView {
    readonly changeId: string;
    readonly who: string;
    readonly when: string;
    /** The record's number; empty where it is not known yet. */
    readonly name: string;
    /** What was changed, counted. */
    readonly what: string;
    readonly stateText: string;
    /** A sign beside the words, for the eye. */
    readonly stateSign: string;
    readonly stateClass: string;
    readonly reason: string;
    readonly note: string;
    /** What is known of an upload, a sentence each; none for a save. */
    readonly facts: readonly string[];
    /** Why the record can't be relied on; empty where it can. */
    readonly seal: string;
}

const SIGNS: Readonly<Record<ChangeSummary['state'], string>> = {
    verified: '✓',
    partlyVerified: '!',
    notApplied: '✕',
    pending: '…',
    saving: '…'
};

/** A change in words. `nowMs`: milliseconds since the Unix epoch. */
export function toChangeView(change: ChangeSummary, nowMs: number): ChangeView {
    const { changeId, name, state, isOwn, savedBy, madeMs, note, seal } = change;
    // What a record claims that can't be relied on looks like no claim of ours.
    const isDoubtful = seal === 'missing' || seal === 'broken';
    return {
        changeId,
        who: isOwn ? labels.you : savedBy === null ? labels.nobody : isolateName(savedBy),
        when: formatMoment(madeMs, nowMs),
        name,
        what: whatText(change),
        stateText: STATE_LABELS[state],
        stateSign: isDoubtful ? '?' : SIGNS[state],
        stateClass: isDoubtful ? 'state' : `state state_${state}`,
        reason: toReasonText(change.reason ?? ''),
        note: note ? formatLabel(labels.note, isolateName(note)) : '',
        facts: listUploadFacts(change.upload),
        seal: seal === 'intact' ? '' : SEAL_LABELS[seal]
    };
}

/** "3 lines: 2 edited, 1 redacted". A line that was both counts in both. */
function whatText({ kind, lines }: ChangeSummary): string {
    if (kind === 'upload') {
        return labels.upload;
    }
    if (lines.length === 0) {
        return labels.linesUntold;
    }
    const edited = lines.filter(({ action }) => action !== 'redact').length;
    const redacted = lines.filter(({ action }) => action !== 'edit').length;
    const parts = [
        ...(edited > 0 ? [formatCount(edited, labels.editedOne, labels.editedMany)] : []),
        ...(redacted > 0 ? [formatCount(redacted, labels.redactedOne, labels.redactedMany)] : [])
    ];
    const count = lines.length.toLocaleString();
    return formatLabel(lines.length === 1 ? labels.linesOne : labels.linesMany, count, list(parts));
}

let format: Intl.ListFormat | undefined;

function list(parts: readonly string[]): string {
    format ??= new Intl.ListFormat(undefined, { style: 'short', type: 'unit' });
    return format.format(parts);
}
