import { setup } from '@sa11y/jest';
import { createElement } from 'lwc';
import { EMPTY_QUEUE, NO_FILTER, type QueueFilter, type ReviewQueue, type Suggestion } from 'c/reviewQueue';
import TranscriptSuggestionFilter from 'c/transcriptSuggestionFilter';

jest.mock('@salesforce/label/c.Transcript_Suggestions_Every_Kind', () => ({ default: 'all {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Suggestions_Of_Kind', () => ({ default: '{0}: {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Suggestions_Any_Certainty', () => ({ default: 'any {0}' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Suggestions_Likely_Too', () => ({ default: 'likely {0}' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Suggestions_Certain_Only', () => ({ default: 'certain {0}' }), {
    virtual: true
});

setup();

type Filter = HTMLElement & { queue: ReviewQueue; focusKind(): void };

const suggestion = (entityType: Suggestion['entityType'], score: number): Suggestion => ({
    key: `${entityType}${score}`,
    entityType,
    score,
    parts: [],
    value: '',
    reasons: [],
    startMs: null
});
const open = [suggestion('PIN', 0.95), suggestion('NAME', 0.95), suggestion('NAME', 0.6)];

describe('c-transcript-suggestion-filter', () => {
    let filter: Filter;
    let heard: [string, unknown][];
    const selects = (): HTMLSelectElement[] => [...filter.shadowRoot!.querySelectorAll('select')];
    const options = (): string[][] => selects().map((select) => [...select.options].map(({ text }) => text));
    const chosen = (): string[] => selects().map(({ value }) => value);
    const show = async (chosenFilter: QueueFilter = NO_FILTER, waiting = open): Promise<void> => {
        filter.queue = { ...EMPTY_QUEUE, open: waiting, filter: chosenFilter };
        document.body.append(filter);
        await Promise.resolve();
    };
    const choose = (place: number, value: string): void => {
        selects()[place]!.value = value;
        selects()[place]!.dispatchEvent(new CustomEvent('change'));
    };

    beforeEach(() => {
        filter = createElement('c-transcript-suggestion-filter', { is: TranscriptSuggestionFilter });
        heard = [];
        ['filter', 'done'].forEach((name) =>
            filter.addEventListener(name, (event) => heard.push([name, (event as CustomEvent<unknown>).detail]))
        );
    });
    afterEach(() => document.body.replaceChildren());

    it('counts what each choice leaves, and has the one that holds', async () => {
        await show();
        const [pin, name] = ['c.Transcript_Entity_PIN', 'c.Transcript_Entity_NAME'];
        expect(options()).toEqual([
            ['all 3', `${pin}: 1`, `${name}: 2`],
            ['any 3', 'likely 2', 'certain 2']
        ]);
        expect(chosen()).toEqual(['', 'unsure']);
        await expect(filter).toBeAccessible();
        await show({ entityType: 'NAME', least: 'certain' });
        expect(options()).toEqual([
            ['all 2', `${pin}: 1`, `${name}: 1`],
            ['any 2', 'likely 1', 'certain 1']
        ]);
        expect(chosen()).toEqual(['NAME', 'certain']);
        await show({ entityType: 'NAME', least: 'unsure' }, open.slice(0, 1));
        expect([options()[0], chosen()[0]]).toEqual([['all 1', `${pin}: 1`, `${name}: 0`], 'NAME']);
    });

    it('chooses a kind, and how certain it has to be', async () => {
        await show({ entityType: 'PIN', least: 'likely' });
        choose(0, 'NAME');
        choose(0, '');
        choose(1, 'certain');
        expect(heard).toEqual([
            ['filter', { filter: { entityType: 'NAME', least: 'likely' } }],
            ['filter', { filter: { entityType: null, least: 'likely' } }],
            ['filter', { filter: { entityType: 'PIN', least: 'certain' } }]
        ]);
    });

    it('keeps letters to itself, and is done with Escape', async () => {
        await show();
        filter.focusKind();
        expect(filter.shadowRoot!.activeElement).toBe(selects()[0]);
        const passed: string[] = [];
        document.body.addEventListener('keydown', ({ key }) => passed.push(key));
        for (const [key, ctrlKey] of [['a'], ['Escape'], ['Tab'], ['z', true]] as const) {
            const facts = { key, ctrlKey: ctrlKey ?? false, bubbles: true, composed: true };
            selects()[0]!.dispatchEvent(new KeyboardEvent('keydown', facts));
        }
        expect([passed, heard]).toEqual([['Tab', 'z'], [['done', null]]]);
    });
});
