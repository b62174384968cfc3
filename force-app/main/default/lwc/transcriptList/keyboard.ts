import type { Move } from './placement';

/** What a key press on a line asks of the list. */
export type ListCommand = Move | 'undo' | 'redo';

const COMMANDS: ReadonlyMap<string, ListCommand> = new Map([
    ['ArrowUp', 'previous'],
    ['ArrowDown', 'next'],
    ['PageUp', 'pageUp'],
    ['PageDown', 'pageDown'],
    ['Home', 'first'],
    ['End', 'last']
]);

/** The command of a key press; null where the list has nothing to do with it. */
export function toListCommand(event: KeyboardEvent): ListCommand | null {
    const { key, altKey, shiftKey } = event;
    if (altKey) {
        return null;
    }
    if (event.ctrlKey || event.metaKey) {
        switch (key.toLowerCase()) {
            case 'z':
                return shiftKey ? 'redo' : 'undo';
            case 'y':
                return shiftKey ? null : 'redo';
            case 'home':
                return 'first';
            case 'end':
                return 'last';
            default:
                return null;
        }
    }
    return shiftKey ? null : (COMMANDS.get(key) ?? null);
}
