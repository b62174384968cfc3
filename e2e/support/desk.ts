import { expect, type Locator, type Page } from '@playwright/test';
import type { Stack } from './stack';

/** The local org's users, by what they may do. */
export type Username = 'viewer' | 'reviewer' | 'supervisor' | 'admin' | 'agent';

/** What a person does on a record page, in the words of the page. */
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
    /** The one line that holds this text. */
    line(text: string | RegExp): Locator;
    lines(): Locator;
    /** Makes a line the current one with a click on its time. */
    goToLine(text: string | RegExp): Promise<void>;
    dialog(): Locator;
    chooseReason(reason: string): Promise<void>;
    /** The identifier of the call's conversation in the local org. */
    conversationOf(callName: string): string;
}

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
            const popup = await openSignIn(page);
            await popup.locator(`button[value="${username}@example.com"]`).click();
            const closed = popup.waitForEvent('close');
            await popup.getByRole('button', { name: 'Continue' }).click();
            await closed;
        },
        async connectAgain(username = 'supervisor') {
            const popup = await openSignIn(page);
            const closed = popup.waitForEvent('close');
            await popup.locator(`button[value="${username}@example.com"]`).click();
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
            await page.getByRole('button', { name: /^More/ }).click();
            await page.getByRole('menuitem', { name: 'Check for new lines' }).click();
            await expect.poll(() => said.evaluate(({ textContent }) => textContent)).not.toBe(before);
        },
        banner: (text) => page.locator('c-transcript-banner').getByRole('paragraph').filter({ hasText: text }),
        async save(reason = 'Other') {
            await page.getByRole('button', { name: 'Review and save…' }).click();
            await desk.chooseReason(reason);
            await desk
                .dialog()
                .getByRole('button', { name: /^Save \d/ })
                .click();
        },
        async closeReview() {
            await desk.dialog().getByRole('button', { name: 'Close' }).last().click();
            await expect(desk.dialog()).toHaveCount(0);
        },
        async edit(line, text) {
            await desk.goToLine(line);
            await page.keyboard.press('Enter');
            await page.getByRole('textbox', { name: 'Text of this line' }).fill(text);
            await page.keyboard.press('Enter');
            await expect(desk.line(text)).toBeFocused();
        },
        async redactLine(line, kind) {
            await desk.goToLine(line);
            await page.keyboard.press('r');
            await page.getByRole('option', { name: kind, exact: true }).click();
        },
        line: (text) => page.getByRole('listitem').filter({ hasText: text }),
        lines: () => page.getByRole('list', { name: 'Transcript lines' }).getByRole('listitem'),
        async goToLine(text) {
            // Playwright's own focus() acts behind synthetic shadow's back and lands elsewhere; a click is what people do.
            await desk.line(text).click({ position: { x: 30, y: 12 } });
            await expect(desk.line(text)).toBeFocused();
        },
        dialog: () => page.getByRole('dialog', { name: 'Review and save' }),
        async chooseReason(reason) {
            await desk.dialog().getByRole('combobox', { name: 'Reason' }).click();
            await desk.dialog().getByRole('option', { name: reason }).click();
        },
        conversationOf(callName) {
            const conversationId = recordOf(callName)['ConversationId'];
            const conversation = stack.org.records('Conversation').find(({ Id }) => Id === conversationId);
            return String(conversation?.['ConversationIdentifier']);
        }
    };
    return desk;
}

async function openSignIn(page: Page): Promise<Page> {
    const opening = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    return opening;
}
