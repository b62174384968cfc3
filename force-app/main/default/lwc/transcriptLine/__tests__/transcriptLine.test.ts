import { setup } from '@sa11y/jest';
import { createElement } from 'lwc';
import type { LineState } from 'c/transcriptModel';
import TranscriptLine from 'c/transcriptLine';

setup();

type Line = HTMLElement & {
    identifier: string;
    text: string;
    change: LineState | null;
    speaker: string;
    roleName: string;
    speakerRole: string;
    time: string;
    problem: string;
    redactionNote: string;
    leg: string;
    showsChange: boolean;
    canEdit: boolean;
    canRedact: boolean;
    showsActions: boolean;
    readonly chosenText: string;
    mark(start: number, end: number): void;
    clearMark(): void;
};

const redaction = { start: 6, end: 10, entityType: 'PIN', mask: '[PIN]' };
const EVENTS = ['steps', 'revert', 'togglechange', 'redact', 'editing', 'announce'];

describe('c-transcript-line', () => {
    let line: Line;
    let heard: [string, unknown][];

    const rendered = async (): Promise<void> => {
        await Promise.resolve();
        await Promise.resolve();
    };
    const inside = <Found extends HTMLElement>(selector: string): Found | null =>
        line.shadowRoot!.querySelector<Found>(selector);
    const editor = (): HTMLElement | null => inside('c-transcript-line-editor');
    const press = async (key: string, init: KeyboardEventInit = {}): Promise<KeyboardEvent> => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
        line.dispatchEvent(event);
        await rendered();
        return event;
    };
    /** As a person does it. */
    const keep = async (text: string): Promise<void> => {
        const field = editor()!.shadowRoot!.querySelector('textarea')!;
        field.value = text;
        field.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true })
        );
        await rendered();
    };
    const heardOf = (name: string): unknown[] => heard.filter(([each]) => each === name).map(([, detail]) => detail);

    beforeEach(async () => {
        line = createElement('c-transcript-line', { is: TranscriptLine });
        Object.assign(line, {
            identifier: 'a',
            text: 'it is 4111 ok',
            time: '0:41',
            speaker: 'Lucía',
            speakerRole: 'customer',
            roleName: 'Customer'
        });
        line.canEdit = true;
        line.canRedact = true;
        line.tabIndex = 0;
        line.setAttribute('role', 'listitem');
        heard = [];
        EVENTS.forEach((name) =>
            line.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]))
        );
        const list = document.createElement('div');
        list.setAttribute('role', 'list');
        list.append(line);
        document.body.append(list);
        line.focus();
        await rendered();
    });
    afterEach(() => document.body.replaceChildren());

    it('shows time, name and role, and no marks', () => {
        expect(inside('.time')!.textContent).toBe('0:41');
        expect(inside('.speaker')!.textContent).toBe('LucíaCustomer');
        expect(inside('.speaker')!.className).toContain('speaker_customer');
        expect(inside('.notes')).toBeNull();
    });

    it('marks a change and a problem in words', async () => {
        line.change = { text: 'it is 4111 ok', redactions: [redaction] };
        line.problem = 'Somebody changed it';
        await rendered();
        expect(inside('.note_changed')!.textContent).not.toBe('');
        expect(inside('.note_problem')!.textContent).toContain('Somebody changed it');
    });

    it('says who redacted it, and which part of the call begins with it', async () => {
        line.redactionNote = 'redacted by Sofia';
        line.leg = 'VC-00001045';
        await rendered();
        expect(inside('.note_redaction')!.textContent).toBe('redacted by Sofia');
        expect(inside('.leg')!.textContent).toBe('VC-00001045');
        await expect(line.parentElement).toBeAccessible();
    });

    describe('with its change shown word by word', () => {
        beforeEach(async () => {
            line.change = { text: 'it was 4111 ok', redactions: [{ ...redaction, start: 7, end: 11 }] };
            line.showsChange = true;
            await rendered();
        });
        const diff = (): HTMLElement | null => inside('c-transcript-diff');

        it('shows what goes and what comes, and nothing that is redacted', async () => {
            const text = diff()!.shadowRoot!.textContent;
            expect(text).toContain('was');
            expect(text).not.toContain('4111');
            expect(inside('c-transcript-line-text')).toBeNull();
            await expect(line.parentElement).toBeAccessible();
        });

        it.each(['d', 'ArrowLeft', 'ArrowRight', 'r'])('asks for the text again on %s', async (key) => {
            await press(key);
            expect(heardOf('togglechange')).toHaveLength(1);
            expect(document.activeElement).toBe(line);
            expect(heardOf('redact')).toHaveLength(key === 'r' ? 1 : 0);
        });

        it('asks on a click on its mark and in its menu, and keeps the focus', async () => {
            inside<HTMLButtonElement>('.note_changed')!.click();
            expect(inside<HTMLButtonElement>('.note_changed')!.tabIndex).toBe(-1);
            inside('lightning-button-menu')!.dispatchEvent(new CustomEvent('select', { detail: { value: 'change' } }));
            await rendered();
            expect(heardOf('togglechange')).toHaveLength(2);
            expect(document.activeElement).toBe(line);
        });

        it('is edited from there', async () => {
            diff()!.dispatchEvent(new MouseEvent('dblclick', { cancelable: true }));
            await rendered();
            expect(editor()).not.toBeNull();
            expect(diff()).toBeNull();
        });

        it('is plain text once nothing of it is changed', async () => {
            line.change = null;
            await rendered();
            expect(diff()).toBeNull();
        });
    });

    it.each(['Enter', 'F2'])('edits on %s and sends what changed', async (key) => {
        await press(key);
        expect(heardOf('editing')).toEqual([{ isEditing: true }]);
        await keep('it is 4112 ok');
        expect(editor()).toBeNull();
        expect(heardOf('editing')).toEqual([{ isEditing: true }, { isEditing: false }]);
        expect(document.activeElement).toBe(line);
        expect(heardOf('steps')).toEqual([
            { steps: [{ kind: 'replaceText', identifier: 'a', start: 6, removed: '4111', inserted: '4112' }] }
        ]);
    });

    it('passes on what is being typed', async () => {
        const typed = jest.fn();
        line.addEventListener('typing', (event) => typed((event as CustomEvent).detail));
        await press('Enter');
        editor()!.dispatchEvent(new CustomEvent('typing', { detail: { text: 'it is 4' } }));
        expect(typed.mock.calls).toEqual([[{ text: 'it is 4' }]]);
    });

    it('edits on a double click', async () => {
        inside('c-transcript-line-text')!.dispatchEvent(new MouseEvent('dblclick', { cancelable: true }));
        await rendered();
        expect(editor()).not.toBeNull();
    });

    it('sends nothing when nothing was changed, or when it was given up', async () => {
        await press('Enter');
        await keep('it is 4111 ok');
        await press('Enter');
        editor()!.dispatchEvent(new CustomEvent('giveup'));
        await rendered();
        expect(editor()).toBeNull();
        expect(heardOf('steps')).toEqual([]);
    });

    it.each([
        ['touches a redaction', 'it is something else'],
        ['leaves no text', '  ']
    ])('keeps the editor open with the reason when the edit %s', async (_, text) => {
        line.change = { text: 'it is 4111 ok', redactions: [redaction] };
        await rendered();
        await press('Enter');
        await keep(text);
        expect((editor() as HTMLElement & { problem: string }).problem).not.toBe('');
        expect(heardOf('steps')).toEqual([]);
    });

    it('says why it can’t be edited', async () => {
        line.canEdit = false;
        await press('Enter');
        expect(editor()).toBeNull();
        expect(heardOf('announce')).toHaveLength(1);
    });

    it('asks for the kind of the whole line on R', async () => {
        line.text = '  it is 4111 ok ';
        await press('r');
        expect(heardOf('redact')).toEqual([{ start: 2, end: 15 }]);
    });

    it('asks for the kind of the words that the arrows chose', async () => {
        await press('ArrowRight');
        await press('ArrowRight');
        await press('ArrowRight', { shiftKey: true });
        expect(heardOf('announce')).toHaveLength(3);
        await press('R');
        expect(heardOf('redact')).toEqual([{ start: 3, end: 10 }]);
    });

    it('gives up the chosen words on Escape, and lets Escape pass when there are none', async () => {
        await press('ArrowLeft');
        expect((await press('Escape')).defaultPrevented).toBe(true);
        expect((await press('Escape')).defaultPrevented).toBe(false);
        await press('r');
        expect(heardOf('redact')).toEqual([{ start: 0, end: 13 }]);
    });

    it.each(['r', 'Delete'])('removes the chosen redaction on %s', async (key) => {
        line.change = { text: 'it is 4111 ok', redactions: [redaction] };
        await rendered();
        await press('ArrowRight');
        await press('ArrowRight');
        await press('ArrowRight');
        await press(key);
        expect(heardOf('steps')).toEqual([{ steps: [{ kind: 'removeRedaction', identifier: 'a', redaction }] }]);
        expect(heardOf('redact')).toEqual([]);
    });

    it('removes the only redaction on Delete without words chosen, and says when there is none', async () => {
        await press('Delete');
        expect(heardOf('announce')).toHaveLength(1);
        line.change = { text: 'it is 4111 ok', redactions: [redaction] };
        await rendered();
        await press('Delete');
        expect(heardOf('steps')).toHaveLength(1);
    });

    it('removes a redaction by its button', async () => {
        line.change = { text: 'it is 4111 ok', redactions: [redaction] };
        await rendered();
        inside('c-transcript-line-text')!.dispatchEvent(new CustomEvent('removeredaction', { detail: { start: 6 } }));
        expect(heardOf('steps')).toEqual([{ steps: [{ kind: 'removeRedaction', identifier: 'a', redaction }] }]);
    });

    const twoRedactions = [redaction, { start: 11, end: 13, entityType: 'NAME', mask: '[NAME]' }];

    it('asks again what was redacted on L: the chosen redaction, or the only one', async () => {
        await press('l');
        expect(heardOf('announce')).toHaveLength(1);
        line.change = { text: 'it is 4111 ok', redactions: [redaction] };
        await rendered();
        await press('l');
        expect(heardOf('redact')).toEqual([{ start: 6, end: 10 }]);
        line.change = { text: 'it is 4111 ok', redactions: twoRedactions };
        await rendered();
        await press('l');
        expect(heardOf('redact')).toHaveLength(1);
        await press('ArrowLeft');
        await press('l');
        expect(heardOf('redact').at(-1)).toEqual({ start: 11, end: 13 });
    });

    it('asks again by the label of a mask and by the menu', async () => {
        line.change = { text: 'it is 4111 ok', redactions: twoRedactions };
        line.showsActions = true;
        await rendered();
        inside('c-transcript-line-text')!.dispatchEvent(new CustomEvent('relabel', { detail: { start: 11 } }));
        expect(heardOf('redact')).toEqual([{ start: 11, end: 13 }]);
        const offers = (): unknown[] =>
            [...line.shadowRoot!.querySelectorAll<HTMLElement & { value: string }>('lightning-menu-item')].map(
                ({ value }) => value
            );
        expect(offers()).not.toContain('relabel');
        await press('ArrowLeft');
        expect(offers()).toContain('relabel');
        inside('lightning-button-menu')!.dispatchEvent(new CustomEvent('select', { detail: { value: 'relabel' } }));
        expect(heardOf('redact')).toHaveLength(2);
    });

    it('hands on what the mouse selected, to the letter, and means it with Alt', async () => {
        const node = inside('c-transcript-line-text')!.shadowRoot!.querySelector('[data-start]')!.firstChild!;
        const range = document.createRange();
        range.setStart(node, 7);
        range.setEnd(node, 9);
        document.getSelection()!.addRange(range);
        const exact = { start: 7, end: 9 };
        expect(line.chosenText).toBe('4111');
        await press('r');
        await press('®', { altKey: true, code: 'KeyR' });
        expect(heardOf('redact')).toEqual([
            { start: 6, end: 10, exact, isExact: false },
            { start: 6, end: 10, exact, isExact: true }
        ]);
        document.getSelection()!.removeAllRanges();
        expect(line.chosenText).toBe('');
    });

    it('says which words are chosen, but none that are redacted', async () => {
        await press('ArrowRight');
        expect(line.chosenText).toBe('it');
        line.change = { text: 'it is 4111 ok', redactions: [redaction] };
        await rendered();
        await press('ArrowRight');
        await press('ArrowRight');
        expect(line.chosenText).toBe('');
    });

    it.each(['r', 'l', 'Delete'])('says on %s why it can’t be redacted', async (key) => {
        line.canRedact = false;
        line.change = { text: 'it is 4111 ok', redactions: [redaction] };
        await rendered();
        await press(key);
        expect(heardOf('announce')).toHaveLength(1);
        expect([...heardOf('redact'), ...heardOf('steps')]).toEqual([]);
    });

    it('does not redact a mask again', async () => {
        line.text = '[NAME]';
        await rendered();
        await press('r');
        expect(heardOf('redact')).toEqual([]);
        expect(heardOf('announce')).toHaveLength(1);
    });

    it('has a menu with what this person may do, out of the way of Tab', async () => {
        line.canRedact = false;
        line.change = { text: 'other', redactions: [] };
        await rendered();
        const menu = inside<HTMLElement & { tabIndex: number }>('lightning-button-menu')!;
        expect(
            [...line.shadowRoot!.querySelectorAll<HTMLElement & { value: string }>('lightning-menu-item')].map(
                ({ value }) => value
            )
        ).toEqual(['edit', 'change', 'revert']);
        menu.dispatchEvent(new CustomEvent('select', { detail: { value: 'revert' } }));
        expect(heardOf('revert')).toHaveLength(1);
        menu.dispatchEvent(new CustomEvent('select', { detail: { value: 'edit' } }));
        await rendered();
        expect(editor()).not.toBeNull();
        expect(inside('lightning-button-menu')).toBeNull();
    });

    it.each(['m', 'ContextMenu'])('opens its menu on %s', async (key) => {
        const menu = inside('lightning-button-menu')!;
        const focus = jest.spyOn(menu, 'focus');
        const click = jest.spyOn(menu, 'click');
        await press(key);
        expect([focus.mock.calls.length, click.mock.calls.length]).toEqual([1, 1]);
    });

    it('has its menu only while it has the focus or the mouse, or always for touch', async () => {
        line.blur();
        await rendered();
        expect(inside('lightning-button-menu')).toBeNull();
        inside('.line')!.dispatchEvent(new CustomEvent('mouseenter'));
        await rendered();
        expect(inside('lightning-button-menu')).not.toBeNull();
        inside('.line')!.dispatchEvent(new CustomEvent('mouseleave'));
        await rendered();
        expect(inside('lightning-button-menu')).toBeNull();
        line.showsActions = true;
        await rendered();
        expect(inside('lightning-button-menu')).not.toBeNull();
    });

    it('has no menu for somebody who may do nothing', async () => {
        line.canRedact = false;
        line.canEdit = false;
        await rendered();
        expect(inside('lightning-button-menu')).toBeNull();
    });

    it('is accessible', async () => {
        line.change = { text: 'it is 4111 ok', redactions: [redaction] };
        await rendered();
        await expect(line).toBeAccessible();
    });
});
