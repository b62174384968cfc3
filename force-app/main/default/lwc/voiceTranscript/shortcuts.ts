/** What a key asks of the whole transcript. */
export type Shortcut = 'review' | 'replace' | 'undo' | 'redo' | 'redactThere' | 'shortcuts';

/**
 * The shortcut of a key press: Ctrl+S, Ctrl+H, Ctrl+Z, Ctrl+Y or Ctrl+Shift+Z, with Cmd for Ctrl on a Mac, Shift+R, or a
 * question mark. Null for any other, and within a text field for all but the first two: it has its own undo and redo, and
 * takes the characters.
 */
export function toShortcut(event: KeyboardEvent): Shortcut | null {
    if (event.key === '?' && !event.altKey && !event.ctrlKey && !event.metaKey) {
        return textFieldOf(event) ? null : 'shortcuts';
    }
    if (isShiftR(event) && !textFieldOf(event)) {
        return 'redactThere';
    }
    if (event.altKey || !(event.ctrlKey || event.metaKey) || event.ctrlKey === event.metaKey) {
        return null;
    }
    const key = event.key.toLowerCase();
    if (key === 's' && !event.shiftKey) {
        return 'review';
    }
    if (key === 'h' && !event.shiftKey) {
        return 'replace';
    }
    if (textFieldOf(event)) {
        return null;
    }
    if (key === 'z') {
        return event.shiftKey ? 'redo' : 'undo';
    }
    return key === 'y' && !event.shiftKey ? 'redo' : null;
}

/** By the letter, or by its place on a keyboard of another script. */
function isShiftR({ key, code, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const isR = /^[a-z]$/i.test(key) ? key.toLowerCase() === 'r' : code === 'KeyR';
    return isR && shiftKey && !altKey && !ctrlKey && !metaKey;
}

/** The text field that the event began in; null outside of one. The path reaches into the components below. */
export function textFieldOf(event: Event): HTMLElement | null {
    for (const node of event.composedPath()) {
        if ((node instanceof HTMLInputElement && node.type === 'text') || node instanceof HTMLTextAreaElement) {
            return node;
        }
        if (node instanceof HTMLElement && node.isContentEditable) {
            return node;
        }
    }
    return null;
}

/**
 * Has what is being typed taken in, as leaving the field does. A field that has just been taken out of the page can no
 * longer lose the focus, and is told so all the same.
 */
export function finishTyping(field: HTMLElement | null): void {
    if (field?.isConnected) {
        field.blur();
    } else {
        field?.dispatchEvent(new FocusEvent('blur'));
    }
}
