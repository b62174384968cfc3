import { createElement } from 'lwc';
import TranscriptBanner, { type Banner } from 'c/transcriptBanner';

jest.mock('@salesforce/label/c.Transcript_Banner_More', () => ({ default: '{0} more' }), { virtual: true });

describe('c-transcript-banner', () => {
    let element: HTMLElement & { banners: readonly Banner[] };
    let heard: unknown[];

    const render = (banners: readonly Banner[]): void => {
        element = createElement('c-transcript-banner', { is: TranscriptBanner });
        element.banners = banners;
        heard = [];
        ['choose', 'dismiss'].forEach((name) =>
            element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]))
        );
        document.body.append(element);
    };
    const texts = (): (string | null)[] =>
        [...element.shadowRoot!.querySelectorAll('p')].map((text) => text.textContent);
    const buttons = (tag = 'lightning-button'): (HTMLElement & { label: string; ariaExpanded: string | null })[] => [
        ...element.shadowRoot!.querySelectorAll<HTMLElement & { label: string }>(tag)
    ];
    const banner = (key: string): Banner => ({ key, tone: 'info', text: `text ${key}` });

    afterEach(() => document.body.replaceChildren());

    it('shows each message, and tells which action was chosen', async () => {
        render([
            { key: 'a', tone: 'info', text: 'Read only' },
            { key: 'b', tone: 'warning', text: 'Cut off', action: 'retry', actionLabel: 'Try again' }
        ]);
        expect(texts()).toEqual(['Read only', 'Cut off']);
        expect(buttons()).toHaveLength(1);
        buttons()[0]!.click();
        expect(heard).toEqual([['choose', { action: 'retry' }]]);
        await expect(element).toBeAccessible();
    });

    it('offers a second way on', async () => {
        const other = { action: 'discard', label: 'Discard' };
        render([{ key: 'a', tone: 'info', text: 'Kept', action: 'restore', actionLabel: 'Restore', other }]);
        expect(buttons().map(({ label }) => label)).toEqual(['Restore', 'Discard']);
        buttons().forEach((button) => button.click());
        expect(heard).toEqual([
            ['choose', { action: 'restore' }],
            ['choose', { action: 'discard' }]
        ]);
        await expect(element).toBeAccessible();
    });

    it('lets the person put away what only informs', async () => {
        render([banner('a'), { ...banner('b'), isDismissable: true }]);
        expect(buttons('lightning-button-icon')).toHaveLength(1);
        buttons('lightning-button-icon')[0]!.click();
        expect(heard).toEqual([['dismiss', { key: 'b' }]]);
        await expect(element).toBeAccessible();
    });

    it.each([
        [3, ['text 0', 'text 1', 'text 2'], []],
        [4, ['text 0', 'text 1'], ['2 more']],
        [7, ['text 0', 'text 1'], ['5 more']]
    ])('of %s messages leaves room for the transcript', (count, shown, folds) => {
        render(Array.from({ length: count }, (_, at) => banner(String(at))));
        expect(texts()).toEqual(shown);
        expect(buttons().map(({ label }) => label)).toEqual(folds);
    });

    it('unfolds the others, and folds them again', async () => {
        render(['a', 'b', 'c', 'd'].map(banner));
        const press = async (): Promise<void> => {
            buttons()[0]!.click();
            await Promise.resolve();
        };
        expect(buttons()[0]!.ariaExpanded).toBe('false');
        await press();
        expect(texts()).toHaveLength(4);
        expect(buttons()[0]!.ariaExpanded).toBe('true');
        await expect(element).toBeAccessible();
        await press();
        expect(texts()).toHaveLength(2);
    });
});
