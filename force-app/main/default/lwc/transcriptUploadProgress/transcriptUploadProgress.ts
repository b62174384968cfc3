import { LightningElement, api } from 'lwc';
import { formatLabel } from 'c/labelText';
import { labels } from './labels';

/** A line that was not read back as it was sent. `isRefused`: Salesforce says that it did not take it. */
export interface LostLine {
    readonly id: string;
    readonly text: string;
    readonly isRefused: boolean;
}

/** How an upload ended, after the transcript was read again. */
export interface UploadEnd {
    readonly equal: number;
    readonly all: number;
    readonly added: number;
    readonly replaced: number;
    readonly doubled: number;
    readonly lost: readonly LostLine[];
}

/**
 * Where an upload stands. `asking`: it was cut off, and what became of it is not known yet. `refused`: nothing of it was stored.
 * `status` and `detail`: in Salesforce's words. `trouble`: what went wrong, in words.
 */
export interface UploadStanding {
    readonly phase: 'before' | 'sending' | 'asking' | 'checking' | 'refused' | 'over';
    readonly sentBytes: number;
    readonly allBytes: number;
    readonly status: string | null;
    readonly detail: string | null;
    readonly trouble: string | null;
    readonly end: UploadEnd | null;
}

/** So many lines that were not stored are shown. */
const SHOWN = 100;

/** Says how an upload goes. Event `check`. */
export default class TranscriptUploadProgress extends LightningElement {
    readonly labels = labels;

    @api standing: UploadStanding | null = null;

    get isBefore(): boolean {
        return this.standing?.phase === 'before';
    }

    get isSending(): boolean {
        return this.standing?.phase === 'sending';
    }

    get waitingText(): string {
        switch (this.standing?.phase) {
            case 'asking':
                return labels.asking;
            case 'checking':
                return labels.checking;
            default:
                return '';
        }
    }

    get percent(): number {
        const { sentBytes = 0, allBytes = 0 } = this.standing ?? {};
        return allBytes === 0 ? 0 : Math.round((100 * sentBytes) / allBytes);
    }

    get sentText(): string {
        const { sentBytes = 0, allBytes = 0 } = this.standing ?? {};
        return formatLabel(labels.sent, toKilobytes(sentBytes), toKilobytes(allBytes));
    }

    get statusText(): string {
        const status = this.standing?.status;
        return status ? formatLabel(labels.status, status) : '';
    }

    get detailText(): string {
        const detail = this.standing?.detail;
        return detail ? formatLabel(labels.detail, detail) : '';
    }

    get endTexts(): readonly string[] {
        const end = this.standing?.end;
        return end
            ? [
                  formatLabel(labels.equal, end.equal.toLocaleString(), end.all.toLocaleString()),
                  formatLabel(
                      labels.happened,
                      end.added.toLocaleString(),
                      end.replaced.toLocaleString(),
                      end.doubled.toLocaleString()
                  )
              ]
            : [];
    }

    get lost(): readonly LostLine[] | null {
        const lost = this.standing?.end?.lost ?? [];
        return lost.length > 0 ? lost.slice(0, SHOWN) : null;
    }

    get lostMoreText(): string {
        const more = (this.standing?.end?.lost.length ?? 0) - SHOWN;
        return more > 0 ? formatLabel(labels.more, more.toLocaleString()) : '';
    }

    handleCheck(): void {
        this.dispatchEvent(new CustomEvent('check'));
    }
}

function toKilobytes(bytes: number): string {
    return Math.ceil(bytes / 1024).toLocaleString();
}
