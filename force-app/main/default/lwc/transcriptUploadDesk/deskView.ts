import { formatCallTime } from 'c/callTime';
import { formatCount, formatLabel } from 'c/labelText';
import { formatMoment } from 'c/momentText';
import type { KeyedCall } from 'c/proxyProtocol';
import { toSpeakerName } from 'c/speakerNames';
import type { CallChoice, DetailView } from 'c/transcriptUploadDetail';
import type { RowTone, UploadRow } from 'c/transcriptUploadList';
import type { TimesView } from 'c/transcriptUploadTimes';
import type { ItemStanding } from 'c/uploadQueue';
import { toFormatText } from 'c/uploadWords';
import { callOf, lineCountOf, type DeskRow } from './deskRow';
import type { Judgement } from './judgeRows';
import { labels } from './labels';
import { recordUrl } from './recordUrl';
import { countTexts, problemTexts, toResultText, toShownState, type ShownState } from './resultWords';

/** A transcript with all that is known of it. */
export interface ShownRow {
    readonly row: DeskRow;
    readonly judgement: Judgement | undefined;
    readonly item: ItemStanding | null;
}

const TONES: Readonly<Record<ShownState, RowTone>> = {
    waiting: 'neutral',
    ready: 'good',
    remarks: 'warning',
    stopped: 'bad',
    stored: 'good',
    queued: 'neutral',
    sending: 'busy',
    checking: 'busy',
    verified: 'good',
    partlyVerified: 'warning',
    notApplied: 'bad',
    refused: 'bad',
    unclear: 'warning',
    cancelled: 'neutral'
};

/** What is counted together, and shown together where it is chosen. */
export const GROUPS = {
    waiting: ['waiting'],
    ready: ['ready'],
    remarks: ['remarks'],
    stopped: ['stopped'],
    stored: ['stored'],
    going: ['queued', 'sending', 'checking'],
    done: ['verified'],
    failed: ['partlyVerified', 'notApplied', 'refused', 'unclear', 'cancelled']
} as const satisfies Readonly<Record<string, readonly ShownState[]>>;

export type GroupKey = keyof typeof GROUPS;

const GROUP_OF: ReadonlyMap<ShownState, GroupKey> = new Map(
    (Object.keys(GROUPS) as GroupKey[]).flatMap((key) => GROUPS[key].map((state) => [state, key] as const))
);

/** Which of the groups a transcript is counted in. */
export function groupOf({ judgement, item }: ShownRow): GroupKey {
    return GROUP_OF.get(toShownState(judgement, item)) ?? 'waiting';
}

/** The rows of the list, each made anew only when something of its transcript has changed: there may be thousands. */
export function rememberRows(): (all: readonly ShownRow[], filter: GroupKey | 'all') => readonly UploadRow[] {
    const known = new WeakMap<DeskRow, { readonly shown: ShownRow; readonly view: UploadRow }>();
    let last: { all: readonly ShownRow[]; filter: string; views: readonly UploadRow[] } | null = null;
    const viewOf = (shown: ShownRow): UploadRow => {
        const before = known.get(shown.row);
        if (before && before.shown.judgement === shown.judgement && before.shown.item === shown.item) {
            return before.view;
        }
        const view = toUploadRow(shown);
        known.set(shown.row, { shown, view });
        return view;
    };
    return (all, filter) => {
        if (last?.all !== all || last.filter !== filter) {
            const chosen = filter === 'all' ? all : all.filter((shown) => groupOf(shown) === filter);
            last = { all, filter, views: chosen.map(viewOf) };
        }
        return last.views;
    };
}

/** A transcript as a row of the list. */
function toUploadRow(shown: ShownRow): UploadRow {
    const { row, judgement, item } = shown;
    const call = callOf(row);
    const lines = lineCountOf(row);
    const state = toShownState(judgement, item);
    return {
        key: row.key,
        file: row.path,
        call: call ? nameOf(call) : '',
        callUrl: call ? recordUrl('VoiceCall', call.voiceCallId) : '',
        lines: lines === undefined ? '' : lines.toLocaleString(),
        state: toResultText(judgement, item),
        tone: TONES[state],
        reason: reasonsOf(shown)[0] ?? ''
    };
}

/** A transcript with all that can be decided about it, which is nothing once it is not `isOpen`. */
export function toDetailView(shown: ShownRow, isOpen: boolean, nowMs: number): DetailView {
    const { row, judgement, item } = shown;
    const { summary, target, speakers, match, earlier } = row;
    const call = callOf(row);
    const changeId = item?.changeId ?? earlier?.changeId ?? null;
    const isReadable = summary !== null && summary.lineCount > 0;
    return {
        key: row.key,
        file: row.path,
        about: summary
            ? formatLabel(
                  labels.about,
                  toFormatText(summary.format ?? undefined),
                  formatCount(summary.lineCount, labels.linesOne, labels.linesMany)
              )
            : '',
        state: toResultText(judgement, item),
        reasons: reasonsOf(shown),
        call: call ? toCallText(call, nowMs) : '',
        callUrl: call ? recordUrl('VoiceCall', call.voiceCallId) : '',
        change: changeId === null ? '' : (earlier?.name ?? labels.changeRecord),
        changeUrl: changeId === null ? '' : recordUrl('Transcript_Change__c', changeId),
        isOpen,
        candidates:
            isReadable && match?.kind === 'ambiguous' ? match.calls.map((each) => toChoice(each, call, nowMs)) : [],
        speakers:
            summary && target
                ? summary.speakers.map((speaker) => ({
                      speaker,
                      participantId: speakers?.chosen.get(speaker.key),
                      why: speakers?.suggested.get(speaker.key)?.why ?? null
                  }))
                : [],
        participants: (target?.participants ?? []).map(({ id, role, name }) => ({
            value: id,
            label: toSpeakerName({ role, name }).speaker
        })),
        unusable: target?.unusable ?? 0,
        times: toTimes(row)
    };
}

function reasonsOf({ judgement, item, row }: ShownRow): readonly string[] {
    if (!item) {
        return judgement?.reasons ?? [];
    }
    const status = item.status === null || item.state === 'verified' ? [] : [formatLabel(labels.status, item.status)];
    const earlier = row.earlier ? [formatLabel(labels.storedBefore, row.earlier.name)] : [];
    return [...problemTexts(item), ...countTexts(item), ...status, ...(item.state === 'stored' ? earlier : [])];
}

function toTimes({ prepared, timing, target, summary }: DeskRow): TimesView | null {
    if (!prepared || !timing || !target || !summary) {
        return null;
    }
    const outsideCount = prepared.issues.find(({ code }) => code === 'TIME_OUTSIDE_CALL')?.count ?? 0;
    if (prepared.lineCount === 0 && outsideCount === 0) {
        return null;
    }
    const zero = summary.isEpoch ? 0 : (target.startMs ?? 0);
    return {
        offsetSeconds: (timing.timing.shiftMs - zero) / 1000,
        why: timing.why,
        first: formatCallTime(prepared.firstMs, target.startMs),
        last: formatCallTime(prepared.lastMs, target.startMs),
        length: formatCallTime(target.endMs, target.startMs),
        // The desk reads no stored lines.
        drift: null,
        outsideLines: [],
        outsideCount,
        outside: timing.timing.outside
    };
}

function toChoice(call: KeyedCall, chosen: KeyedCall | null, nowMs: number): CallChoice {
    return {
        voiceCallId: call.voiceCallId,
        text: toCallText(call, nowMs),
        isChosen: call.voiceCallId === chosen?.voiceCallId
    };
}

function toCallText(call: KeyedCall, nowMs: number): string {
    const length = call.endMs === null ? labels.callOpen : formatCallTime(call.endMs, call.startMs);
    return call.startMs === null
        ? nameOf(call)
        : formatLabel(labels.callText, nameOf(call), formatMoment(call.startMs, nowMs), length);
}

function nameOf({ name, voiceCallId }: KeyedCall): string {
    return name ?? voiceCallId;
}
