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

/** Goes through the dialog with a file, up to the preview. */
async function preview(desk: Desk, name: string, content: string): Promise<void> {
    const { page } = desk;
    await desk.chooseMore('Upload…');
    const dialog = dialogOf(page);
    const next = dialog.getByRole('button', { name: 'Next' });
    await dialog
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
    await expect(dialog.getByText(/^Recognised as .*: 2 lines, 2 speakers/)).toBeVisible();
    await desk.press(next);
    await expect(dialog.getByRole('heading', { name: /Who is who/ })).toBeVisible();
    await desk.press(next);
    const offset = dialog.getByRole('spinbutton');
    if ((await offset.inputValue()) !== '0') {
        await desk.reach(offset);
        await desk.write('0');
        await page.keyboard.press('Tab');
    }
    await desk.press(next);
    await expect(dialog.getByRole('list', { name: 'Lines as they will be sent' })).toBeVisible();
}

/** The stored lines of the call that came from the file. */
function fromFile(desk: Desk, stack: Stack) {
    const texts = new Set<string>(SPOKEN.map(([, , text]) => text));
    return stack.org.entries(desk.conversationOf(BILLING)).filter(({ messageText }) => texts.has(messageText));
}

for (const [name, content] of Object.entries(FILES)) {
    test(`the lines of ${name} are sent as they are shown, read back, and stored`, async ({ desk, stack, page }) => {
        await desk.read(BILLING, 'admin');
        const before = stack.org.entries(desk.conversationOf(BILLING)).length;
        await preview(desk, name, content);
        const dialog = dialogOf(page);
        const axe = await new AxeBuilder({ page }).analyze();
        expect(axe.violations).toEqual([]);
        await desk.reach(dialog.getByRole('combobox', { name: 'Reason' }));
        await page.keyboard.press('Enter');
        await page.getByRole('option', { name: 'Other' }).click();
        await desk.press(dialog.getByRole('button', { name: 'Next' }));
        await expect(dialog.getByText(/does not document what becomes of lines/)).toBeVisible();
        await desk.press(dialog.getByRole('button', { name: 'Send 2 lines' }));
        await expect(dialog.getByText('2 of 2 lines were read back just as they were sent.')).toBeVisible();
        await expect(dialog.getByText('Added: 2. Replaced: 0. There twice: 0.')).toBeVisible();

        const stored = fromFile(desk, stack);
        const startMs = Date.parse(
            String(stack.org.records('VoiceCall').find((call) => call['Name'] === BILLING)?.['CallStartDateTime'])
        );
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
