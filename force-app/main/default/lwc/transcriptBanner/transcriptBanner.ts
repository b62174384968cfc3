import { LightningElement, api } from 'lwc';

/** A short message above the transcript. `action` comes back in the event when its button is chosen. */
export interface Banner {
    readonly key: string;
    readonly tone: 'info' | 'warning';
    readonly text: string;
    readonly action?: string;
    readonly actionLabel?: string;
}

const ICONS = { info: 'utility:info', warning: 'utility:warning' } as const;

/** Slim messages about the transcript below them. Event `choose`, detail `{action}`. */
export default class TranscriptBanner extends LightningElement {
    @api banners: readonly Banner[] = [];

    get rows(): readonly (Banner & { readonly className: string; readonly iconName: string })[] {
        return this.banners.map((banner) => ({
            ...banner,
            className: `banner banner_${banner.tone}`,
            iconName: ICONS[banner.tone]
        }));
    }

    handleClick(event: Event): void {
        const { action } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('choose', { detail: { action } }));
    }
}
