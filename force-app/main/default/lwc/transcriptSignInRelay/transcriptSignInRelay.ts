import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import { relayHandoff } from 'c/transcriptProxy';
import { labels } from './labels';

/**
 * Where the sign-in window comes back to when a Cross-Origin-Opener-Policy cut it off from the page that opened it. It
 * passes the handoff on, takes it out of the address and the history, and closes its window.
 */
export default class TranscriptSignInRelay extends LightningElement {
    private hasRelayed = false;

    @wire(CurrentPageReference)
    handlePageReference(page: PageReference | null): void {
        const handoff = page?.state?.['c__handoff'];
        if (!handoff || this.hasRelayed) {
            return;
        }
        this.hasRelayed = true;
        relayHandoff(handoff);
        window.history.replaceState(window.history.state, '', window.location.pathname);
        window.close();
    }

    get title(): string {
        return this.hasRelayed ? labels.title : labels.emptyTitle;
    }

    /** Read only where the browser kept the window open. */
    get text(): string {
        return this.hasRelayed ? labels.text : labels.emptyText;
    }
}
