import { createElement } from 'lwc';
import { componentLoaders } from 'virtual:components';
import {
    applyTransaction,
    createEditSession,
    createSearch,
    editSteps,
    lineOf,
    searchLine,
    type EditSession,
    type Entry,
    type Participant,
    type Step,
    type TextRange
} from 'c/transcriptModel';
import EachList from './modules/bench/eachList/eachList';
import { makeEntries, PARTICIPANTS } from './lines';

/** Both lists take the same properties, and say by the same event what was changed. */
interface ListProperties {
    participants: readonly Participant[];
    entries: readonly Entry[];
    session: EditSession;
    callStartMs: number;
    canEdit: boolean;
    canRedact: boolean;
}
type List = HTMLElement & ListProperties & { hits?: Hits | null; focusLine?(identifier: string): void };

/** What a search found: the hits of each line, at its index. */
interface Hits {
    readonly hitsAt: readonly (readonly TextRange[])[];
    readonly current: null;
}

const loaded = await componentLoaders['transcriptList']?.();
const place = document.querySelector('main');
if (!loaded || !place) {
    throw new Error('the page is incomplete');
}
const LISTS = {
    windowed: ['c-transcript-list', loaded.default],
    each: ['bench-each-list', EachList]
} as const;

let session = createEditSession();
let entries: readonly Entry[] = [];
let list: List = createList('each');

function createList(kind: keyof typeof LISTS): List {
    const [name, is] = LISTS[kind];
    const made: HTMLElement = createElement(name, { is });
    return Object.assign(made, {
        participants: PARTICIPANTS,
        entries,
        session,
        callStartMs: 0,
        canEdit: true,
        canRedact: true
    });
}

function entryAt(index: number): Entry {
    const entry = entries[index];
    if (!entry) {
        throw new Error(`no line ${index}`);
    }
    return entry;
}

/** Resolves once the browser has painted what was done until now. */
function painted(): Promise<void> {
    return new Promise((resolve) => {
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve();
            channel.port2.postMessage(null);
        });
    });
}

/** How long it takes, milliseconds, from doing it until it is painted. */
async function timed(act: () => void): Promise<number> {
    const startMs = performance.now();
    act();
    await painted();
    return performance.now() - startMs;
}

function change(steps: readonly Step[]): void {
    const applied = applyTransaction(session, steps);
    if (!applied.ok) {
        throw new Error(applied.code);
    }
    session = applied.value;
    list.session = session;
}

/** What the measuring script does in the page. */
const bench = {
    open(kind: keyof typeof LISTS, count: number): Promise<number> {
        entries = makeEntries(count);
        session = createEditSession(entries);
        list = createList(kind);
        place.replaceChildren();
        return timed(() => place.append(list));
    },
    /** From the key that keeps an edited line until the change is seen. */
    editLine(index: number, text: string): Promise<number> {
        const { identifier } = entryAt(index);
        const steps = editSteps(identifier, lineOf(session, identifier), text);
        if (!steps.ok) {
            throw new Error(steps.code);
        }
        return timed(() => change(steps.value));
    },
    /** All lines are searched, and the hits of those that are drawn are marked. */
    search(text: string): Promise<number> {
        return timed(() => {
            const search = createSearch({ text, matchesCase: false, wholeWords: false }) ?? (() => []);
            const hitsAt = entries.map(({ identifier }) => searchLine(lineOf(session, identifier), search));
            list.hits = { hitsAt, current: null };
        });
    },
    /** Every "Penya" of the call becomes "Peña" in one action. */
    replaceAll(): Promise<number> {
        const search = createSearch({ text: 'Penya', matchesCase: false, wholeWords: true }) ?? (() => []);
        return timed(() =>
            change(
                entries.flatMap(({ identifier }) =>
                    [...searchLine(lineOf(session, identifier), search)].reverse().map(({ start, end }): Step => ({
                        kind: 'replaceText',
                        identifier,
                        start,
                        removed: lineOf(session, identifier).text.slice(start, end),
                        inserted: 'Peña'
                    }))
                )
            )
        );
    },
    /** Brings a line into the middle of the view and gives it the focus. */
    async goTo(index: number): Promise<void> {
        list.focusLine?.(entryAt(index).identifier);
        await painted();
        await painted();
    },
    /** Scrolls down in so many steps (CSS pixels each), a frame each: the time of every one. */
    async scroll(steps: number, pixels: number): Promise<number[]> {
        const view = findScroller(list);
        const times: number[] = [];
        for (let step = 0; step < steps; step += 1) {
            times.push(
                await timed(() => {
                    view.scrollTop += pixels;
                    // What a browser does before it paints anyway; here it belongs to the step.
                    view.getBoundingClientRect();
                })
            );
        }
        return times;
    }
};

function findScroller(root: HTMLElement): HTMLElement {
    const all = [root, ...Array.from((root.shadowRoot ?? root).querySelectorAll<HTMLElement>('*'))];
    const scroller = all.find((element) => element.scrollHeight > element.clientHeight + 10);
    if (!scroller) {
        throw new Error('nothing scrolls');
    }
    return scroller;
}

declare global {
    interface Window {
        bench: typeof bench;
    }
}
window.bench = bench;
document.body.dataset['ready'] = 'true';
