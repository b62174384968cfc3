import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import { relayHandoff } from 'c/transcriptProxy';
import { labels } from './labels';

/**
 * Where the sign-in window comes back to when a Cross-Origin-Opener-Policy cut it off from the page that opened it. It
 * takes the handoff out of the address and the history, passes it on, and closes its window once that has arrived.
 */
export default class TranscriptSignInRelay extends LightningElement {
    private phase: 'empty' | 'waiting' | 'done' = 'empty';
    private stopRelay: (() => void) | null = null;

    @wire(CurrentPageReference)
    handlePageReference(page: PageReference | null): void {
        const handoff = page?.state?.['c__handoff'];
        if (!handoff || this.phase !== 'empty') {
            return;
        }
        this.phase = 'waiting';
        window.history.replaceState(window.history.state, '', window.location.pathname);
        this.stopRelay = relayHandoff(handoff, () => {
            this.phase = 'done';
            window.close();
        });
    }

    disconnectedCallback(): void {
        this.stopRelay?.();
    }

    get title(): string {
        return { empty: labels.emptyTitle, waiting: labels.waitingTitle, done: labels.title }[this.phase];
    }

    get text(): string {
        return { empty: labels.emptyText, waiting: labels.waitingText, done: labels.text }[this.phase];
    }
}
