/** What a key press asks of the redactions of a focused line. */
export type RedactionCommand = 'redact' | 'redactExactly' | 'relabel' | 'removeRedaction';

/** How a key press moves the word cursor, as seen on the screen. */
export type CursorCommand = 'left' | 'right' | 'extendLeft' | 'extendRight';

/** What a key press on a focused line asks for. */
export type LineCommand = RedactionCommand | CursorCommand | 'edit' | 'actions' | 'change' | 'clear';

/** The command of a key press; null where the line has nothing to do with it. */
export function toLineCommand(event: KeyboardEvent): LineCommand | null {
    if (event.ctrlKey || event.metaKey) {
        return null;
    }
    if (event.altKey) {
        // With Alt many keyboards type other letters, so it is the place of the key that counts.
        return event.code === 'KeyR' && !event.shiftKey ? 'redactExactly' : null;
    }
    switch (event.key) {
        case 'Enter':
        case 'F2':
            return 'edit';
        case 'ContextMenu':
            return 'actions';
        case 'F10':
            return event.shiftKey ? 'actions' : null;
        case 'Delete':
            return 'removeRedaction';
        case 'Escape':
            return 'clear';
        case 'ArrowLeft':
            return event.shiftKey ? 'extendLeft' : 'left';
        case 'ArrowRight':
            return event.shiftKey ? 'extendRight' : 'right';
        default:
            return letterCommand(event);
    }
}

/** By the letter, or by its place on a keyboard of another script. */
function letterCommand({ key, code }: KeyboardEvent): LineCommand | null {
    const letter = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key.length === 1 ? code : '';
    switch (letter) {
        case 'KeyR':
            return 'redact';
        case 'KeyL':
            return 'relabel';
        case 'KeyD':
            return 'change';
        case 'KeyM':
            return 'actions';
        default:
            return null;
    }
}
