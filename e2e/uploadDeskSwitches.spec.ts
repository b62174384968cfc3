import { rmSync } from 'node:fs';
import { uploadSwitches } from '../local-org/src/behaviour/uploadSwitches';
import { linesOf, makeEmptyCalls, nameOf, textOf, toVtt } from './support/deskCalls';
import { expect, test } from './support/test';
import { createUploadDesk, expectStored, toFile } from './support/uploadDesk';

const dataDir = makeEmptyCalls(3);
// Where no word of Salesforce can be believed, an upload is over once nothing more can come: here, after a minute.
test.use({
    dataDir,
    proxyEnv: { TRANSCRIPT_DESK_SAVE_DEADLINE_MS: '1000', TRANSCRIPT_DESK_UPLOAD_SETTLE_MS: '1000' }
});
test.afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Every other value than the default in the full run; else the one that leaves most behind. */
const SWITCHED = uploadSwitches
    .flatMap(({ name, values, defaultValue }) =>
        Object.keys(values)
            .filter((value) => value !== defaultValue)
            .map((value) => ({ name, value }))
    )
    .filter(({ value }) => process.env['TRANSCRIPT_DESK_FULL'] !== undefined || value === 'append');

for (const { name, value } of SWITCHED) {
    test(`where ${name} is ${value}, the org holds just what was sent`, async ({ desk, stack, page }) => {
        stack.org.setBehaviour({ [name]: value });
        const uploads = createUploadDesk(page, desk, stack);
        await uploads.open();
        await uploads.choose([1, 2, 3].map((call) => toFile(`${nameOf(call)}.vtt`, toVtt(call))));
        await uploads.looked();
        await uploads.send(/^Upload 3 transcripts$/);
        await uploads.over();
        await expect(page.getByText('3 of 3 done: 3 stored, 0 not stored.').first()).toBeVisible();
        [1, 2, 3].forEach((call) => expectStored(desk, stack, call));

        // The same call once more, with another text in its last line.
        const texts = Array.from({ length: linesOf(1) }, (_, line) => textOf(1, line));
        const changed = toVtt(1).replace(/Call 1, line \d+(?!.*Call 1)/s, 'Put right');
        const changedTexts = [...texts.slice(0, -1), texts.at(-1)!.replace(/^Call 1, line \d+/, 'Put right')];
        await page.getByRole('button', { name: 'Go on with other files' }).click();
        await uploads.choose([toFile(`${nameOf(1)}.vtt`, changed)]);
        await uploads.looked();
        await page.getByRole('button', { name: /^Upload 1 transcript/ }).click();
        await uploads.over(120_000);
        const isRejected = value === 'reject';
        await expect(
            page.getByText(isRejected ? /0 stored, 1 not stored/ : /1 stored, 0 not stored/).first()
        ).toBeVisible();
        const stored = stack.org.entries(desk.conversationOf(nameOf(1))).map(({ messageText }) => messageText);
        expect(stored.toSorted()).toEqual(
            (value === 'append' ? [...texts, ...changedTexts] : isRejected ? texts : changedTexts).toSorted()
        );
        [2, 3].forEach((call) => expectStored(desk, stack, call));
    });
}
