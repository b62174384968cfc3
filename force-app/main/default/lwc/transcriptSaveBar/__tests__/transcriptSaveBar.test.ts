import { createElement } from 'lwc';
import TranscriptSaveBar from 'c/transcriptSaveBar';

jest.mock('@salesforce/label/c.Transcript_Unsaved', () => ({ default: '{0} not saved' }), { virtual: true });

jest.mock('@salesforce/label/c.Transcript_Save_Bar_Blocked', () => ({ default: '{0}. {1}' }), { virtual: true });

type SaveBar = HTMLElement & { unsavedText: string | null; blockedText: string | null; draftText: string | null };

describe('c-transcript-save-bar', () => {
    const render = (unsavedText: string | null, blockedText: string | null = null): SaveBar => {
        const bar = createElement('c-transcript-save-bar', { is: TranscriptSaveBar }) as SaveBar;
        Object.assign(bar, { unsavedText, blockedText });
        document.body.append(bar);
        return bar;
    };
    afterEach(() => document.body.replaceChildren());

    it('offers nothing where nothing is unsaved', async () => {
        const bar = render(null);
        expect(bar.shadowRoot?.querySelector('span')?.textContent).toBe('c.Transcript_Nothing_Unsaved');
        expect(bar.shadowRoot?.querySelector('lightning-button')).toBeNull();
        await expect(bar).toBeAccessible();
    });

    it('says what is unsaved, and offers to discard or review it', async () => {
        const bar = render('1 edit');
        const heard: string[] = [];
        ['discard', 'review'].forEach((name) => bar.addEventListener(name, () => heard.push(name)));
        expect(bar.shadowRoot?.querySelector('span')?.textContent).toBe('1 edit not saved');
        bar.shadowRoot?.querySelectorAll<HTMLElement>('lightning-button').forEach((button) => button.click());
        expect(heard).toEqual(['discard', 'review']);
        await expect(bar).toBeAccessible();
    });

    it('says quietly what is kept of the work', async () => {
        const bar = render('1 edit');
        const texts = (): (string | null)[] =>
            [...bar.shadowRoot!.querySelectorAll('span')].map(({ textContent }) => textContent);
        expect(texts()).toEqual(['1 edit not saved']);
        bar.draftText = 'Draft kept 10:46';
        await Promise.resolve();
        expect(texts()).toEqual(['1 edit not saved', 'Draft kept 10:46']);
        await expect(bar).toBeAccessible();
    });

    it('says why nothing can be saved, and still lets the person discard', async () => {
        const bar = render('1 edit', 'It is off.');
        expect(bar.shadowRoot?.querySelector('span')?.textContent).toBe('1 edit not saved. It is off.');
        const buttons = bar.shadowRoot!.querySelectorAll<HTMLElement & { disabled?: boolean }>('lightning-button');
        expect([...buttons].map(({ disabled }) => disabled ?? false)).toEqual([false, true]);
        await expect(bar).toBeAccessible();
    });
});
