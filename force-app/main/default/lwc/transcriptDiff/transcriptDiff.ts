import { LightningElement, api } from 'lwc';
import type { ChangePart } from 'c/changeParts';
import { labels } from './labels';

interface Piece {
    readonly key: number;
    readonly text: string;
    readonly isSame: boolean;
    readonly isRemoved: boolean;
    readonly isAdded: boolean;
}

/** One changed line: words that go struck out, words that come underlined, redacted values as blocks with their mask. */
export default class TranscriptDiff extends LightningElement {
    readonly labels = labels;

    /** From `toChangeParts`. */
    @api parts: readonly ChangePart[] = [];

    get pieces(): readonly Piece[] {
        return this.parts.map(({ kind, text }, key) => ({
            key,
            text: kind === 'mask' ? text.replace(/^\[|\]$/g, '') : text,
            isSame: kind === 'same',
            isRemoved: kind === 'removed',
            isAdded: kind === 'added'
        }));
    }
}
