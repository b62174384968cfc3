import { LightningElement, api } from 'lwc';
import type { CheckState } from 'c/proxyProtocol';
import { labels, STATE_LABELS } from './labels';

/** A past upload, in words. */
export interface PastUpload {
    readonly key: string;
    readonly name: string;
    readonly url: string;
    readonly call: string;
    readonly callUrl: string;
    readonly file: string;
    readonly state: CheckState;
    readonly when: string;
    readonly who: string;
    readonly reason: string;
    /** Why its record is not to be relied on; empty where it is. */
    readonly seal: string;
    /** What it was uploaded together with, a UUID; empty where it is not known. */
    readonly batch: string;
}

interface UploadView extends Omit<PastUpload, 'state'> {
    readonly state: string;
    readonly icon: string;
    readonly iconVariant: string;
    readonly canNarrow: boolean;
}

const ICONS: Readonly<Record<CheckState, readonly [name: string, variant: string]>> = {
    verified: ['utility:success', 'success'],
    partlyVerified: ['utility:warning', 'warning'],
    notApplied: ['utility:error', 'error'],
    underWay: ['utility:sync', '']
};

/** Which past uploads are asked for. Days as `2026-11-29`; empty where it does not matter. */
export interface PastFilter {
    readonly state: CheckState | '';
    readonly isOwn: boolean;
    readonly from: string;
    readonly to: string;
    /** The UUID of what was uploaded together. */
    readonly batch: string;
}

/** Past uploads with filters. Events `filter` (a PastFilter), `more`, `retry`. */
export default class TranscriptUploadPast extends LightningElement {
    readonly labels = labels;
    readonly states = [
        { label: labels.anyState, value: '' },
        ...(['verified', 'partlyVerified', 'notApplied', 'underWay'] as const).map((value) => ({
            label: STATE_LABELS[value],
            value
        }))
    ];

    @api uploads: readonly PastUpload[] = [];
    @api filter: PastFilter | null = null;
    @api isLoading = false;
    @api hasMore = false;
    /** Why they can't be read, in words. */
    @api trouble = '';

    get views(): readonly UploadView[] {
        return this.uploads.map((upload) => {
            const [icon, iconVariant] = ICONS[upload.state];
            const canNarrow = upload.batch !== '' && !this.isNarrowed;
            return { ...upload, state: STATE_LABELS[upload.state], icon, iconVariant, canNarrow };
        });
    }

    get isNarrowed(): boolean {
        return (this.filter?.batch ?? '') !== '';
    }

    get isEmpty(): boolean {
        return this.uploads.length === 0 && !this.isLoading && this.trouble === '';
    }

    get hasUploads(): boolean {
        return this.uploads.length > 0;
    }

    get canMore(): boolean {
        return this.hasMore && !this.isLoading;
    }

    handleState(event: CustomEvent<{ readonly value: PastFilter['state'] }>): void {
        this.narrow({ state: event.detail.value });
    }

    handleOwn(event: CustomEvent<{ readonly checked: boolean }>): void {
        this.narrow({ isOwn: event.detail.checked });
    }

    handleFrom(event: CustomEvent<{ readonly value: string | null }>): void {
        this.narrow({ from: event.detail.value ?? '' });
    }

    handleTo(event: CustomEvent<{ readonly value: string | null }>): void {
        this.narrow({ to: event.detail.value ?? '' });
    }

    handleTogether(event: Event): void {
        this.narrow({ batch: (event.currentTarget as HTMLElement).dataset['batch'] ?? '' });
    }

    handleWiden(): void {
        this.narrow({ batch: '' });
    }

    handleMore(): void {
        this.dispatchEvent(new CustomEvent('more'));
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }

    private narrow(change: Partial<PastFilter>): void {
        this.dispatchEvent(new CustomEvent('filter', { detail: { ...this.filter, ...change } }));
    }
}
