import { entityTypeLabel } from 'c/entityTypeLabels';
import { formatLabel } from 'c/labelText';
import { CERTAINTIES, countCertainties, countKinds, type QueueFilter, type ReviewQueue } from 'c/reviewQueue';
import { isEntityType } from 'c/transcriptRedaction';
import { labels, LEAST_LABELS } from './labels';

/** One choice of a filter, with how many suggestions it leaves. */
export interface FilterOption {
    readonly value: string;
    readonly text: string;
    readonly isChosen: boolean;
}

/** All kinds, and each of those that wait; the chosen one also where none of it is left. */
export function toKindOptions({ open, filter }: ReviewQueue): readonly FilterOption[] {
    const counts = countKinds(open, filter);
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const { entityType: chosen } = filter;
    const kinds = chosen === null || counts.has(chosen) ? [...counts] : [...counts, [chosen, 0] as const];
    return [
        { value: '', text: formatLabel(labels.everyKind, all.toLocaleString()), isChosen: chosen === null },
        ...kinds.map(([kind, count]) => ({
            value: kind,
            text: formatLabel(labels.ofKind, entityTypeLabel(kind), count.toLocaleString()),
            isChosen: kind === chosen
        }))
    ];
}

/** From all of them to the certain ones only. */
export function toCertaintyOptions({ open, filter }: ReviewQueue): readonly FilterOption[] {
    const counts = countCertainties(open, filter);
    return [...CERTAINTIES].reverse().map((least) => ({
        value: least,
        text: formatLabel(LEAST_LABELS[least], (counts.get(least) ?? 0).toLocaleString()),
        isChosen: least === filter.least
    }));
}

/** The filter with another choice; a value that is none chooses everything. */
export function withChoice(filter: QueueFilter, name: 'entityType' | 'least', value: string): QueueFilter {
    return name === 'entityType'
        ? { ...filter, entityType: isEntityType(value) ? value : null }
        : { ...filter, least: CERTAINTIES.find((least) => least === value) ?? 'unsure' };
}
