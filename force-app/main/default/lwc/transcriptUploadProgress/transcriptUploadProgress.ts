import { LightningElement, api } from 'lwc';
import { formatLabel } from 'c/labelText';
import { labels } from './labels';

/** How an upload ended, after the transcript was read again. `lost`: texts of lines that were not read back as sent. */
export interface UploadEnd {
    readonly equal: number;
    readonly all: number;
    readonly added: number;
    readonly replaced: number;
    readonly doubled: number;
    readonly lost: readonly string[];
}

/** Where an upload stands. `status`: in Salesforce's word. `trouble`: what went wrong, in words. */
export interface UploadStanding {
    readonly phase: 'before' | 'sending' | 'checking' | 'over';
    readonly sentBytes: number;
    readonly allBytes: number;
    readonly status: string | null;
    readonly trouble: string | null;
    readonly end: UploadEnd | null;
}

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

    get isChecking(): boolean {
        return this.standing?.phase === 'checking';
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

    get lost(): readonly { readonly key: number; readonly text: string }[] | null {
        const lost = this.standing?.end?.lost ?? [];
        return lost.length > 0 ? lost.map((text, key) => ({ key, text })) : null;
    }

    handleCheck(): void {
        this.dispatchEvent(new CustomEvent('check'));
    }
}

function toKilobytes(bytes: number): string {
    return Math.ceil(bytes / 1024).toLocaleString();
}
