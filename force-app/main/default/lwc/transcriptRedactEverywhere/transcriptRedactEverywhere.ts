import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { entityTypeLabel } from 'c/entityTypeLabels';
import { formatLabel } from 'c/labelText';
import { chosenOf, groupBySpelling, NOTHING_LEFT_OUT, withTick, type LeftOut } from 'c/occurrenceGroups';
import type { Occurrence } from 'c/transcriptModel';
import type { ChangingGroup, OccurrenceLine } from 'c/transcriptOccurrences';
import { ENTITY_TYPES, isEntityType, type EntityType } from 'c/transcriptRedaction';
import { labels } from './labels';

/** What was found in the lines that are here. `linesSoFar`: how many those are while more are loading, else null. */
export interface FoundWords {
    readonly occurrences: readonly Occurrence[];
    readonly linesSoFar: number | null;
}

/** What is to be redacted, and as what. */
export interface RedactRequest {
    readonly occurrences: readonly Occurrence[];
    readonly entityType: EntityType;
}

/** The parts of `lightning-combobox` that are used here. */
interface Field extends HTMLElement {
    reportValidity(): boolean;
}

const NOTHING: FoundWords = { occurrences: [], linesSoFar: null };

/**
 * Shows where the same words are said in the whole call, and redacts those that are ticked as one kind of data. It decides
 * nothing by itself: the container does through the functions it passes. What was found goes with the dialog.
 */
export default class TranscriptRedactEverywhere extends LightningModal {
    readonly labels = labels;
    readonly kinds = ENTITY_TYPES.map((value) => ({ value, label: entityTypeLabel(value) }));
    kind: EntityType | null = null;
    found: FoundWords = NOTHING;
    leftOut: LeftOut = NOTHING_LEFT_OUT;
    private hasOpened = false;

    /** What the words are, as far as it is known; null where the person has to say. */
    @api
    get entityType(): EntityType | null {
        return this.kind;
    }
    set entityType(entityType: EntityType | null) {
        this.kind = entityType;
    }

    /** Looks for the words in the lines as they stand when asked. */
    @api find: () => FoundWords = () => NOTHING;

    /** The line of an occurrence that was just found. */
    @api lineOf: (identifier: string) => OccurrenceLine = () => {
        throw new Error('lineOf is not set');
    };

    /** The mask that words leave behind as what they are. */
    @api maskOf: (kind: EntityType, found: string) => string = () => '';

    /** Redacts, as one action. */
    @api redact: (request: RedactRequest) => void = () => undefined;

    get groups(): readonly ChangingGroup[] {
        const { kind } = this;
        return groupBySpelling(this.found.occurrences).map((group) => ({
            ...group,
            inserted: kind && this.maskOf(kind, group.spelling)
        }));
    }

    get chosen(): readonly Occurrence[] {
        return chosenOf(this.found.occurrences, this.leftOut);
    }

    get redactText(): string {
        return formatLabel(labels.redact, this.chosen.length.toLocaleString());
    }

    get isRedactDisabled(): boolean {
        return this.chosen.length === 0;
    }

    get summary(): string {
        const all = this.found.occurrences.length;
        return all === 0 ? '' : formatLabel(labels.ticked, this.chosen.length.toLocaleString(), all.toLocaleString());
    }

    renderedCallback(): void {
        if (!this.hasOpened) {
            this.hasOpened = true;
            this.addEventListener('keydown', this.handleKeyDown);
            this.search();
        }
    }

    disconnectedCallback(): void {
        this.found = NOTHING;
        this.leftOut = NOTHING_LEFT_OUT;
    }

    handleKind(event: CustomEvent<{ readonly value: string }>): void {
        const { value } = event.detail;
        this.kind = isEntityType(value) ? value : null;
    }

    handleTick(event: CustomEvent<{ readonly keys: readonly string[]; readonly isTicked: boolean }>): void {
        this.leftOut = withTick(this.leftOut, event.detail.keys, event.detail.isTicked);
    }

    /** Also where the focus is on the heading, as it is at first. */
    private readonly handleKeyDown = (event: KeyboardEvent): void => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !this.isRedactDisabled) {
            event.preventDefault();
            this.handleRedact();
        }
    };

    handleCancel(): void {
        this.close();
    }

    handleRedact(): void {
        if (this.kind === null) {
            const field = this.refs?.['kind'] as Field | undefined;
            field?.reportValidity();
            field?.focus();
            return;
        }
        this.redact({ occurrences: this.chosen, entityType: this.kind });
        this.close();
    }

    search(): void {
        this.found = this.find();
    }
}
