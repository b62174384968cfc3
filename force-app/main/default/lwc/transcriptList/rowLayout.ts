import type { LineElement } from './lineElement';
import type { Gaps, Placement } from './placement';
import { setLength } from './setLength';

/** Reads the sizes of the view and of the rendered rows into the placement; `rendered` and `rows` in the same order. */
export function measureRows(
    placement: Placement,
    view: HTMLElement,
    rendered: readonly string[],
    rows: readonly LineElement[]
): void {
    placement.setView(view.clientWidth, view.clientHeight);
    rows.forEach((row, place) => {
        const identifier = rendered[place];
        if (identifier !== undefined) {
            placement.setHeight(identifier, row.getBoundingClientRect().height);
        }
    });
}

/** Gives the rows the empty space around them that puts each where it belongs. */
export function writeGaps({ before, after }: Gaps, list: HTMLElement, rows: readonly LineElement[]): void {
    rows.forEach((row, place) => setLength(row, 'margin-block-start', before[place] ?? 0));
    setLength(list, 'padding-block-end', after);
}

/** Gives a row the focus. The list shows it already; a window lower than the list may not. */
export function focusRow(row: LineElement | undefined): void {
    row?.focus({ preventScroll: true });
    row?.scrollIntoView?.({ block: 'nearest' });
}

/** Scrolls the view there; where it is there already, nothing is written. */
export function scrollTo(view: HTMLElement | undefined, top: number): void {
    if (view && Math.abs(view.scrollTop - top) >= 1) {
        view.scrollTop = top;
    }
}
