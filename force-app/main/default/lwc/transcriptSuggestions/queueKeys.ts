import type { Likeness, QueueDirection } from 'c/reviewQueue';

/** What becomes of suggestions: they are redacted, or left in. */
export type Verdict = 'accept' | 'reject';

/** What a key press in the queue asks for. */
export type QueueCommand =
    | { readonly type: 'decide'; readonly verdict: Verdict; readonly likeness: Likeness }
    | { readonly type: 'go'; readonly direction: QueueDirection }
    | { readonly type: 'label' | 'close' };

/**
 * The command of a key press; null where the queue has nothing to do with it. A and X decide the current one, V and T all
 * of its value and of its kind (with Shift they leave them in); J and K go on and back, as the arrows do.
 */
export function toQueueCommand(event: KeyboardEvent): QueueCommand | null {
    const { key, shiftKey } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) {
        return null;
    }
    switch (key) {
        case 'ArrowDown':
            return shiftKey ? null : { type: 'go', direction: 'next' };
        case 'ArrowUp':
            return shiftKey ? null : { type: 'go', direction: 'previous' };
        case 'Escape':
            return { type: 'close' };
        default:
            return letterCommand(event);
    }
}

/** By the letter, or by its place on a keyboard of another script. */
function letterCommand({ key, code, shiftKey }: KeyboardEvent): QueueCommand | null {
    const letter = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key.length === 1 ? code : '';
    const verdict = shiftKey ? 'reject' : 'accept';
    if (letter === 'KeyV') {
        return { type: 'decide', verdict, likeness: 'value' };
    }
    if (letter === 'KeyT') {
        return { type: 'decide', verdict, likeness: 'kind' };
    }
    if (shiftKey) {
        return null;
    }
    switch (letter) {
        case 'KeyA':
            return { type: 'decide', verdict: 'accept', likeness: 'one' };
        case 'KeyX':
            return { type: 'decide', verdict: 'reject', likeness: 'one' };
        case 'KeyJ':
            return { type: 'go', direction: 'next' };
        case 'KeyK':
            return { type: 'go', direction: 'previous' };
        case 'KeyL':
            return { type: 'label' };
        default:
            return null;
    }
}
