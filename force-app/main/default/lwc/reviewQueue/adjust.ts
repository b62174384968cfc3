import { lineOf, type EditSession, type TextRange } from 'c/transcriptModel';
import { moveEdge, type Edge, type Reach } from './moveEdge';
import { placeOf, standsIn, type HistoryPlace } from './rejections';
import { toValue, type SuggestedPart, type Suggestion } from './suggestion';

/** Where a person had a suggestion begin or end, and where in the history of the session that was. */
export interface Adjustment {
    readonly key: string;
    /** Where its first part begins, and its last one ends. */
    readonly range: TextRange;
    /** How its lines read: it holds as long as they do. */
    readonly lines: ReadonlyMap<string, string>;
    readonly place: HistoryPlace;
    readonly turn: number;
}

/** Which end of a suggestion is moved, and how. */
export interface EdgeMove {
    readonly edge: Edge;
    readonly reach: Reach;
}

/** The suggestions as they were adjusted; `found` is as the detector has them. */
export function adjusted(found: readonly Suggestion[], adjustments: readonly Adjustment[]): readonly Suggestion[] {
    if (adjustments.length === 0) {
        return found;
    }
    const last = new Map(adjustments.map((adjustment) => [adjustment.key, adjustment]));
    return found.map((suggestion) => {
        const adjustment = last.get(suggestion.key);
        return adjustment ? withRange(suggestion, adjustment) : suggestion;
    });
}

/** Moves one end of a suggestion by a word; null where it can't go there. `others` are the suggestions around it. */
export function toAdjustment(
    now: Suggestion,
    found: Suggestion,
    others: readonly Suggestion[],
    session: EditSession,
    { edge, reach }: EdgeMove,
    turn: number
): Adjustment | null {
    const part = edgePart(now, edge);
    const foundPart = edgePart(found, edge);
    if (!part || !foundPart) {
        return null;
    }
    const { text, redactions } = lineOf(session, part.identifier);
    const parts = [...now.parts.filter((each) => each !== part), ...others.flatMap((other) => other.parts)];
    const taken = [...redactions, ...parts.filter(({ identifier }) => identifier === part.identifier)];
    const moved = moveEdge({ text, range: part, found: foundPart, taken }, edge, reach);
    return (
        moved && {
            key: now.key,
            range: {
                start: edge === 'start' ? moved.start : (edgePart(now, 'start')?.start ?? 0),
                end: edge === 'end' ? moved.end : (edgePart(now, 'end')?.end ?? 0)
            },
            lines: new Map(now.parts.map(({ identifier }) => [identifier, lineOf(session, identifier).text])),
            place: placeOf(session),
            turn
        }
    );
}

/** Without what concerns lines that read otherwise by now. */
export function standingAdjustments(adjustments: readonly Adjustment[], session: EditSession): readonly Adjustment[] {
    return adjustments.every(({ lines }) => standsIn(lines, session))
        ? adjustments
        : adjustments.filter(({ lines }) => standsIn(lines, session));
}

/** The part of a suggestion that it begins or ends in. */
export function edgePart({ parts }: Suggestion, edge: Edge): SuggestedPart | undefined {
    return edge === 'start' ? parts[0] : parts[parts.length - 1];
}

function withRange(suggestion: Suggestion, { range, lines }: Adjustment): Suggestion {
    const parts = suggestion.parts.map((part, place): SuggestedPart => {
        const start = place === 0 ? range.start : part.start;
        const end = place === suggestion.parts.length - 1 ? range.end : part.end;
        return { ...part, start, end, words: lines.get(part.identifier)?.slice(start, end) ?? part.words };
    });
    return { ...suggestion, parts, value: toValue(parts) };
}
