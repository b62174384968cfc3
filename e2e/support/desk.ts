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
