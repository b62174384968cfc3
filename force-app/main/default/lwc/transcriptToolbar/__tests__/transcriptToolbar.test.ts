import { createElement } from 'lwc';
import TranscriptToolbar from 'c/transcriptToolbar';

jest.mock('@salesforce/label/c.Transcript_Lines_Many', () => ({ default: '{0} lines' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Lines_So_Far_Many', () => ({ default: '{0} so far' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Filter_Shown', () => ({ default: '{0} of {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Filter_Shown_So_Far', () => ({ default: '{0} of {1} so far' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Connected_As', () => ({ default: 'As {0}' }), { virtual: true });

type Toolbar = HTMLElement &
    Record<'lineCount' | 'shownCount' | 'tool' | 'isReading' | 'canEdit' | 'canUndo' | 'canRedo' | 'userName', unknown>;

describe('c-transcript-toolbar', () => {
    const render = (properties: Partial<Toolbar>): Toolbar => {
        const toolbar = createElement('c-transcript-toolbar', { is: TranscriptToolbar }) as Toolbar;
        Object.assign(toolbar, properties);
        document.body.append(toolbar);
        return toolbar;
    };
    const all = <Found extends HTMLElement>(toolbar: Toolbar, selector: string): Found[] => [
        ...toolbar.shadowRoot!.querySelectorAll<Found>(selector)
    ];
    afterEach(() => document.body.replaceChildren());

    it.each<[Partial<Toolbar>, string | undefined]>([
        [{ lineCount: null }, undefined],
        [{ lineCount: 40 }, '40 lines'],
        [{ lineCount: 40, isReading: true }, '40 so far'],
        [{ lineCount: 4000, shownCount: 12 }, '12 of 4,000'],
        [{ lineCount: 40, shownCount: 0, isReading: true }, '0 of 40 so far']
    ])('counts the lines: %j', (properties, expected) => {
        expect(all(render(properties), 'span')[0]?.textContent).toBe(expected);
    });

    it('offers undo and redo only to who may change lines, and only where there is something to take back', async () => {
        expect(all(render({ canEdit: false }), 'lightning-button-icon')).toHaveLength(0);
        const toolbar = render({ canEdit: true, canUndo: true, canRedo: false });
        const buttons = all<HTMLElement & { disabled: boolean }>(toolbar, 'lightning-button-icon');
        expect(buttons.map(({ disabled }) => disabled)).toEqual([false, true]);
        await expect(toolbar).toBeAccessible();
    });

    it('says what was chosen', () => {
        const toolbar = render({ lineCount: 4, canEdit: true, canUndo: true, canRedo: true, userName: 'Ana' });
        const heard: string[] = [];
        ['find', 'undo', 'redo', 'gototime', 'copyall', 'reload', 'clock', 'shortcuts', 'signout'].forEach((name) =>
            toolbar.addEventListener(name, () => heard.push(name))
        );
        all(toolbar, 'lightning-button-icon').forEach((button) => button.click());
        const menu = all(toolbar, 'lightning-button-menu')[0];
        ['gototime', 'copyall', 'reload', 'clock', 'shortcuts', 'signout'].forEach((value) =>
            menu?.dispatchEvent(new CustomEvent('select', { detail: { value } }))
        );
        expect(heard).toEqual([
            'find',
            'undo',
            'redo',
            'gototime',
            'copyall',
            'reload',
            'clock',
            'shortcuts',
            'signout'
        ]);
        expect(all<HTMLElement & { label: string }>(toolbar, 'lightning-menu-subheader')[0]?.label).toBe('As Ana');
    });

    it.each<[Partial<Toolbar>, number]>([
        [{ lineCount: 4 }, 1],
        [{ lineCount: 4, tool: 'goTo' }, 1],
        [{ lineCount: 4, tool: 'find' }, 0],
        [{ lineCount: null }, 0]
    ])('offers to find words where there are some and nothing finds them yet: %j', (properties, count) => {
        expect(all(render(properties), '[data-name="find"]')).toHaveLength(count);
    });
});
