import { LightningElement, api } from 'lwc';
import { formatCallTime } from 'c/callTime';
import { formatLabel, isolateName } from 'c/labelText';
import type { Drift } from 'c/transcriptCompare';
import type { Timing, TimingReason } from 'c/transcriptUpload';
import { labels } from './labels';

/** A line outside the call, by its place among them. */
export interface OutsideLine {
    readonly beforeMs: number;
    readonly afterMs: number;
    readonly text: string;
}

/** Where the lines come to lie, in words. */
export interface TimesView {
    readonly offsetSeconds: number;
    /** What the suggested offset rests on; null once it was changed. */
    readonly why: TimingReason | null;
    readonly first: string;
    readonly last: string;
    readonly length: string;
    /** How much later the file has what is stored with the same words; null where too few lines tell. */
    readonly drift: Drift | null;
    readonly outsideCount: number;
    /** The first lines outside the call: how far before its beginning, or after its end. */
    readonly outsideLines: readonly OutsideLine[];
    readonly outside: Timing['outside'];
}

/** Less is no more than two services hear differently. */
const NOTICED_MS = 200;
/** A clock that is off by more than this from one end to the other runs at another pace. */
const UNEVEN_MS = 1_000;

/** From here on minutes are easier to grasp. */
const LONG_MS = 60_000;

const IN_SECONDS = { style: 'unit', unit: 'second', unitDisplay: 'narrow', maximumFractionDigits: 1 } as const;
const SECONDS = new Intl.NumberFormat(undefined, IN_SECONDS);
const SIGNED = new Intl.NumberFormat(undefined, { ...IN_SECONDS, signDisplay: 'exceptZero' });

/** Asks when in the call the lines were said. Events `offset` with `seconds`, `outside` with the choice. */
export default class TranscriptUploadTimes extends LightningElement {
    readonly labels = labels;

    @api times: TimesView | null = null;

    get whyText(): string {
        return this.times?.why ? labels[this.times.why] : '';
    }

    get spanText(): string {
        return this.times ? formatLabel(labels.first, this.times.first, this.times.last, this.times.length) : '';
    }

    get driftText(): string {
        const drift = this.times?.drift;
        return drift
            ? formatLabel(
                  labels.drift,
                  drift.lineCount.toLocaleString(),
                  toOffText(drift.atStartMs),
                  toOffText(drift.atEndMs)
              )
            : '';
    }

    get runsText(): string {
        const { atStartMs = 0, atEndMs = 0 } = this.times?.drift ?? {};
        return Math.abs(atEndMs - atStartMs) >= UNEVEN_MS ? labels.runs : '';
    }

    get fitText(): string {
        const middleMs = this.times?.drift?.middleMs ?? 0;
        return Math.abs(middleMs) >= NOTICED_MS ? formatLabel(labels.fit, SIGNED.format(-middleMs / 1000)) : '';
    }

    get outsideLines(): readonly { readonly key: number; readonly text: string }[] {
        return (this.times?.outsideLines ?? []).map(({ beforeMs, afterMs, text }, key) => ({
            key,
            text: formatLabel(
                beforeMs > 0 ? labels.before : labels.after,
                toLengthText(Math.max(beforeMs, afterMs)),
                isolateName(text)
            )
        }));
    }

    get outsideMoreText(): string {
        const { outsideCount = 0, outsideLines = [] } = this.times ?? {};
        const more = outsideCount - outsideLines.length;
        return more > 0 && outsideLines.length > 0 ? formatLabel(labels.more, more.toLocaleString()) : '';
    }

    get outsideText(): string {
        const count = this.times?.outsideCount ?? 0;
        return count > 0 ? formatLabel(labels.outside, count.toLocaleString()) : '';
    }

    get choices(): readonly { readonly label: string; readonly value: Timing['outside'] }[] {
        return [
            { label: labels.keep, value: 'keep' },
            { label: labels.clip, value: 'clip' }
        ];
    }

    handleOffset(event: CustomEvent<{ readonly value: string }>): void {
        const seconds = Number(event.detail.value);
        if (event.detail.value !== '' && Number.isFinite(seconds)) {
            this.dispatchEvent(new CustomEvent('offset', { detail: { seconds } }));
        }
    }

    handleFit(): void {
        const { times } = this;
        if (times?.drift) {
            const seconds = times.offsetSeconds - times.drift.middleMs / 1000;
            this.dispatchEvent(new CustomEvent('offset', { detail: { seconds } }));
        }
    }

    handleOutside(event: CustomEvent<{ readonly value: Timing['outside'] }>): void {
        this.dispatchEvent(new CustomEvent('outside', { detail: { outside: event.detail.value } }));
    }
}

function toOffText(ms: number): string {
    if (Math.abs(ms) < NOTICED_MS) {
        return labels.inTime;
    }
    return formatLabel(ms < 0 ? labels.early : labels.late, toLengthText(Math.abs(ms)));
}

function toLengthText(ms: number): string {
    return ms < LONG_MS ? SECONDS.format(ms / 1000) : formatCallTime(ms, 0);
}
