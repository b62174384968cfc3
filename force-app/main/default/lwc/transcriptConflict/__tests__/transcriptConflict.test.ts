import { createElement } from 'lwc';
import type { ChangePart, Clash } from 'c/changeParts';
import TranscriptConflict from 'c/transcriptConflict';

const withText = (text: string) => ({ default: text });
jest.mock('@salesforce/label/c.Transcript_Clash_Place', () => withText('Place {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Clash_Theirs_At', () => withText('Theirs: {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Clash_Mine_At', () => withText('Mine: {0}'), { virtual: true });

type Conflict = HTMLElement & { clash: Clash; name: string; preview: readonly ChangePart[] | null };
type Group = HTMLElement & { label: string; name: string; options: { label: string }[] };

const added = (text: string): ChangePart => ({ kind: 'added', text });
const removed = (text: string): ChangePart => ({ kind: 'removed', text });
const same = (text: string): ChangePart => ({ kind: 'same', text });
const TWO: Clash = {
    isMergeable: true,
    stretches: [
        { place: 0, baseText: 'Ms', theirs: [removed('Ms'), added('Mrs')], mine: [removed('Ms'), added('Dr')] },
        { place: null, baseText: ' Penya, ', theirs: [same(' Penya, ')], mine: [same(' Penya, ')] },
        {
            place: 1,
            baseText: '4111',
            theirs: [removed('4111')],
            mine: [{ kind: 'mask', text: '[PIN]', entityType: 'PIN', isStored: true }]
        }
    ]
};

describe('c-transcript-conflict', () => {
    let conflict: Conflict;
    let heard: [string, unknown][];

    const rendered = (): Promise<void> => Promise.resolve();
    const all = <Found extends HTMLElement>(selector: string): Found[] => [
        ...conflict.shadowRoot!.querySelectorAll<Found>(selector)
    ];
    const button = (label: string): HTMLElement | undefined =>
        all<HTMLElement & { label: string }>('lightning-button').find((each) => each.label === label);
    const choose = async (place: number, value: string): Promise<void> => {
        all('lightning-radio-group')[place]!.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        await rendered();
    };

    beforeEach(() => {
        heard = [];
        conflict = createElement('c-transcript-conflict', { is: TranscriptConflict }) as unknown as Conflict;
        conflict.clash = TWO;
        conflict.name = 'Which text';
        const hear = (event: Event): number => heard.push([event.type, (event as CustomEvent<unknown>).detail]);
        conflict.addEventListener('decide', hear);
        conflict.addEventListener('preview', hear);
        document.body.append(conflict);
    });
    afterEach(() => document.body.replaceChildren());

    it('shows three texts with the places marked in each', async () => {
        expect(all('dt').map(({ textContent }) => textContent)).toEqual([
            'c.Transcript_Clash_Base',
            'c.Transcript_Clash_Theirs',
            'c.Transcript_Clash_Mine'
        ]);
        expect(all('.mark').map(({ textContent }) => textContent)).toEqual(['1', '2', '1', '2', '1', '2']);
        expect(all('[role="group"]')[0]!.getAttribute('aria-label')).toBe('Which text');
        await expect(conflict).toBeAccessible();
    });

    it('says what becomes of a redaction, for the line and at its place', () => {
        expect(all('.note').map(({ textContent }) => textContent)).toEqual([
            'c.Transcript_Clash_Redaction',
            'c.Transcript_Clash_Redaction_At'
        ]);
    });

    it('asks for one text or the other', () => {
        button('c.Transcript_Use_Theirs')!.click();
        button('c.Transcript_Keep_Mine')!.click();
        expect(heard).toEqual([
            ['decide', { decision: 'theirs' }],
            ['decide', { decision: 'mine' }]
        ]);
    });

    it('puts together what was chosen at every place, and not before', async () => {
        const groups = all<Group>('lightning-radio-group');
        expect(groups.map(({ label, options }) => [label, ...options.map((option) => option.label)])).toEqual([
            ['Place 1', 'Theirs: Mrs', 'Mine: Dr'],
            ['Place 2', 'Theirs: c.Transcript_Clash_Nothing', 'Mine: [PIN]']
        ]);
        expect(new Set(groups.map(({ name }) => name)).size).toBe(2);
        await choose(0, 'theirs');
        expect(heard).toEqual([['preview', { choices: null }]]);
        expect(button('c.Transcript_Clash_Use_This')).toBeUndefined();
        await choose(1, 'mine');
        expect(heard[1]).toEqual(['preview', { choices: ['theirs', 'mine'] }]);
        conflict.preview = [same('Mrs Penya, '), added('x')];
        await rendered();
        await expect(conflict).toBeAccessible();
        button('c.Transcript_Clash_Use_This')!.click();
        expect(heard[2]).toEqual(['decide', { decision: ['theirs', 'mine'] }]);
    });

    it('starts anew with another clash', async () => {
        await choose(0, 'theirs');
        await choose(1, 'mine');
        conflict.clash = { ...TWO };
        await choose(0, 'mine');
        expect(heard.at(-1)).toEqual(['preview', { choices: null }]);
    });

    it('offers nothing to put together where one side is all there is', async () => {
        conflict.clash = { ...TWO, isMergeable: false };
        await rendered();
        expect(all('lightning-radio-group')).toEqual([]);
    });
});
