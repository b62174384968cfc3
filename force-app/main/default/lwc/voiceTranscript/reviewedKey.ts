import { textFieldOf } from './shortcuts';

/**
 * Whether a key press among the suggestions says that the call is reviewed: R, by its letter or, on a keyboard of another
 * script, by its place. Not where keys choose from a list.
 */
export function isReviewedKey(event: KeyboardEvent, panel: Element | undefined): boolean {
    const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (!panel || event.defaultPrevented || altKey || ctrlKey || metaKey || shiftKey || textFieldOf(event)) {
        return false;
    }
    const path = event.composedPath();
    const isR = /^[a-z]$/i.test(key) ? key.toLowerCase() === 'r' : key.length === 1 && code === 'KeyR';
    return isR && path.includes(panel) && !path.some(choosesByKey);
}

function choosesByKey(node: EventTarget): boolean {
    return (
        node instanceof HTMLSelectElement ||
        (node instanceof Element && /^(combobox|listbox|menu)$/.test(node.getAttribute('role') ?? ''))
    );
}
