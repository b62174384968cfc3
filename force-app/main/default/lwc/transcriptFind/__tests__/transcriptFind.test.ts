import { createElement } from 'lwc';
import type { SearchQuery } from 'c/transcriptModel';
import TranscriptFind, { toResultText, type FindResult } from 'c/transcriptFind';

jest.mock('@salesforce/label/c.Transcript_Find_Position', () => ({ default: '{0} of {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Find_Position_So_Far', () => ({ default: '{0} of {1} so far' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Find_Count_Many', () => ({ default: '{0} results' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Find_Count_So_Far_Many', () => ({ default: '{0} results so far' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Find_None', () => ({ default: 'none' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Find_None_Shown', () => ({ default: 'none shown' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Find_None_So_Far', () => ({ default: 'none so far' }), { virtual: true });

type Find = HTMLElement & { query: SearchQuery; result: FindResult; canReplace: boolean };

const result = (change: Partial<FindResult> = {}): FindResult => ({
    count: 5,
    position: 2,
    isSoFar: false,
    isFiltered: false,
    ...change
});

describe('what is said of a result', () => {
    it.each<[Partial<FindResult>, string]>([
        [{}, '2 of 5'],
        [{ isSoFar: true }, '2 of 5 so far'],
        [{ position: 0 }, '5 results'],
        [{ position: 0, isSoFar: true }, '5 results so far'],
        [{ count: 1, position: 0 }, 'c.Transcript_Find_Count_One'],
        [{ count: 0, position: 0 }, 'none'],
        [{ count: 0, position: 0, isFiltered: true }, 'none shown'],
        // There may be one yet, filter or not.
        [{ count: 0, position: 0, isFiltered: true, isSoFar: true }, 'none so far'],
        [{ count: 12000, position: 3 }, '3 of 12,000']
    ])('%j: %s', (change, text) => {
        expect(toResultText(result(change))).toBe(text);
    });
});

describe('c-transcript-find', () => {
    let find: Find;
    let heard: [string, unknown][];

    const all = <Found extends HTMLElement>(selector: string): Found[] => [
        ...find.shadowRoot!.querySelectorAll<Found>(selector)
    ];
    const field = (): HTMLInputElement => all<HTMLInputElement>('input')[0]!;
    const press = (key: string, init: KeyboardEventInit = {}): KeyboardEvent => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
        field().dispatchEvent(event);
        return event;
    };
    const rendered = async (): Promise<void> => {
        await Promise.resolve();
    };

    beforeEach(() => {
        find = createElement('c-transcript-find', { is: TranscriptFind });
        find.query = { text: 'card', matchesCase: false, wholeWords: true };
        find.result = result();
        heard = [];
        ['query', 'step', 'replace', 'close'].forEach((name) =>
            find.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]))
        );
        document.body.append(find);
    });
    afterEach(() => document.body.replaceChildren());

    it('takes the focus, all of it selected, and keeps what is typed from writing services', async () => {
        expect(find.shadowRoot!.activeElement).toBe(field());
        expect([field().selectionStart, field().selectionEnd]).toEqual([0, 4]);
        expect(['spellcheck', 'writingsuggestions'].map((name) => field().getAttribute(name))).toEqual([
            'false',
            'false'
        ]);
        await expect(find).toBeAccessible();
    });

    it('says what is looked for, by itself and by its two buttons', () => {
        field().value = 'cards';
        field().dispatchEvent(new CustomEvent('input'));
        const [matchCase, wholeWords] = all('.toggle');
        expect([matchCase!.ariaPressed, wholeWords!.ariaPressed]).toEqual(['false', 'true']);
        matchCase!.click();
        wholeWords!.click();
        expect(heard).toEqual([
            ['query', { text: 'cards', matchesCase: false, wholeWords: true }],
            ['query', { text: 'card', matchesCase: true, wholeWords: true }],
            ['query', { text: 'card', matchesCase: false, wholeWords: false }]
        ]);
    });

    it.each<[string, KeyboardEventInit, string, unknown]>([
        ['Enter', {}, 'step', { direction: 'next' }],
        ['Enter', { shiftKey: true }, 'step', { direction: 'previous' }],
        ['Escape', {}, 'close', null]
    ])('%s %j: %s', (key, init, name, detail) => {
        expect(press(key, init).defaultPrevented).toBe(true);
        expect(heard).toEqual([[name, detail]]);
    });

    it('leaves Enter to an input method', () => {
        press('Enter', { isComposing: true });
        press('Enter', { keyCode: 229 });
        expect(heard).toEqual([]);
    });

    it('has nothing to go to where nothing is found, and says nothing of an empty query', async () => {
        find.result = result({ count: 0, position: 0 });
        await rendered();
        expect(all('.result')[0]!.textContent).toBe('none');
        const steps = all<HTMLElement & { disabled: boolean }>('lightning-button-icon').slice(0, 2);
        expect(steps.map(({ disabled }) => disabled)).toEqual([true, true]);
        find.query = { ...find.query, text: '  ' };
        await rendered();
        expect(all('.result')[0]!.textContent).toBe('');
    });

    it('offers to replace only where that is possible', async () => {
        expect(all('lightning-button')).toHaveLength(0);
        find.canReplace = true;
        await rendered();
        all('lightning-button')[0]!.click();
        expect(heard).toEqual([['replace', { query: find.query }]]);
    });

    it('leaves nothing of what was typed in a field that is gone', () => {
        const gone = field();
        gone.value = 'four one one one';
        find.remove();
        expect(gone.value).toBe('');
    });
});
