import { LightningElement, api } from 'lwc';
import { labels } from './labels';
import { toRowSpan } from './rowSpan';

export type RowTone = 'neutral' | 'good' | 'warning' | 'bad' | 'busy';

/** A transcript as a row. `callUrl`: of the call's record page; empty where no call is known. `percent`: null while not sent. */
export interface UploadRow {
    readonly key: string;
    readonly file: string;
    readonly call: string;
    readonly callUrl: string;
    readonly lines: string;
    readonly state: string;
    readonly tone: RowTone;
    readonly reason: string;
}

interface RowView extends UploadRow {
    readonly rowIndex: number;
    readonly rowClass: string;
    readonly style: string;
    readonly isCurrent: 'true' | 'false';
    readonly tabIndex: string;
    readonly icon: string;
    readonly iconVariant: string;
}

const ICONS: Readonly<Record<RowTone, string>> = {
    neutral: 'utility:clock',
    good: 'utility:success',
    warning: 'utility:warning',
    bad: 'utility:error',
    busy: 'utility:sync'
};
const VARIANTS: Readonly<Record<RowTone, string>> = {
    neutral: '',
    good: 'success',
    warning: 'warning',
    bad: 'error',
    busy: ''
};

/** Rows that Page Up and Page Down go. */
const PAGE = 10;

/**
 * The transcripts on the desk, of which only those in sight are drawn. Event `choose`, detail `{key}`, for the row that a
 * person looks at; `open` where they want to go into what is told of it.
 */
export default class TranscriptUploadList extends LightningElement {
    readonly labels = labels;

    private all: readonly UploadRow[] = [];
    private chosen = '';
    private scrollTop = 0;
    private height = 0;
    private rowHeight = 0;
    private isFocusDue = false;
    private observer: ResizeObserver | null = null;

    @api
    get rows(): readonly UploadRow[] {
        return this.all;
    }
    set rows(rows: readonly UploadRow[]) {
        this.all = rows;
    }

    /** The key of the row that is looked at. */
    @api
    get current(): string {
        return this.chosen;
    }
    set current(key: string) {
        this.chosen = key;
    }

    /** Takes the focus to the row that is looked at. */
    @api focus(): void {
        this.isFocusDue = true;
        this.reveal(this.currentPlace);
        this.takeFocus();
    }

    renderedCallback(): void {
        const scroller = this.refs?.['scroller'] as HTMLElement | undefined;
        if (scroller && !this.observer && typeof ResizeObserver === 'function') {
            this.observer = new ResizeObserver(() => this.measure());
            this.observer.observe(scroller);
        }
        this.measure();
        if (this.isFocusDue) {
            this.takeFocus();
        }
    }

    disconnectedCallback(): void {
        this.observer?.disconnect();
        this.observer = null;
    }

    get rowCount(): number {
        return this.all.length + 1;
    }

    get sizeStyle(): string {
        return `block-size: ${this.all.length * this.rowHeight}px`;
    }

    get views(): readonly RowView[] {
        const { from, to } = toRowSpan(this.all.length, this.rowHeight, this.scrollTop, this.height);
        const { currentPlace } = this;
        // The row that has the focus is always there, or the focus would be lost by scrolling.
        const places = Array.from({ length: to - from }, (_, at) => from + at);
        if (currentPlace < from || currentPlace >= to) {
            places.push(currentPlace);
        }
        return places.flatMap((place) => {
            const row = this.all[place];
            return row ? toView(row, place, currentPlace, this.chosen, this.rowHeight) : [];
        });
    }

    handleScroll(event: Event): void {
        this.scrollTop = (event.currentTarget as HTMLElement).scrollTop;
    }

    handleClick(event: Event): void {
        const { key = '' } = (event.currentTarget as HTMLElement).dataset;
        this.choose(key);
    }

    handleKeydown(event: KeyboardEvent): void {
        const place = this.placeFor(event.key);
        if (event.key === 'Enter' && !(event.target as HTMLElement).closest('a')) {
            this.dispatchEvent(new CustomEvent('open', { detail: { key: this.chosen } }));
        } else if (place !== null) {
            event.preventDefault();
            this.isFocusDue = true;
            this.reveal(place);
            this.choose(this.all[place]?.key ?? '');
        }
    }

    private get currentPlace(): number {
        const place = this.all.findIndex(({ key }) => key === this.chosen);
        return place < 0 ? 0 : place;
    }

    private placeFor(key: string): number | null {
        const last = this.all.length - 1;
        const place = this.currentPlace;
        switch (key) {
            case 'ArrowDown':
                return Math.min(place + 1, last);
            case 'ArrowUp':
                return Math.max(place - 1, 0);
            case 'PageDown':
                return Math.min(place + PAGE, last);
            case 'PageUp':
                return Math.max(place - PAGE, 0);
            case 'Home':
                return 0;
            case 'End':
                return last;
            default:
                return null;
        }
    }

    private choose(key: string): void {
        this.chosen = key;
        this.dispatchEvent(new CustomEvent('choose', { detail: { key } }));
    }

    private measure(): void {
        const scroller = this.refs?.['scroller'] as HTMLElement | undefined;
        const row = this.template?.querySelector<HTMLElement>('.row');
        const height = scroller?.clientHeight ?? 0;
        const rowHeight = row?.offsetHeight ?? this.rowHeight;
        if (height !== this.height || (rowHeight > 0 && rowHeight !== this.rowHeight)) {
            this.height = height;
            this.rowHeight = rowHeight;
        }
    }

    private reveal(place: number): void {
        const scroller = this.refs?.['scroller'] as HTMLElement | undefined;
        if (scroller) {
            const top = place * this.rowHeight;
            const lowest = top + this.rowHeight - scroller.clientHeight;
            scroller.scrollTop = Math.max(lowest, Math.min(top, scroller.scrollTop));
            this.scrollTop = scroller.scrollTop;
        }
    }

    private takeFocus(): void {
        const row = this.template?.querySelector<HTMLElement>('.row[tabindex="0"]');
        if (row) {
            this.isFocusDue = false;
            row.focus({ preventScroll: true });
        }
    }
}

function toView(row: UploadRow, place: number, currentPlace: number, chosen: string, rowHeight: number): RowView {
    const isChosen = row.key === chosen;
    return {
        ...row,
        // The head is the first.
        rowIndex: place + 2,
        rowClass: isChosen ? 'row row_current' : 'row',
        style: `inset-block-start: ${place * rowHeight}px`,
        isCurrent: isChosen ? 'true' : 'false',
        tabIndex: place === currentPlace ? '0' : '-1',
        icon: ICONS[row.tone],
        iconVariant: VARIANTS[row.tone]
    };
}
