import { formatCallTime } from 'c/callTime';
import { toChangeParts } from 'c/changeParts';
import { formatLabel } from 'c/labelText';
import type { UploadTarget } from 'c/proxyProtocol';
import { toSpeakerName } from 'c/speakerNames';
import { isWithin, listSpeakers, type GatheredTranscript, type PreparedLine } from 'c/transcriptUpload';
import type { LineValue, PreviewLine } from 'c/transcriptUploadPreview';
import type { TimesView } from 'c/transcriptUploadTimes';
import type { FoundCall } from 'c/uploadFiles';
import { toFormatText } from 'c/uploadWords';
import { labels } from './labels';
import type { Wanted } from './lineSelection';
import type { MaskedLines, NewTextMasks } from './newTextMasks';
import type { PreparationState } from './preparation';

/** What was recognised of a call, in words. */
export function toFoundText({ transcript }: FoundCall): string {
    const { facts, entries } = transcript;
    const moments = entries.flatMap(({ startMs, durationMs = 0 }) =>
        startMs === undefined ? [] : [{ from: startMs, to: startMs + durationMs }]
    );
    const from = moments.reduce((least, moment) => Math.min(least, moment.from), Infinity);
    const to = moments.reduce((most, moment) => Math.max(most, moment.to), -Infinity);
    return formatLabel(
        labels.recognised,
        toFormatText(facts.format),
        entries.length.toLocaleString(),
        listSpeakers(transcript).length.toLocaleString(),
        moments.length > 0 ? formatCallTime(to, from) : '?'
    );
}

/** How a party of the call is named. */
export function toParticipantName({ role, name }: UploadTarget['participants'][number]): string {
    return toSpeakerName({ role, name }).speaker;
}

/** So many lines outside the call are shown. */
const SHOWN_OUTSIDE = 3;

/** Where the lines come to lie. */
export function toTimes(
    { prepared: { lines, issues }, timing, timingWhy, drift }: PreparationState,
    { facts, entries }: GatheredTranscript,
    target: UploadTarget
): TimesView {
    const zero = facts.clock === 'epoch' ? 0 : (target.startMs ?? 0);
    const outside = entries
        .map(({ startMs, text }) => ({ text, ms: startMs === undefined ? null : startMs + timing.shiftMs }))
        .flatMap(({ text, ms }) => (ms === null || isWithin(ms, target) ? [] : [{ text, ms }]));
    return {
        offsetSeconds: (timing.shiftMs - zero) / 1000,
        why: timingWhy,
        first: formatCallTime(lines[0]?.startMs ?? null, target.startMs),
        last: formatCallTime(lines.at(-1)?.startMs ?? null, target.startMs),
        length: formatCallTime(target.endMs, target.startMs),
        drift,
        outsideCount: issues.find(({ code }) => code === 'TIME_OUTSIDE_CALL')?.count ?? 0,
        outsideLines: outside.slice(0, SHOWN_OUTSIDE).map(({ text, ms }) => ({
            text,
            beforeMs: Math.max(0, (target.startMs ?? ms) - ms),
            afterMs: Math.max(0, ms - (target.endMs ?? ms))
        })),
        outside: timing.outside
    };
}

/** The lines as the preview shows them. */
export function toPreviewLines(
    lines: readonly PreparedLine[],
    { prepared, masks, masked, beside }: PreparationState,
    target: UploadTarget,
    { included, scope }: Pick<Wanted, 'included' | 'scope'>
): readonly PreviewLine[] {
    const names = new Map(target.participants.map((participant) => [participant.id, toParticipantName(participant)]));
    const texts = new Map(prepared.lines.map(({ id, text }) => [id, text]));
    const values = valuesOf(masks, masked, new Set(lines.map(({ id }) => id)));
    const open = masks.suggestions.filter(({ key }) => !masks.masked.has(key));
    const openIds = new Set(open.flatMap(({ parts }) => parts.map(({ identifier }) => identifier)));
    const partsOf = (id: string, text: string): PreviewLine['parts'] => {
        const was = scope === 'changed' ? beside.changed.get(id) : undefined;
        return was
            ? toChangeParts({
                  identifier: id,
                  baseText: was.text,
                  editedText: texts.get(id) ?? text,
                  redactions: masked.redactionsOf(id)
              })
            : null;
    };
    return lines.map(({ id, startMs, text, participantId }) => ({
        id,
        timeText: formatCallTime(startMs, target.startMs),
        speaker: names.get(participantId) ?? '',
        text,
        parts: partsOf(id, text),
        restores: beside.restoring.has(id),
        isOn: included.has(id),
        isOpen: openIds.has(id),
        values: values.get(id) ?? []
    }));
}

/** What looks like personal data, by the first of the shown lines that it is in. */
function valuesOf(
    { suggestions, masked: chosen }: NewTextMasks,
    masked: MaskedLines,
    shown: ReadonlySet<string>
): ReadonlyMap<string, readonly LineValue[]> {
    const values = new Map<string, LineValue[]>();
    for (const suggestion of suggestions) {
        const { key, entityType, parts } = suggestion;
        const words = parts.map((part) => part.words).join(' … ');
        const value = { key, entityType, words, mask: masked.maskOf(suggestion), isMasked: chosen.has(key) };
        const id = parts.find(({ identifier }) => shown.has(identifier))?.identifier;
        if (id !== undefined) {
            values.set(id, [...(values.get(id) ?? []), value]);
        }
    }
    return values;
}
