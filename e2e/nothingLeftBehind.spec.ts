import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { createCanary } from './support/canary';
import { makeCanaryCall } from './support/canaryCall';
import { listFilePlaces } from './support/filePlaces';
import { listOrgPlaces } from './support/orgPlaces';
import { test as base, type Heard } from './support/ownBrowser';
import { decode, listPagePlaces } from './support/pagePlaces';
import { findRemains, type Place, type Remains } from './support/places';
import { layProbes } from './support/probes';
import type { Stack } from './support/stack';
import { listStoragePlaces } from './support/storagePlaces';
import { expect } from './support/test';

const CALL = 'VC-CANARY';
const [short, long] = [createCanary('short'), createCanary('long', 150)];
const canaries = [short, long];

const test = base.extend({
    // Beside home and temporary files: what an org stores is no file here.
    dataDir: async ({ freshFolder }, use) => {
        const folder = join(freshFolder, 'org');
        makeCanaryCall(folder, CALL, [
            'Good morning, how are you?',
            `Yes, my e-mail address is ${short.text}@example.com, all in small letters.`,
            `What the letter says: ${long.text}`,
            'That is all, thank you.'
        ]);
        await use(folder);
    }
});

const listDiskPlaces = (freshFolder: string): readonly Place[] => listFilePlaces(freshFolder, ['home', 'tmp']);

interface Given {
    readonly page: Page;
    readonly context: BrowserContext;
    readonly stack: Stack;
    readonly freshFolder: string;
    readonly heard: Heard;
}

/** Everything that can hold something of a call, in every window. What somebody downloads is below `tmp`. */
function listPlaces({ page, context, stack, freshFolder, heard }: Given): readonly Place[] {
    return [
        ...context.pages().flatMap(listPagePlaces),
        ...listStoragePlaces(context, page),
        ...listOrgPlaces(stack),
        ...listDiskPlaces(freshFolder),
        { name: 'what the proxy wrote', read: () => [stack.proxyOutput()] },
        { name: 'addresses asked for', read: () => heard.addresses.map(decode) },
        { name: 'the console', read: () => heard.console }
    ];
}

const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Find in the transcript' });
const findBar = (page: Page): Locator => page.getByRole('search', { name: 'Find in the transcript' });

async function find(page: Page, words: string): Promise<void> {
    await page.keyboard.press('Control+f');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type(words);
}

const wordsAt = (remains: readonly Remains[], place: string, canary: string): readonly number[] =>
    remains.find((one) => one.place === place && one.canary === canary)?.words ?? [];

test('a canary is found in capitals, in two bytes a letter, in an address and where a text was cut', async () => {
    const places = [short.text.toUpperCase(), Buffer.from(short.text, 'utf16le').toString('latin1'), `?q=${short.text}`]
        .map((text): Place => ({ name: text, read: () => [`before ${text} after`] }))
        .concat({ name: 'cut', read: () => [`before ${short.text.slice(0, 7)}`, `${short.text.slice(7)} after`] });
    const found = await findRemains(places, canaries);
    expect(found.map(({ place, canary, words }) => [place, canary, words])).toEqual(
        places.map(({ name }) => [name, 'short', [0]])
    );
    expect(await findRemains([{ name: 'else', read: () => ['something else'] }], canaries)).toEqual([]);
});

test('what was redacted and saved is nowhere any more', async ({ desk, page, context, stack, freshFolder, heard }) => {
    const given = { page, context, stack, freshFolder, heard };
    await desk.read(CALL);

    // The same search finds both wherever they can stand now, the last word of the long one, too.
    const before = await findRemains(listPlaces(given), canaries);
    expect([...new Set(before.map(({ place }) => place))].sort()).toEqual([
        'org: lines of canary',
        'the document',
        'the memory of the page'
    ]);
    for (const place of ['org: lines of canary', 'the document', 'the memory of the page']) {
        expect(wordsAt(before, place, 'short'), place).toEqual([0]);
        expect(wordsAt(before, place, 'long'), place).toContain(long.words - 1);
    }

    await find(page, short.text);
    await expect(findBar(page)).toContainText('1 of 1');
    await page.keyboard.press('Escape');
    await desk.openSuggestions();
    await page.keyboard.press('a');
    await expect(desk.line('EMAIL')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await desk.redactLine('What the letter says', 'Name');
    await desk.save();
    await expect(desk.dialog().getByText('2 of 2 lines verified')).toBeVisible();

    // What the results offer to keep is downloaded, and searched with all else.
    await desk.press(desk.dialog().getByRole('button', { name: 'Receipt', exact: true }));
    for (const name of ['Download JSON', 'Download page to print']) {
        const coming = page.waitForEvent('download');
        await desk.press(desk.dialog().getByRole('button', { name }));
        await (await coming).path();
    }
    // In memory the open results still hold it, to say where else it stands.
    const seen = listPlaces(given).filter(({ name }) => name !== 'the memory of the page');
    expect(await findRemains(seen, canaries), 'with the results in view').toEqual([]);
    await desk.closeReview();
    await desk.enterLines();
    // Nor does the page find it, or keep what somebody looks for.
    for (const { text } of canaries) {
        await find(page, text.slice(0, 40));
        await expect(findBar(page)).toContainText('No results');
        await page.keyboard.press('Control+a');
        await page.keyboard.press('Delete');
        await page.keyboard.press('Escape');
    }
    expect(await findRemains(listPlaces(given), canaries), 'with the results closed').toEqual([]);
    expect(stack.proxyOutput(), 'the proxy told all that it tells').toContain('"level":');

    // Had it been anywhere, the search would have said so.
    const probes = await layProbes(page, stack, freshFolder);
    const found = await findRemains(
        listPlaces(given),
        probes.map(({ canary }) => canary)
    );
    for (const { canary, place } of probes) {
        const here = found.filter((one) => one.canary === canary.name && one.place.startsWith(place));
        expect(here.at(-1)?.words.at(-1), canary.name).toBe(canary.words - 1);
    }

    await context.close();
    expect(await findRemains(listDiskPlaces(freshFolder), canaries), 'on the disk, in the end').toEqual([]);
});
