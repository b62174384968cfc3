import { formatCallTime } from 'c/callTime';
import { entityTypeLabel } from 'c/entityTypeLabels';
import { formatCount, formatLabel } from 'c/labelText';
import { alikeOf, certaintyOf, currentOf, type Likeness, type ReviewQueue, type Suggestion } from 'c/reviewQueue';
import { CERTAINTY_LABELS, labels } from './labels';
import { reasonsText } from './reasonsText';

/** One suggestion as the panel shows it. */
export interface SuggestionRow {
    readonly key: string;
    readonly kind: string;
    readonly words: string;
    readonly certainty: string;
    readonly time: string;
    /** Over how many lines it is said; empty for one. */
    readonly lines: string;
    readonly isCurrent: boolean;
    readonly ariaCurrent: 'true' | null;
    readonly itemClass: string;
    readonly className: string;
    readonly why: string;
    /** What decides more than this one; empty where there is only this one. */
    readonly allValue: string;
    readonly allKind: string;
}

/** The suggestions of one kind. */
export interface SuggestionGroup {
    readonly kind: string;
    readonly count: string;
    readonly rows: readonly SuggestionRow[];
}

/** What the panel shows of what waits: so many at once, around the current one. */
export interface QueueView {
    readonly groups: readonly SuggestionGroup[];
    /** How many come before and after those shown, in words; empty for none. */
    readonly before: string;
    readonly after: string;
}

/** Suggestions that are shown at once. */
const PAGE = 50;

/** `callStartMs`: when the call began, milliseconds since the Unix epoch. `isAlone`: only the current one is shown. */
export function toQueueView(queue: ReviewQueue, callStartMs: number | null, isAlone: boolean): QueueView {
    const { open } = queue;
    const current = currentOf(queue);
    const at = current ? open.indexOf(current) : 0;
    const from = isAlone ? at : Math.floor(at / PAGE) * PAGE;
    const shown = open.slice(from, isAlone ? at + 1 : from + PAGE);
    const rest = isAlone ? 0 : open.length - from - shown.length;
    const counts = new Map<string, number>();
    open.forEach(({ entityType }) => counts.set(entityType, (counts.get(entityType) ?? 0) + 1));
    const groups = new Map<string, SuggestionRow[]>();
    for (const suggestion of shown) {
        const rows = groups.get(suggestion.entityType) ?? [];
        rows.push(toRow(suggestion, suggestion === current, queue, callStartMs));
        groups.set(suggestion.entityType, rows);
    }
    return {
        groups: [...groups].map(([entityType, rows]) => ({
            kind: entityTypeLabel(entityType),
            count: (counts.get(entityType) ?? 0).toLocaleString(),
            rows
        })),
        before: isAlone || from === 0 ? '' : formatCount(from, labels.moreBefore, labels.moreBefore),
        after: rest > 0 ? formatCount(rest, labels.more, labels.more) : ''
    };
}

function toRow(
    suggestion: Suggestion,
    isCurrent: boolean,
    queue: ReviewQueue,
    callStartMs: number | null
): SuggestionRow {
    const { key, entityType, parts, score, startMs, reasons } = suggestion;
    const lineCount = new Set(parts.map(({ identifier }) => identifier)).size;
    const allText = (likeness: Likeness, label: string): string => {
        const count = isCurrent ? alikeOf(queue, suggestion, likeness).length : 0;
        return count > 1 ? formatLabel(label, count.toLocaleString()) : '';
    };
    return {
        key,
        kind: entityTypeLabel(entityType),
        words: parts.map(({ words }) => words).join(' … '),
        certainty: CERTAINTY_LABELS[certaintyOf(score)],
        time: formatCallTime(startMs, callStartMs),
        lines: lineCount > 1 ? formatLabel(labels.lines, lineCount.toLocaleString()) : '',
        isCurrent,
        ariaCurrent: isCurrent ? 'true' : null,
        itemClass: isCurrent ? 'item item_current' : 'item',
        className: isCurrent ? 'suggestion suggestion_current' : 'suggestion',
        why: isCurrent ? reasonsText(reasons) : '',
        allValue: allText('value', labels.allValue),
        allKind: allText('kind', labels.allKind)
    };
}
