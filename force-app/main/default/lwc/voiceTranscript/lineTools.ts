import { formatLabel } from 'c/labelText';
import type { FilterChoice } from 'c/transcriptFilter';
import { toResultText, type FindResult } from 'c/transcriptFind';
import type { CopiedPart } from 'c/transcriptList';
import { displayedText, type Entry, type SearchQuery } from 'c/transcriptModel';
import type { Notice } from 'c/transcriptNotice';
import { lineAtTime, rememberLineViews, type Hit, type LineView } from 'c/transcriptSearch';
import { copyLines, copyPart, type CopyContext } from './copyLines';
import { NO_FILTER, refilter, toFilter, toFilterChoices, withFilter, withLine, type Filtering } from './filtering';
import { createFinding, NOT_FINDING, type Direction, type FindState } from './finding';
import { toConflicts } from './lineProblems';
import { NO_CALL, type CallState } from './openCall';
import { findsRemoved } from './removedForGood';
import { toolLabels } from './toolLabels';

/** What stands in the toolbar to get about in the lines. */
export type Tool = 'find' | 'goTo';

/** How the lines are looked at, as a value: which of them are shown, and what is found in them. */
export interface LineToolsState {
    readonly tool: Tool | null;
    readonly isFinding: boolean;
    readonly isGoingTo: boolean;
    /** The lines that are shown, in order, and their number where a filter leaves some out; null where it doesn't. */
    readonly entries: readonly Entry[];
    readonly shownCount: number | null;
    /** What stands in the place of the lines while a filter fits none. */
    readonly notice: Notice | null;
    readonly filter: string;
    readonly choices: readonly FilterChoice[];
    readonly query: SearchQuery;
    readonly result: FindResult;
    /** What is found in the lines that are shown; null where nothing is looked for. */
    readonly hits: { readonly hitsAt: FindState['found']['hitsAt']; readonly current: Hit | null } | null;
}

/** What the component has to do. */
export interface LineToolsListener {
    onState(state: LineToolsState): void;
    /** A line is to be brought into view, once it is drawn; the focus stays where it is. */
    onShow(identifier: string): void;
    onSaid(message: string): void;
}

/** The ways to get about in the lines of a call: to filter them, to find words in them, to go to a time. */
export interface LineTools {
    /** Another state of the call. */
    see(call: CallState): void;
    /** Whether somebody is at work in the lines: then none goes from under their hands. */
    setWorking(isWorking: boolean): void;
    choose(filterKey: string): void;
    /** Makes sure that a line is among those that are shown. */
    reveal(identifier: string): void;
    /** Opens a tool. `text` is what to find, where something is selected; `from` the line where the reader is. */
    open(tool: Tool, text?: string, from?: string | null): void;
    ask(query: SearchQuery, from: string | null): void;
    step(direction: Direction): void;
    /** The line of a time into the call, milliseconds; null, and said, where there is none. */
    lineAt(intoMs: number): string | null;
    /** Copies a part of the lines in the place of what the browser would copy, or all that are shown; and says so. */
    copy(event: ClipboardEvent, part: CopiedPart | null): void;
    copyAll(): Promise<void>;
    /** Closes the tool. Gives the line that it led to. */
    close(): string | null;
    /** Forgets everything: another call opens. */
    reset(): void;
}

/** Somebody who types is not interrupted: the number of results is said when they pause this long (milliseconds). */
const SAY_AFTER_MS = 600;

const NO_RESULT: FindResult = { count: 0, position: 0, isSoFar: false, isFiltered: false };

/** Everyone is shown, and nothing looked for. */
export const NO_TOOLS: LineToolsState = {
    tool: null,
    isFinding: false,
    isGoingTo: false,
    entries: [],
    shownCount: null,
    notice: null,
    filter: 'everyone',
    choices: [],
    query: NOT_FINDING.query,
    result: NO_RESULT,
    hits: null
};

/** Tools for no call yet. */
export function createLineTools(listener: LineToolsListener): LineTools {
    let tool: Tool | null = null;
    let call = NO_CALL;
    let isWorking = false;
    let filtering = NO_FILTER;
    let find = NOT_FINDING;
    let sayTimer: ReturnType<typeof setTimeout> | undefined;
    let viewOf = rememberLineViews();

    const view = (): LineView => {
        const { entries, participants } = call.reading;
        const { session } = call.work;
        const { fixedTexts } = call.own;
        return viewOf({ entries, participants, session, conflicts: toConflicts(call.work), fixedTexts });
    };
    const copyContext = (): CopyContext => ({
        participants: call.reading.participants,
        session: call.work.session,
        callStartMs: call.reading.call?.startMs ?? null
    });
    const result = (): FindResult => ({
        count: find.found.count,
        position: find.position,
        isSoFar: call.reading.isReading || !find.found.isComplete,
        isFiltered: filtering.filter !== 'everyone'
    });
    const tell = (): void => {
        const { filter, entries } = filtering;
        const { query, found, current } = find;
        const lineCount = call.reading.entries.length;
        listener.onState({
            tool,
            isFinding: tool === 'find',
            isGoingTo: tool === 'goTo',
            entries,
            shownCount: filter === 'everyone' ? null : entries.length,
            notice: entries.length === 0 && lineCount > 0 ? { kind: 'filteredOut', lineCount } : null,
            filter,
            choices: toFilterChoices(view(), filter),
            query,
            result: result(),
            hits: found.count > 0 ? { hitsAt: found.hitsAt, current } : null
        });
    };
    const finding = createFinding({
        onState(state) {
            find = state;
            tell();
        },
        onHit: ({ identifier }) => listener.onShow(identifier)
    });
    const show = (next: Filtering): void => {
        filtering = next;
        finding.see(filtering.entries, call.work.session.changed);
        tell();
    };
    const textOf = ({ identifier }: Hit): string => {
        const { changed, stored } = call.work.session;
        const change = changed.get(identifier);
        return change ? displayedText(change) : (stored.get(identifier) ?? '');
    };
    const putAway = (): void => {
        clearTimeout(sayTimer);
        tool = null;
        finding.stop();
    };
    const ask = (query: SearchQuery, from: string | null): void => {
        finding.ask(query, from);
        clearTimeout(sayTimer);
        if (query.text.trim() !== '') {
            sayTimer = setTimeout(() => listener.onSaid(toResultText(result())), SAY_AFTER_MS);
        }
    };
    return {
        see(next) {
            const before = call.work.session;
            call = next;
            if (findsRemoved(find.query, before, call.work.session, call.own.fixedTexts)) {
                putAway();
            }
            show(refilter(filtering, view(), isWorking));
        },
        setWorking(next) {
            if (isWorking !== next) {
                isWorking = next;
                show(refilter(filtering, view(), isWorking));
            }
        },
        choose(filterKey) {
            show(withFilter(toFilter(filterKey, view()), view()));
            const [shown, all] = [filtering.entries.length, call.reading.entries.length];
            listener.onSaid(formatLabel(toolLabels.filterSaid, shown.toLocaleString(), all.toLocaleString()));
        },
        reveal(identifier) {
            show(withLine(filtering, view(), identifier));
        },
        open(next, text = '', from = null) {
            if (tool !== next) {
                putAway();
                tool = next;
            }
            if (next === 'find' && text !== '') {
                ask({ ...find.query, text }, from);
            }
            tell();
        },
        ask,
        step(direction) {
            clearTimeout(sayTimer);
            const stepped = finding.step(direction);
            if (stepped) {
                const wrapped = direction === 'next' ? toolLabels.wentOnFromStart : toolLabels.wentOnFromEnd;
                const spoken = formatLabel(toolLabels.findSpoken, toResultText(result()), textOf(stepped.hit));
                listener.onSaid(stepped.isWrapped ? `${wrapped} ${spoken}` : spoken);
            } else if (find.query.text.trim() !== '') {
                listener.onSaid(toResultText(result()));
            }
        },
        lineAt(intoMs) {
            const line = lineAtTime(filtering.entries, call.reading.call?.startMs ?? null, intoMs);
            if (line === null) {
                listener.onSaid(toolLabels.goToNone);
            }
            return line;
        },
        copy(event, part) {
            const said = copyPart(event, part, filtering.entries, copyContext());
            if (said !== null) {
                listener.onSaid(said);
            }
        },
        async copyAll() {
            listener.onSaid(await copyLines(filtering.entries, copyContext()));
        },
        close() {
            const { current } = find;
            putAway();
            tell();
            return current?.identifier ?? null;
        },
        reset() {
            putAway();
            call = NO_CALL;
            filtering = NO_FILTER;
            viewOf = rememberLineViews();
            isWorking = false;
            tell();
        }
    };
}
