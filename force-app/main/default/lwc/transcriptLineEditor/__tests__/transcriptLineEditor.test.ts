import { setup } from '@sa11y/jest';
import { createElement } from 'lwc';
import TranscriptLineEditor from 'c/transcriptLineEditor';

setup();

type Editor = HTMLElement & { text: string; problem: string };

describe('c-transcript-line-editor', () => {
    let editor: Editor;
    let keep: jest.Mock;
    let giveUp: jest.Mock;

    const field = (): HTMLTextAreaElement => editor.shadowRoot!.querySelector('textarea')!;
    const press = (init: KeyboardEventInit): KeyboardEvent => {
        const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
        field().dispatchEvent(event);
        return event;
    };

    beforeEach(() => {
        editor = createElement('c-transcript-line-editor', { is: TranscriptLineEditor });
        editor.text = 'Ms Penya';
        keep = jest.fn();
        giveUp = jest.fn();
        editor.addEventListener('keep', (event) => keep((event as CustomEvent).detail.text));
        editor.addEventListener('giveup', giveUp);
        document.body.append(editor);
    });
    afterEach(() => editor.remove());

    it('has the text, the focus with the caret at the end, and no helper that would send text away', () => {
        expect(field().value).toBe('Ms Penya');
        expect(editor.shadowRoot!.activeElement).toBe(field());
        expect(field().selectionStart).toBe(8);
        expect(field().getAttribute('spellcheck')).toBe('false');
        expect(field().getAttribute('autocomplete')).toBe('off');
        expect(field().getAttribute('writingsuggestions')).toBe('false');
        expect(field().getAttribute('data-gramm')).toBe('false');
    });

    it('keeps what was typed on Enter, once', () => {
        field().value = 'Ms Peña';
        expect(press({ key: 'Enter' }).defaultPrevented).toBe(true);
        expect(keep.mock.calls).toEqual([['Ms Peña']]);
    });

    it('tells what is being typed', () => {
        const typing = jest.fn();
        editor.addEventListener('typing', (event) => typing((event as CustomEvent).detail));
        field().value = 'Ms Peñ';
        field().dispatchEvent(new CustomEvent('input'));
        expect(typing.mock.calls).toEqual([[{ text: 'Ms Peñ' }]]);
    });

    it('does not keep again when its owner takes the focus on the way', () => {
        editor.addEventListener('keep', () => field().blur());
        press({ key: 'Enter' });
        expect(keep).toHaveBeenCalledTimes(1);
    });

    it('keeps when the person goes elsewhere', () => {
        field().value = 'changed';
        field().blur();
        expect(keep.mock.calls).toEqual([['changed']]);
    });

    it.each<[string, KeyboardEventInit]>([
        ['Shift+Enter', { key: 'Enter', shiftKey: true }],
        ['Enter of an input method', { key: 'Enter', isComposing: true }],
        ['Enter of an input method that only its key code tells', { key: 'Enter', keyCode: 229 }],
        ['a letter', { key: 'a' }]
    ])('leaves %s to the field', (_, init) => {
        expect(press(init).defaultPrevented).toBe(false);
        expect(keep).not.toHaveBeenCalled();
    });

    it('gives up on Escape', () => {
        press({ key: 'Escape' });
        expect(giveUp).toHaveBeenCalledTimes(1);
        expect(keep).not.toHaveBeenCalled();
    });

    it('shows a problem, says it, and leaves what was typed', async () => {
        field().value = 'typed';
        editor.problem = 'Not like that';
        await Promise.resolve();
        expect(editor.shadowRoot!.querySelector('[role="alert"]')!.textContent).toBe('Not like that');
        expect(field().getAttribute('aria-invalid')).toBe('true');
        expect(field().value).toBe('typed');
    });

    it('leaves no text behind when it goes', () => {
        const gone = field();
        editor.remove();
        expect(gone.value).toBe('');
    });

    it('is accessible', async () => {
        await expect(editor).toBeAccessible();
    });
});
