import { createElement } from 'lwc';
import TranscriptOffer from 'c/transcriptOffer';

describe('c-transcript-offer', () => {
    afterEach(() => document.body.replaceChildren());

    it('says what is offered, and what was chosen', async () => {
        const offer = createElement('c-transcript-offer', { is: TranscriptOffer }) as HTMLElement & { text: string };
        offer.text = '3 more';
        const heard: string[] = [];
        ['accept', 'dismiss'].forEach((name) => offer.addEventListener(name, () => heard.push(name)));
        document.body.append(offer);
        expect(offer.shadowRoot!.querySelector('.text')!.textContent).toBe('3 more');
        offer.shadowRoot!.querySelector<HTMLElement>('lightning-button')!.click();
        offer.shadowRoot!.querySelector<HTMLElement>('lightning-button-icon')!.click();
        expect(heard).toEqual(['accept', 'dismiss']);
        await expect(offer).toBeAccessible();
    });
});
