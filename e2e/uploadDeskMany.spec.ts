import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeEmptyCalls, nameOf, toVtt } from './support/deskCalls';
import { createDesk, type Desk } from './support/desk';
import type { Stack } from './support/stack';
import { expect, test } from './support/test';
import { createUploadDesk, expectStored } from './support/uploadDesk';

/** Three hundred files in the full run, fewer in every other. */
const FILES = process.env['TRANSCRIPT_DESK_FULL'] === undefined ? 120 : 300;
/** Files that are no good: of no call, empty, no text. Each of the others has a call. */
const BAD = FILES / 10;
const CALLS = FILES - BAD;

const dataDir = makeEmptyCalls(CALLS);
const folder = mkdtempSync(join(tmpdir(), 'transcript-desk-many-'));
for (let call = 1; call <= CALLS; call += 1) writeFileSync(join(folder, `${nameOf(call)}.vtt`), toVtt(call));
for (let bad = 0; bad < BAD; bad += 1) {
    const [name, content] = [
        [`unknown-${bad}.vtt`, toVtt(1)],
        [`empty-${bad}.vtt`, 'WEBVTT\n'],
        [`photo-${bad}.png`, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')]
    ][bad % 3] as [string, string | Buffer];
    writeFileSync(join(folder, name), content);
}

test.use({ dataDir });
test.setTimeout(300_000);
test.afterAll(() => {
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
});

/** How many transcripts are stored, by the records of the org. */
const verified = (stack: Stack): number =>
    stack.org.records('Transcript_Change__c').filter(({ State__c }) => State__c === 'Verified').length;

async function choose(page: Page, desk: Desk, stack: Stack, left: number) {
    const uploads = createUploadDesk(page, desk, stack);
    await uploads.open();
    await uploads.chooseFolder(folder);
    await expect(page.getByRole('radio', { name: `All (${CALLS + BAD})` })).toBeAttached({ timeout: 60_000 });
    await uploads.looked();
    await expect(page.getByRole('radio', { name: `Ready (${left})` })).toBeAttached();
    await expect(page.getByRole('radio', { name: `Can’t be sent (${BAD})` })).toBeAttached();
    return uploads;
}

/** Each call holds just the lines of its file, once, and has just one upload that was verified. */
function expectAllOnce(desk: Desk, stack: Stack): void {
    for (let call = 1; call <= CALLS; call += 1) expectStored(desk, stack, call);
    expect(verified(stack)).toBe(CALLS);
}

test.describe('a proxy of its own', () => {
    // What a killed proxy may have sent stays locked until nothing of it can land any more: here, a minute and some seconds.
    test.use({
        ownProxyProcess: true,
        proxyEnv: { TRANSCRIPT_DESK_SAVE_DEADLINE_MS: '5000', TRANSCRIPT_DESK_UPLOAD_SETTLE_MS: '60000' }
    });

    test(`${FILES} files go on after the proxy was killed, and after the page was closed, and nothing is there twice`, async ({
        desk,
        stack,
        page,
        context
    }) => {
        const uploads = await choose(page, desk, stack, CALLS);
        await uploads.send(new RegExp(`^Upload ${CALLS} transcripts$`));
        await expect.poll(() => verified(stack), { timeout: 60_000 }).toBeGreaterThan(CALLS / 15);
        await stack.killProxy();
        await expect(page.getByText(/the transcript service does not answer/).first()).toBeVisible({ timeout: 60_000 });
        await stack.restartProxy();
        await page.getByRole('button', { name: 'Try now' }).click();
        await expect.poll(() => verified(stack), { timeout: 60_000 }).toBeGreaterThan(CALLS / 4);

        await page.close({ runBeforeUnload: false });
        await expect.poll(() => verified(stack)).toBeLessThan(CALLS);
        const stored = verified(stack);
        const again = await context.newPage();
        const againDesk = createDesk(again, stack);
        const next = createUploadDesk(again, againDesk, stack);
        await again.goto(`${stack.pageUrl}/lightning/n/Transcript_Upload_Desk`);
        await againDesk.connectAgain('admin');
        await next.chooseFolder(folder);
        await expect(again.getByRole('radio', { name: `All (${CALLS + BAD})` })).toBeAttached({ timeout: 60_000 });
        await next.looked();
        await expect(again.getByRole('radio', { name: /^Stored before/ })).toBeAttached();
        expect(stored).toBeGreaterThan(CALLS / 4);
        await next.send(/^Upload \d+ transcripts$/);
        await next.over(180_000);
        expectAllOnce(againDesk, stack);
    });
});

test('the hour’s requests are used up in the middle: it waits, says until when, and the rest is sent later', async ({
    desk,
    stack,
    page
}) => {
    const uploads = await choose(page, desk, stack, CALLS);
    stack.org.limits.leaveHourly('admin@example.com', CALLS / 4);
    await uploads.send(new RegExp(`^Upload ${CALLS} transcripts$`));
    await expect(page.getByText(/used up for this hour\. It goes on by itself at/).first()).toBeVisible({
        timeout: 60_000
    });
    expect(verified(stack)).toBeLessThan(CALLS);
    stack.org.limits.leaveHourly('admin@example.com', 1000);
    await page.getByRole('button', { name: 'Cancel the upload' }).click();
    await uploads.over();
    await page.getByRole('button', { name: 'Go on with other files' }).click();
    await page.getByRole('button', { name: /^Upload \d+ transcripts$/ }).click();
    await uploads.over(180_000);
    expectAllOnce(desk, stack);
});
