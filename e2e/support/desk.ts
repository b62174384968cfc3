import { expect, type Locator, type Page } from '@playwright/test';
import type { Stack } from './stack';

/** The local org's users, by what they may do. */
export type Username = 'viewer' | 'reviewer' | 'supervisor' | 'admin' | 'agent';

/**
 * What a person does on a record page, in the words of the page and with the keyboard alone, from wherever the focus is:
 * what Tab and the keys of the page don't lead to, no test gets to.
 */
export interface Desk {
    readonly page: Page;
    /** Opens a call of the local org by its name, as one of its users. */
    open(callName: string, username?: Username): Promise<void>;
    /** Connects through the real sign-in window, which names a person before it connects them the first time. */
    connect(username?: Username): Promise<void>;
    /** Connects a person whom the proxy knows from before. */
    connectAgain(username?: Username): Promise<void>;
    /** Opens, connects, and waits until the whole transcript is there. */
    read(callName: string, username?: Username): Promise<void>;
    /** Reads the transcript again, as "Check for new lines" does, and waits until it is there. */
    reload(): Promise<void>;
    /** A message above the transcript. */
    banner(text: string | RegExp): Locator;
    /** Opens the review, gives a reason and saves. */
    save(reason?: string): Promise<void>;
    closeReview(): Promise<void>;
    /** Replaces the text of a line in its editor. */
    edit(line: string, text: string): Promise<void>;
    redactLine(line: string, kind: string): Promise<void>;
    /** Goes through what may have to be redacted, with the focus on the first suggestion. */
    openSuggestions(): Promise<void>;
    /** The one line that holds this text. */
    line(text: string | RegExp): Locator;
    lines(): Locator;
    /** Makes a line the current one: into the lines with Tab, through them with the arrows. */
    goToLine(text: string | RegExp): Promise<void>;
    /** Goes into the lines, to the one that takes the focus. */
    enterLines(): Promise<void>;
    /** The line that has the focus. */
    currentLine(): Locator;
    /** Goes to a control with Tab, or with Shift+Tab where it stands before the focus. */
    reach(control: Locator): Promise<void>;
    /** Goes to a control and presses Enter on it. */
    press(control: Locator): Promise<void>;
    /** Writes over all that stands in the field that has the focus. */
    write(text: string): Promise<void>;
    /** Chooses from the menu of the whole transcript. */
    chooseMore(item: string | RegExp): Promise<void>;
    /** Chooses what it is that the redaction which is being made removes. */
    pickKind(kind: string): Promise<void>;
    dialog(): Locator;
    chooseReason(reason: string): Promise<void>;
    /** The identifier of the call's conversation in the local org. */
    conversationOf(callName: string): string;
}

/** More than any way on the page is long. */
const MOST_TABS = 40;

export function createDesk(page: Page, stack: Stack): Desk {
    const recordOf = (callName: string): Record<string, unknown> => {
        const record = stack.org.records('VoiceCall').find((call) => call['Name'] === callName);
        if (!record) {
            throw new Error(`the local org has no call ${callName}`);
        }
        return record;
    };
    const desk: Desk = {
        page,
        async open(callName, username = 'supervisor') {
            await page.context().addCookies([
                {
                    name: 'local_page_user',
                    value: encodeURIComponent(`${username}@example.com`),
                    url: stack.pageUrl
                }
            ]);
            await page.goto(`${stack.pageUrl}/lightning/r/VoiceCall/${String(recordOf(callName)['Id'])}/view`);
        },
        async connect(username = 'supervisor') {
            const popup = await openSignIn(desk);
            await desk.press(popup.locator(`button[value="${username}@example.com"]`));
            const closed = popup.waitForEvent('close');
            await desk.press(popup.getByRole('button', { name: 'Continue' }));
            await closed;
        },
        async connectAgain(username = 'supervisor') {
            const popup = await openSignIn(desk);
            const closed = popup.waitForEvent('close');
            await desk.press(popup.locator(`button[value="${username}@example.com"]`));
            await closed;
        },
        async read(callName, username = 'supervisor') {
            await desk.open(callName, username);
            await desk.connect(username);
            await expect(page.getByRole('status').filter({ hasText: 'Transcript loaded' })).toBeAttached();
        },
        async reload() {
            // Every read says in the end what it found; the same words twice differ by a space.
            const said = page.locator('[role="status"].slds-assistive-text');
            const before = await said.evaluate(({ textContent }) => textContent);
            await desk.chooseMore('Check for new lines');
            await expect.poll(() => said.evaluate(({ textContent }) => textContent)).not.toBe(before);
        },
        banner: (text) => page.locator('c-transcript-banner').getByRole('paragraph').filter({ hasText: text }),
        async save(reason = 'Other') {
            await desk.press(page.getByRole('button', { name: 'Review and save…' }));
            await desk.chooseReason(reason);
            await desk.press(desk.dialog().getByRole('button', { name: /^Save \d/ }));
        },
        async closeReview() {
            await page.keyboard.press('Escape');
            await expect(desk.dialog()).toHaveCount(0);
        },
        async edit(line, text) {
            await desk.goToLine(line);
            await page.keyboard.press('Enter');
            await desk.write(text);
            await page.keyboard.press('Enter');
            await expect(desk.line(text)).toBeFocused();
        },
        async redactLine(line, kind) {
            await desk.goToLine(line);
            await page.keyboard.press('r');
            await desk.pickKind(kind);
        },
        async openSuggestions() {
            await desk.press(page.getByRole('button', { name: 'Suggestions', exact: true }));
            await expect(page.getByRole('region', { name: 'Suggestions' }).locator(':focus')).toHaveCount(1);
        },
        line: (text) => page.getByRole('listitem').filter({ hasText: text }),
        lines: () => page.getByRole('list', { name: 'Transcript lines' }).getByRole('listitem'),
        async goToLine(text) {
            const line = desk.line(text);
            const placeOf = async (one: Locator): Promise<number> => Number(await one.getAttribute('aria-posinset'));
            await desk.enterLines();
            const steps = (await placeOf(line)) - (await placeOf(desk.currentLine()));
            for (let step = 0; step < Math.abs(steps); step += 1) {
                await page.keyboard.press(steps < 0 ? 'ArrowUp' : 'ArrowDown');
            }
            await expect(line).toBeFocused();
        },
        enterLines: () => desk.reach(desk.lines()),
        currentLine: () => desk.lines().and(page.locator(':focus')),
        reach: tabTo,
        async press(control) {
            await desk.reach(control);
            const { keyboard } = control.page();
            await keyboard.down('Enter');
            // A sign-in window may have closed before the key is up again.
            await keyboard.up('Enter').catch(() => undefined);
        },
        async write(text) {
            await page.keyboard.press('Control+a');
            await page.keyboard.type(text);
        },
        async chooseMore(item) {
            await desk.press(page.getByRole('button', { name: /^More/ }));
            const wanted = page
                .getByRole('menuitem', { name: item })
                .or(page.getByRole('menuitemcheckbox', { name: item }));
            await expect(wanted).toBeVisible();
            while (!(await wanted.evaluate((element) => element.matches(':focus-within')))) {
                await page.keyboard.press('ArrowDown');
            }
            await page.keyboard.press('Enter');
        },
        async pickKind(kind) {
            await expect(page.getByRole('combobox', { name: 'What is it?' })).toBeFocused();
            await page.keyboard.type(kind);
            // Behind its name an option says which mask it leaves.
            const marked = page.getByRole('option', { selected: true });
            await expect(marked.locator('.kind__name')).toHaveText(kind);
            await page.keyboard.press('Enter');
        },
        dialog: () => page.getByRole('dialog', { name: 'Review and save' }),
        async chooseReason(reason) {
            const box = desk.dialog().getByRole('combobox', { name: 'Reason' });
            await desk.press(box);
            // The list takes keys once an option is marked.
            await expect(box).toHaveAttribute('aria-activedescendant', /./);
            const ids = await desk
                .dialog()
                .getByRole('option')
                .evaluateAll((options) => options.map(({ id }) => id));
            const wanted = (await desk.dialog().getByRole('option', { name: reason }).getAttribute('id')) ?? '';
            const from = ids.indexOf((await box.getAttribute('aria-activedescendant')) ?? '');
            // One at a time: a press that comes before the list has rendered the last one is lost.
            for (const id of ids.slice(from + 1, ids.indexOf(wanted) + 1)) {
                await page.keyboard.press('ArrowDown');
                await expect(box).toHaveAttribute('aria-activedescendant', id);
            }
            await page.keyboard.press('Enter');
            await expect(box).toContainText(reason);
        },
        conversationOf(callName) {
            const conversationId = recordOf(callName)['ConversationId'];
            const conversation = stack.org.records('Conversation').find(({ Id }) => Id === conversationId);
            return String(conversation?.['ConversationIdentifier']);
        }
    };
    return desk;
}

async function openSignIn({ page, press }: Desk): Promise<Page> {
    const opening = page.waitForEvent('popup');
    await press(page.getByRole('button', { name: 'Connect', exact: true }));
    return opening;
}

/** Presses Tab, or Shift+Tab, until the focus is on the control. */
async function tabTo(control: Locator): Promise<void> {
    const page = control.page();
    // Not document.activeElement: synthetic shadow answers it with the host.
    const focus = page.locator(':focus');
    const hasFocus = async (): Promise<boolean> => (await control.and(focus).count()) > 0;
    await control.first().waitFor();
    await expect(control.first()).toBeEnabled();
    if (await hasFocus()) {
        return;
    }
    const stands = control.and(focus.or(control).first());
    const isBehind = (await focus.count()) > 0 && (await stands.count()) > 0;
    for (let press = 0; press < MOST_TABS; press += 1) {
        await page.keyboard.press(isBehind ? 'Shift+Tab' : 'Tab');
        if (await hasFocus()) {
            return;
        }
    }
    throw new Error(`Tab does not lead to ${String(control)}`);
}
