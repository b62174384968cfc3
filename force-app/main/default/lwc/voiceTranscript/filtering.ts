import { formatLabel } from 'c/labelText';
import { toSpeakerName } from 'c/speakerNames';
import type { FilterChoice } from 'c/transcriptFilter';
import type { Entry } from 'c/transcriptModel';
import type { LineFilter, LineView } from 'c/transcriptSearch';
import { toolLabels } from './toolLabels';

/** Which lines are shown, as a value. `kept` are lines that the filter is not about any more, or never was. */
export interface Filtering {
    readonly filter: LineFilter;
    readonly entries: readonly Entry[];
    readonly kept: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Every line of no transcript. */
export const NO_FILTER: Filtering = { filter: 'everyone', entries: [], kept: NONE };

/**
 * The lines to show after something changed. While somebody works on the lines, one that the filter was about stays: it
 * must not go from under their hands because they did what it waited for.
 */
export function refilter(before: Filtering, view: LineView, isWorking: boolean): Filtering {
    const { filter } = before;
    if (filter === 'everyone') {
        return { filter, entries: view.select(filter, NONE), kept: NONE };
    }
    const matching = view.select(filter, NONE);
    const isMatching = new Set(matching.map(({ identifier }) => identifier));
    const kept = isWorking
        ? new Set(before.entries.map(({ identifier }) => identifier).filter((one) => !isMatching.has(one)))
        : NONE;
    return { filter, kept, entries: kept.size === 0 ? matching : view.select(filter, kept) };
}

/** The lines of another filter. */
export function withFilter(filter: LineFilter, view: LineView): Filtering {
    return { filter, entries: view.select(filter, NONE), kept: NONE };
}

/** A line that has to be seen now, whatever the filter is about, joins those that are shown. */
export function withLine(before: Filtering, view: LineView, identifier: string): Filtering {
    if (before.filter === 'everyone' || before.entries.some((entry) => entry.identifier === identifier)) {
        return before;
    }
    const kept = new Set([...before.kept, identifier]);
    return { ...before, kept, entries: view.select(before.filter, kept) };
}

/** The filters that there are: one for each speaker, and those that some line fits or that is chosen. */
export function toFilterChoices(view: LineView, chosen: LineFilter): readonly FilterChoice[] {
    const counted: readonly (readonly [LineFilter, number, string])[] = [
        ['changed', view.changed, toolLabels.filterChanged],
        ['redacted', view.redacted, toolLabels.filterRedacted],
        ['conflicts', view.conflicts, toolLabels.filterConflicts]
    ];
    return [
        { key: 'everyone', label: toolLabels.filterEveryone, title: '' },
        ...view.speakers.map(({ key, ...who }) => {
            const { speaker, roleName } = toSpeakerName(who);
            return { key, label: speaker, title: roleName ? `${speaker}, ${roleName}` : speaker };
        }),
        ...counted
            .filter(([key, count]) => count > 0 || key === chosen)
            .map(([key, count, template]) => ({ key, label: formatLabel(template, count.toLocaleString()), title: '' }))
    ];
}

/** The filter of a choice; everyone where the choice is none of these. */
export function toFilter(key: string, view: LineView): LineFilter {
    switch (key) {
        case 'changed':
        case 'redacted':
        case 'conflicts':
            return key;
        default:
            return view.speakers.find((speaker) => speaker.key === key)?.key ?? 'everyone';
    }
}
