import { createElement } from 'lwc';
import { createProblem, type ProblemCode } from 'c/proxyProblem';
import TranscriptReview, {
    type ReviewChoice,
    type ReviewLine,
    type ReviewReport,
    type ReviewRequest
} from 'c/transcriptReview';

const withText = (text: string) => ({ default: text });
jest.mock('@salesforce/label/c.Transcript_Review_Removed_Many', () => withText('{0} values go: {1}.'), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Review_Final', () => withText('Final.'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Type_Count', () => withText('{0} x{1}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Save_Many', () => withText('Save {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Save_Remaining_One', () => withText('Save one'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Save_Remaining_Many', () => withText('Save {0} more'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Summary_Many', () => withText('{1} of {0}'), { virtual: true });

type Save = (request: ReviewRequest, onProgress: (answered: number) => void) => Promise<ReviewReport>;
type Dialog = HTMLElement & {
    lines: readonly ReviewLine[];
    save: Save;
    choose: (identifier: string, choice: ReviewChoice) => ReviewLine | null;
    disableClose: boolean;
};
type Button = HTMLElement & { label: string };

const mask = { kind: 'mask', text: '[CREDIT_DEBIT_NUMBER]', entityType: 'CREDIT_DEBIT_NUMBER' } as const;
const LINES: readonly ReviewLine[] = [
    { identifier: 'edit', timeText: '0:01', parts: [{ kind: 'added', text: 'new' }], result: null },
    { identifier: 'one', timeText: '0:02', parts: [mask, { kind: 'same', text: ' ok' }], result: null },
    { identifier: 'two', timeText: '0:03', parts: [mask, { ...mask, entityType: 'PIN', text: '[PIN]' }], result: null }
];
const verified = (identifier: string) => ({ identifier, outcome: 'verified', currentText: null }) as const;

describe('c-transcript-review', () => {
    let dialog: Dialog;
    let requests: ReviewRequest[];
    let answer: (report: ReviewReport) => void;

    const rendered = async (): Promise<void> => {
        for (let turn = 0; turn < 5; turn += 1) {
            await Promise.resolve();
        }
    };
    const all = <Found extends HTMLElement>(selector: string): Found[] => [
        ...dialog.shadowRoot!.querySelectorAll<Found>(selector)
    ];
    const texts = (selector: string): (string | null)[] => all(selector).map(({ textContent }) => textContent);
    const buttons = (): string[] => all<Button>('lightning-modal-footer lightning-button').map(({ label }) => label);
    const press = async (label: string): Promise<void> => {
        all<Button>('lightning-button')
            .find((button) => button.label === label)!
            .click();
        await rendered();
    };
    const giveReason = async (): Promise<void> => {
        all('lightning-combobox')[0]!.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'Payment_Card_Data' } })
        );
        all('lightning-input')[0]!.dispatchEvent(new CustomEvent('change', { detail: { value: '  a note ' } }));
        await rendered();
    };

    beforeEach(() => {
        // jsdom lays nothing out, so there is nowhere to scroll.
        Element.prototype.scrollIntoView = jest.fn();
        requests = [];
        dialog = createElement('c-transcript-review', { is: TranscriptReview });
        dialog.lines = LINES;
        dialog.save = (request) => {
            requests.push(request);
            return new Promise((resolve) => {
                answer = resolve;
            });
        };
        document.body.append(dialog);
    });
    afterEach(() => document.body.replaceChildren());

    it('shows redactions first, with what will be gone for good, then edits', async () => {
        expect(texts('h2')).toEqual(['c.Transcript_Review_Redactions', 'c.Transcript_Review_Edits']);
        expect(all('li').map((row) => row.dataset['identifier'])).toEqual(['one', 'two', 'edit']);
        expect(texts('.warning')[0]).toMatch(/^3 values go: .+ x2, .+\. Final\.$/);
        expect(texts('.summary')).toEqual(['c.Transcript_Summary_None']);
        expect(buttons()).toEqual(['c.Transcript_Cancel', 'Save 3']);
        await expect(dialog).toBeAccessible();
    });

    it('sends nothing without a reason', async () => {
        await press('Save 3');
        expect(requests).toEqual([]);
        expect(dialog.disableClose).toBe(false);
    });

    it('sends reason, note and lines once, and can’t be closed meanwhile', async () => {
        await giveReason();
        await press('Save 3');
        expect(requests).toEqual([
            { identifiers: ['edit', 'one', 'two'], reason: 'Payment_Card_Data', note: 'a note' }
        ]);
        expect(dialog.disableClose).toBe(true);
        expect(buttons()).toEqual(['c.Transcript_Close']);
        expect(texts('.summary')).toEqual(['c.Transcript_Saving']);
        answer({ results: LINES.map(({ identifier }) => verified(identifier)), problem: null });
        await rendered();
        expect(dialog.disableClose).toBe(false);
        expect(texts('.summary')).toEqual(['3 of 3']);
        expect(buttons()).toEqual(['c.Transcript_Close']);
        expect(texts('.warning')).toEqual([]);
        expect(texts('.result')).toEqual([
            'c.Transcript_Outcome_Redacted',
            'c.Transcript_Outcome_Redacted',
            'c.Transcript_Outcome_Saved'
        ]);
        await expect(dialog).toBeAccessible();
    });

    it('lets the person choose where somebody else stored another text', async () => {
        const chosen: unknown[] = [];
        dialog.choose = (identifier, choice) => {
            chosen.push([identifier, choice]);
            return choice === 'mine' ? { ...LINES[0]!, identifier } : null;
        };
        await giveReason();
        await press('Save 3');
        answer({
            results: [
                { identifier: 'edit', outcome: 'conflict', currentText: 'their text' },
                { identifier: 'one', outcome: 'overwritten', currentText: 'another' },
                verified('two')
            ],
            problem: null
        });
        await rendered();
        expect(texts('q')).toEqual(['another', 'their text']);
        await expect(dialog).toBeAccessible();
        const choose = async (identifier: string, choice: string): Promise<void> => {
            all(`[data-identifier="${identifier}"][data-choice="${choice}"]`)[0]!.click();
            await rendered();
        };
        await choose('one', 'theirs');
        await choose('edit', 'mine');
        expect(chosen).toEqual([
            ['one', 'theirs'],
            ['edit', 'mine']
        ]);
        expect(texts('q')).toEqual([]);
        await press('Save one');
        expect(requests[1]?.identifiers).toEqual(['edit']);
    });

    it.each<[ProblemCode, string]>([
        ['SAVE_LOCKED', 'c.Transcript_Nothing_Lost'],
        ['NOT_PERMITTED', 'c.Transcript_Nothing_Lost'],
        ['PROXY_UNREACHABLE', 'c.Transcript_May_Be_Stored']
    ])('says what stopped a save and what became of the lines: %s', async (code, comfort) => {
        await giveReason();
        await press('Save 3');
        answer({ results: [], problem: { ...createProblem(code), requestId: 'r1' } });
        await rendered();
        expect(texts('.problem p')).toEqual([`c.Transcript_Problem_${code}_Text`, comfort, 'c.Transcript_Request']);
        expect(buttons()).toEqual(['c.Transcript_Close', 'Save 3 more']);
        await expect(dialog).toBeAccessible();
    });
});
