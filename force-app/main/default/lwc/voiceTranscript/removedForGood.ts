import { createSearch, textSteps, type EditSession, type SearchQuery, type TextRange } from 'c/transcriptModel';
import { findMasks } from 'c/transcriptRedaction';

/**
 * Whether what is looked for reaches into a value that was just removed for good: a mask is stored in its place now, and
 * after that nothing in the page holds what it removed, a search field included. The line itself tells little, since it
 * may have been worked on while it was saved; what is stored of it does.
 */
export function findsRemoved(
    query: SearchQuery,
    before: EditSession,
    after: EditSession,
    fixedTexts: readonly string[] = []
): boolean {
    const search = createSearch({ ...query, matchesCase: false, wholeWords: false });
    if (!search || before.stored === after.stored) {
        return false;
    }
    return [...before.stored].some(([identifier, base]) => {
        const stored = after.stored.get(identifier) ?? base;
        if (stored === base) {
            return false;
        }
        // What was removed may have been put in first.
        return [base, before.changed.get(identifier)?.text ?? base].some((text) => {
            const masked = rangesMasked(text, stored, fixedTexts);
            return search(text).some((hit) => masked.some((range) => isTouching(hit, range)));
        });
    });
}

/** The stretches of a text in whose place another one has a mask. */
function rangesMasked(from: string, to: string, fixedTexts: readonly string[]): readonly TextRange[] {
    const masks = findMasks(to, fixedTexts);
    let shift = 0;
    return [...textSteps('', from, to)].reverse().flatMap(({ start, removed, inserted }) => {
        const there = { start: start + shift, end: start + shift + inserted.length };
        shift += inserted.length - removed.length;
        return masks.some((mask) => isTouching(mask, there)) ? [{ start, end: start + removed.length }] : [];
    });
}

function isTouching(one: TextRange, other: TextRange): boolean {
    return one.start < other.end && one.end > other.start;
}
