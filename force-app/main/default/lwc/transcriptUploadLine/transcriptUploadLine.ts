import { LightningElement, api } from 'lwc';
import type { ChangePart } from 'c/changeParts';
import { entityTypeLabel } from 'c/entityTypeLabels';
import { formatLabel, isolateName } from 'c/labelText';
import { labels } from './labels';

/** Words of a line that look like personal data. `mask`: what is sent in their place where `isMasked`. */
export interface LineValue {
    readonly key: string;
    readonly entityType: string;
    readonly words: string;
    readonly mask: string;
    readonly isMasked: boolean;
}

/**
 * A line of the upload. `parts`: what it changes in a stored line, where that is to be seen, else null. `restores`: it brings
 * back what was redacted; then `isOn` says whether it is sent all the same. `isOpen`: something in it looks like personal data
 * and is not masked; `values` has it where it begins.
 */
export interface PreviewLine {
    readonly id: string;
    readonly timeText: string;
    readonly speaker: string;
    readonly text: string;
    readonly parts: readonly ChangePart[] | null;
    readonly restores: boolean;
    readonly isOn: boolean;
    readonly isOpen: boolean;
    readonly values: readonly LineValue[];
}

interface ValueView {
    readonly key: string;
    readonly isMasked: boolean;
    readonly text: string;
    readonly maskText: string;
}

/** A line as it will be sent. Events `include` (`id`, `isOn`) and `mask` (`keys`, `isOn`). */
export default class TranscriptUploadLine extends LightningElement {
    readonly labels = labels;

    @api line: PreviewLine | null = null;
    /** Whether lines that bring something back may be sent at all. */
    @api mayRestore = false;

    get rowClass(): string {
        const { restores = false, isOpen = false } = this.line ?? {};
        if (restores) {
            return 'row row_restores';
        }
        return isOpen ? 'row row_found' : 'row';
    }

    get isOff(): boolean {
        return !this.mayRestore;
    }

    get values(): readonly ValueView[] {
        return (this.line?.values ?? []).map(({ key, entityType, words, mask, isMasked }) => ({
            key,
            isMasked,
            text: formatLabel(labels.value, entityTypeLabel(entityType), isolateName(words)),
            maskText: formatLabel(labels.mask, isolateName(mask))
        }));
    }

    handleInclude(event: Event): void {
        const { checked: isOn } = event.target as HTMLInputElement;
        this.dispatchEvent(new CustomEvent('include', { detail: { id: this.line?.id ?? '', isOn } }));
    }

    handleMask(event: Event): void {
        const { value: key, checked: isOn } = event.target as HTMLInputElement;
        this.dispatchEvent(new CustomEvent('mask', { detail: { keys: [key], isOn } }));
    }
}
