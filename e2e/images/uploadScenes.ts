import { makeEmptyCalls, nameOf, toVtt } from '../support/deskCalls';
import { createUploadDesk, toFile } from '../support/uploadDesk';
import { BILLING, type Scene } from './scene';

const VTT = `WEBVTT

00:26.000 --> 00:33.000
<v Grace>Thank you, Ms. Peña. I have found an account under that name. Could you tell me your date of birth?

01:43.000 --> 01:47.000
<v Lucía>Okay, one second, I have to find my glasses. It's four one one one,

01:48.900 --> 01:54.800
<v Lucía>one one one one, one one one one, and then one one one one.

02:06.000 --> 02:08.000
<v Grace>One moment, please.
`;

/** Transcript files on their way to calls. */
export const uploadScenes: readonly Scene[] = [
    {
        name: 'upload',
        size: { width: 1280, height: 900 },
        async play({ desk, page }) {
            await desk.read(BILLING, 'admin');
            await desk.chooseMore('Upload…');
            const dialog = page.getByRole('dialog', { name: 'Upload a transcript' });
            const next = dialog.getByRole('button', { name: 'Next' });
            await dialog
                .locator('input[type="file"]')
                .setInputFiles({ name: 'call.vtt', mimeType: 'text/vtt', buffer: Buffer.from(VTT) });
            await dialog.getByText(/^Recognised as/).waitFor();
            await next.click();
            await next.click();
            await dialog.getByRole('spinbutton').fill('0');
            await page.keyboard.press('Tab');
            await next.click();
            await dialog.getByText(/^Looks like personal data/).waitFor();
            await dialog.getByRole('combobox', { name: 'Reason' }).click();
            await page.getByRole('option', { name: 'Transcription error' }).click();
            return desk;
        }
    },
    {
        name: 'upload-desk',
        size: { width: 1280, height: 900 },
        dataDir: () => makeEmptyCalls(8, (call) => (call > 6 ? 'transferred' : undefined)),
        async play({ desk, page, stack }) {
            const uploads = createUploadDesk(page, desk, stack);
            await uploads.open();
            await uploads.choose([
                ...[1, 2, 3, 4, 5].map((call) => toFile(`${nameOf(call)}.vtt`, toVtt(call))),
                toFile(`${nameOf(6)}.txt`, 'Agent: Good morning, how can I help?\nCustomer: My order has not come.\n'),
                toFile(`${desk.conversationOf(nameOf(7))}.vtt`, toVtt(7)),
                toFile('week 12.vtt', toVtt(8)),
                toFile('broken.json', '{"Transcript": [')
            ]);
            await uploads.looked();
            await uploads.row('2 calls fit').click();
            return desk;
        }
    }
];
