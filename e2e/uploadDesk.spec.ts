import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { makeEmptyCalls, nameOf, toVtt } from './support/deskCalls';
import { expect, test } from './support/test';
import { createUploadDesk, expectStored, toFile } from './support/uploadDesk';

const dataDir = makeEmptyCalls(12, (call) => (call === 9 || call === 10 ? 'transferred' : undefined));
const folder = mkdtempSync(join(tmpdir(), 'transcript-desk-files-'));
mkdirSync(join(folder, 'week', 'monday'), { recursive: true });
[1, 2].forEach((call) => writeFileSync(join(folder, 'week', `${nameOf(call)}.vtt`), toVtt(call)));
[3, 4].forEach((call) => writeFileSync(join(folder, 'week', 'monday', `${nameOf(call)}.vtt`), toVtt(call)));
writeFileSync(join(folder, 'week', '.DS_Store'), 'x');
writeFileSync(join(folder, 'week', 'photo.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));

test.use({ dataDir });
test.afterAll(() => {
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
});

async function zipOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
    const writer = new ZipWriter(new BlobWriter());
    for (const [name, text] of Object.entries(files)) await writer.add(name, new TextReader(text));
    return Buffer.from(await (await writer.close()).arrayBuffer());
}

const noViolations = async (page: Parameters<typeof createUploadDesk>[0]): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
};

test('a folder, a zip file, a table and files that are not clear: what is sent is what is stored', async ({
    desk,
    stack,
    page
}) => {
    const uploads = createUploadDesk(page, desk, stack);
    await uploads.open();
    await noViolations(page);
    await uploads.chooseFolder(join(folder, 'week'));
    await uploads.looked();
    await uploads.choose([
        toFile('calls.zip', await zipOf({ [`a/${nameOf(5)}.vtt`]: toVtt(5), [`a/${nameOf(6)}.vtt`]: toVtt(6) })),
        toFile('seven.vtt', toVtt(7)),
        toFile(`${desk.conversationOf(nameOf(9))}.vtt`, toVtt(9)),
        toFile('nobody knows.vtt', toVtt(8)),
        toFile(`${nameOf(11)}.vtt`, toVtt(11).replaceAll('<v Agent', '<v Tom').replaceAll('<v Customer', '<v Ana')),
        toFile('broken.json', '{"Transcript": [')
    ]);
    await uploads.looked();
    await uploads.chooseTable(toFile('table.csv', `file,call\nseven.vtt,${nameOf(7)}\n`));
    await expect(page.getByText('table.csv: 1 file')).toBeVisible();
    await uploads.looked();
    await expect(page.getByRole('radio', { name: 'Ready (7)' })).toBeAttached();
    await expect(page.getByRole('radio', { name: 'Can’t be sent (5)' })).toBeAttached();
    await expect(uploads.row('.DS_Store')).toHaveCount(0);
    await expect(uploads.row('photo.png')).toContainText('Can’t be sent');
    await expect(uploads.row('week/monday')).toHaveCount(2);
    await noViolations(page);

    // Several calls fit: a person says which.
    await uploads.filter(/^Can’t be sent/);
    await uploads.row('2 calls fit').click();
    const panel = page.getByRole('region', { name: 'The chosen transcript' });
    await panel.getByRole('radio', { name: nameOf(9) }).check();
    await expect(page.getByRole('radio', { name: 'Ready (8)' })).toBeAttached();

    // None does: they name it.
    await uploads.row('nobody knows.vtt').click();
    await panel.getByLabel('Number, id or key of the call').fill(nameOf(8));
    await panel.getByRole('button', { name: 'Use this call' }).click();
    await expect(page.getByRole('radio', { name: 'Ready (9)' })).toBeAttached();

    // Names say nothing of who is who.
    await uploads.row(nameOf(11)).click();
    for (const [speaker, participant] of [
        ['Tom', 'Grace Whitfield'],
        ['Ana', 'Customer']
    ] as const) {
        await panel.getByRole('combobox', { name: new RegExp(speaker) }).click();
        await panel.getByRole('option', { name: participant }).click();
    }
    await expect(page.getByRole('radio', { name: 'Ready (10)' })).toBeAttached();
    await noViolations(page);

    await uploads.send(/^Upload 10 transcripts$/);
    await uploads.over();
    await expect(page.getByText('10 of 10 done: 10 stored, 0 not stored.').first()).toBeVisible();
    await noViolations(page);
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 11].forEach((call) => expectStored(desk, stack, call));
    expect(stack.org.entries(desk.conversationOf(nameOf(12)))).toEqual([]);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the report' }).click();
    const report = readFileSync(await (await download).path(), 'utf8');
    expect(report.split('\r\n')).toHaveLength(14);
    expect(report).toMatch(
        new RegExp(`^week/${nameOf(1)}\\.vtt,${nameOf(1)},0LQ\\w{12},Stored,4,4,4,\\w*,,,TC-\\d+\\r$`, 'm')
    );
    expect(report).not.toContain('naïve');

    await page.getByRole('tab', { name: 'Past uploads' }).click();
    const past = page.getByRole('table', { name: 'Past uploads' });
    await expect(past.getByRole('row')).toHaveCount(11);
    await noViolations(page);
    await page.getByRole('combobox', { name: 'State' }).click();
    await page.getByRole('option', { name: 'Not stored' }).click();
    await expect(page.getByText('No upload fits these filters.')).toBeVisible();
});

test('the keys alone lead through the transcripts and into what is to decide', async ({ desk, stack, page }) => {
    const uploads = createUploadDesk(page, desk, stack);
    await uploads.open();
    await uploads.choose(
        [1, 2, 3, 4, 5, 6, 7, 8].map((call) => toFile(`${call === 8 ? 'x' : nameOf(call)}.vtt`, toVtt(call)))
    );
    await uploads.looked();
    await desk.reach(uploads.row(`${nameOf(1)}.vtt`));
    await page.keyboard.press('End');
    await expect(uploads.row('x.vtt')).toBeFocused();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: 'x.vtt' });
    await expect(heading).toBeFocused();
    await desk.reach(page.getByLabel('Number, id or key of the call'));
    await page.keyboard.type(nameOf(8));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio', { name: 'Ready (8)' })).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(uploads.row('x.vtt')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(uploads.row(`${nameOf(1)}.vtt`)).toBeFocused();
});

test('a run goes on while the page shows something else', async ({ desk, stack, page }) => {
    const uploads = createUploadDesk(page, desk, stack);
    await uploads.open();
    await uploads.choose([1, 2, 3].map((call) => toFile(`${nameOf(call)}.vtt`, toVtt(call))));
    await uploads.looked();
    await uploads.send(/^Upload 3 transcripts$/);
    await page.getByRole('link', { name: 'Voice Calls' }).click();
    await expect(page.getByText('12 calls that you can see')).toBeVisible();
    await page.getByRole('link', { name: 'Transcript Uploads' }).click();
    await uploads.over();
    await page.getByRole('button', { name: 'Go on with other files' }).click();
    await expect(page.getByText(/WebVTT, SRT, CSV/)).toBeVisible();
    [1, 2, 3].forEach((call) => expectStored(desk, stack, call));
});

test('only who may upload has the tab', async ({ desk, stack, page }) => {
    await desk.open(nameOf(1), 'supervisor');
    await expect(page.getByRole('link', { name: 'Voice Calls' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Transcript Uploads' })).toHaveCount(0);
    await page.goto(`${stack.pageUrl}/lightning/n/Transcript_Upload_Desk`);
    await expect(page.getByText('This tab is not for the person')).toBeVisible();
});
