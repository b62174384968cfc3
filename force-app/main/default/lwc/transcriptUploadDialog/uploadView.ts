import { formatCallTime } from 'c/callTime';
import { formatLabel } from 'c/labelText';
import type { UploadTarget } from 'c/proxyProtocol';
import { toSpeakerName } from 'c/speakerNames';
import { listSpeakers, type PreparedLine, type PreparedUpload, type SuggestedTiming } from 'c/transcriptUpload';
import type { PreviewLine } from 'c/transcriptUploadPreview';
import type { TimesView } from 'c/transcriptUploadTimes';
import type { FoundCall } from 'c/uploadFiles';
import { toFormatText } from 'c/uploadWords';
import { labels } from './labels';

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

/** Where the lines come to lie. */
export function toTimes(
    { lines, issues }: PreparedUpload,
    { timing, why }: { readonly timing: SuggestedTiming['timing']; readonly why: TimesView['why'] },
    target: UploadTarget,
    isEpoch: boolean
): TimesView {
    const zero = isEpoch ? 0 : (target.startMs ?? 0);
    return {
        offsetSeconds: (timing.shiftMs - zero) / 1000,
        why,
        first: formatCallTime(lines[0]?.startMs ?? null, target.startMs),
        last: formatCallTime(lines.at(-1)?.startMs ?? null, target.startMs),
        length: formatCallTime(target.endMs, target.startMs),
        outsideCount: issues.find(({ code }) => code === 'TIME_OUTSIDE_CALL')?.count ?? 0,
        outside: timing.outside
    };
}

/** The lines as the preview shows them. */
export function toPreviewLines(
    lines: readonly PreparedLine[],
    target: UploadTarget,
    restoring: ReadonlySet<string>,
    included: ReadonlySet<string>
): readonly PreviewLine[] {
    const names = new Map(target.participants.map((participant) => [participant.id, toParticipantName(participant)]));
    return lines.map(({ id, startMs, text, participantId }) => ({
        id,
        timeText: formatCallTime(startMs, target.startMs),
        speaker: names.get(participantId) ?? '',
        text,
        restores: restoring.has(id),
        isOn: included.has(id)
    }));
}
