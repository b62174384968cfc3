import { createElement } from 'lwc';
import TranscriptDraftWords, { type DraftWordsLine } from 'c/transcriptDraftWords';

jest.mock('@salesforce/label/c.Transcript_Draft_Redact', () => ({ default: 'To be redacted: {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Entity_NAME', () => ({ default: 'Name' }), { virtual: true });

const line: DraftWordsLine = {
    identifier: 'a',
    timeText: '0:47',
    storedText: 'Ms Penya called',
    words: ['Peña', 'twice'],
    entityTypes: []
};

describe('c-transcript-draft-words', () => {
    const render = (lines: readonly DraftWordsLine[]): HTMLElement => {
        const element = createElement('c-transcript-draft-words', { is: TranscriptDraftWords });
        Object.assign(element, { label: 'Words', lines });
        document.body.append(element);
        return element;
    };
    const textsIn = (element: HTMLElement): string[] =>
        [...element.shadowRoot!.querySelectorAll('.block')].map(({ textContent }) => textContent ?? '');
    const buttonsIn = (element: HTMLElement): HTMLElement[] => [
        ...element.shadowRoot!.querySelectorAll<HTMLElement>('lightning-button')
    ];
    afterEach(() => document.body.replaceChildren());

    it('shows what is stored now, and each run of words that was put in', async () => {
        const element = render([line]);
        expect(textsIn(element)).toEqual([
            'c.Transcript_Stored_NowMs Penya called',
            'c.Transcript_Draft_WordsPeñatwice'
        ]);
        await expect(element).toBeAccessible();
    });

    it.each<[string, Partial<DraftWordsLine>, string[]]>([
        ['words taken out', { words: [] }, ['c.Transcript_Stored_NowMs Penya called', 'c.Transcript_Draft_Removed']],
        [
            'a redaction',
            { words: [], entityTypes: ['NAME'] },
            ['c.Transcript_Stored_NowMs Penya called', 'To be redacted: Name']
        ],
        [
            'a line that is gone',
            { storedText: null, words: ['Peña'] },
            ['c.Transcript_Draft_Line_Gone', 'c.Transcript_Draft_WordsPeña']
        ]
    ])('shows %s', async (_, change, texts) => {
        const element = render([{ ...line, ...change }]);
        expect(textsIn(element)).toEqual(texts);
        expect(buttonsIn(element)).toHaveLength(change.storedText === null ? 1 : 2);
        await expect(element).toBeAccessible();
    });

    it('closes with the line to go to, or with none', () => {
        const element = render([line]);
        const heard: unknown[] = [];
        element.addEventListener('privateclose', (event) => heard.push((event as CustomEvent).detail));
        buttonsIn(element).forEach((button) => button.click());
        expect(heard).toEqual(['a', null]);
    });
});
