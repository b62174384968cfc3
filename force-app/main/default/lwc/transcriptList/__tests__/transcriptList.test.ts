import { setup } from '@sa11y/jest';
import { createElement } from 'lwc';
import { applyTransaction, createEditSession, type Entry, type Step } from 'c/transcriptModel';
import TranscriptList from 'c/transcriptList';
import { entries, type Line, type List } from './listFixture';

setup();

describe('c-transcript-list', () => {
    let list: List;
    let heard: [string, unknown][];

    const rendered = async (): Promise<void> => {
        for (let turn = 0; turn < 12; turn += 1) {
            await Promise.resolve();
        }
    };
    const lines = (): Line[] => [...list.shadowRoot!.querySelectorAll<Line>('c-transcript-line')];
    const identifiers = (): unknown[] => lines().map(({ identifier }) => identifier);
    const line = (identifier: string): Line => lines().find((each) => each['identifier'] === identifier)!;
    const focused = (): unknown => (list.shadowRoot!.activeElement as Line | null)?.['identifier'];
    const press = async (key: string, init: KeyboardEventInit = {}): Promise<void> => {
        const target = list.shadowRoot!.activeElement!;
        target.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init })
        );
        await rendered();
    };
    const menu = (): HTMLElement | null => list.shadowRoot!.querySelector('c-transcript-redact-menu');
    const show = async (all: readonly Entry[]): Promise<void> => {
        list.session = createEditSession(all);
        list.entries = all;
        await rendered();
    };

    beforeAll(() => {
        // jsdom lays nothing out: a view of this size, and words nowhere.
        jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
        jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(200);
        Range.prototype.getBoundingClientRect = () => document.body.getBoundingClientRect();
    });
    afterAll(() => jest.restoreAllMocks());

    beforeEach(async () => {
        list = createElement('c-transcript-list', { is: TranscriptList }) as List;
        list.participants = [
            { id: 'p1', role: 'agent', name: null },
            { id: 'p2', role: 'customer', name: 'Lucía' }
        ];
        list.callStartMs = 0;
        list.canEdit = true;
        list.canRedact = true;
        heard = [];
        ['change', 'undo', 'redo', 'redacteverywhere', 'announce'].forEach((name) =>
            list.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]))
        );
        document.body.append(list);
        await show(entries(6000));
    });
    afterEach(() => document.body.replaceChildren());

    it('renders few of many lines, each with its place among all', () => {
        expect(lines().length).toBeGreaterThan(10);
        expect(lines().length).toBeLessThanOrEqual(60);
        expect(line('l3').getAttribute('aria-posinset')).toBe('4');
        expect(line('l3').getAttribute('aria-setsize')).toBe('6000');
        expect(line('l3').getAttribute('role')).toBe('listitem');
    });

    it('hands each line its time, speaker and text', () => {
        expect([line('l8')['time'], line('l8')['speaker'], line('l8')['roleName']]).toEqual([
            '0:08',
            'c.Transcript_Role_Agent',
            ''
        ]);
        expect([line('l9')['speaker'], line('l9')['roleName']]).toEqual(['Lucía', 'c.Transcript_Role_Customer']);
    });

    it('says each line as a whole, redactions as their masks', async () => {
        const redacted = applyTransaction(list.session, [
            {
                kind: 'addRedaction',
                identifier: 'l9',
                redaction: { start: 12, end: 21, entityType: 'PIN', mask: '[PIN]' }
            }
        ]);
        list.session = redacted.ok ? redacted.value : list.session;
        list.problems = { l9: 'conflict' };
        await rendered();
        expect(line('l9').getAttribute('aria-label')).toBe(
            '0:09, Lucía, c.Transcript_Role_Customer, line 9 says [PIN], c.Transcript_Line_Changed, conflict'
        );
    });

    it('shows nothing, and no list, without lines', async () => {
        await show([]);
        list.entries = null;
        await rendered();
        expect(lines()).toEqual([]);
        expect(list.shadowRoot!.querySelector('[role="list"]')).toBeNull();
        await expect(list).toBeAccessible();
    });

    it.each<[string, List['problems']]>([
        ['a map', new Map([['l2', 'conflict']])],
        ['a record', { l2: 'conflict' }]
    ])('marks problems given as %s', async (_, problems) => {
        list.problems = problems;
        await rendered();
        expect([line('l1')['problem'], line('l2')['problem']]).toEqual(['', 'conflict']);
    });

    it('has one line that Tab enters', () => {
        expect(lines().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    });

    it('moves through the lines and remembers where', async () => {
        list.focusLine('l2');
        await rendered();
        expect(focused()).toBe('l2');
        await press('ArrowDown');
        await press('ArrowDown');
        await press('ArrowUp');
        expect([focused(), list.currentIdentifier]).toEqual(['l3', 'l3']);
        await press('End');
        expect(focused()).toBe('l5999');
        expect(lines().length).toBeLessThanOrEqual(61);
        await press('ArrowDown');
        expect(focused()).toBe('l5999');
        await press('Home');
        expect(focused()).toBe('l0');
        await press('PageDown');
        expect(Number(String(focused()).slice(1))).toBeGreaterThan(2);
    });

    it('keeps the focused line in the document when the view goes elsewhere', async () => {
        list.focusLine('l2');
        await rendered();
        const element = line('l2');
        const view = list.shadowRoot!.querySelector('.view')!;
        view.scrollTop = 90000;
        view.dispatchEvent(new CustomEvent('scroll'));
        await rendered();
        expect(identifiers()[0]).toBe('l2');
        expect(identifiers()).not.toContain('l3');
        expect(line('l2')).toBe(element);
        expect(focused()).toBe('l2');
    });

    it('shows a line without taking the focus', async () => {
        list.focusLine('l2');
        await rendered();
        list.showLine('l4000');
        await rendered();
        expect(identifiers()).toContain('l4000');
        expect(identifiers()).toContain('l2');
        expect([focused(), list.currentIdentifier]).toEqual(['l2', 'l2']);
    });

    it('hands each line its hits, and draws only those anew that have or had some', async () => {
        const pieces = (identifier: string): unknown => (line(identifier) as Line & { pieces: unknown })['hits'];
        const before = pieces('l1');
        list.hits = {
            hitsAt: [[], [], [{ start: 0, end: 4 }]],
            current: { identifier: 'l2', start: 0, end: 4 }
        };
        await rendered();
        expect(pieces('l2')).toEqual([{ start: 0, end: 4 }]);
        expect(line('l2')['currentHit']).toMatchObject({ start: 0, end: 4 });
        expect([pieces('l1'), line('l1')['currentHit']]).toEqual([[], null]);
        expect(pieces('l1')).toBe(before);
    });

    describe('what a copy is about', () => {
        const textOf = (identifier: string): Node =>
            line(identifier)
                .shadowRoot!.querySelector('c-transcript-line-text')!
                .shadowRoot!.querySelector('[data-start]')!.firstChild!;
        const select = (first: string, start: number, last: string, end: number): void => {
            const range = document.createRange();
            range.setStart(textOf(first), start);
            range.setEnd(textOf(last), end);
            document.getSelection()!.removeAllRanges();
            document.getSelection()!.addRange(range);
        };
        afterEach(() => document.getSelection()!.removeAllRanges());

        it('is the current line, or the words chosen in it with keys', async () => {
            expect(list.copiedPart).toBeNull();
            list.focusLine('l2');
            await rendered();
            expect(list.copiedPart).toEqual({ kind: 'lines', first: 'l2', last: 'l2' });
            await press('ArrowRight');
            expect(list.copiedPart).toEqual({ kind: 'words', text: 'line' });
        });

        it('is the words selected in one line, or all lines that a selection reaches into', () => {
            select('l1', 2, 'l1', 6);
            expect(list.copiedPart).toEqual({ kind: 'words', text: 'ne 1' });
            select('l1', 2, 'l3', 4);
            expect(list.copiedPart).toEqual({ kind: 'lines', first: 'l1', last: 'l3' });
        });

        it('is nothing of the lines where something else is selected', async () => {
            list.focusLine('l2');
            await rendered();
            const other = document.createElement('p');
            other.textContent = 'elsewhere';
            document.body.append(other);
            document.getSelection()!.selectAllChildren(other);
            expect(list.copiedPart).toBeNull();
        });
    });

    it('ignores a line that it does not have', async () => {
        list.focusLine('nowhere');
        await rendered();
        expect(list.currentIdentifier).toBeNull();
    });

    it('forgets the current line when it is gone', async () => {
        list.focusLine('l2');
        await rendered();
        await show(entries(2));
        expect(list.currentIdentifier).toBeNull();
        expect(identifiers()).toEqual(['l0', 'l1']);
    });

    it('asks for undo and redo, but not while a line is edited', async () => {
        list.focusLine('l2');
        await rendered();
        await press('z', { ctrlKey: true });
        await press('y', { ctrlKey: true });
        line('l2').dispatchEvent(new CustomEvent('editing', { detail: { isEditing: true } }));
        await press('z', { ctrlKey: true });
        expect(heard.map(([name]) => name)).toEqual(['undo', 'redo']);
    });

    it('tells what is being typed in which line, and when nothing is any more', () => {
        const typed = jest.fn();
        list.addEventListener('typing', (event) => typed((event as CustomEvent).detail));
        line('l1').dispatchEvent(new CustomEvent('editing', { detail: { isEditing: true } }));
        line('l1').dispatchEvent(new CustomEvent('typing', { detail: { text: 'Li' } }));
        line('l1').dispatchEvent(new CustomEvent('editing', { detail: { isEditing: false } }));
        expect(typed.mock.calls).toEqual([[{ identifier: 'l1', text: 'Li' }], [{ identifier: 'l1', text: null }]]);
    });

    it('passes on what lines change and say', () => {
        const steps: readonly Step[] = [
            { kind: 'replaceText', identifier: 'l1', start: 0, removed: 'line', inserted: 'Line' }
        ];
        line('l1').dispatchEvent(new CustomEvent('steps', { detail: { steps } }));
        line('l1').dispatchEvent(new CustomEvent('announce', { detail: { message: 'said' } }));
        expect(heard).toEqual([
            ['change', { steps }],
            ['announce', { message: 'said' }]
        ]);
    });

    it('takes a line back to what is stored', async () => {
        const changed = applyTransaction(list.session, [
            { kind: 'replaceText', identifier: 'l1', start: 0, removed: 'line', inserted: 'Line' }
        ]);
        list.session = changed.ok ? changed.value : list.session;
        await rendered();
        expect(line('l1')['change']).not.toBeNull();
        line('l1').dispatchEvent(new CustomEvent('revert'));
        const [[name, detail]] = heard as [[string, { steps: readonly Step[] }]];
        expect(name).toBe('change');
        const reverted = applyTransaction(list.session, detail.steps);
        expect(reverted.ok && reverted.value.changed.size).toBe(0);
    });

    it('redacts the words that a line asks for as what the person picks', async () => {
        list.focusLine('l1');
        await rendered();
        line('l1').dispatchEvent(new CustomEvent('redact', { detail: { start: 12, end: 21 } }));
        await rendered();
        expect(menu()).not.toBeNull();
        menu()!.dispatchEvent(new CustomEvent('pick', { detail: { entityType: 'CREDIT_DEBIT_NUMBER' } }));
        await rendered();
        expect(menu()).toBeNull();
        expect(focused()).toBe('l1');
        const redaction = { start: 12, end: 21, entityType: 'CREDIT_DEBIT_NUMBER', mask: '[CREDIT_DEBIT_NUMBER]' };
        // In this order: who hears of the change may have something to add.
        expect(heard[0]![0]).toBe('announce');
        expect(heard[1]).toEqual(['change', { steps: [{ kind: 'addRedaction', identifier: 'l1', redaction }] }]);
    });

    it('redacts to the letter what was selected, when the person wants that', async () => {
        list.focusLine('l1');
        await rendered();
        const exact = { start: 13, end: 15 };
        line('l1').dispatchEvent(new CustomEvent('redact', { detail: { start: 12, end: 16, exact, isExact: false } }));
        await rendered();
        menu()!.dispatchEvent(new CustomEvent('ask', { detail: { isExact: true } }));
        await rendered();
        menu()!.dispatchEvent(new CustomEvent('pick', { detail: { entityType: 'PIN' } }));
        expect(heard.find(([name]) => name === 'change')).toMatchObject([
            'change',
            { steps: [{ kind: 'addRedaction', redaction: exact }] }
        ]);
    });

    it('gives a redaction another label as one action, and does nothing for the same one', async () => {
        const redaction = { start: 12, end: 16, entityType: 'PIN', mask: '[PIN]' };
        const redacted = applyTransaction(list.session, [{ kind: 'addRedaction', identifier: 'l1', redaction }]);
        list.session = redacted.ok ? redacted.value : list.session;
        const pick = async (entityType: string): Promise<void> => {
            line('l1').dispatchEvent(new CustomEvent('redact', { detail: { start: 12, end: 16 } }));
            await rendered();
            menu()!.dispatchEvent(new CustomEvent('pick', { detail: { entityType } }));
            await rendered();
        };
        await pick('PIN');
        expect(heard.map(([name]) => name)).toEqual(['announce']);
        await pick('NAME');
        expect(heard.at(-1)).toMatchObject([
            'change',
            { steps: [{ kind: 'removeRedaction' }, { kind: 'addRedaction', redaction: { mask: '[NAME]' } }] }
        ]);
    });

    it('passes on which words are to be redacted everywhere', async () => {
        list.focusLine('l1');
        await rendered();
        line('l1').dispatchEvent(new CustomEvent('redact', { detail: { start: 12, end: 16 } }));
        await rendered();
        menu()!.dispatchEvent(new CustomEvent('everywhere'));
        await rendered();
        expect(menu()).toBeNull();
        expect(focused()).toBe('l1');
        expect(heard).toEqual([['redacteverywhere', { identifier: 'l1', start: 12, end: 16 }]]);
    });

    it('knows the words that are chosen in the current line', async () => {
        expect(list.chosenText).toBe('');
        list.focusLine('l1');
        await rendered();
        await press('ArrowRight');
        expect(list.chosenText).toBe('line');
    });

    it('closes the menu without a change', async () => {
        list.focusLine('l1');
        await rendered();
        line('l1').dispatchEvent(new CustomEvent('redact', { detail: { start: 0, end: 4 } }));
        await rendered();
        menu()!.dispatchEvent(new CustomEvent('close', { detail: { returnsFocus: true } }));
        await rendered();
        expect(menu()).toBeNull();
        expect(focused()).toBe('l1');
        expect(heard).toEqual([]);
    });

    it.each([true, false])('offers to redact selected words only to who may (%s)', async (canRedact) => {
        list.canRedact = canRedact;
        await rendered();
        const text = line('l1')
            .shadowRoot!.querySelector('c-transcript-line-text')!
            .shadowRoot!.querySelector('[data-start]')!;
        const range = document.createRange();
        range.setStart(text.firstChild!, 13);
        range.setEnd(text.firstChild!, 15);
        document.getSelection()!.addRange(range);
        document.dispatchEvent(new CustomEvent('selectionchange'));
        await rendered();
        expect(menu() !== null).toBe(canRedact);
        document.getSelection()!.removeAllRanges();
        document.dispatchEvent(new CustomEvent('selectionchange'));
        await rendered();
        expect(menu()).toBeNull();
    });

    it('stops listening when it leaves the page', () => {
        const removed = jest.spyOn(document, 'removeEventListener');
        list.remove();
        expect(removed.mock.calls.map(([name]) => name)).toEqual(
            expect.arrayContaining(['selectionchange', 'pointerdown', 'pointerup'])
        );
        removed.mockRestore();
    });

    it('is accessible', async () => {
        await show(entries(3));
        await expect(list).toBeAccessible();
    });
});
