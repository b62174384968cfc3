import { LightningElement, api } from 'lwc';
import type { ChangePart, Clash } from 'c/changeParts';
import { hasRedaction, toPlaces, toTexts, type PlaceView, type TextView } from './conflictView';
import { labels } from './labels';

type Choice = 'theirs' | 'mine';

let made = 0;

function nextKey(): string {
    made += 1;
    return `clash-${made}`;
}

/**
 * What two people made of one line: the text both stand on, theirs and mine, with the places marked at which they clash.
 * Events `decide`, detail `{decision}`: 'theirs', 'mine', or the choice at each place; and `preview`, detail `{choices}`,
 * with all of them once they are made.
 */
export default class TranscriptConflict extends LightningElement {
    readonly labels = labels;
    private readonly key = nextKey();
    private shown: Clash | null = null;
    private choices: readonly (Choice | null)[] = [];

    /** From `toClash`. Another one starts anew. */
    @api
    get clash(): Clash | null {
        return this.shown;
    }
    set clash(clash: Clash | null) {
        if (clash !== this.shown) {
            this.shown = clash;
            this.choices = [];
        }
    }

    /** What the decision is about, for who hears it. */
    @api name = '';

    /** What the choices would make of the text that is stored now; null until it is known. */
    @api preview: readonly ChangePart[] | null = null;

    /** Takes the focus: the next thing to decide. */
    @api
    focus(): void {
        (this.refs?.['group'] as HTMLElement | undefined)?.focus();
    }

    get texts(): readonly TextView[] {
        return this.shown ? toTexts(this.shown) : [];
    }

    get places(): readonly PlaceView[] {
        return this.shown ? toPlaces(this.shown, this.choices, this.key) : [];
    }

    get isMergeable(): boolean {
        return this.shown?.isMergeable === true;
    }

    get redactionText(): string | null {
        return this.shown && hasRedaction(this.shown) ? labels.redaction : null;
    }

    get isChosen(): boolean {
        return this.chosen !== null && this.preview !== null;
    }

    handleChoice(event: CustomEvent<{ readonly value: string }>): void {
        const index = Number((event.currentTarget as HTMLElement).dataset['place']);
        const { value } = event.detail;
        if (value === 'theirs' || value === 'mine') {
            this.choices = this.places.map((place) =>
                place.index === index ? value : (this.choices[place.index] ?? null)
            );
            this.dispatchEvent(new CustomEvent('preview', { detail: { choices: this.chosen } }));
        }
    }

    handleWhole(event: Event): void {
        const { decision } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('decide', { detail: { decision } }));
    }

    handleMerge(): void {
        this.dispatchEvent(new CustomEvent('decide', { detail: { decision: this.chosen } }));
    }

    /** The choices, once there is one for every place. */
    private get chosen(): readonly Choice[] | null {
        const chosen = this.choices.filter((choice) => choice !== null);
        return chosen.length > 0 && chosen.length === this.places.length ? chosen : null;
    }
}
