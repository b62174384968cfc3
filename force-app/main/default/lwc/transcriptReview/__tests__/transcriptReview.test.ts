import { createElement } from 'lwc';
import type { Clash } from 'c/changeParts';
import { createProblem, type ProblemCode, type ProxyProblem } from 'c/proxyProblem';
import type { LineOutcome } from 'c/proxyProtocol';
import type { Receipt } from 'c/transcriptReceipt';
import type { WhereElse } from 'c/transcriptWhereElse';
import TranscriptReview, { type LineStatus, type Review, type ReviewDesk, type ReviewRow } from 'c/transcriptReview';

const withText = (text: string) => ({ default: text });
jest.mock('@salesforce/label/c.Transcript_Review_Removed_Many', () => withText('{0} values go, in {1}:'), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Review_Final', () => withText('Final.'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Lines_Many', () => withText('{0} lines'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Where_Else_Summary_Many', () => withText('Also {0}.'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Where_Else_Redacted_Many', () => withText('{0} marked.'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Type_Count', () => withText('{0} x{1}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Save_Many', () => withText('Save {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Save_Remaining_One', () => withText('Save one'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Save_Remaining_Many', () => withText('Save {0} more'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Record_Open', () => withText('Open: {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Saving_Progress', () => withText('{0} done of {1}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Decisions_Many', () => withText('{0} to decide'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Summary_Many', () => withText('{1} of {0}'), { virtual: true });

type Dialog = HTMLElement & { desk: ReviewDesk };
type Button = HTMLElement & { label: string };

const mask = { kind: 'mask', text: '[PIN]', entityType: 'PIN', isStored: true } as const;
const card = { ...mask, text: '[CREDIT_DEBIT_NUMBER]', entityType: 'CREDIT_DEBIT_NUMBER' } as const;
const row = (identifier: string, parts: ReviewRow['parts'], timeText: string): ReviewRow => ({
    identifier,
    timeText,
    parts,
    status: 'toSend',
    isSendable: true,
    clash: null
});
const ROWS: readonly ReviewRow[] = [
    row('edit', [{ kind: 'added', text: 'new' }], '0:01'),
    row('one', [card, { kind: 'same', text: ' ok' }], '0:02'),
    row('two', [card, mask], '0:03')
];
const NEW: Review = {
    rows: ROWS,
    reason: null,
    note: '',
    saving: null,
    end: null,
    hasSent: false,
    underWay: null,
    hasReceipt: false,
    elsewhere: null
};
const LOOKED = { lines: [], lineCount: 1, lookedAt: 3, isWhole: true, hiddenLines: 0, tooShort: 0 };
const FOUND: WhereElse = { ...LOOKED, hitCount: 3, records: { state: 'unread' } };
const RECEIPT: Receipt = { voiceCallId: 'v', writtenAt: '2026-07-15T00:00:00.000Z', changes: [], notReached: [] };
const NO_TROUBLE = { problem: null, isRestUnknown: false, isRecordOpen: false };
const CLASH: Clash = {
    isMergeable: true,
    stretches: [
        {
            place: 0,
            baseText: 'Ms',
            theirs: [{ kind: 'added', text: 'Mrs' }],
            mine: [{ kind: 'added', text: 'Dr' }]
        }
    ]
};
const stated = (code: ProblemCode): ProxyProblem => ({ ...createProblem(code), requestId: 'r1' });
/** The rows with these statuses; those that are over or wait are not sendable. */
const withStatuses = (statuses: Readonly<Record<string, LineStatus>>): readonly ReviewRow[] =>
    ROWS.map((each) => {
        const status = statuses[each.identifier] ?? 'toSend';
        return { ...each, status, isSendable: status === 'toSend' || status === 'notApplied' };
    });
const ended = (outcomes: Readonly<Record<string, LineOutcome>>, end: Partial<Review['end']> = {}): Review => ({
    ...NEW,
    reason: 'Other',
    hasSent: true,
    rows: withStatuses(outcomes),
    end: { ...NO_TROUBLE, ...end }
});
const ALL = { edit: 'verified', one: 'verified', two: 'verified' } as const;
const SAVING: Review = {
    ...NEW,
    reason: 'Other',
    hasSent: true,
    rows: withStatuses({ edit: 'sending', one: 'sending', two: 'sending' }),
    saving: { answered: 0, total: 3 }
};

describe('c-transcript-review', () => {
    let dialog: Dialog;
    let asked: unknown[];
    let tell: (review: Review) => void;
    let isFollowed: boolean;

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
    const show = async (review: Review): Promise<void> => {
        tell(review);
        await rendered();
    };

    beforeEach(() => {
        // jsdom lays nothing out, so there is nowhere to scroll.
        Element.prototype.scrollIntoView = jest.fn();
        asked = [];
        isFollowed = false;
        dialog = createElement('c-transcript-review', { is: TranscriptReview }) as unknown as Dialog;
        dialog.desk = {
            follow(listener) {
                isFollowed = true;
                tell = listener;
                listener(NEW);
                return () => {
                    isFollowed = false;
                };
            },
            setReason: (reason) => asked.push(['reason', reason]),
            setNote: (note) => asked.push(['note', note]),
            save: () => asked.push('save'),
            decide: (identifier, decision) => asked.push([identifier, decision]),
            preview: (_, choices) => [{ kind: 'same', text: `preview of ${choices.join()}` }],
            receipt: () => RECEIPT,
            redactElsewhere: () => asked.push('redactElsewhere') + 1,
            lookAgain: () => asked.push('lookAgain'),
            connect: () => asked.push('connect')
        };
        document.body.append(dialog);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
    });

    it('shows redactions first, with what will be gone for good, then edits', async () => {
        expect(texts('h2')).toEqual(['c.Transcript_Review_Redactions', 'c.Transcript_Review_Edits']);
        expect(all('li.row').map((item) => item.dataset['identifier'])).toEqual(['one', 'two', 'edit']);
        expect(texts('.warning__title')).toEqual(['3 values go, in 2 lines:']);
        expect(texts('.kinds li')).toEqual([
            'c.Transcript_Entity_CREDIT_DEBIT_NUMBER x2',
            'c.Transcript_Entity_PIN x1'
        ]);
        expect(texts('.warning > div > p:last-child')).toEqual(['Final.']);
        expect(texts('.summary')).toEqual(['c.Transcript_Summary_None']);
        expect(buttons()).toEqual(['c.Transcript_Cancel', 'Save 3']);
        await expect(dialog).toBeAccessible();
    });

    it('has no receipt before anything was redacted, and shows it on request, with the focus, until it is put away', async () => {
        await show(ended(ALL));
        expect(buttons()).toEqual(['c.Transcript_Close']);
        await show({ ...ended(ALL), hasReceipt: true });
        await press('c.Transcript_Receipt');
        const [view] = all<HTMLElement & { receipt: unknown }>('c-transcript-receipt-view');
        expect(view?.receipt).toEqual(RECEIPT);
        expect(view?.shadowRoot!.activeElement?.className).toContain('title');
        await press('c.Transcript_Receipt_Hide');
        expect(all('c-transcript-receipt-view')).toEqual([]);
        await press('c.Transcript_Receipt');
        await show({ ...SAVING, hasReceipt: true });
        expect(all('c-transcript-receipt-view')).toEqual([]);
        expect(buttons()).not.toContain('c.Transcript_Receipt');
    });

    it('says where else it is beside how many lines are stored, and passes on what is asked of that', async () => {
        await show({ ...ended(ALL), elsewhere: FOUND });
        expect(texts('.summary')).toEqual(['3 of 3 · Also 3.']);
        const [section] = all('c-transcript-where-else');
        section!.dispatchEvent(new CustomEvent('again'));
        section!.dispatchEvent(new CustomEvent('redact'));
        await rendered();
        expect(asked).toEqual(['lookAgain', 'redactElsewhere']);
        expect(texts('.summary')).toEqual(['3 of 3 · 3 marked.']);
        await show({ ...SAVING, elsewhere: null });
        await show({ ...ended(ALL), elsewhere: { ...FOUND, records: { state: 'looking' } } });
        expect(texts('.summary')).toEqual(['3 of 3']);
        await expect(dialog).toBeAccessible();
    });

    it('counts no value as removed that was never stored', async () => {
        const rows = [
            row('one', [{ ...card, isStored: false }, mask], '0:02'),
            row('two', [{ ...mask, isStored: false }], '0:03')
        ];
        await show({ ...NEW, rows });
        expect(texts('.warning__title')[0]).toMatch(/Removed_One/);
        await show({ ...NEW, rows: rows.slice(1) });
        expect(texts('.warning')).toEqual([]);
        await show({ ...NEW, rows: rows.slice(1).map((each) => ({ ...each, status: 'verified' as const })) });
        expect(texts('.result')).toEqual(['c.Transcript_Outcome_Saved']);
    });

    it('sends nothing without a reason', async () => {
        await press('Save 3');
        expect(asked).toEqual([]);
    });

    it('passes on reason, note and the press of Save, and shows what it is told of the first two', async () => {
        all('lightning-combobox')[0]!.dispatchEvent(new CustomEvent('change', { detail: { value: 'Other' } }));
        all('lightning-input')[0]!.dispatchEvent(new CustomEvent('change', { detail: { value: 'a note' } }));
        await show({ ...NEW, reason: 'Other', note: 'a note' });
        expect(all<HTMLInputElement>('lightning-combobox')[0]!.value).toBe('Other');
        expect(all<HTMLInputElement>('lightning-input')[0]!.value).toBe('a note');
        await press('Save 3');
        expect(asked).toEqual([['reason', 'Other'], ['note', 'a note'], 'save']);
    });

    it('can be closed while a save goes on', async () => {
        const closed = jest.fn();
        dialog.addEventListener('privateclose', closed);
        await show(SAVING);
        expect(buttons()).toEqual(['c.Transcript_Close_Saving']);
        expect(texts('.summary')).toEqual(['c.Transcript_Saving']);
        await press('c.Transcript_Close_Saving');
        expect(closed).toHaveBeenCalledTimes(1);
        dialog.remove();
        expect(isFollowed).toBe(false);
    });

    it('says of each line how it ended', async () => {
        await show(SAVING);
        await show(ended(ALL));
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

    it('shows its results as they come', async () => {
        await show({ ...SAVING, rows: withStatuses({ ...ALL, two: 'sending' }), saving: { answered: 2, total: 3 } });
        expect(texts('.summary')).toEqual(['2 done of 3']);
        expect(texts('.result').slice(1)).toEqual(['c.Transcript_Outcome_Sending', 'c.Transcript_Outcome_Saved']);
    });

    it.each<[LineStatus, string]>([
        ['rebased', 'c.Transcript_Outcome_Rebased'],
        ['mine', 'c.Transcript_Outcome_Mine'],
        ['theirs', 'c.Transcript_Outcome_Theirs'],
        ['alike', 'c.Transcript_Outcome_Alike'],
        ['sentBefore', 'c.Transcript_Outcome_Sent_Before']
    ])('says where a line stands: %s', async (status, words) => {
        await show({ ...NEW, rows: [{ ...ROWS[0]!, status }] });
        expect(texts('.result')).toEqual([words]);
        await expect(dialog).toBeAccessible();
    });

    it('lets the person decide where two changed the same words, and says how many wait', async () => {
        const rows = ROWS.map((each, at) =>
            at < 2 ? { ...each, status: 'conflict' as const, isSendable: false, clash: CLASH } : each
        );
        await show({ ...NEW, rows });
        expect(texts('.decisions span')).toEqual(['2 to decide']);
        const conflicts = all<HTMLElement & { preview: unknown }>('c-transcript-conflict');
        const [first, second] = conflicts;
        const fire = async (name: string, detail: unknown): Promise<void> => {
            first!.dispatchEvent(new CustomEvent(name, { detail }));
            await rendered();
        };
        await fire('preview', { choices: ['theirs'] });
        expect(first!.preview).toEqual([{ kind: 'same', text: 'preview of theirs' }]);
        expect(second!.preview).toBeNull();
        await fire('preview', { choices: null });
        expect(first!.preview).toBeNull();
        await fire('decide', { decision: ['theirs'] });
        expect(asked).toEqual([['one', ['theirs']]]);
        await expect(dialog).toBeAccessible();
    });

    it('offers to connect again where the session is over', async () => {
        const closed = jest.fn();
        dialog.addEventListener('privateclose', closed);
        await show(ended({}, { problem: stated('SESSION_INVALID') }));
        await press('c.Transcript_Connect_Again');
        expect(asked).toEqual(['connect']);
        expect(closed).toHaveBeenCalledTimes(1);
    });

    it.each<[string, Review, string[], string[]]>([
        [
            'nothing was sent',
            ended({}, { problem: stated('SAVE_LOCKED') }),
            ['c.Transcript_Problem_SAVE_LOCKED_Text', 'c.Transcript_Nothing_Lost', 'c.Transcript_Request'],
            ['c.Transcript_Close', 'Save 3 more']
        ],
        [
            'no answer came',
            ended({}, { problem: createProblem('PROXY_UNREACHABLE'), isRestUnknown: true }),
            ['c.Transcript_Problem_PROXY_UNREACHABLE_Text', 'c.Transcript_May_Be_Stored'],
            ['c.Transcript_Close', 'Save 3 more']
        ],
        [
            'a part was not sent',
            ended({ ...ALL, two: 'notApplied' }, { problem: stated('SALESFORCE_LIMIT'), isRecordOpen: true }),
            ['c.Transcript_Problem_SALESFORCE_LIMIT_Text', 'c.Transcript_Nothing_Lost', 'c.Transcript_Request'],
            ['c.Transcript_Close', 'Save one']
        ],
        [
            'a part could not be read back',
            ended(
                { edit: 'verified', one: 'unconfirmed', two: 'notApplied' },
                { problem: stated('SALESFORCE_UNAVAILABLE'), isRecordOpen: true }
            ),
            ['c.Transcript_Problem_SALESFORCE_UNAVAILABLE_Text', 'c.Transcript_May_Arrive', 'c.Transcript_Request'],
            ['c.Transcript_Close', 'Save one']
        ],
        [
            'all is stored and not recorded',
            ended(ALL, { problem: stated('SALESFORCE_UNAVAILABLE'), isRecordOpen: true }),
            ['Open: c.Transcript_Problem_SALESFORCE_UNAVAILABLE_Title', 'c.Transcript_Request'],
            ['c.Transcript_Close']
        ],
        [
            'all is stored and recorded, and something is wrong with it all the same',
            ended(ALL, { problem: stated('LINES_CUT_LOOSE') }),
            ['c.Transcript_Problem_LINES_CUT_LOOSE_Text', 'c.Transcript_All_Stored', 'c.Transcript_Request'],
            ['c.Transcript_Close']
        ],
        [
            'a part is not there yet, and nothing went wrong',
            ended({ ...ALL, two: 'unconfirmed' }, { isRecordOpen: true }),
            ['c.Transcript_May_Arrive'],
            ['c.Transcript_Close']
        ],
        ['all is stored', ended(ALL), [], ['c.Transcript_Close']]
    ])('says what stood in the way and what became of the lines: %s', async (_, review, said, offered) => {
        await show(SAVING);
        await show(review);
        expect(texts('.trouble p')).toEqual(said);
        expect(buttons()).toEqual(offered);
        await expect(dialog).toBeAccessible();
    });

    it('says what it is waiting for when a save takes more than a moment, until it is answered', async () => {
        jest.useFakeTimers();
        await show(SAVING);
        const summary = async (passMs: number): Promise<string | null | undefined> => {
            jest.advanceTimersByTime(passMs);
            await rendered();
            return texts('.summary')[0];
        };
        expect(await summary(2_900)).toBe('c.Transcript_Saving');
        expect(await summary(200)).toBe('c.Transcript_Saving c.Transcript_Saving_Waits');
        await show({ ...SAVING, saving: { answered: 1, total: 3 } });
        expect(await summary(0)).toBe('1 done of 3 c.Transcript_Saving_Waits');
        expect(await summary(20_000)).toBe('1 done of 3 c.Transcript_Saving_Long');
        await show(ended({}, { problem: stated('SAVE_LOCKED') }));
        expect(await summary(20_000)).toBe('0 of 3');
        expect(jest.getTimerCount()).toBe(0);
    });

    it('leaves no timer behind when it is taken away', async () => {
        jest.useFakeTimers();
        await show(SAVING);
        expect(jest.getTimerCount()).toBeGreaterThan(0);
        dialog.remove();
        expect(jest.getTimerCount()).toBe(0);
    });

    it('says who was saving until an answer says it better', async () => {
        const underWay = 'Ann is saving';
        await show({ ...NEW, underWay });
        expect(texts('.under-way span')).toEqual([underWay]);
        await expect(dialog).toBeAccessible();
        jest.useFakeTimers();
        await show({ ...SAVING, underWay });
        jest.advanceTimersByTime(5_000);
        await rendered();
        expect(texts('.under-way span')).toEqual([underWay]);
        // And not once more beside the buttons.
        expect(texts('.summary')).toEqual(['c.Transcript_Saving']);
        await show({ ...ended({}, { problem: stated('SAVE_LOCKED') }), underWay });
        expect(texts('.under-way')).toEqual([]);
    });
});
