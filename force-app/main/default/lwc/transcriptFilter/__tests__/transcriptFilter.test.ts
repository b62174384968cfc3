import { createElement } from 'lwc';
import TranscriptFilter, { type FilterChoice } from 'c/transcriptFilter';

type Filter = HTMLElement & { choices: readonly FilterChoice[]; chosen: string };

describe('c-transcript-filter', () => {
    const render = (chosen: string): Filter => {
        const filter = createElement('c-transcript-filter', { is: TranscriptFilter }) as Filter;
        filter.choices = [
            { key: 'everyone', label: 'Everyone', title: '' },
            { key: 'speaker:agent:Grace', label: 'Grace', title: 'Grace, Agent' },
            { key: 'changed', label: 'Changed 2', title: '' }
        ];
        filter.chosen = chosen;
        document.body.append(filter);
        return filter;
    };
    const radios = (filter: Filter): HTMLInputElement[] => [...filter.shadowRoot!.querySelectorAll('input')];
    afterEach(() => document.body.replaceChildren());

    it('is one group of radio buttons with a name of its own', async () => {
        const [one, other] = [render('changed'), render('everyone')];
        expect(radios(one).map(({ checked }) => checked)).toEqual([false, false, true]);
        expect(new Set(radios(one).map(({ name }) => name)).size).toBe(1);
        expect(radios(one)[0]!.name).not.toBe(radios(other)[0]!.name);
        expect(one.shadowRoot!.querySelector('legend')!.textContent).toBe('c.Transcript_Filter_Legend');
        await expect(one).toBeAccessible();
    });

    it('says what was chosen', () => {
        const filter = render('everyone');
        const heard: unknown[] = [];
        filter.addEventListener('choose', (event) => heard.push((event as CustomEvent).detail));
        radios(filter)[1]!.click();
        expect(heard).toEqual([{ key: 'speaker:agent:Grace' }]);
    });
});
