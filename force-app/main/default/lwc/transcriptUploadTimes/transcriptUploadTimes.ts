import { LightningElement, api } from 'lwc';
import { formatLabel } from 'c/labelText';
import type { Timing, TimingReason } from 'c/transcriptUpload';
import { labels } from './labels';

/** Where the lines come to lie, in words. */
export interface TimesView {
    readonly offsetSeconds: number;
    /** What the suggested offset rests on; null once it was changed. */
    readonly why: TimingReason | null;
    readonly first: string;
    readonly last: string;
    readonly length: string;
    readonly outsideCount: number;
    readonly outside: Timing['outside'];
}

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

    handleOutside(event: CustomEvent<{ readonly value: Timing['outside'] }>): void {
        this.dispatchEvent(new CustomEvent('outside', { detail: { outside: event.detail.value } }));
    }
}
