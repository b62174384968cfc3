import { LightningElement, api } from 'lwc';
import { entityTypeLabel } from 'c/entityTypeLabels';
import { formatLabel, isolateName } from 'c/labelText';
import { isEntityType, type EntityType } from 'c/transcriptRedaction';
import { KINDS, matchKinds, type Kind } from './kinds';
import { LABELS } from './labels';

const NONE = -1;

interface Option extends Kind {
    readonly id: string;
    readonly isActive: 'true' | 'false';
    readonly className: string;
    /** What is left in the place of the words; empty where that is not known. */
    readonly leaves: string;
}

const ALL: readonly Kind[] = KINDS.map((entityType) => ({ entityType, name: entityTypeLabel(entityType) }));

/**
 * Asks what kind of data the words to redact are. `compact` is only a bar that offers it, beside words selected with
 * the mouse: it takes no focus.
 *
 * Events: `ask` {isExact} (the bar was pressed, or the menu is to ask for the selection to the letter, or no longer),
 * `pick` {entityType}, `everywhere` (the same words in the whole call), `close` {returnsFocus}.
 */
export default class TranscriptRedactMenu extends LightningElement {
    @api compact = false;
    /** Whether more lines are selected than the one that will be redacted. */
    @api firstLineOnly = false;

    /** Whether exactly the selection is redacted, not whole words; and whether that can be chosen, as any truthy value. */
    @api exact = false;
    @api offersExact: unknown = null;

    /** The mask that each kind leaves behind; null where it is not shown. */
    @api maskOf: ((entityType: EntityType) => string) | null = null;

    labels = LABELS;
    typed = '';
    /** The place of what Enter picks. None until a key chose it: Enter at once must not call anything a card number. */
    active = NONE;
    hasOpened = false;
    isClosed = false;
    /** Whether a key chose what is active. */
    hasMoved = false;

    get matches(): readonly Kind[] {
        return matchKinds(ALL, this.typed);
    }

    get options(): readonly Option[] {
        const { maskOf } = this;
        return this.matches.map((kind, place) => {
            const isActive = place === this.active;
            return {
                ...kind,
                id: `kind-${kind.entityType}`,
                isActive: isActive ? 'true' : 'false',
                className: isActive ? 'kind kind_active' : 'kind',
                leaves: maskOf ? formatLabel(LABELS.leaves, isolateName(maskOf(kind.entityType))) : ''
            };
        });
    }

    get activeId(): string | null {
        return this.options[this.active]?.id ?? null;
    }

    get noneText(): string {
        return this.matches.length === 0 ? LABELS.none : '';
    }

    renderedCallback(): void {
        const filter = this.refs?.['filter'] as HTMLInputElement | undefined;
        if (filter && !this.hasOpened) {
            this.hasOpened = true;
            filter.focus({ preventScroll: true });
        }
        this.showActive();
    }

    /** A press here must not take the focus or the selection from where it is. */
    keepSelection(event: Event): void {
        event.preventDefault();
    }

    handleOffer(event: MouseEvent): void {
        this.ask(event.altKey && Boolean(this.offersExact));
    }

    handleExact(event: Event): void {
        this.ask((event.target as HTMLInputElement).checked);
    }

    handleEverywhere(): void {
        if (!this.isClosed) {
            this.isClosed = true;
            this.dispatchEvent(new CustomEvent('everywhere'));
        }
    }

    handleInput(event: Event): void {
        this.typed = (event.target as HTMLInputElement).value;
        this.active = this.typed.trim() === '' ? NONE : 0;
    }

    handleKeyDown(event: KeyboardEvent): void {
        // The list below must not take these keys for its own.
        event.stopPropagation();
        if (event.isComposing) {
            return;
        }
        const isFilter = event.target === this.refs?.['filter'];
        if (event.key === 'Escape' || (event.key === 'Tab' && this.isLeaving(event))) {
            event.preventDefault();
            this.close(true);
        } else if (isFilter && this.obeyFilter(event.key)) {
            event.preventDefault();
        }
    }

    /** What the keys do in the filter: they move through the kinds below it. Returns whether the key meant that. */
    obeyFilter(key: string): boolean {
        const last = this.matches.length - 1;
        this.hasMoved = true;
        switch (key) {
            case 'ArrowDown':
                this.active = this.active >= last ? 0 : this.active + 1;
                break;
            case 'ArrowUp':
                this.active = this.active <= 0 ? Math.max(last, 0) : this.active - 1;
                break;
            case 'PageDown':
                this.active = Math.max(0, Math.min(last, this.active + 7));
                break;
            case 'PageUp':
                this.active = Math.max(0, this.active - 7);
                break;
            case 'Enter':
                this.pick(this.matches[this.active]?.entityType);
                break;
            default:
                return false;
        }
        return true;
    }

    /** Tab moves through the menu, and off its ends back to the line. */
    isLeaving({ shiftKey, target }: KeyboardEvent): boolean {
        return target === this.refs?.[shiftKey ? 'filter' : 'everywhere'];
    }

    handleOptionClick(event: MouseEvent): void {
        const entityType = (event.currentTarget as HTMLElement).dataset['entityType'] ?? '';
        this.pick(isEntityType(entityType) ? entityType : undefined);
    }

    handleFocusOut(event: FocusEvent): void {
        const menu = this.refs?.['menu'];
        const isInside = event.relatedTarget instanceof Node && menu?.contains(event.relatedTarget);
        // A window that loses the focus leaves the field active.
        if (!isInside && !this.template?.activeElement) {
            this.close(false);
        }
    }

    ask(isExact: boolean): void {
        this.dispatchEvent(new CustomEvent('ask', { detail: { isExact } }));
    }

    pick(entityType: EntityType | undefined): void {
        if (entityType && !this.isClosed) {
            this.isClosed = true;
            this.dispatchEvent(new CustomEvent('pick', { detail: { entityType } }));
        }
    }

    close(returnsFocus: boolean): void {
        if (!this.isClosed) {
            this.isClosed = true;
            this.dispatchEvent(new CustomEvent('close', { detail: { returnsFocus } }));
        }
    }

    showActive(): void {
        const kinds = this.refs?.['kinds'] as HTMLElement | undefined;
        const option = this.template?.querySelector<HTMLElement>('.kind_active');
        if (!kinds || !option) {
            return;
        }
        const top = option.offsetTop - kinds.offsetTop;
        if (top < kinds.scrollTop) {
            kinds.scrollTop = top;
        } else if (top + option.offsetHeight > kinds.scrollTop + kinds.clientHeight) {
            kinds.scrollTop = top + option.offsetHeight - kinds.clientHeight;
        }
        if (this.hasMoved) {
            // A low window may not show all of the menu.
            option.scrollIntoView?.({ block: 'nearest' });
        }
    }
}
