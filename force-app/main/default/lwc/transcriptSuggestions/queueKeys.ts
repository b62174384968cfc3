import type { Edge, EdgeWay, Likeness, QueueDirection } from 'c/reviewQueue';
import type { ActionName } from 'c/transcriptSuggestionActions';

/** What becomes of suggestions: they are redacted, or left in. */
export type Verdict = 'accept' | 'reject';

/** What a key press in the queue asks for. */
export type QueueCommand =
    | { readonly type: 'decide'; readonly verdict: Verdict; readonly likeness: Likeness }
    | { readonly type: 'go'; readonly direction: QueueDirection }
    | { readonly type: 'edge'; readonly edge: Edge; readonly way: EdgeWay }
    | { readonly type: 'label' | 'filter' | 'close' };

const decide = (verdict: Verdict, likeness: Likeness): QueueCommand => ({ type: 'decide', verdict, likeness });
const move = (edge: Edge, way: EdgeWay): QueueCommand => ({ type: 'edge', edge, way });

/** What each button asks for. */
export const ACTION_COMMANDS: Readonly<Record<ActionName, QueueCommand>> = {
    accept: decide('accept', 'one'),
    reject: decide('reject', 'one'),
    label: { type: 'label' },
    allValue: decide('accept', 'value'),
    rejectValue: decide('reject', 'value'),
    allKind: decide('accept', 'kind'),
    rejectKind: decide('reject', 'kind'),
    'start widen': move('start', 'widen'),
    'start narrow': move('start', 'narrow'),
    'end widen': move('end', 'widen'),
    'end narrow': move('end', 'narrow')
};

/** What a bracket does: the opening ones move the start, the closing ones the end; with Shift they take a word away. */
const BRACKETS: ReadonlyMap<string, QueueCommand> = new Map([
    ['[', ACTION_COMMANDS['start widen']],
    [']', ACTION_COMMANDS['end widen']],
    ['{', ACTION_COMMANDS['start narrow']],
    ['}', ACTION_COMMANDS['end narrow']]
]);

const LETTERS: ReadonlyMap<string, QueueCommand> = new Map([
    ['KeyA', ACTION_COMMANDS.accept],
    ['KeyX', ACTION_COMMANDS.reject],
    ['KeyV', ACTION_COMMANDS.allValue],
    ['KeyT', ACTION_COMMANDS.allKind],
    ['KeyJ', { type: 'go', direction: 'next' }],
    ['KeyK', { type: 'go', direction: 'previous' }],
    ['KeyL', ACTION_COMMANDS.label],
    ['KeyF', { type: 'filter' }]
]);

const SHIFTED_LETTERS: ReadonlyMap<string, QueueCommand> = new Map([
    ['KeyV', ACTION_COMMANDS.rejectValue],
    ['KeyT', ACTION_COMMANDS.rejectKind]
]);

/**
 * The command of a key press; null where the queue has nothing to do with it. A and X decide the current one, V and T all
 * of its value and of its kind (with Shift they leave them in); J and K go on and back, as Down and Up do. Left and Right
 * move where it begins, with Shift where it ends, as brackets do.
 */
export function toQueueCommand(event: KeyboardEvent): QueueCommand | null {
    const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
    // Many layouts have brackets behind AltGr, which is Ctrl+Alt to some systems, or behind Option.
    const bracket = metaKey || (ctrlKey && !altKey) ? undefined : BRACKETS.get(key);
    if (bracket || altKey || ctrlKey || metaKey) {
        return bracket ?? null;
    }
    switch (key) {
        case 'ArrowDown':
            return shiftKey ? null : { type: 'go', direction: 'next' };
        case 'ArrowUp':
            return shiftKey ? null : { type: 'go', direction: 'previous' };
        case 'ArrowLeft':
            return move(shiftKey ? 'end' : 'start', 'left');
        case 'ArrowRight':
            return move(shiftKey ? 'end' : 'start', 'right');
        case 'Escape':
            return { type: 'close' };
        default:
            return (shiftKey ? SHIFTED_LETTERS : LETTERS).get(letterOf(event)) ?? null;
    }
}

/** By the letter, or by its place on a keyboard of another script. */
function letterOf({ key, code }: KeyboardEvent): string {
    return /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key.length === 1 ? code : '';
}
