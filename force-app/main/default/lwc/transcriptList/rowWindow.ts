import { isNarrow } from './heightEstimate';
import type { LineElement } from './lineElement';
import { createNextFrame } from './nextFrame';
import { createPause } from './pause';
import type { Alignment, Placement } from './placement';
import { renderSteps } from './renderSteps';
import { focusRow, measureRows, scrollTo, writeGaps } from './rowLayout';
import { watchSizes, type SizeWatcher } from './sizeWatcher';

/** What the window uses of the list, and what it tells it. */
export interface RowWindowParts {
    /** The element that scrolls; undefined before it is rendered. */
    view(): HTMLElement | undefined;
    /** The element around the rows. */
    list(): HTMLElement | undefined;
    /** The rows in the document, in the order in which their lines were asked for. */
    rows(): readonly LineElement[];
    /** Lines that are to stay rendered wherever they are. */
    pinned(): readonly (string | null | undefined)[];
    /** These lines are to be rendered, in this order. */
    onLines(identifiers: readonly string[]): void;
    onNarrow(isNarrow: boolean): void;
    /** Everything stands where it belongs. */
    onSettled(): void;
}

/** Which lines of a list are rendered, where their rows stand, and how far the list is scrolled. */
export interface RowWindow {
    /** The placement has other lines now. */
    refresh(): void;
    /** Scrolls a line into view, and gives it the focus where it is to have it. */
    goTo(identifier: string, alignment: Alignment, takesFocus: boolean): void;
    /** The list has rendered. */
    rendered(): void;
    /** The view has been scrolled. */
    scrolled(): void;
    /** The list is in the document: from now on the window hears of rows that change their size. */
    start(): void;
    stop(): void;
}

/** A person who pauses this long (milliseconds) has stopped scrolling. */
const SCROLL_PAUSE_MS = 150;
/** Rendering, measuring and rendering again settles in two rounds; more would mean heights that never come to rest. */
const MOST_ROUNDS = 6;

/** Nothing is rendered yet. */
export function createRowWindow(placement: Placement, parts: RowWindowParts): RowWindow {
    let lines: readonly string[] = [];
    /** Lists still to be rendered, one after another. */
    let nextLists: readonly (readonly string[])[] = [];
    /** The line to bring into view once it is rendered and measured. */
    let goal: { readonly identifier: string; readonly alignment: Alignment; readonly takesFocus: boolean } | null =
        null;
    let isScrolling = false;
    /** Whether the page stands as `placement` wants it: then any other scroll position is the browser's doing. */
    let isSettled = false;
    let rounds = 0;
    const scrollPause = createPause(SCROLL_PAUSE_MS);
    const nextFrame = createNextFrame();
    let sizes: SizeWatcher | null = null;

    const show = (identifiers: readonly string[]): void => {
        lines = identifiers;
        parts.onLines(identifiers);
    };
    /** Renders the lines that belong into view now. Returns whether anything has to be rendered. */
    const renderWanted = (): boolean => {
        const pinned = [...parts.pinned(), goal?.identifier];
        const wanted = placement.linesToRender(pinned.filter((identifier) => typeof identifier === 'string'));
        const [first, ...rest] = renderSteps(lines, wanted);
        nextLists = rest;
        if (first) {
            show(first);
        }
        return first !== undefined;
    };
    /**
     * Takes a scroll position that the browser has not reported yet. Focus on a line outside the view scrolls at once and
     * renders at once, and the event comes later: without this the line would be scrolled away again.
     */
    const noticeScroll = (): void => {
        const view = parts.view();
        if (view && isSettled && !goal) {
            placement.scrolledTo(view.scrollTop);
        }
        isSettled = false;
    };
    /** Only writes, and only what differs: nothing here makes the browser lay out the page. */
    const placeRows = (): void => {
        const list = parts.list();
        if (list) {
            writeGaps(placement.gapsAround(lines), list, parts.rows());
        }
    };
    const measure = (): void => {
        const view = parts.view();
        if (view) {
            parts.onNarrow(view.clientWidth > 0 && isNarrow(view.clientWidth));
            measureRows(placement, view, lines, parts.rows());
        }
    };
    const reachGoal = (): void => {
        const reached = goal;
        goal = null;
        focusRow(reached?.takesFocus ? parts.rows()[lines.indexOf(reached.identifier)] : undefined);
    };
    /** Puts the rows and the view where they belong, after rows were rendered, measured or scrolled. */
    const settle = (): void => {
        const view = parts.view();
        if (!view) {
            return;
        }
        if (goal) {
            placement.show(goal.identifier, goal.alignment);
        }
        placement.settle(lines, isScrolling && !goal);
        placeRows();
        rounds += 1;
        if (rounds < MOST_ROUNDS && renderWanted()) {
            isSettled = false;
            return;
        }
        rounds = 0;
        scrollTo(view, placement.scrollTop);
        isSettled = true;
        reachGoal();
        parts.onSettled();
    };
    const resized = (): void => {
        measure();
        placement.settle(lines, isScrolling);
        placeRows();
        scrollTo(parts.view(), placement.scrollTop);
        // New rows rendered from here would be reported as a resize loop; those around the view are there already.
        nextFrame.ask(settle);
    };
    return {
        refresh() {
            show(lines.filter((identifier) => placement.has(identifier)));
            renderWanted();
        },
        goTo(identifier, alignment, takesFocus) {
            goal = { identifier, alignment, takesFocus };
            placement.show(identifier, alignment);
            if (!renderWanted()) {
                settle();
            }
        },
        rendered() {
            noticeScroll();
            const [next, ...rest] = nextLists;
            if (next) {
                placeRows();
                nextLists = rest;
                show(next);
                return;
            }
            const view = parts.view();
            sizes?.watch(view ? [view, ...parts.rows()] : []);
            measure();
            settle();
        },
        scrolled() {
            const view = parts.view();
            if (!view || !placement.scrolledTo(view.scrollTop)) {
                return;
            }
            isScrolling = true;
            scrollPause.restart(() => {
                isScrolling = false;
                settle();
            });
            settle();
        },
        start() {
            sizes = watchSizes(resized);
        },
        stop() {
            sizes?.stop();
            scrollPause.stop();
            nextFrame.stop();
        }
    };
}
