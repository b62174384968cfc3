import { createElement } from 'lwc';
import TranscriptGoTo from 'c/transcriptGoTo';

describe('c-transcript-go-to', () => {
    let goTo: HTMLElement;
    let heard: [string, unknown][];

    const field = (): HTMLInputElement => goTo.shadowRoot!.querySelector('input')!;
    const press = async (key: string): Promise<void> => {
        field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
        await Promise.resolve();
    };

    beforeEach(() => {
        goTo = createElement('c-transcript-go-to', { is: TranscriptGoTo });
        heard = [];
        ['go', 'close', 'announce'].forEach((name) =>
            goTo.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]))
        );
        document.body.append(goTo);
    });
    afterEach(() => document.body.replaceChildren());

    it('takes the focus, and gives the time', async () => {
        expect(goTo.shadowRoot!.activeElement).toBe(field());
        field().value = '1:23';
        await press('Enter');
        expect(heard).toEqual([['go', { intoMs: 83_000 }]]);
        await expect(goTo).toBeAccessible();
    });

    it('says which forms there are where a time has none of them, until another is typed', async () => {
        field().value = 'soon';
        await press('Enter');
        expect(heard).toEqual([['announce', { message: 'c.Transcript_Go_To_Invalid' }]]);
        expect(field().getAttribute('aria-invalid')).toBe('true');
        expect(goTo.shadowRoot!.querySelector('.problem')!.textContent).toBe('c.Transcript_Go_To_Invalid');
        await expect(goTo).toBeAccessible();
        field().dispatchEvent(new CustomEvent('input'));
        await Promise.resolve();
        expect(field().getAttribute('aria-invalid')).toBe('false');
    });

    it('closes with Escape', async () => {
        await press('Escape');
        expect(heard).toEqual([['close', null]]);
    });
});
