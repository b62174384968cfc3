import { setup } from '@sa11y/jest';
import { createElement } from 'lwc';
import TranscriptSuggestionActions from 'c/transcriptSuggestionActions';

jest.mock('@salesforce/label/c.Transcript_Suggestions_All_Value', () => ({ default: 'words {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Suggestions_All_Kind', () => ({ default: 'kind {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Suggestions_Reject_Value', () => ({ default: 'no words {0}' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Suggestions_Reject_Kind', () => ({ default: 'no kind {0}' }), {
    virtual: true
});

setup();

type Actions = HTMLElement & { sameValue: number; sameKind: number; isBar: boolean };

describe('c-transcript-suggestion-actions', () => {
    let actions: Actions;
    const buttons = (): HTMLButtonElement[] => [...actions.shadowRoot!.querySelectorAll('button')];
    const show = async (sameValue: number, sameKind: number, isBar = false): Promise<void> => {
        Object.assign(actions, { sameValue, sameKind, isBar });
        document.body.append(actions);
        await Promise.resolve();
    };
    const others = (): string[] =>
        [...actions.shadowRoot!.querySelectorAll('.other')].map(({ textContent }) =>
            (textContent ?? '').replace(/\s+/g, ' ').trim()
        );

    beforeEach(() => {
        actions = createElement('c-transcript-suggestion-actions', { is: TranscriptSuggestionActions });
    });
    afterEach(() => document.body.replaceChildren());

    it.each<[number, number, string[]]>([
        [1, 1, []],
        [2, 2, ['V words 2', '⇧V no words 2']],
        [1, 3, ['T kind 3', '⇧T no kind 3']],
        [2, 3, ['V words 2', '⇧V no words 2', 'T kind 3', '⇧T no kind 3']]
    ])('offers what decides several: %d with the same words, %d of the kind', async (sameValue, sameKind, expected) => {
        await show(sameValue, sameKind);
        expect(others()).toEqual(['L c.Transcript_Suggestions_Kind', ...expected]);
        await expect(actions).toBeAccessible();
    });

    it('tells what each button does, and its key', async () => {
        const acts: unknown[] = [];
        actions.addEventListener('act', (event) => acts.push((event as CustomEvent<unknown>).detail));
        await show(2, 3, true);
        buttons().forEach((button) => button.click());
        expect(acts).toEqual(
            [
                ...['accept', 'reject', 'start narrow', 'start widen', 'end narrow', 'end widen', 'label'],
                ...['allValue', 'rejectValue', 'allKind', 'rejectKind']
            ].map((action) => ({ action }))
        );
        expect(buttons().map((button) => button.getAttribute('aria-keyshortcuts') ?? button.title)).toEqual([
            ...['A', 'X', 'c.Transcript_Suggestions_Start_Less ({)', 'c.Transcript_Suggestions_Start_More ([)'],
            ...['c.Transcript_Suggestions_End_Less (})', 'c.Transcript_Suggestions_End_More (])'],
            ...['L', 'V', 'Shift+V', 'T', 'Shift+T']
        ]);
        await expect(actions).toBeAccessible();
    });
});
