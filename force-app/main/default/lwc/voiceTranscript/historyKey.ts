import { textFieldOf } from './shortcuts';

/**
 * Whether a key press on a line of the transcript asks for its history: H, by its letter or, on a keyboard of another
 * script, by its place. Not in what opens over a line or within it.
 */
export function isHistoryKey(event: KeyboardEvent): boolean {
    return isLineKey('h', event);
}

/** The same of another letter. */
export function isLineKey(letter: string, event: KeyboardEvent): boolean {
    const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (event.defaultPrevented || altKey || ctrlKey || metaKey || shiftKey || textFieldOf(event)) {
        return false;
    }
    const isLetter = /^[a-z]$/i.test(key)
        ? key.toLowerCase() === letter
        : key.length === 1 && code === `Key${letter.toUpperCase()}`;
    return (
        isLetter &&
        event.composedPath().some((node) => node instanceof Element && node.getAttribute('role') === 'listitem')
    );
}
