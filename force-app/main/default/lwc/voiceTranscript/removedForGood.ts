import { createSearch, redactText, type EditSession, type SearchQuery } from 'c/transcriptModel';

/**
 * Whether what is looked for reaches into a value that a save has just removed for good: a redaction is stored now, and
 * after that nothing in the page holds what it removed, a search field included.
 */
export function findsRemoved(query: SearchQuery, before: EditSession, after: EditSession): boolean {
    const search = createSearch({ ...query, matchesCase: false, wholeWords: false });
    if (!search || before === after) {
        return false;
    }
    return [...before.changed].some(([identifier, { text, redactions }]) => {
        const isStored =
            !after.changed.has(identifier) && after.stored.get(identifier) === redactText(text, redactions);
        return (
            isStored &&
            redactions.length > 0 &&
            search(text).some((hit) => redactions.some(({ start, end }) => hit.start < end && hit.end > start))
        );
    });
}
