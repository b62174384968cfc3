import { LightningElement, api } from 'lwc';
import { formatLabel } from 'c/labelText';
import { labels } from './labels';

/**
 * A short message above the transcript. `action` comes back in the event when its button is chosen. `isDismissable`: it
 * only informs, and the person may put it away.
 */
export interface Banner {
    readonly key: string;
    readonly tone: 'info' | 'warning';
    readonly text: string;
    readonly action?: string;
    readonly actionLabel?: string;
    /** A second way on, beside the first. */
    readonly other?: { readonly action: string; readonly label: string };
    readonly isDismissable?: boolean;
}

const ICONS = { info: 'utility:info', warning: 'utility:warning' } as const;

/** The transcript is the page: of more messages than this, all but the first are folded away. */
const MOST = 3;

/**
 * Slim messages about the transcript below them, the most pressing first. Events `choose`, detail `{action}`, and
 * `dismiss`, detail `{key}`.
 */
export default class TranscriptBanner extends LightningElement {
    readonly labels = labels;
    isUnfolded = false;

    @api banners: readonly Banner[] = [];

    get rows(): readonly (Banner & { readonly className: string; readonly iconName: string })[] {
        const shown = this.isFoldable && !this.isUnfolded ? this.banners.slice(0, MOST - 1) : this.banners;
        return shown.map((banner) => ({
            ...banner,
            className: `banner banner_${banner.tone}`,
            iconName: ICONS[banner.tone]
        }));
    }

    get isFoldable(): boolean {
        return this.banners.length > MOST;
    }

    get foldText(): string {
        return this.isUnfolded
            ? labels.fewer
            : formatLabel(labels.more, (this.banners.length - MOST + 1).toLocaleString());
    }

    get isExpanded(): 'true' | 'false' {
        return this.isUnfolded ? 'true' : 'false';
    }

    handleClick(event: Event): void {
        const { action } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('choose', { detail: { action } }));
    }

    handleDismiss(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('dismiss', { detail: { key } }));
    }

    handleFold(): void {
        this.isUnfolded = !this.isUnfolded;
    }
}
