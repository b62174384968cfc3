import { finishTyping, toShortcut, type Shortcut } from '../shortcuts';

const press = (
    key: string,
    modifiers: KeyboardEventInit,
    target: HTMLElement = document.createElement('p')
): Shortcut | null => {
    let shortcut: Shortcut | null = null;
    document.body.append(target);
    const listen = (event: KeyboardEvent): void => {
        shortcut = toShortcut(event);
    };
    document.addEventListener('keydown', listen);
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...modifiers }));
    document.removeEventListener('keydown', listen);
    return shortcut;
};
const ctrl = { ctrlKey: true };

it.each<[string, KeyboardEventInit, Shortcut | null]>([
    ['s', ctrl, 'review'],
    ['s', { metaKey: true }, 'review'],
    ['S', { ctrlKey: true, shiftKey: true }, null],
    ['s', {}, null],
    ['s', { ctrlKey: true, altKey: true }, null],
    ['z', ctrl, 'undo'],
    ['Z', { metaKey: true, shiftKey: true }, 'redo'],
    ['y', ctrl, 'redo'],
    ['h', ctrl, 'replace'],
    ['h', { metaKey: true }, 'replace'],
    ['H', { ctrlKey: true, shiftKey: true }, null],
    ['R', { shiftKey: true }, 'redactThere'],
    ['К', { shiftKey: true, code: 'KeyR' }, 'redactThere'],
    ['P', { shiftKey: true, code: 'KeyR' }, null],
    ['r', {}, null],
    ['R', { shiftKey: true, ctrlKey: true }, null],
    ['a', ctrl, null],
    ['?', { shiftKey: true }, 'shortcuts'],
    ['?', ctrl, null],
    ['/', {}, null]
])('%s with %j', (key, modifiers, expected) => {
    expect(press(key, modifiers)).toBe(expected);
});

it.each(['input', 'textarea'])('leaves letters, undo and redo to a text field (%s), and takes the rest', (tag) => {
    expect(press('R', { shiftKey: true }, document.createElement(tag))).toBeNull();
    expect(press('h', ctrl, document.createElement(tag))).toBe('replace');
    expect(press('z', ctrl, document.createElement(tag))).toBeNull();
    expect(press('?', { shiftKey: true }, document.createElement(tag))).toBeNull();
    expect(press('y', ctrl, document.createElement(tag))).toBeNull();
    expect(press('s', ctrl, document.createElement(tag))).toBe('review');
});

it('takes undo and redo from a radio button, which has none', () => {
    const radio = document.createElement('input');
    radio.type = 'radio';
    expect(press('z', ctrl, radio)).toBe('undo');
});

it.each([
    ['in the page', true],
    ['just taken out of it', false]
])('has a field that is %s take in what was typed', (_, isConnected) => {
    const field = document.createElement('input');
    const left = jest.fn();
    field.addEventListener('blur', left);
    document.body.append(field);
    field.focus();
    if (!isConnected) {
        field.remove();
        left.mockClear();
    }
    finishTyping(field);
    expect(left).toHaveBeenCalledTimes(1);
    finishTyping(null);
});
