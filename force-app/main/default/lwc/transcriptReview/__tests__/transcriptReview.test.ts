import { createElement } from 'lwc';
import { createProblem, type ProblemCode, type ProxyProblem } from 'c/proxyProblem';
import type { LineOutcome, LineResult } from 'c/proxyProtocol';
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
jest.mock('@salesforce/label/c.Transcript_Record_Open', () => withText('Open: {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Saving_Progress', () => withText('{0} done of {1}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Summary_Many', () => withText('{1} of {0}'), { virtual: true });

type Save = (request: ReviewRequest, onProgress: (answered: number) => void) => Promise<ReviewReport>;
type Dialog = HTMLElement & {
    lines: readonly ReviewLine[];
    save: Save;
    choose: (identifier: string, choice: ReviewChoice) => ReviewLine | null;
    underWay: string | null;
    disableClose: boolean;
};
type Button = HTMLElement & { label: string };

const mask = { kind: 'mask', text: '[CREDIT_DEBIT_NUMBER]', entityType: 'CREDIT_DEBIT_NUMBER' } as const;
const LINES: readonly ReviewLine[] = [
    { identifier: 'edit', timeText: '0:01', parts: [{ kind: 'added', text: 'new' }], result: null },
    { identifier: 'one', timeText: '0:02', parts: [mask, { kind: 'same', text: ' ok' }], result: null },
    { identifier: 'two', timeText: '0:03', parts: [mask, { ...mask, entityType: 'PIN', text: '[PIN]' }], result: null }
];
const NO_TROUBLE = { problem: null, isRestUnknown: false, isRecordOpen: false };
const ended = (identifier: string, outcome: LineOutcome): LineResult => ({ identifier, outcome, currentText: null });
const verified = (identifier: string): LineResult => ended(identifier, 'verified');
const stated = (code: ProblemCode): ProxyProblem => ({ ...createProblem(code), requestId: 'r1' });

describe('c-transcript-review', () => {
    let dialog: Dialog;
    let requests: ReviewRequest[];
    let answer: (report: ReviewReport) => void;
    let onProgress: (answered: number) => void;

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
        dialog.save = (request, hear) => {
            requests.push(request);
            onProgress = hear;
            return new Promise((resolve) => {
                answer = resolve;
            });
        };
        document.body.append(dialog);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
    });

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
        answer({ ...NO_TROUBLE, results: LINES.map(({ identifier }) => verified(identifier)) });
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
            ...NO_TROUBLE,
            results: [
                { identifier: 'edit', outcome: 'conflict', currentText: 'their text' },
                { identifier: 'one', outcome: 'overwritten', currentText: 'another' },
                verified('two')
            ]
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

    it.each<[string, ReviewReport, string[], string[]]>([
        [
            'nothing was sent',
            { ...NO_TROUBLE, results: [], problem: stated('SAVE_LOCKED') },
            ['c.Transcript_Problem_SAVE_LOCKED_Text', 'c.Transcript_Nothing_Lost', 'c.Transcript_Request'],
            ['c.Transcript_Close', 'Save 3 more']
        ],
        [
            'no answer came',
            { ...NO_TROUBLE, results: [], problem: createProblem('PROXY_UNREACHABLE'), isRestUnknown: true },
            ['c.Transcript_Problem_PROXY_UNREACHABLE_Text', 'c.Transcript_May_Be_Stored'],
            ['c.Transcript_Close', 'Save 3 more']
        ],
        [
            'a part was not sent',
            {
                results: [verified('edit'), verified('one'), ended('two', 'notApplied')],
                problem: stated('SALESFORCE_LIMIT'),
                isRestUnknown: false,
                isRecordOpen: true
            },
            ['c.Transcript_Problem_SALESFORCE_LIMIT_Text', 'c.Transcript_Nothing_Lost', 'c.Transcript_Request'],
            ['c.Transcript_Close', 'Save one']
        ],
        [
            'a part could not be read back',
            {
                results: [verified('edit'), ended('one', 'unconfirmed'), ended('two', 'notApplied')],
                problem: stated('SALESFORCE_UNAVAILABLE'),
                isRestUnknown: false,
                isRecordOpen: true
            },
            ['c.Transcript_Problem_SALESFORCE_UNAVAILABLE_Text', 'c.Transcript_May_Arrive', 'c.Transcript_Request'],
            ['c.Transcript_Close', 'Save one']
        ],
        [
            'all is stored and not recorded',
            {
                results: LINES.map(({ identifier }) => verified(identifier)),
                problem: stated('SALESFORCE_UNAVAILABLE'),
                isRestUnknown: false,
                isRecordOpen: true
            },
            ['Open: c.Transcript_Problem_SALESFORCE_UNAVAILABLE_Title', 'c.Transcript_Request'],
            ['c.Transcript_Close']
        ],
        [
            'all is stored and recorded, and something is wrong with it all the same',
            {
                ...NO_TROUBLE,
                results: LINES.map(({ identifier }) => verified(identifier)),
                problem: stated('LINES_CUT_LOOSE')
            },
            ['c.Transcript_Problem_LINES_CUT_LOOSE_Text', 'c.Transcript_All_Stored', 'c.Transcript_Request'],
            ['c.Transcript_Close']
        ],
        [
            'a part is not there yet, and nothing went wrong',
            {
                ...NO_TROUBLE,
                results: [verified('edit'), verified('one'), ended('two', 'unconfirmed')],
                isRecordOpen: true
            },
            ['c.Transcript_May_Arrive'],
            ['c.Transcript_Close']
        ],
        [
            'all is stored',
            { ...NO_TROUBLE, results: LINES.map(({ identifier }) => verified(identifier)) },
            [],
            ['c.Transcript_Close']
        ]
    ])('says what stood in the way and what became of the lines: %s', async (_, report, said, offered) => {
        await giveReason();
        await press('Save 3');
        answer(report);
        await rendered();
        expect(texts('.trouble p')).toEqual(said);
        expect(buttons()).toEqual(offered);
        await expect(dialog).toBeAccessible();
    });

    it('says what it is waiting for when a save takes more than a moment, until it is answered', async () => {
        jest.useFakeTimers();
        await giveReason();
        await press('Save 3');
        const summary = async (passMs: number): Promise<string | null | undefined> => {
            jest.advanceTimersByTime(passMs);
            await rendered();
            return texts('.summary')[0];
        };
        expect(await summary(2_900)).toBe('c.Transcript_Saving');
        expect(await summary(200)).toBe('c.Transcript_Saving c.Transcript_Saving_Waits');
        onProgress(1);
        expect(await summary(0)).toBe('1 done of 3 c.Transcript_Saving_Waits');
        expect(await summary(20_000)).toBe('1 done of 3 c.Transcript_Saving_Long');
        answer({ ...NO_TROUBLE, results: [], problem: stated('SAVE_LOCKED') });
        expect(await summary(20_000)).toBe('0 of 3');
        expect(jest.getTimerCount()).toBe(0);
    });

    it('leaves no timer behind when it is taken away', async () => {
        jest.useFakeTimers();
        await giveReason();
        await press('Save 3');
        expect(jest.getTimerCount()).toBeGreaterThan(0);
        dialog.remove();
        expect(jest.getTimerCount()).toBe(0);
    });

    it('says who was saving until an answer says it better', async () => {
        dialog.underWay = 'Ann is saving';
        await rendered();
        expect(texts('.under-way span')).toEqual(['Ann is saving']);
        await expect(dialog).toBeAccessible();
        await giveReason();
        jest.useFakeTimers();
        await press('Save 3');
        jest.advanceTimersByTime(5_000);
        await rendered();
        expect(texts('.under-way span')).toEqual(['Ann is saving']);
        // And not once more beside the buttons.
        expect(texts('.summary')).toEqual(['c.Transcript_Saving']);
        answer({ ...NO_TROUBLE, results: [], problem: stated('SAVE_LOCKED') });
        await rendered();
        expect(texts('.under-way')).toEqual([]);
    });
});
