import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Desk } from './support/desk';
import type { Stack } from './support/stack';
import { expect, test } from './support/test';

const BILLING = 'VC-00001042';

/** What is in each file: the seconds into the call, who, and what. */
const SPOKEN = [
    [100, 'Agent', 'This line comes from a file.'],
    [104, 'Customer', 'And so does “this” one, naïve & <plain>.']
] as const;

const clock = (seconds: number, comma: string): string =>
    `00:0${Math.trunc(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}${comma}000`;

const FILES: Readonly<Record<string, string>> = {
    'call.vtt': [
        'WEBVTT',
        ...SPOKEN.map(
            ([at, who, text]) =>
                `${clock(at, '.')} --> ${clock(at + 3, '.')}\n<v ${who}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}`
        )
    ].join('\n\n'),
    'call.srt': SPOKEN.map(
        ([at, who, text], place) => `${place + 1}\n${clock(at, ',')} --> ${clock(at + 3, ',')}\n${who}: ${text}`
    ).join('\n\n'),
    'call.csv': [
        'speaker,start_ms,end_ms,text',
        ...SPOKEN.map(([at, who, text]) => `${who},${at * 1000},${(at + 3) * 1000},"${text}"`)
    ].join('\n'),
    'call.json': JSON.stringify({
        Version: '1.1.0',
        Channel: 'VOICE',
        LanguageCode: 'en-US',
        Participants: [
            { ParticipantId: 'A', ParticipantRole: 'AGENT' },
            { ParticipantId: 'C', ParticipantRole: 'CUSTOMER' }
        ],
        Transcript: SPOKEN.map(([at, who, text], place) => ({
            Id: `turn-${place}`,
            ParticipantId: who[0],
            Content: text,
            BeginOffsetMillis: at * 1000,
            EndOffsetMillis: (at + 3) * 1000
        }))
    })
};

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Upload a transcript' });

const buttonOf = (desk: Desk, name: string | RegExp) => dialogOf(desk.page).getByRole('button', { name });

/** Goes through the dialog with a file, up to the preview. `startSeconds`: where it begins; null: as it is suggested. */
async function preview(
    desk: Desk,
    name: string,
    content: string,
    startSeconds: string | null = '0',
    recognised = /^Recognised as .*: 2 lines, 2 speakers/
): Promise<void> {
    const { page } = desk;
    await desk.chooseMore('Upload…');
    const dialog = dialogOf(page);
    const next = buttonOf(desk, 'Next');
    await dialog
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
    await expect(dialog.getByText(recognised)).toBeVisible();
    await desk.press(next);
    await expect(dialog.getByRole('heading', { name: /Who is who/ })).toBeVisible();
    await desk.press(next);
    const offset = dialog.getByRole('spinbutton');
    if (startSeconds !== null && (await offset.inputValue()) !== startSeconds) {
        await desk.reach(offset);
        await desk.write(startSeconds);
        await page.keyboard.press('Tab');
    }
    await desk.press(next);
    await expect(dialog.getByRole('list', { name: 'Lines as they will be sent' })).toBeVisible();
    await expect(dialog.getByText('Looking for personal data')).toHaveCount(0);
}

/** Goes on from the preview to the button that sends. */
async function giveReason(desk: Desk): Promise<void> {
    const { page } = desk;
    await desk.reach(dialogOf(page).getByRole('combobox', { name: 'Reason' }));
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Other' }).click();
    await desk.press(buttonOf(desk, 'Next'));
}

const choose = (desk: Desk, scope: string) => dialogOf(desk.page).getByText(scope).click();

/** What Salesforce holds of the call, as WebVTT. */
function storedVtt(desk: Desk, stack: Stack, change: (text: string) => string = (text) => text): string {
    const entries = stack.org.entries(desk.conversationOf(BILLING));
    const startMs = startOf(stack);
    const cues = entries.map(({ clientTimestamp, messageText, sender }) => {
        const at = clientTimestamp - startMs;
        const time = (ms: number): string => new Date(ms).toISOString().slice(11, 23);
        const who = sender.role === 'Agent' ? 'Agent' : 'Customer';
        return `${time(at)} --> ${time(at + 900)}\n<v ${who}>${change(messageText)}`;
    });
    return ['WEBVTT', ...cues].join('\n\n');
}

function startOf(stack: Stack): number {
    const call = stack.org.records('VoiceCall').find((one) => one['Name'] === BILLING);
    return Date.parse(String(call?.['CallStartDateTime']));
}

/** What the product saves of the call for Salesforce. */
async function savedNdjson(desk: Desk): Promise<string> {
    const { page } = desk;
    await desk.chooseMore('Download…');
    const dialog = page.getByRole('dialog', { name: 'Download the transcript' });
    const radio = dialog.getByRole('radio', { name: /^Salesforce NDJSON/ });
    await desk.reach(dialog.getByRole('radio', { checked: true }));
    while (!(await radio.isChecked())) {
        await page.keyboard.press('ArrowDown');
    }
    const saved = page.waitForEvent('download');
    await desk.press(dialog.getByRole('button', { name: 'Download' }));
    await expect(dialog).toHaveCount(0);
    return readFile(await (await saved).path(), 'utf8');
}

/** The stored lines of the call that came from the file. */
function fromFile(desk: Desk, stack: Stack) {
    const texts = new Set<string>(SPOKEN.map(([, , text]) => text));
    return stack.org.entries(desk.conversationOf(BILLING)).filter(({ messageText }) => texts.has(messageText));
}

/** All formats under TRANSCRIPT_DESK_FULL: what else differs between them is the readers' own, which their tests show. */
const SENT = Object.entries(FILES).slice(0, process.env['TRANSCRIPT_DESK_FULL'] === undefined ? 1 : undefined);

for (const [name, content] of SENT) {
    test(`the lines of ${name} are sent as they are shown, read back, and stored`, async ({ desk, stack, page }) => {
        await desk.read(BILLING, 'admin');
        const before = stack.org.entries(desk.conversationOf(BILLING)).length;
        await preview(desk, name, content);
        const dialog = dialogOf(page);
        const axe = await new AxeBuilder({ page }).analyze();
        expect(axe.violations).toEqual([]);
        await giveReason(desk);
        await expect(dialog.getByText(/does not document what becomes of lines/)).toBeVisible();
        await desk.press(dialog.getByRole('button', { name: 'Send 2 lines' }));
        await expect(dialog.getByText('2 of 2 lines were read back just as they were sent.')).toBeVisible();
        await expect(dialog.getByText('Added: 2. Replaced: 0. There twice: 0.')).toBeVisible();

        const stored = fromFile(desk, stack);
        const startMs = startOf(stack);
        expect(
            stored.map(({ clientTimestamp, messageText, sender }) => [
                clientTimestamp - startMs,
                sender.role,
                messageText
            ])
        ).toEqual(SPOKEN.map(([at, who, text]) => [at * 1000, who === 'Agent' ? 'Agent' : 'EndUser', text]));
        expect(stack.org.entries(desk.conversationOf(BILLING))).toHaveLength(before + 2);
        const [row] = stack.org.records('Transcript_Change__c');
        expect(row).toMatchObject({ Kind__c: 'Upload', State__c: 'Verified', File_Name__c: name });
        expect([row?.['Lock__c'] ?? null, row?.['Digests__c'] ?? null]).toEqual([null, null]);

        await desk.press(dialog.getByRole('button', { name: 'Close' }).last());
        await expect(desk.line(SPOKEN[0][2])).toBeVisible();
    });
}

test('only who may upload is offered to', async ({ desk, page }) => {
    await desk.read(BILLING, 'supervisor');
    await desk.press(page.getByRole('button', { name: /^More/ }));
    await expect(page.getByRole('menuitem', { name: 'Download…' })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: 'Upload…' })).toHaveCount(0);
});

test('a file that the page saved for Salesforce takes the place of its lines', async ({ desk, stack, page }) => {
    await desk.read(BILLING, 'admin');
    const before = stack.org.entries(desk.conversationOf(BILLING));
    const saved = await savedNdjson(desk);
    await preview(
        desk,
        'saved.ndjson',
        saved.replace('Ms. Penya', 'Ms. Peña'),
        null,
        /^Recognised as Salesforce NDJSON/
    );
    const dialog = dialogOf(page);
    await expect(
        dialog.getByText(/^Beside what Salesforce holds: 39 the same, 1 changed, 0 only in the file/)
    ).toBeVisible();
    await giveReason(desk);
    await desk.press(buttonOf(desk, 'Send 40 lines'));
    await expect(dialog.getByText('Added: 0. Replaced: 1. There twice: 0.')).toBeVisible();
    const after = stack.org.entries(desk.conversationOf(BILLING));
    expect(after.map(({ identifier }) => identifier)).toEqual(before.map(({ identifier }) => identifier));
    expect(after.filter(({ messageText }) => messageText.includes('Ms. Peña. I have found'))).toHaveLength(1);
});

test('only missing lines are sent where that is asked for', async ({ desk, stack, page }) => {
    await desk.read(BILLING, 'admin');
    const before = stack.org.entries(desk.conversationOf(BILLING)).length;
    const cue = `${clock(187, '.')} --> ${clock(188, '.')}\n<v Agent>And one more thing.`;
    await preview(desk, 'all.vtt', `${storedVtt(desk, stack)}\n\n${cue}`, '0', /: 41 lines, 2 speakers/);
    await choose(desk, 'Only lines that are missing in Salesforce');
    await giveReason(desk);
    await desk.press(buttonOf(desk, 'Send 1 lines'));
    await expect(dialogOf(page).getByText('1 of 1 lines were read back just as they were sent.')).toBeVisible();
    expect(stack.org.entries(desk.conversationOf(BILLING))).toHaveLength(before + 1);
});

test('changed text becomes edits that are saved as usual, and nothing is uploaded', async ({ desk, stack, page }) => {
    await desk.read(BILLING, 'admin');
    await desk.redactLine("It's the fourteenth of March", 'Date of birth');
    await desk.save();
    await expect(desk.dialog().getByText('1 of 1 line verified')).toBeVisible();
    await desk.closeReview();
    const change = (text: string): string =>
        text === '[DATE_OF_BIRTH]' ? 'It was the first of May.' : text.replace('went threw', 'went through');
    await preview(desk, 'better.vtt', storedVtt(desk, stack, change), '0', /: 40 lines, 2 speakers/);
    await choose(desk, 'Only changed text, as edits on this page');
    await expect(dialogOf(page).getByText('would bring back redacted words: 1')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await desk.press(buttonOf(desk, 'Make 1 edit on this page'));
    await expect(dialogOf(page)).toHaveCount(0);
    await expect(desk.line('the payment of eighty-four twenty went through')).toBeVisible();
    await desk.save();
    await expect(desk.dialog().getByText('1 of 1 line verified')).toBeVisible();
    const texts = stack.org.entries(desk.conversationOf(BILLING)).map(({ messageText }) => messageText);
    expect(texts.filter((text) => text.includes('went through'))).toHaveLength(1);
    expect(texts).toContain('[DATE_OF_BIRTH]');
    expect(stack.org.records('Transcript_Change__c').map((row) => row['Kind__c'])).toEqual(['Save', 'Save']);
});

test('what looks like personal data is masked before it is sent, once that is said', async ({ desk, stack, page }) => {
    await desk.read(BILLING, 'admin');
    const vtt = (FILES['call.vtt'] ?? '').replace('comes from a file', 'has the card 4111 1111 1111 1111');
    await preview(desk, 'call.vtt', vtt);
    const dialog = dialogOf(page);
    await expect(dialog.getByText('Card number? “\u20684111 1111 1111 1111\u2069”')).toBeVisible();
    await desk.press(buttonOf(desk, 'Mask all 1'));
    await expect(dialog.getByText('Looks like personal data: 1. Masked: 1.')).toBeVisible();
    const box = dialog.getByRole('checkbox', { name: /Mask as/ });
    await expect(box).toBeChecked();
    await desk.reach(box);
    await page.keyboard.press('Space');
    await expect(dialog.getByText('Looks like personal data: 1. Masked: 0.')).toBeVisible();
    await page.keyboard.press('Space');
    await giveReason(desk);
    await desk.press(buttonOf(desk, 'Send 2 lines'));
    await expect(dialog.getByText('2 of 2 lines were read back just as they were sent.')).toBeVisible();
    const texts = stack.org.entries(desk.conversationOf(BILLING)).map(({ messageText }) => messageText);
    expect(texts).toContain('This line has the card [CREDIT_DEBIT_NUMBER].');
    expect(texts.join()).not.toContain('4111 1111');
});

test('a line that brings back what was redacted stays out until it is wanted', async ({ desk, stack, page }) => {
    await desk.read(BILLING, 'admin');
    const vtt = storedVtt(desk, stack);
    await desk.redactLine("It's the fourteenth of March", 'Date of birth');
    await desk.save();
    await expect(desk.dialog().getByText('1 of 1 line verified')).toBeVisible();
    await desk.closeReview();
    await preview(desk, 'old.vtt', vtt, '0', /: 40 lines, 2 speakers/);
    const dialog = dialogOf(page);
    const row = dialog.getByRole('listitem').filter({ hasText: 'Brings back what was redacted' });
    await expect(row).toHaveCount(1);
    await giveReason(desk);
    await expect(buttonOf(desk, 'Send 39 lines')).toBeVisible();
    await desk.press(buttonOf(desk, 'Back'));
    await desk.reach(row.getByRole('checkbox', { name: 'Send this line all the same' }));
    await page.keyboard.press('Space');
    await desk.press(buttonOf(desk, 'Next'));
    await desk.press(buttonOf(desk, 'Send 40 lines'));
    await expect(dialog.getByText('40 of 40 lines were read back just as they were sent.')).toBeVisible();
    expect(stack.org.records('Transcript_Change__c').map((change) => change['Restored_Lines__c'] ?? 0)).toEqual([0, 1]);
});

test('lines that Salesforce did not take are named, and sent again alone', async ({ desk, stack, page }) => {
    stack.org.setBehaviour({ repeatedEntry: 'reject' });
    await desk.read(BILLING, 'admin');
    const saved = await savedNdjson(desk);
    await preview(
        desk,
        'saved.ndjson',
        saved.replace('Ms. Penya', 'Ms. Peña'),
        null,
        /^Recognised as Salesforce NDJSON/
    );
    await giveReason(desk);
    await desk.press(buttonOf(desk, 'Send 40 lines'));
    const dialog = dialogOf(page);
    await expect(dialog.getByText('39 of 40 lines were read back just as they were sent.')).toBeVisible();
    await expect(dialog.getByRole('listitem').filter({ hasText: 'Ms. Peña. I have found' })).toContainText(
        'Salesforce did not take it.'
    );
    stack.org.setBehaviour({ repeatedEntry: 'upsert' });
    await desk.press(buttonOf(desk, 'Send this line again'));
    await desk.press(buttonOf(desk, 'Send 1 lines'));
    await expect(dialog.getByText('1 of 1 lines were read back just as they were sent.')).toBeVisible();
    await expect(dialog.getByText('Added: 0. Replaced: 1. There twice: 0.')).toBeVisible();
});

test('while it sends, the dialog stays; what became of it is asked after it was stopped', async ({
    desk,
    stack,
    page
}) => {
    await desk.read(BILLING, 'admin');
    await preview(desk, 'call.vtt', FILES['call.vtt'] ?? '');
    await giveReason(desk);
    stack.org.faults.add({ kind: 'delay', resource: 'upload', method: 'POST', ms: 1 });
    await desk.press(buttonOf(desk, 'Send 2 lines'));
    const stop = buttonOf(desk, 'Stop sending');
    await expect(stop).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(buttonOf(desk, /^Cancel and close|^Close/)).toBeDisabled();
    await expect(stop).toBeVisible();
    await expect.poll(() => stack.org.faults.list()[0]?.spoiled).toBe(1);
    await desk.press(stop);
    const dialog = dialogOf(page);
    await expect(dialog.getByText('Sending was cut off.')).toBeVisible();
    stack.endDelays();
    stack.org.faults.clear();
    // All of it had arrived when it was stopped.
    await desk.press(buttonOf(desk, 'Check now'));
    await expect(dialog.getByText('2 of 2 lines were read back just as they were sent.')).toBeVisible();
    expect(fromFile(desk, stack)).toHaveLength(2);
    expect(stack.org.records('Transcript_Change__c')).toHaveLength(1);
});

test('a pasted text is uploaded by keyboard alone', async ({ desk, stack, page }) => {
    await desk.read(BILLING, 'admin');
    await desk.chooseMore('Upload…');
    const dialog = dialogOf(page);
    await desk.reach(dialog.getByRole('textbox', { name: /paste/ }));
    await page.keyboard.insertText(FILES['call.srt'] ?? '');
    await desk.press(buttonOf(desk, 'Read this text'));
    await expect(dialog.getByText(/^Recognised as SRT: 2 lines, 2 speakers/)).toBeVisible();
    await desk.press(buttonOf(desk, 'Next'));
    await expect(dialog.getByRole('heading', { name: /Who is who/ })).toBeFocused();
    await desk.press(buttonOf(desk, 'Next'));
    await desk.press(buttonOf(desk, 'Next'));
    const reason = dialog.getByRole('combobox', { name: 'Reason' });
    await desk.press(reason);
    // The list takes keys once an option is marked.
    await expect(reason).toHaveAttribute('aria-activedescendant', /./);
    await page.keyboard.press('Enter');
    await expect(reason).toContainText('Transcription error');
    await desk.press(buttonOf(desk, 'Next'));
    await desk.press(buttonOf(desk, 'Send 2 lines'));
    await expect(dialog.getByText('2 of 2 lines were read back just as they were sent.')).toBeVisible();
    await desk.press(buttonOf(desk, 'Close').last());
    await expect(page.getByRole('button', { name: /^More/ }), 'the focus is back').toBeFocused();
    expect(fromFile(desk, stack)).toHaveLength(2);
});
