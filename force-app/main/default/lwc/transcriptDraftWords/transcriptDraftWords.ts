import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { entityTypeLabel } from 'c/entityTypeLabels';
import { formatLabel } from 'c/labelText';
import { labels } from './labels';

/**
 * A line of a draft that reads otherwise by now. `words`: what was put in, in the order of the line; `entityTypes`: what
 * was to be redacted. `storedText` is null where the line is not in the transcript any more.
 */
export interface DraftWordsLine {
    readonly identifier: string;
    readonly timeText: string;
    readonly storedText: string | null;
    readonly words: readonly string[];
    readonly entityTypes: readonly string[];
}

/**
 * Shows words of a draft that can't be placed, for a person to put in by hand. Closes with the identifier of the line that
 * they want to go to, or with nothing.
 */
export default class TranscriptDraftWords extends LightningModal {
    readonly labels = labels;

    /** The lines in the order of the transcript. */
    @api lines: readonly DraftWordsLine[] = [];

    get rows(): readonly (DraftWordsLine & {
        readonly isGone: boolean;
        readonly pieces: readonly { readonly key: number; readonly text: string }[];
        readonly otherText: string | null;
    })[] {
        return this.lines.map((line) => ({
            ...line,
            isGone: line.storedText === null,
            pieces: line.words.map((text, key) => ({ key, text })),
            otherText: otherTextOf(line)
        }));
    }

    handleGo(event: Event): void {
        this.close((event.currentTarget as HTMLElement).dataset['identifier']);
    }

    handleClose(): void {
        this.close();
    }
}

/** What a line was to become beyond the words put in. */
function otherTextOf({ words, entityTypes }: DraftWordsLine): string | null {
    if (entityTypes.length > 0) {
        return formatLabel(labels.redact, entityTypes.map(entityTypeLabel).join(', '));
    }
    return words.length === 0 ? labels.removed : null;
}
