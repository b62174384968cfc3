import { LightningElement, api } from 'lwc';
import type { ChangePart } from 'c/changeParts';
import { labels } from './labels';

interface Piece {
    readonly key: number;
    readonly text: string;
    readonly isSame: boolean;
    readonly isRemoved: boolean;
    readonly isAdded: boolean;
    /** Whether the mask takes the place of something that is stored. */
    readonly isStored: boolean;
}

/** One changed line: words that go struck out, words that come underlined, redacted values as blocks with their mask. */
export default class TranscriptDiff extends LightningElement {
    readonly labels = labels;

    /** From `toChangeParts`. */
    @api parts: readonly ChangePart[] = [];

    get pieces(): readonly Piece[] {
        return this.parts.map((part, key) => ({
            key,
            text: part.kind === 'mask' ? part.text.replace(/^\[|\]$/g, '') : part.text,
            isSame: part.kind === 'same',
            isRemoved: part.kind === 'removed',
            isAdded: part.kind === 'added',
            isStored: part.kind === 'mask' && part.isStored
        }));
    }
}
