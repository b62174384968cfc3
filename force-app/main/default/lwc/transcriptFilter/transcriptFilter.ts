import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** One choice; `title` says more of it where there is more to say. */
export interface FilterChoice {
    readonly key: string;
    readonly label: string;
    readonly title: string;
}

interface ChoiceView extends FilterChoice {
    readonly id: string;
    readonly isChosen: boolean;
}

/** A group of radio buttons is known by its name, over the whole page. */
let groups = 0;

/** Chooses which lines are shown, one of a few choices. Event `choose`, detail `{key}`. */
export default class TranscriptFilter extends LightningElement {
    @api choices: readonly FilterChoice[] = [];
    /** The key of the choice that holds. */
    @api chosen = '';

    readonly labels = labels;
    readonly group = `transcript-filter-${(groups += 1)}`;

    get views(): readonly ChoiceView[] {
        return this.choices.map((choice, place) => ({
            ...choice,
            id: `choice-${place}`,
            isChosen: choice.key === this.chosen
        }));
    }

    handleChange(event: Event): void {
        const { value } = event.target as HTMLInputElement;
        this.dispatchEvent(new CustomEvent('choose', { detail: { key: value } }));
    }
}
