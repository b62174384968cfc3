import { expect, type Locator, type Page } from '@playwright/test';
import { linesOf, nameOf, textOf } from './deskCalls';
import type { Desk } from './desk';
import type { Stack } from './stack';

/** A file as a browser gets it. */
export interface GivenFile {
    readonly name: string;
    readonly mimeType: string;
    readonly buffer: Buffer;
}

/** A text as a file; Lightning Web Security and browsers don't look at its kind. */
export const toFile = (name: string, text: string | Buffer): GivenFile => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(text)
});

/** The upload desk, in the words of its page. */
export interface UploadDesk {
    /** Opens its tab as the admin, and connects. */
    open(): Promise<void>;
    choose(files: readonly GivenFile[] | string): Promise<void>;
    chooseFolder(folder: string): Promise<void>;
    chooseTable(file: GivenFile): Promise<void>;
    /** Waits until all that was given is looked at. */
    looked(): Promise<void>;
    row(text: string | RegExp): Locator;
    filter(name: RegExp): Promise<void>;
    /** Gives a reason and sends. */
    send(button: RegExp): Promise<void>;
    over(timeout?: number): Promise<void>;
}

export function createUploadDesk(page: Page, desk: Desk, stack: Stack): UploadDesk {
    const inputs = page.locator('c-transcript-upload-drop input[type="file"]');
    return {
        async open() {
            await page
                .context()
                .addCookies([
                    { name: 'local_page_user', value: encodeURIComponent('admin@example.com'), url: stack.pageUrl }
                ]);
            await page.goto(`${stack.pageUrl}/lightning/n/Transcript_Upload_Desk`);
            await desk.connect('admin');
            await expect(page.getByText('Drop transcripts here')).toBeVisible();
        },
        choose: (files) => inputs.nth(0).setInputFiles(typeof files === 'string' ? files : [...files]),
        chooseFolder: (folder) => inputs.nth(1).setInputFiles(folder),
        chooseTable: (file) => inputs.nth(2).setInputFiles(file),
        async looked() {
            await expect(page.getByText(/Looking for the calls|files to read/)).toHaveCount(0, { timeout: 60_000 });
            await expect(page.getByRole('radio', { name: /^Being looked at/ })).toHaveCount(0);
        },
        row: (text) => page.getByRole('row').filter({ hasText: text }),
        async filter(name) {
            await page.getByRole('radio', { name }).check({ force: true });
        },
        async send(button) {
            const reason = page.getByRole('combobox', { name: 'Reason' });
            await reason.click();
            await page.getByRole('option', { name: 'Other' }).click();
            await page.getByRole('button', { name: button }).click();
        },
        async over(timeout = 60_000) {
            await expect(page.getByText('Upload finished')).toBeVisible({ timeout });
        }
    };
}

/** What the org holds of a call, beside what its file says. */
export function expectStored(desk: Desk, stack: Stack, call: number): void {
    const entries = stack.org.entries(desk.conversationOf(nameOf(call)));
    const told = entries.map(({ messageText, sender }) => [sender.role, messageText]);
    const said = Array.from({ length: linesOf(call) }, (_, line) => [
        line % 2 === 0 ? 'Agent' : 'EndUser',
        textOf(call, line)
    ]);
    expect(told, nameOf(call)).toEqual(said);
}
