import { setup } from '@sa11y/jest';
import { createElement } from 'lwc';
import { EMPTY_QUEUE, NO_FILTER, type ReviewQueue, type Suggestion } from 'c/reviewQueue';
import type { Reason } from 'c/transcriptRedaction';
import TranscriptSuggestions from 'c/transcriptSuggestions';

jest.mock('@salesforce/label/c.Transcript_Suggestions_Decided', () => ({ default: '{0} of {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Suggestions_Lines', () => ({ default: 'over {0} lines' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Suggestions_Places', () => ({ default: '{0} places' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Suggestions_Place', () => ({ default: '{0}. of {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Suggestions_Looking', () => ({ default: '{0} of {1} lines' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Suggestions_Decided_All', () => ({ default: '{0} out, {1} in' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Suggestions_Filtered_Out_Many', () => ({ default: '{0} hidden' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Suggestions_More', () => ({ default: '{0} after' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Suggestions_More_Before', () => ({ default: '{0} before' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Why_Digits', () => ({ default: '{0} digits' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Why_Digits_Lines', () => ({ default: '{0} digits over {1}' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Why_Own_Rule', () => ({ default: 'rule {0}' }), { virtual: true });

setup();

type Panel = HTMLElement & {
    queue: ReviewQueue;
    lineCount: { done: number; all: number } | null;
    callStartMs: number | null;
    isReading: boolean;
    isBar: boolean;
    rulesNote: string;
    show(): void;
};

const suggestion = (key: string, facts: Partial<Suggestion> = {}): Suggestion => ({
    key,
    entityType: 'NAME',
    score: 0.8,
    parts: [{ identifier: key, start: 0, end: 3, words: key }],
    value: key,
    reasons: [],
    startMs: 47_000,
    ...facts
});
const card = suggestion('card', {
    entityType: 'CREDIT_DEBIT_NUMBER',
    score: 0.98,
    parts: [
        { identifier: 'a', start: 0, end: 3, words: 'four one' },
        { identifier: 'b', start: 0, end: 3, words: 'double one' }
    ],
    reasons: [{ code: 'digits', count: 16, lines: 2 }, { code: 'checksumHolds' }]
});
const ana = suggestion('ana');
const queueOf = (open: readonly Suggestion[], current = open[0]?.key ?? null, decided = 0): ReviewQueue => ({
    ...EMPTY_QUEUE,
    suggestions: [...open, ...Array.from({ length: decided }, (_, at) => suggestion(`decided${at}`))],
    open,
    shown: open,
    current
});

const rejectionOf = (key: string): ReviewQueue['rejected'][number] => ({
    suggestions: [{ key, lines: new Map() }],
    place: { after: null, before: null },
    turn: 1
});

describe('c-transcript-suggestions', () => {
    let panel: Panel;
    let heard: [string, unknown][];

    const rendered = async (): Promise<void> => {
        await Promise.resolve();
        await Promise.resolve();
    };
    const all = <Found extends HTMLElement>(selector: string): Found[] => [
        ...panel.shadowRoot!.querySelectorAll<Found>(selector)
    ];
    const texts = (selector: string): string[] =>
        all(selector).map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());
    const actions = () => all<HTMLElement & Record<string, unknown>>('c-transcript-suggestion-actions');
    const act = async (action: string): Promise<void> => {
        actions()[0]!.dispatchEvent(new CustomEvent('act', { detail: { action } }));
        await rendered();
    };
    const focused = (): Element | null => panel.shadowRoot!.activeElement;
    const press = async (key: string, facts: KeyboardEventInit = {}): Promise<boolean> => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...facts });
        all('.panel')[0]!.dispatchEvent(event);
        await rendered();
        return event.defaultPrevented;
    };
    const show = async (facts: Partial<Panel>): Promise<void> => {
        Object.assign(panel, facts);
        await rendered();
    };

    beforeEach(() => {
        panel = createElement('c-transcript-suggestions', { is: TranscriptSuggestions });
        panel.callStartMs = 0;
        heard = [];
        ['decide', 'relabel', 'moveedge', 'go', 'select', 'filter', 'jump', 'everywhere', 'close'].forEach((name) =>
            panel.addEventListener(name, (event) => heard.push([name, (event as CustomEvent<unknown>).detail]))
        );
        document.body.append(panel);
    });
    afterEach(() => document.body.replaceChildren());

    it('shows what waits by kind, with why for the current one, and how far it is', async () => {
        await show({ queue: queueOf([card, ana, suggestion('bo')], 'ana', 2) });
        expect(texts('.count')).toEqual(['2 of 5']);
        expect(texts('.kind')).toEqual(['c.Transcript_Entity_CREDIT_DEBIT_NUMBER 1', 'c.Transcript_Entity_NAME 2']);
        expect(texts('.words')).toEqual(['four one … double one', 'ana', 'bo']);
        expect(texts('.facts')[0]).toBe('c.Transcript_Suggestions_Certainover 2 lines0:47');
        expect(all('.suggestion').map((row) => row.getAttribute('aria-current'))).toEqual([null, 'true', null]);
        expect(texts('.why')).toEqual(['c.Transcript_Why_Unknown']);
        expect(actions()).toMatchObject([{ sameValue: 1, sameKind: 2, isBar: false }]);
        await expect(panel).toBeAccessible();
    });

    it('shows the same value once, with how often it is said, or which place is the current one', async () => {
        const again = suggestion('ana2', { value: 'ana', startMs: 60_000 });
        const queue = queueOf([card, ana, suggestion('bo'), again]);
        await show({ queue });
        expect(texts('.words')).toEqual(['four one … double one', 'ana', 'bo']);
        expect(texts('.facts')[1]).toBe('c.Transcript_Suggestions_Likely2 places0:47');
        await show({ queue: { ...queue, current: 'ana2' } });
        expect(texts('.facts')[1]).toBe('c.Transcript_Suggestions_Likely2. of 21:00');
        expect(actions()).toMatchObject([{ sameValue: 2, sameKind: 3 }]);
    });

    it.each<[readonly Reason[], string]>([
        [card.reasons, '16 digits over 2, c.Transcript_Why_Checksum_Holds'],
        [[{ code: 'digits', count: 3, lines: 1 }, { code: 'askedFor' }], '3 digits, c.Transcript_Why_Asked_For'],
        [[{ code: 'ownRule', rule: 'Loyalty' }], 'rule \u2068Loyalty\u2069']
    ])('says why: %j', async (reasons, why) => {
        await show({ queue: queueOf([suggestion('x', { reasons })]) });
        expect(texts('.why')).toEqual([why]);
    });

    it('says what is wrong with the organisation’s own rules, above what is found all the same', async () => {
        await show({ queue: queueOf([ana]), rulesNote: 'not all' });
        expect([texts('.note'), texts('.words')]).toEqual([['not all'], ['ana']]);
        await expect(panel).toBeAccessible();
    });

    it.each<[ReviewQueue, boolean, string[]]>([
        [EMPTY_QUEUE, false, ['c.Transcript_Suggestions_Empty']],
        [EMPTY_QUEUE, true, ['c.Transcript_Suggestions_Reading']],
        [queueOf([], null, 3), false, ['3 out, 0 in']],
        [{ ...queueOf([], null, 3), rejected: [rejectionOf('decided1')] }, false, ['2 out, 1 in']]
    ])('says that nothing waits', async (queue, isReading, notes) => {
        await show({ queue, isReading });
        expect(texts('.note')).toEqual(notes);
        expect(all('.suggestion')).toEqual([]);
        expect(await press('a')).toBe(false);
        panel.show();
        await rendered();
        expect(focused()).toBe(all('.title')[0]);
        await expect(panel).toBeAccessible();
    });

    it.each<[string, KeyboardEventInit, [string, unknown][]]>([
        ['a', {}, [['decide', { verdict: 'accept', likeness: 'one' }]]],
        ['x', {}, [['decide', { verdict: 'reject', likeness: 'one' }]]],
        ['v', {}, [['decide', { verdict: 'accept', likeness: 'value' }]]],
        ['V', { shiftKey: true }, [['decide', { verdict: 'reject', likeness: 'value' }]]],
        ['t', {}, [['decide', { verdict: 'accept', likeness: 'kind' }]]],
        ['T', { shiftKey: true }, [['decide', { verdict: 'reject', likeness: 'kind' }]]],
        ['j', {}, [['go', { direction: 'next' }]]],
        ['ArrowDown', {}, [['go', { direction: 'next' }]]],
        ['k', {}, [['go', { direction: 'previous' }]]],
        ['ArrowUp', {}, [['go', { direction: 'previous' }]]],
        ['ф', { code: 'KeyA' }, [['decide', { verdict: 'accept', likeness: 'one' }]]],
        ['ArrowLeft', {}, [['moveedge', { edge: 'start', way: 'left' }]]],
        ['ArrowRight', { shiftKey: true }, [['moveedge', { edge: 'end', way: 'right' }]]],
        ['[', {}, [['moveedge', { edge: 'start', way: 'widen' }]]],
        ['}', { shiftKey: true }, [['moveedge', { edge: 'end', way: 'narrow' }]]],
        [']', { ctrlKey: true, altKey: true }, [['moveedge', { edge: 'end', way: 'widen' }]]],
        ['{', { altKey: true }, [['moveedge', { edge: 'start', way: 'narrow' }]]],
        ['[', { metaKey: true }, []],
        ['Escape', {}, [['close', null]]],
        ['A', { shiftKey: true }, []],
        ['a', { ctrlKey: true }, []],
        ['b', {}, []]
    ])('has a key for each decision: %s %j', async (key, facts, expected) => {
        await show({ queue: queueOf([card, ana]) });
        expect(await press(key, facts)).toBe(expected.length > 0);
        expect(heard).toEqual(expected);
    });

    it('keeps the focus on what is current, whatever was pressed', async () => {
        await show({ queue: queueOf([card, ana]) });
        panel.addEventListener('decide', () => {
            panel.queue = queueOf([ana], 'ana', 1);
        });
        await act('reject');
        expect(heard).toEqual([['decide', { verdict: 'reject', likeness: 'one' }]]);
        expect(focused()).toBe(all('.suggestion_current')[0]);
    });

    it('makes another one current, and leads to the line of the current one', async () => {
        await show({ queue: queueOf([card, ana]) });
        all('.suggestion')[1]!.click();
        all('.suggestion')[0]!.click();
        expect(heard).toEqual([
            ['select', { key: 'ana' }],
            ['jump', null]
        ]);
    });

    it('asks what else it is', async () => {
        await show({ queue: queueOf([card, ana]) });
        await press('l');
        const menu = (): HTMLElement | undefined => all('c-transcript-redact-menu')[0];
        menu()!.dispatchEvent(new CustomEvent('close', { detail: { returnsFocus: true } }));
        await rendered();
        expect(menu()).toBeUndefined();
        expect(focused()).toBe(all('.suggestion_current')[0]);
        await press('l');
        menu()!.dispatchEvent(new CustomEvent('pick', { detail: { entityType: 'PIN' } }));
        await rendered();
        await press('l');
        menu()!.dispatchEvent(new CustomEvent('everywhere'));
        await rendered();
        expect(menu()).toBeUndefined();
        expect(heard).toEqual([
            ['relabel', { entityType: 'PIN' }],
            ['everywhere', null]
        ]);
    });

    it('says how far the look through a long call is, and nothing of an end', async () => {
        await show({ queue: EMPTY_QUEUE, lineCount: { done: 560, all: 6000 } });
        expect(texts('.note')).toEqual(['560 of 6,000 lines']);
        await show({ queue: queueOf([ana]), isReading: true });
        expect(texts('.note')).toEqual(['560 of 6,000 lines']);
        await expect(panel).toBeAccessible();
    });

    it('says what the filters hide, and shows all again', async () => {
        const queue = {
            ...queueOf([card, ana], null),
            shown: [],
            filter: { entityType: 'PIN', least: 'unsure' } as const
        };
        await show({ queue });
        expect(texts('.note')).toEqual(['2 hiddenc.Transcript_Suggestions_Show_All']);
        expect(await press('a')).toBe(false);
        panel.show();
        await rendered();
        expect(focused()).toBe(all('.show-all')[0]);
        await expect(panel).toBeAccessible();
        all('.show-all')[0]!.click();
        expect(heard).toEqual([['filter', { filter: NO_FILTER }]]);
    });

    it('goes to the filters with a key and back, and in a bar shows them on demand or while they filter', async () => {
        const filters = () => all('c-transcript-suggestion-filter');
        await show({ queue: queueOf([card, ana]), isBar: true });
        expect([filters().length, all('lightning-button-icon').length]).toEqual([0, 2]);
        await press('f');
        expect([filters().length, focused()]).toEqual([1, filters()[0]]);
        filters()[0]!.dispatchEvent(new CustomEvent('done'));
        await rendered();
        expect([filters().length, focused()]).toEqual([0, all('.suggestion_current')[0]]);
        await show({ queue: { ...queueOf([card, ana]), shown: [card] } });
        expect(filters()).toHaveLength(1);
        const detail = { filter: NO_FILTER };
        filters()[0]!.dispatchEvent(new CustomEvent('filter', { detail }));
        expect(heard).toEqual([['filter', detail]]);
    });

    it('shows fifty of many around the current one, and in a bar only that', async () => {
        const many = Array.from({ length: 120 }, (_, at) => suggestion(`n${at}`));
        await show({ queue: queueOf(many, 'n60') });
        expect(texts('.words')).toHaveLength(50);
        expect(texts('.note')).toEqual(['50 before', '20 after']);
        expect(texts('.kind')).toEqual(['c.Transcript_Entity_NAME 120']);
        await show({ isBar: true });
        expect(texts('.words')).toEqual(['n60']);
        expect(texts('.note')).toEqual([]);
        await expect(panel).toBeAccessible();
    });
});
