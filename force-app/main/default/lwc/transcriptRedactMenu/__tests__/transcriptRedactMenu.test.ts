import { setup } from '@sa11y/jest';
import { createElement } from 'lwc';
import { ENTITY_TYPES } from 'c/transcriptRedaction';
import TranscriptRedactMenu from 'c/transcriptRedactMenu';

setup();

type Menu = HTMLElement & {
    compact: boolean;
    firstLineOnly: boolean;
    exact: boolean;
    offersExact: unknown;
    maskOf: unknown;
};

describe('c-transcript-redact-menu', () => {
    let menu: Menu;
    let heard: [string, unknown][];

    const filter = (): HTMLInputElement => menu.shadowRoot!.querySelector('input')!;
    const options = (): HTMLElement[] => [...menu.shadowRoot!.querySelectorAll<HTMLElement>('[role="option"]')];
    const active = (): string | undefined =>
        options().find((option) => option.getAttribute('aria-selected') === 'true')?.dataset['entityType'];
    const press = async (key: string): Promise<void> => {
        filter().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        await Promise.resolve();
    };
    const type = async (text: string): Promise<void> => {
        filter().value = text;
        filter().dispatchEvent(new CustomEvent('input'));
        await Promise.resolve();
    };
    const open = (compact: boolean): void => {
        menu = createElement('c-transcript-redact-menu', { is: TranscriptRedactMenu });
        menu.compact = compact;
        heard = [];
        ['ask', 'pick', 'everywhere', 'close'].forEach((name) =>
            menu.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]))
        );
        document.body.append(menu);
    };

    afterEach(() => menu.remove());

    it('takes the focus and offers every kind, the card number first, and decides for none', async () => {
        open(false);
        expect(menu.shadowRoot!.activeElement).toBe(filter());
        expect(options()).toHaveLength(ENTITY_TYPES.length);
        expect(active()).toBeUndefined();
        await press('Enter');
        expect(heard).toEqual([]);
        await press('ArrowDown');
        expect(active()).toBe('CREDIT_DEBIT_NUMBER');
        expect(filter().getAttribute('aria-activedescendant')).toBe(options()[0]!.id);
        await type('email');
        await type('');
        expect(active()).toBeUndefined();
    });

    it('says of each kind which mask it leaves, where it is told', async () => {
        open(false);
        expect(options()[0]!.textContent).not.toMatch(/\[/);
        menu.maskOf = (entityType: string) => `[${entityType}_7]`;
        await Promise.resolve();
        for (const option of options()) {
            // What is seen is what is heard.
            expect(option.getAttribute('aria-label')).toBeNull();
            expect(option.querySelector('.kind__mask')?.textContent).toBeTruthy();
        }
        await expect(menu).toBeAccessible();
    });

    it('moves by arrows, around both ends, and picks by Enter once', async () => {
        open(false);
        await press('ArrowUp');
        expect(active()).toBe(options().at(-1)!.dataset['entityType']);
        await press('ArrowDown');
        await press('ArrowDown');
        await press('PageDown');
        await press('PageUp');
        expect(active()).toBe('CREDIT_DEBIT_CVV');
        await press('Enter');
        await press('Enter');
        expect(heard).toEqual([['pick', { entityType: 'CREDIT_DEBIT_CVV' }]]);
    });

    it('filters by what is typed and picks the first that fits', async () => {
        open(false);
        await press('ArrowDown');
        await type('email');
        expect(options().map((option) => option.dataset['entityType'])).toEqual(['EMAIL']);
        await press('Enter');
        expect(heard).toEqual([['pick', { entityType: 'EMAIL' }]]);
    });

    it('says that nothing fits, and picks nothing', async () => {
        open(false);
        await type('zzz');
        await press('ArrowDown');
        await press('Enter');
        expect(options()).toHaveLength(0);
        expect(menu.shadowRoot!.querySelector('[role="status"]')!.textContent).not.toBe('');
        expect(heard).toEqual([]);
    });

    it('picks what is clicked', () => {
        open(false);
        options()[5]!.click();
        expect(heard).toEqual([['pick', { entityType: options()[5]!.dataset['entityType'] }]]);
    });

    const pressIn = (target: HTMLElement, init: KeyboardEventInit): boolean =>
        target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    const everywhere = (): HTMLElement => menu.shadowRoot!.querySelector('.menu__everywhere')!;
    const tick = (): HTMLInputElement | null => menu.shadowRoot!.querySelector('.menu__tick');

    it.each<[string, () => HTMLElement, KeyboardEventInit]>([
        ['Escape in the filter', filter, { key: 'Escape' }],
        ['Escape behind it', everywhere, { key: 'Escape' }],
        ['Tab off its end', everywhere, { key: 'Tab' }],
        ['Tab off its beginning', filter, { key: 'Tab', shiftKey: true }]
    ])('closes on %s and gives the focus back', (_, target, init) => {
        open(false);
        expect(pressIn(target(), init)).toBe(false);
        expect(heard).toEqual([['close', { returnsFocus: true }]]);
    });

    it('lets Tab move through it, and keeps the keys of its buttons', () => {
        open(false);
        expect(pressIn(filter(), { key: 'Tab' })).toBe(true);
        expect(pressIn(everywhere(), { key: 'Tab', shiftKey: true })).toBe(true);
        expect(pressIn(everywhere(), { key: 'Enter' })).toBe(true);
        expect(heard).toEqual([]);
    });

    it('offers the selection to the letter only where it is something else', async () => {
        open(false);
        expect(tick()).toBeNull();
        menu.offersExact = { start: 1, end: 2 };
        await Promise.resolve();
        expect(tick()!.checked).toBe(false);
        tick()!.click();
        expect(heard).toEqual([['ask', { isExact: true }]]);
        menu.exact = true;
        await Promise.resolve();
        tick()!.click();
        expect(heard.at(-1)).toEqual(['ask', { isExact: false }]);
        await expect(menu).toBeAccessible();
    });

    it('asks for the same words everywhere, once', () => {
        open(false);
        everywhere().click();
        everywhere().click();
        expect(heard.map(([name]) => name)).toEqual(['everywhere']);
    });

    it('closes when the person goes elsewhere, and leaves the focus there', () => {
        open(false);
        filter().blur();
        expect(heard).toEqual([['close', { returnsFocus: false }]]);
    });

    it('as a bar takes neither focus nor selection, and says when only the first line counts', async () => {
        open(true);
        expect(menu.shadowRoot!.activeElement).toBeNull();
        expect(menu.shadowRoot!.querySelector('.bar__hint')).toBeNull();
        menu.firstLineOnly = true;
        await Promise.resolve();
        expect(menu.shadowRoot!.querySelector('.bar__hint')!.textContent).not.toBe('');
        const button = menu.shadowRoot!.querySelector('button')!;
        const pressed = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
        button.dispatchEvent(pressed);
        button.click();
        expect(pressed.defaultPrevented).toBe(true);
        expect(heard).toEqual([['ask', { isExact: false }]]);
        menu.offersExact = { start: 1, end: 2 };
        button.dispatchEvent(new MouseEvent('click', { altKey: true }));
        expect(heard.at(-1)).toEqual(['ask', { isExact: true }]);
    });

    it.each([true, false])('is accessible (compact: %s)', async (compact) => {
        open(compact);
        await expect(menu).toBeAccessible();
    });
});
