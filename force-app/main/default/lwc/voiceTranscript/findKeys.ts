/** What a key asks of the search: to open it, or to go to another hit. */
export type FindKey = 'open' | 'next' | 'previous';

/** The wish of a key press anywhere in the component: Ctrl+F (Cmd+F on a Mac), F3, Shift+F3; null for any other. */
export function toFindKey(event: KeyboardEvent): FindKey | null {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey) {
        return null;
    }
    if (key === 'F3' && !ctrlKey && !metaKey) {
        return shiftKey ? 'previous' : 'next';
    }
    return isLetter('f', event) && !shiftKey && ctrlKey !== metaKey ? 'open' : null;
}

/** Whether a key press on a line asks for a time to go to: G alone. */
export function isGoToKey(event: KeyboardEvent): boolean {
    const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    return !event.defaultPrevented && !hasModifier && isLetter('g', event);
}

/** By the letter, or by its place on a keyboard of another script. */
function isLetter(letter: string, { key, code }: KeyboardEvent): boolean {
    return /^[a-z]$/i.test(key)
        ? key.toLowerCase() === letter
        : key.length === 1 && code === `Key${letter.toUpperCase()}`;
}
