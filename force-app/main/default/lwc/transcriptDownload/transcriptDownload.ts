import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { FileIssue } from 'c/transcriptFormats';
import { FORMAT_CHOICES } from './formatChoices';
import { labels } from './labels';
import { toLossTexts } from './lossWords';

interface ChoiceView {
    readonly name: string;
    readonly title: string;
    readonly use: string;
    readonly isChosen: boolean;
}

/**
 * In which format the transcript is to be saved as a file, and what that means, as a dialog. It closes with the name of the
 * format, or with nothing.
 */
export default class TranscriptDownload extends LightningModal {
    readonly labels = labels;

    /** Whether lines are missing that the transcript has. */
    @api isIncomplete = false;
    /** Whether there is work that Salesforce doesn't hold, and so not the file. */
    @api hasUnsaved = false;
    @api lineCount = 0;
    /** What a format, by its name, can't hold of this transcript. */
    @api findLosses: (format: string) => Promise<readonly FileIssue[]> = () => Promise.resolve([]);

    chosen = FORMAT_CHOICES[0].name;
    /** Of the chosen format; null until it is known. */
    losses: readonly FileIssue[] | null = null;

    connectedCallback(): void {
        void this.look();
    }

    get choices(): readonly ChoiceView[] {
        return FORMAT_CHOICES.map((choice) => ({ ...choice, isChosen: choice.name === this.chosen }));
    }

    get lossesTitle(): string {
        return this.losses === null ? '' : this.losses.length === 0 ? labels.lossesNone : labels.losses;
    }

    get lossTexts(): readonly string[] | null {
        return this.losses?.length ? toLossTexts(this.losses, this.lineCount) : null;
    }

    handleChoice(event: Event): void {
        this.chosen = (event.currentTarget as HTMLInputElement).value;
        void this.look();
    }

    handleDownload(): void {
        this.close(this.chosen);
    }

    handleCancel(): void {
        this.close();
    }

    private async look(): Promise<void> {
        const { chosen } = this;
        this.losses = null;
        const losses = await this.findLosses(chosen);
        // Of one that was chosen meanwhile it says nothing.
        if (chosen === this.chosen) {
            this.losses = losses;
        }
    }
}
