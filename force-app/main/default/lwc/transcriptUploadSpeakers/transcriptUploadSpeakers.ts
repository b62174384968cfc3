import { LightningElement, api } from 'lwc';
import { formatLabel, isolateName } from 'c/labelText';
import type { FileSpeaker, SpeakerReason } from 'c/transcriptUpload';
import { labels } from './labels';

/**
 * A speaker of the file, and who of the call they are; null: their lines are left out, undefined: not decided yet. `why`: what a
 * suggestion that still stands rests on.
 */
export interface SpeakerRow {
    readonly speaker: FileSpeaker;
    readonly participantId: string | null | undefined;
    readonly why: SpeakerReason | null;
}

interface RowView {
    readonly key: string;
    readonly label: string;
    readonly firstText: string;
    readonly value: string;
    readonly why: string;
}

/** No participant has it: they are numbered. */
const LEFT_OUT = 'leaveOut';

/** Asks who of the call each speaker is. Event `map` with the speaker's `key` and the `participantId`; null to leave them out. */
export default class TranscriptUploadSpeakers extends LightningElement {
    readonly labels = labels;

    @api rows: readonly SpeakerRow[] = [];
    /** The participants of the call. */
    @api options: readonly { readonly label: string; readonly value: string }[] = [];
    /** How many participants can't be chosen. */
    @api unusable = 0;

    get views(): readonly RowView[] {
        return this.rows.map(({ speaker, participantId, why }) => ({
            key: `:${speaker.key}`,
            label: formatLabel(
                labels.who,
                isolateName(speaker.name ?? speaker.role ?? labels.nobody),
                speaker.lineCount.toLocaleString()
            ),
            firstText: speaker.firstText,
            value: participantId === null ? LEFT_OUT : (participantId ?? ''),
            why: why === null ? '' : labels[why]
        }));
    }

    get choices(): readonly { readonly label: string; readonly value: string }[] {
        return [...this.options, { label: labels.leaveOut, value: LEFT_OUT }];
    }

    get unusableText(): string {
        return this.unusable > 0 ? formatLabel(labels.unusable, this.unusable.toLocaleString()) : '';
    }

    handleChange(event: CustomEvent<{ readonly value: string }>): void {
        const key = ((event.target as HTMLElement).dataset['key'] ?? ':').slice(1);
        const { value } = event.detail;
        this.dispatchEvent(
            new CustomEvent('map', { detail: { key, participantId: value === LEFT_OUT ? null : value } })
        );
    }
}
