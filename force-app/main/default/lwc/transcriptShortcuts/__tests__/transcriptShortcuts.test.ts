import { createElement } from 'lwc';
import TranscriptShortcuts from 'c/transcriptShortcuts';
import { SHORTCUT_GROUPS } from '../keys';

describe('c-transcript-shortcuts', () => {
    const render = (): HTMLElement => {
        const list = createElement('c-transcript-shortcuts', { is: TranscriptShortcuts });
        document.body.append(list);
        return list;
    };
    const textsOf = (element: Element, selector: string): (string | null)[] =>
        [...element.querySelectorAll(selector)].map(({ textContent }) => textContent);

    afterEach(() => {
        document.body.replaceChildren();
        jest.restoreAllMocks();
    });

    it('says of every key what it does', async () => {
        const list = render();
        expect(list.shadowRoot!.querySelectorAll('.shortcut')).toHaveLength(
            SHORTCUT_GROUPS.flatMap(({ shortcuts }) => shortcuts).length
        );
        const redo = [...list.shadowRoot!.querySelectorAll('.shortcut')].find(({ textContent }) =>
            textContent?.includes('c.Transcript_Keys_Redo')
        )!;
        expect(textsOf(redo, 'kbd')).toEqual(['Ctrl', 'Y', 'Ctrl', 'Shift', 'Z']);
        expect(textsOf(redo, '.or')).toEqual(['c.Transcript_Keys_Or']);
        await expect(list).toBeAccessible();
    });

    it('calls the modifier as a Mac does on one', () => {
        jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)');
        const undo = [...render().shadowRoot!.querySelectorAll('.shortcut')].find(({ textContent }) =>
            textContent?.includes('c.Transcript_Keys_Undo')
        )!;
        // The list was made for this machine, at the time it was opened.
        expect(textsOf(undo, 'kbd')).toEqual(['⌘', 'Z']);
    });
});
