import { isMergeable, mergeConflict, type Conflict, type ConflictPlace, type PlaceChoice } from 'c/transcriptModel';
import { toChangeParts, type ChangePart } from './toChangeParts';

/** A stretch of a line that two people changed: what both stand on, and what each made of it. */
export interface ClashStretch {
    /** Which of the clashing places it is, from 0; null between them. */
    readonly place: number | null;
    readonly baseText: string;
    readonly theirs: readonly ChangePart[];
    readonly mine: readonly ChangePart[];
}

/** A conflict to be shown. What I redact is nowhere in `mine`; the text that is stored may hold it still. */
export interface Clash {
    readonly stretches: readonly ClashStretch[];
    /** Whether parts of both sides can be put together. */
    readonly isMergeable: boolean;
}

/** The conflict cut at its places, so that each is marked in all three texts. */
export function toClash(conflict: Conflict): Clash {
    const stretches: ClashStretch[] = [];
    let from = { base: 0, theirs: 0, mine: 0 };
    const push = (place: number | null, to: { readonly [Side in keyof ConflictPlace]: number }): void => {
        const stretch = toStretch(conflict, place, {
            base: { start: from.base, end: to.base },
            theirs: { start: from.theirs, end: to.theirs },
            mine: { start: from.mine, end: to.mine }
        });
        if (place !== null || stretch.baseText !== '' || stretch.theirs.length > 0 || stretch.mine.length > 0) {
            stretches.push(stretch);
        }
        from = to;
    };
    conflict.places.forEach(({ base, theirs, mine }, index) => {
        push(null, { base: base.start, theirs: theirs.start, mine: mine.start });
        push(index, { base: base.end, theirs: theirs.end, mine: mine.end });
    });
    push(null, {
        base: conflict.baseText.length,
        theirs: conflict.theirText.length,
        mine: conflict.mine.text.length
    });
    return { stretches, isMergeable: isMergeable(conflict) };
}

/** What a merge would make of the text that is stored now. */
export function toMergeParts(conflict: Conflict, choices: readonly PlaceChoice[]): readonly ChangePart[] {
    const { text, redactions } = mergeConflict(conflict, choices);
    return toChangeParts({
        identifier: conflict.identifier,
        baseText: conflict.theirText,
        editedText: text,
        redactions
    });
}

function toStretch(
    { identifier, baseText, theirText, mine }: Conflict,
    place: number | null,
    at: ConflictPlace
): ClashStretch {
    const base = baseText.slice(at.base.start, at.base.end);
    const redactions = mine.redactions
        .filter(({ start, end }) => start >= at.mine.start && end <= at.mine.end)
        .map((redaction) => ({
            ...redaction,
            start: redaction.start - at.mine.start,
            end: redaction.end - at.mine.start
        }));
    return {
        place,
        baseText: base,
        theirs: toChangeParts({
            identifier,
            baseText: base,
            editedText: theirText.slice(at.theirs.start, at.theirs.end)
        }),
        mine: toChangeParts({
            identifier,
            baseText: base,
            editedText: mine.text.slice(at.mine.start, at.mine.end),
            redactions
        })
    };
}
