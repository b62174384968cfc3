/** What a key press on a focused line asks for. `left` and `right` are as seen on the screen. */
export type LineCommand =
    'edit' | 'redact' | 'removeRedaction' | 'left' | 'right' | 'extendLeft' | 'extendRight' | 'clear';

/** The command of a key press; null where the line has nothing to do with it. */
export function toLineCommand(event: KeyboardEvent): LineCommand | null {
    if (event.altKey || event.ctrlKey || event.metaKey) {
        return null;
    }
    switch (event.key) {
        case 'Enter':
        case 'F2':
            return 'edit';
        case 'Delete':
            return 'removeRedaction';
        case 'Escape':
            return 'clear';
        case 'ArrowLeft':
            return event.shiftKey ? 'extendLeft' : 'left';
        case 'ArrowRight':
            return event.shiftKey ? 'extendRight' : 'right';
        default:
            return isRedactKey(event) ? 'redact' : null;
    }
}

/** The letter R, or the key in its place on a keyboard of another script. */
function isRedactKey({ key, code }: KeyboardEvent): boolean {
    const isLatin = /^[a-z]$/i.test(key);
    return isLatin ? key.toLowerCase() === 'r' : code === 'KeyR' && key.length === 1;
}
