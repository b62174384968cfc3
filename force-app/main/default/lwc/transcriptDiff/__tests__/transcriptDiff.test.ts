import { createElement } from 'lwc';
import type { ChangePart } from 'c/changeParts';
import TranscriptDiff from 'c/transcriptDiff';

type Diff = HTMLElement & { parts: readonly ChangePart[] };

const render = (parts: readonly ChangePart[]): Diff => {
    const diff = createElement('c-transcript-diff', { is: TranscriptDiff }) as Diff;
    diff.parts = parts;
    document.body.append(diff);
    return diff;
};
const texts = (diff: Diff, selector: string): (string | null)[] =>
    [...diff.shadowRoot!.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('c-transcript-diff', () => {
    afterEach(() => document.body.replaceChildren());

    it('strikes out what goes, underlines what comes, and says both aloud', async () => {
        const diff = render([
            { kind: 'same', text: 'Ms ' },
            { kind: 'removed', text: 'Penya' },
            { kind: 'added', text: 'Peña' },
            { kind: 'same', text: '.' }
        ]);
        expect(texts(diff, 'del')).toEqual(['Penya']);
        expect(texts(diff, 'ins')).toEqual(['Peña']);
        expect(texts(diff, '.slds-assistive-text')).toEqual([
            'c.Transcript_Text_Removed',
            'c.Transcript_Text_End',
            'c.Transcript_Text_Added',
            'c.Transcript_Text_End'
        ]);
        await expect(diff).toBeAccessible();
    });

    it('shows a redacted value as blocks of one length, with its mask', async () => {
        const diff = render([
            { kind: 'same', text: 'it is ' },
            { kind: 'mask', text: '[CREDIT_DEBIT_NUMBER]', entityType: 'CREDIT_DEBIT_NUMBER', isStored: true }
        ]);
        expect(texts(diff, '.blocks')).toEqual(['■■■■■']);
        expect(texts(diff, '.mask')).toEqual(['CREDIT_DEBIT_NUMBER']);
        expect(texts(diff, '.slds-assistive-text')).toEqual(['c.Transcript_Value_Removed', 'c.Transcript_Replaced_By']);
        await expect(diff).toBeAccessible();
    });

    it('shows no blocks where nothing stored goes', () => {
        const diff = render([{ kind: 'mask', text: '[PIN]', entityType: 'PIN', isStored: false }]);
        expect(texts(diff, '.blocks')).toEqual([]);
        expect(texts(diff, '.mask')).toEqual(['PIN']);
    });
});
