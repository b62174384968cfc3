import { createElement } from 'lwc';
import TranscriptBanner, { type Banner } from 'c/transcriptBanner';

describe('c-transcript-banner', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows each message, and tells which action was chosen', async () => {
        const element = createElement('c-transcript-banner', { is: TranscriptBanner }) as HTMLElement & {
            banners: readonly Banner[];
        };
        element.banners = [
            { key: 'a', tone: 'info', text: 'Read only' },
            { key: 'b', tone: 'warning', text: 'Cut off', action: 'retry', actionLabel: 'Try again' }
        ];
        const chosen: unknown[] = [];
        element.addEventListener('choose', (event) => chosen.push((event as CustomEvent).detail));
        document.body.append(element);
        expect([...element.shadowRoot!.querySelectorAll('p')].map((text) => text.textContent)).toEqual([
            'Read only',
            'Cut off'
        ]);
        const buttons = element.shadowRoot!.querySelectorAll<HTMLElement>('lightning-button');
        expect(buttons).toHaveLength(1);
        buttons[0]!.click();
        expect(chosen).toEqual([{ action: 'retry' }]);
        await expect(element).toBeAccessible();
    });
});
