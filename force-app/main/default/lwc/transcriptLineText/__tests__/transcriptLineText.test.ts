import { setup } from '@sa11y/jest';
import { createElement } from 'lwc';
import { toPieces, type LinePiece } from 'c/linePieces';
import type { TextRange } from 'c/transcriptModel';
import TranscriptLineText from 'c/transcriptLineText';

setup();

type Text = HTMLElement & {
    pieces: readonly LinePiece[];
    canRedact: boolean;
    wordsIn(range: Range, text: string): TextRange | null;
    shownIn(range: Range): string;
    exactIn(range: Range, text: string): TextRange | null;
};

const text = 'it is 4111 1111, I am [NAME] ok';
const redactions = [{ start: 6, end: 15, entityType: 'PIN', mask: '[PIN]' }];

describe('c-transcript-line-text', () => {
    let element: Text;

    const pieces = (): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[data-start]')];
    const rangeFrom = (first: number, start: number, last: number, end: number): Range => {
        const range = document.createRange();
        range.setStart(pieces()[first]!.firstChild!, start);
        range.setEnd(pieces()[last]!.firstChild!, end);
        return range;
    };

    beforeEach(() => {
        element = createElement('c-transcript-line-text', { is: TranscriptLineText });
        element.pieces = toPieces({ text, redactions }, null);
        element.canRedact = true;
        document.body.append(element);
    });
    afterEach(() => element.remove());

    it('shows text and masks, and nothing of what is to be removed', () => {
        expect(pieces().map(({ dataset }) => dataset['kind'])).toEqual(['text', 'pending', 'text', 'stored', 'text']);
        expect(
            pieces()
                .map(({ textContent, title }) => `${textContent} ${title}`)
                .join()
        ).not.toContain('4111');
    });

    it('tells a redaction that is not saved from a stored mask in words and by its button', () => {
        const [, pending, , stored] = pieces();
        expect(pending!.title).not.toBe(stored!.title);
        expect(pending!.querySelector('button')).not.toBeNull();
        expect(stored!.querySelector('button')).toBeNull();
    });

    it('marks what is suggested, and more so what is being decided', async () => {
        const suggested = [
            { start: 0, end: 2, isCurrent: false },
            { start: 17, end: 21, isCurrent: true }
        ];
        element.pieces = toPieces({ text, redactions }, null, { hits: [], current: null, suggested });
        await Promise.resolve();
        const marked = [...element.shadowRoot!.querySelectorAll('.suggested')];
        expect(marked.map(({ textContent, className }) => [textContent, className])).toEqual([
            ['it', 'plain suggested'],
            ['I am', 'plain suggested suggested_current']
        ]);
        await expect(element).toBeAccessible();
    });

    it('asks to remove a redaction', () => {
        const handler = jest.fn();
        element.addEventListener('removeredaction', (event) => handler((event as CustomEvent).detail));
        element.shadowRoot!.querySelector<HTMLElement>('.mask__remove')!.click();
        expect(handler.mock.calls).toEqual([[{ start: 6 }]]);
    });

    it('asks for another label where the label is pressed', () => {
        const handler = jest.fn();
        element.addEventListener('relabel', (event) => handler((event as CustomEvent).detail));
        element.shadowRoot!.querySelector<HTMLElement>('.mask__label')!.click();
        expect(handler.mock.calls).toEqual([[{ start: 6 }]]);
    });

    it('has no such button for somebody who may not redact', async () => {
        element.canRedact = false;
        await Promise.resolve();
        expect(element.shadowRoot!.querySelector('button')).toBeNull();
    });

    it('says when there is no text', async () => {
        element.pieces = [];
        await Promise.resolve();
        expect(element.shadowRoot!.querySelector('.text__empty')).not.toBeNull();
    });

    it.each<[string, [number, number, number, number], string | null]>([
        ['part of a word', [0, 1, 0, 2], 'it'],
        ['spaces only', [0, 2, 0, 3], null],
        ['text and a redaction', [0, 3, 2, 3], 'is 4111 1111, I'],
        ['a stored mask with its neighbour', [2, 4, 4, 1], 'am [NAME]']
    ])('widens a selection of %s to whole words', (_, [first, start, last, end], words) => {
        const range = element.wordsIn(rangeFrom(first, start, last, end), text);
        expect(range && text.slice(range.start, range.end)).toBe(words);
    });

    it.each<[string, [number, number, number, number], string]>([
        ['part of a word', [0, 1, 0, 2], 't'],
        ['text and a redaction', [0, 3, 2, 3], 'is [PIN], I'],
        ['a stored mask with its neighbour', [2, 5, 4, 1], 'm [NAME] ']
    ])('gives a selection of %s as it is shown', (_, [first, start, last, end], shown) => {
        expect(element.shownIn(rangeFrom(first, start, last, end))).toBe(shown);
    });

    it('marks hits, and the one the reader is at in another way', async () => {
        const [it, am] = [
            { start: 0, end: 2 },
            { start: 19, end: 21 }
        ];
        element.pieces = toPieces({ text, redactions }, null, { hits: [it, am], current: am });
        await Promise.resolve();
        const hits = [...element.shadowRoot!.querySelectorAll('.hit')];
        expect(hits.map(({ textContent, className }) => `${textContent} ${className}`)).toEqual([
            'it plain hit',
            'am plain hit hit_current'
        ]);
    });

    it.each<[string, [number, number, number, number], string | null]>([
        ['part of a word', [0, 1, 0, 2], 't'],
        ['whole words', [0, 0, 0, 2], null],
        ['words and a space', [0, 0, 0, 3], 'it '],
        ['part of a word and a redaction', [0, 4, 2, 3], 's 4111 1111, I']
    ])('gives %s to the letter where that is something else', (_, [first, start, last, end], exact) => {
        const range = element.exactIn(rangeFrom(first, start, last, end), text);
        expect(range && text.slice(range.start, range.end)).toBe(exact);
    });

    it('finds no words in a range elsewhere', () => {
        const range = document.createRange();
        range.selectNodeContents(document.head);
        expect(element.wordsIn(range, text)).toBeNull();
    });

    it('is accessible', async () => {
        await expect(element).toBeAccessible();
    });
});
