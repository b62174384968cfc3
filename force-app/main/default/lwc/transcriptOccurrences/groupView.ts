import type { ChangePart } from 'c/changeParts';
import { formatLabel } from 'c/labelText';
import { occurrenceKey, surroundingsOf, type LeftOut, type OccurrenceGroup } from 'c/occurrenceGroups';
import type { LineState, Occurrence } from 'c/transcriptModel';
import { labels } from './labels';

/** The line of an occurrence: who said it, when, and how it stands now. */
export interface OccurrenceLine {
    /** Time into the call, as shown. */
    readonly timeText: string;
    readonly speaker: string;
    readonly line: LineState;
}

/** Everything spelled alike, and what would come in its place; null where that is not known yet. */
export interface ChangingGroup extends OccurrenceGroup {
    readonly inserted: string | null;
}

/** One occurrence as it is drawn. */
interface OccurrenceView {
    readonly key: string;
    readonly timeText: string;
    readonly speaker: string;
    readonly parts: readonly ChangePart[];
    readonly isTicked: boolean;
}

/** A group as it is drawn: of a long one only the first. */
export interface GroupView {
    readonly spelling: string;
    readonly heading: string;
    /** Whether there is anything to tick: what reads so already stays as it is. */
    readonly canChange: boolean;
    readonly isTicked: boolean;
    readonly isPartlyTicked: boolean;
    readonly shown: readonly OccurrenceView[];
    readonly moreText: string | null;
    readonly hiddenText: string | null;
}

/** So many are shown of a group at first, and with each press for more. */
export const FIRST = 50;
export const MORE = 200;

/** A group with its first `most` occurrences. */
export function toGroupView(
    { spelling, occurrences, inserted }: ChangingGroup,
    leftOut: LeftOut,
    lineOf: (identifier: string) => OccurrenceLine,
    most: number
): GroupView {
    const ticked = occurrences.filter((occurrence) => !leftOut.has(occurrenceKey(occurrence))).length;
    const hidden = occurrences.length - most;
    const canChange = inserted !== spelling;
    return {
        spelling,
        heading: formatLabel(labels.group, spelling, occurrences.length.toLocaleString()),
        canChange,
        isTicked: ticked === occurrences.length,
        isPartlyTicked: ticked > 0 && ticked < occurrences.length,
        shown: occurrences.slice(0, most).map((occurrence) => {
            const { timeText, speaker, line } = lineOf(occurrence.identifier);
            const key = occurrenceKey(occurrence);
            const parts = toParts(line, occurrence, canChange ? inserted : null, canChange);
            return { key, timeText, speaker, parts, isTicked: !leftOut.has(key) };
        }),
        moreText: hidden > 0 ? formatLabel(labels.more, Math.min(hidden, MORE).toLocaleString()) : null,
        hiddenText: hidden > 0 ? formatLabel(labels.hidden, hidden.toLocaleString()) : null
    };
}

/** The words around, what goes, and what comes. */
function toParts(
    line: LineState,
    occurrence: Occurrence,
    inserted: string | null,
    goes: boolean
): readonly ChangePart[] {
    const { before, behind } = surroundingsOf(line, occurrence);
    const parts: readonly ChangePart[] = [
        { kind: 'same', text: before },
        { kind: goes ? 'removed' : 'same', text: occurrence.found },
        { kind: 'added', text: inserted ?? '' },
        { kind: 'same', text: behind }
    ];
    return parts.filter(({ text }) => text !== '');
}
