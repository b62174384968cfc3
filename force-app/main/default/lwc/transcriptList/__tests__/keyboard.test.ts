import { toListCommand } from '../keyboard';

describe('toListCommand', () => {
    it.each<[KeyboardEventInit, string | null]>([
        [{ key: 'ArrowUp' }, 'previous'],
        [{ key: 'ArrowDown' }, 'next'],
        [{ key: 'PageUp' }, 'pageUp'],
        [{ key: 'PageDown' }, 'pageDown'],
        [{ key: 'Home' }, 'first'],
        [{ key: 'End' }, 'last'],
        [{ key: 'Home', ctrlKey: true }, 'first'],
        [{ key: 'End', ctrlKey: true }, 'last'],
        [{ key: 'z', ctrlKey: true }, 'undo'],
        [{ key: 'z', metaKey: true }, 'undo'],
        [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
        [{ key: 'Z', metaKey: true, shiftKey: true }, 'redo'],
        [{ key: 'y', ctrlKey: true }, 'redo'],
        [{ key: 'y' }, null],
        [{ key: 'a', ctrlKey: true }, null],
        [{ key: 'ArrowDown', altKey: true }, null],
        [{ key: 'ArrowDown', shiftKey: true }, null],
        [{ key: 'toString' }, null],
        [{ key: 'Tab' }, null]
    ])('of %j is %j', (init, command) => {
        expect(toListCommand(new KeyboardEvent('keydown', init))).toBe(command);
    });
});
