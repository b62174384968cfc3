import { toLineCommand } from '../lineKeys';

describe('toLineCommand', () => {
    it.each<[KeyboardEventInit, string | null]>([
        [{ key: 'Enter' }, 'edit'],
        [{ key: 'F2' }, 'edit'],
        [{ key: 'r' }, 'redact'],
        [{ key: 'd' }, 'change'],
        [{ key: 'd', ctrlKey: true }, null],
        [{ key: 'R', shiftKey: true }, 'redact'],
        [{ key: 'к', code: 'KeyR' }, 'redact'],
        [{ key: 'p', code: 'KeyR' }, null],
        [{ key: '®', code: 'KeyR', altKey: true }, 'redactExactly'],
        [{ key: 'r', code: 'KeyR', altKey: true, ctrlKey: true }, null],
        [{ key: 'l' }, 'relabel'],
        [{ key: 'l', altKey: true }, null],
        [{ key: 'm' }, 'actions'],
        [{ key: 'ь', code: 'KeyM' }, 'actions'],
        [{ key: 'ContextMenu' }, 'actions'],
        [{ key: 'F10', shiftKey: true }, 'actions'],
        [{ key: 'F10' }, null],
        [{ key: 'r', ctrlKey: true }, null],
        [{ key: 'r', metaKey: true }, null],
        [{ key: 'Delete' }, 'removeRedaction'],
        [{ key: 'Escape' }, 'clear'],
        [{ key: 'ArrowLeft' }, 'left'],
        [{ key: 'ArrowRight' }, 'right'],
        [{ key: 'ArrowLeft', shiftKey: true }, 'extendLeft'],
        [{ key: 'ArrowRight', shiftKey: true }, 'extendRight'],
        [{ key: 'ArrowRight', altKey: true }, null],
        [{ key: 'ArrowDown' }, null]
    ])('of %j is %j', (init, command) => {
        expect(toLineCommand(new KeyboardEvent('keydown', init))).toBe(command);
    });
});
