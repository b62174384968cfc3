import { LightningElement, api } from 'lwc';
import type { EditSession, Entry, Participant, TextRange } from 'c/transcriptModel';

const NO_HITS: readonly TextRange[] = [];

/** The list that everybody writes first: a row for each line, with the same line component as ours. */
export default class EachList extends LightningElement {
    @api participants: readonly Participant[] = [];
    @api entries: readonly Entry[] = [];
    @api session: EditSession | null = null;
    @api callStartMs: number | null = null;
    @api hits: { readonly hitsAt: readonly (readonly TextRange[])[] } | null = null;
    @api canEdit = false;
    @api canRedact = false;

    get rows(): readonly Record<string, unknown>[] {
        return this.entries.map((entry, index) => ({
            identifier: entry.identifier,
            text: this.session?.stored.get(entry.identifier) ?? entry.text,
            change: this.session?.changed.get(entry.identifier) ?? null,
            hits: this.hits?.hitsAt[index] ?? NO_HITS,
            time: String(entry.startMs),
            speaker: this.participants.find(({ id }) => id === entry.participantId)?.name
        }));
    }

    @api
    focusLine(identifier: string): void {
        const place = this.entries.findIndex((entry) => entry.identifier === identifier);
        const line = this.template?.querySelectorAll<HTMLElement>('c-transcript-line')[place];
        line?.focus();
    }

    handleSteps(event: CustomEvent): void {
        this.dispatchEvent(new CustomEvent('change', { detail: event.detail as unknown }));
    }
}
