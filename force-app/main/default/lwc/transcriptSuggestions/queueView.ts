import { formatCallTime } from 'c/callTime';
import { entityTypeLabel } from 'c/entityTypeLabels';
import { formatCount, formatLabel } from 'c/labelText';
import { alikeOf, certaintyOf, currentOf, type ReviewQueue, type Suggestion } from 'c/reviewQueue';
import { CERTAINTY_LABELS, labels } from './labels';
import { reasonsText } from './reasonsText';

/** One value as the panel shows it: once, however often it is said. */
export interface SuggestionRow {
    /** The suggestion that it leads to: the current one, or its first. */
    readonly key: string;
    readonly kind: string;
    readonly words: string;
    readonly certainty: string;
    readonly time: string;
    /** Over how many lines it is said, and in how many places; empty for one. */
    readonly lines: string;
    readonly places: string;
    readonly isCurrent: boolean;
    /** Whether it is asked what else it is. */
    readonly isLabelling: boolean;
    readonly ariaCurrent: 'true' | null;
    readonly itemClass: string;
    readonly className: string;
    readonly why: string;
    /** How many are decided with all of these words, and of this kind. */
    readonly sameValue: number;
    readonly sameKind: number;
}

/** The suggestions of one kind. */
export interface SuggestionGroup {
    readonly kind: string;
    readonly count: string;
    readonly rows: readonly SuggestionRow[];
}

/** What the panel shows of what waits: so many values at once, around the current one. */
export interface QueueView {
    readonly groups: readonly SuggestionGroup[];
    /** How many come before and after those shown, in words; empty for none. */
    readonly before: string;
    readonly after: string;
}

/** Values that are shown at once. */
const PAGE = 50;

/** What the panel is showing it for. */
export interface QueueLook {
    /** When the call began, milliseconds since the Unix epoch. */
    readonly callStartMs: number | null;
    /** Whether only the current one is shown. */
    readonly isAlone: boolean;
    /** The key of the suggestion that is asked about what it is; null where none is. */
    readonly labelling: string | null;
}

/** `toQueueView`, made anew only when something changed: a template asks for it many times over. */
export function rememberQueueView(): (queue: ReviewQueue, look: QueueLook) => QueueView {
    let last: (QueueLook & { readonly queue: ReviewQueue; readonly view: QueueView }) | null = null;
    return (queue, look) => {
        const { callStartMs, isAlone, labelling } = look;
        if (
            last?.queue !== queue ||
            last.callStartMs !== callStartMs ||
            last.isAlone !== isAlone ||
            last.labelling !== labelling
        ) {
            last = { ...look, queue, view: toQueueView(queue, look) };
        }
        return last.view;
    };
}

function toQueueView(queue: ReviewQueue, look: QueueLook): QueueView {
    const { isAlone } = look;
    const current = currentOf(queue);
    const values = byValue(queue.shown);
    const at = Math.max(
        0,
        values.findIndex((places) => current !== null && places.includes(current))
    );
    const from = isAlone ? at : Math.floor(at / PAGE) * PAGE;
    const shown = values.slice(from, isAlone ? at + 1 : from + PAGE);
    const countOf = (some: readonly (readonly Suggestion[])[]): number =>
        some.reduce((count, { length }) => count + length, 0);
    const [before, after] = [countOf(values.slice(0, from)), countOf(values.slice(from + shown.length))];
    return {
        groups: byKind(shown).map(({ entityType, values: own }) => ({
            kind: entityTypeLabel(entityType),
            count: queue.shown.filter((each) => each.entityType === entityType).length.toLocaleString(),
            rows: own.map((places) => toRow(places, queue, current, look))
        })),
        before: isAlone || before === 0 ? '' : formatCount(before, labels.moreBefore, labels.moreBefore),
        after: isAlone || after === 0 ? '' : formatCount(after, labels.more, labels.more)
    };
}

function byValue(suggestions: readonly Suggestion[]): readonly (readonly Suggestion[])[] {
    const values = new Map<string, Suggestion[]>();
    for (const suggestion of suggestions) {
        const key = `${suggestion.entityType} ${suggestion.value}`;
        const places = values.get(key);
        if (places) {
            places.push(suggestion);
        } else {
            values.set(key, [suggestion]);
        }
    }
    return [...values.values()];
}

function byKind(values: readonly (readonly Suggestion[])[]): readonly {
    readonly entityType: Suggestion['entityType'];
    readonly values: readonly (readonly Suggestion[])[];
}[] {
    const kinds = new Map<Suggestion['entityType'], (readonly Suggestion[])[]>();
    for (const places of values) {
        const entityType = places[0]?.entityType;
        if (entityType) {
            kinds.set(entityType, [...(kinds.get(entityType) ?? []), places]);
        }
    }
    return [...kinds].map(([entityType, own]) => ({ entityType, values: own }));
}

function toRow(
    places: readonly Suggestion[],
    queue: ReviewQueue,
    current: Suggestion | null,
    { callStartMs, labelling }: QueueLook
): SuggestionRow {
    const at = current ? places.indexOf(current) : -1;
    const [first] = at < 0 ? places : places.slice(at);
    if (!first) {
        throw new Error('a value that stands nowhere');
    }
    const { key, entityType, parts, score, startMs, reasons } = first;
    const isCurrent = first === current;
    const lineCount = new Set(parts.map(({ identifier }) => identifier)).size;
    return {
        key,
        kind: entityTypeLabel(entityType),
        words: parts.map(({ words }) => words).join(' … '),
        certainty: CERTAINTY_LABELS[certaintyOf(score)],
        time: formatCallTime(startMs, callStartMs),
        lines: lineCount > 1 ? formatLabel(labels.lines, lineCount.toLocaleString()) : '',
        places: placesText(at, places.length),
        isCurrent,
        isLabelling: isCurrent && key === labelling,
        ariaCurrent: isCurrent ? 'true' : null,
        itemClass: isCurrent ? 'item item_current' : 'item',
        className: isCurrent ? 'suggestion suggestion_current' : 'suggestion',
        why: isCurrent ? reasonsText(reasons) : '',
        sameValue: isCurrent ? places.length : 1,
        sameKind: isCurrent ? alikeOf(queue, first, 'kind').length : 1
    };
}

/** "3 places", or which of them is the current one. */
function placesText(at: number, count: number): string {
    if (count === 1) {
        return '';
    }
    return at < 0
        ? formatLabel(labels.places, count.toLocaleString())
        : formatLabel(labels.place, (at + 1).toLocaleString(), count.toLocaleString());
}
