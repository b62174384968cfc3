import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { formatCount, formatLabel } from 'c/labelText';
import { chosenOf, groupBySpelling, NOTHING_LEFT_OUT, withTick, type LeftOut } from 'c/occurrenceGroups';
import { caseLike, type Occurrence, type Replacement, type SearchQuery } from 'c/transcriptModel';
import type { ChangingGroup, OccurrenceLine } from 'c/transcriptOccurrences';
import { labels } from './labels';

/** What a search found in the lines that are here. `linesSoFar`: how many those are while more are loading, else null. */
export interface Found {
    readonly occurrences: readonly Occurrence[];
    readonly linesSoFar: number | null;
}

/** What is to be replaced, and what comes in the place of each. */
export interface ReplaceRequest {
    readonly occurrences: readonly Occurrence[];
    readonly insert: (found: string) => string;
}

const NOTHING_PLANNED = { occurrences: 0, lines: 0, emptied: 0 };
const NOTHING: Found = { occurrences: [], linesSoFar: null };
type Option = 'matchesCase' | 'wholeWords' | 'keepsCase';

/**
 * Finds words in all lines, shows every place with what would come there, and replaces those that are ticked. It decides
 * nothing by itself: the container does through the functions it passes. What was typed and found goes with the dialog.
 */
export default class TranscriptReplace extends LightningModal {
    readonly labels = labels;
    options: Readonly<Record<Option, boolean>> = { matchesCase: false, wholeWords: true, keepsCase: true };
    text = '';
    found: Found = NOTHING;
    leftOut: LeftOut = NOTHING_LEFT_OUT;
    /** What the replacement would come to as the dialog stands. */
    planned: Omit<Replacement, 'steps'> = NOTHING_PLANNED;
    private sought = '';
    private hasOpened = false;

    /** What to look for at first. */
    @api
    get query(): string {
        return this.sought;
    }
    set query(query: string) {
        this.sought = query;
    }

    /** Searches the lines as they stand when asked. */
    @api find: (query: SearchQuery) => Found = () => NOTHING;

    /** The line of an occurrence that was just found. */
    @api lineOf: (identifier: string) => OccurrenceLine = () => {
        throw new Error('lineOf is not set');
    };

    /** What a replacement would come to. */
    @api plan: (request: ReplaceRequest) => Omit<Replacement, 'steps'> = () => NOTHING_PLANNED;

    /** Does it, as one action. */
    @api replace: (request: ReplaceRequest) => void = () => undefined;

    get hasQuery(): boolean {
        return this.sought.trim() !== '';
    }

    get groups(): readonly ChangingGroup[] {
        return groupBySpelling(this.found.occurrences).map((group) => ({
            ...group,
            inserted: this.insert(group.spelling)
        }));
    }

    get replaceText(): string {
        const count = this.planned.occurrences.toLocaleString();
        return formatLabel(this.text === '' ? labels.remove : labels.replace, count);
    }

    get isReplaceDisabled(): boolean {
        return this.planned.occurrences === 0;
    }

    get summary(): string {
        const { occurrences } = this.found;
        if (occurrences.length === 0) {
            return '';
        }
        const ticked = chosenOf(occurrences, this.leftOut).length.toLocaleString();
        const { emptied } = this.planned;
        return [
            formatLabel(labels.ticked, ticked, occurrences.length.toLocaleString()),
            emptied > 0 ? formatCount(emptied, labels.emptiedOne, labels.emptiedMany) : ''
        ]
            .filter(Boolean)
            .join('. ');
    }

    renderedCallback(): void {
        if (this.hasOpened || !this.refs?.['find']) {
            return;
        }
        this.hasOpened = true;
        this.addEventListener('keydown', this.handleKeyDown);
        this.fields.forEach((field) => {
            // What is typed here must not leave the page for a writing service.
            field.setAttribute('writingsuggestions', 'false');
            field.setAttribute('data-gramm', 'false');
        });
        const [find, text] = this.fields;
        if (find && text) {
            find.value = this.sought;
            focusSoon(this.hasQuery ? text : find);
        }
        this.search();
    }

    disconnectedCallback(): void {
        this.fields.forEach((field) => {
            field.value = '';
        });
        this.sought = '';
        this.text = '';
        this.found = NOTHING;
        this.leftOut = NOTHING_LEFT_OUT;
    }

    handleFind(event: Event): void {
        this.sought = (event.target as HTMLInputElement).value;
        this.leftOut = NOTHING_LEFT_OUT;
        this.search();
    }

    handleText(event: Event): void {
        this.text = (event.target as HTMLInputElement).value;
        this.planned = this.plan(this.request);
    }

    handleOption(event: CustomEvent<{ readonly checked: boolean }>): void {
        const { option } = (event.currentTarget as HTMLElement).dataset;
        this.options = { ...this.options, [option ?? '']: event.detail.checked };
        this.search();
    }

    handleTick(event: CustomEvent<{ readonly keys: readonly string[]; readonly isTicked: boolean }>): void {
        this.leftOut = withTick(this.leftOut, event.detail.keys, event.detail.isTicked);
        this.planned = this.plan(this.request);
    }

    /** Also where the focus is on the heading, as it is at first. */
    private readonly handleKeyDown = (event: KeyboardEvent): void => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !this.isReplaceDisabled) {
            event.preventDefault();
            this.handleReplace();
        }
    };

    handleCancel(): void {
        this.close();
    }

    handleReplace(): void {
        this.replace(this.request);
        this.close();
    }

    /** What loses its tick keeps it lost where the same place is found again. */
    search(): void {
        const { matchesCase, wholeWords } = this.options;
        this.found = this.find({ text: this.sought, matchesCase, wholeWords });
        this.planned = this.plan(this.request);
    }

    private readonly insert = (found: string): string =>
        this.options.keepsCase ? caseLike(found, this.text) : this.text;

    private get request(): ReplaceRequest {
        return { occurrences: chosenOf(this.found.occurrences, this.leftOut), insert: this.insert };
    }

    private get fields(): readonly HTMLInputElement[] {
        return [...(this.template?.querySelectorAll<HTMLInputElement>('input.field__input') ?? [])];
    }
}

/** Modals give the focus to their heading in the frame after they are there; a person goes on in a field. */
function focusSoon(field: HTMLElement): void {
    requestAnimationFrame(() => requestAnimationFrame(() => field.focus()));
}
