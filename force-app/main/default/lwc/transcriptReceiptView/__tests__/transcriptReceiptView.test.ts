import { setup } from '@sa11y/jest';
import { createElement } from 'lwc';
import { fromReceiptJson, type Receipt } from 'c/transcriptReceipt';
import TranscriptReceiptView from 'c/transcriptReceiptView';

const withText = (text: string) => ({ default: text });
jest.mock('@salesforce/label/c.Transcript_Type_Count', () => withText('{0} x{1}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Receipt_Yes', () => withText('Yes'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Receipt_No', () => withText('No'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Receipt_Unknown', () => withText('Open'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Receipt_Backups', () => withText('Backups & copies'), { virtual: true });

setup();

const RECEIPT: Receipt = {
    voiceCallId: '0LQ000000000001',
    writtenAt: '2026-07-15T00:00:00.000Z',
    changes: [
        {
            changeId: 'a01',
            changeNumber: 'TC-000012',
            requestId: 'r1',
            savedBy: 'Sofia <script>',
            savedAt: '2026-07-14T17:14:00.000Z',
            reason: 'Payment_Card_Data',
            state: 'partlyVerified',
            seal: 'broken',
            lines: [
                {
                    identifier: 'e1',
                    intoCallMs: 47_000,
                    removed: 'yes',
                    values: [
                        { label: 'PIN', count: 2 },
                        { label: 'NAME', count: 1 }
                    ]
                },
                { identifier: 'e2', intoCallMs: null, removed: 'no', values: [] },
                { identifier: 'e3', intoCallMs: 61_000, removed: 'unknown', values: [{ label: 'NAME', count: 1 }] }
            ]
        }
    ],
    notReached: ['recording', 'backups']
};

interface Saved {
    readonly name: string;
    readonly type: string;
    readonly text: string;
}

describe('c-transcript-receipt-view', () => {
    let view: HTMLElement & { receipt: Receipt | null };
    let saved: Saved[];
    const texts = (selector: string): (string | null)[] =>
        [...view.shadowRoot!.querySelectorAll(selector)].map(({ textContent }) => textContent);
    const press = async (label: string): Promise<void> => {
        [...view.shadowRoot!.querySelectorAll<HTMLElement & { label: string }>('lightning-button')]
            .find((button) => button.label === label)!
            .click();
        await new Promise((done) => setTimeout(done, 0));
    };

    beforeEach(() => {
        saved = [];
        let last: Blob | null = null;
        URL.createObjectURL = (blob: Blob) => {
            last = blob;
            return 'blob:a';
        };
        URL.revokeObjectURL = jest.fn();
        jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
            const name = this.download;
            const { type } = last!;
            const reader = new FileReader();
            reader.onload = () =>
                saved.push({ name, type, text: typeof reader.result === 'string' ? reader.result : '' });
            reader.readAsText(last!);
        });
        view = createElement('c-transcript-receipt-view', { is: TranscriptReceiptView });
        view.receipt = RECEIPT;
        document.body.append(view);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.restoreAllMocks();
    });
    const lastSaved = async (): Promise<Saved> => {
        while (saved.length === 0) {
            await new Promise((done) => setTimeout(done, 5));
        }
        return saved[0]!;
    };

    it('says of each line what was removed, and whether that is proven, with signs and words', async () => {
        expect(texts('.time')).toEqual(['0:47', '', '1:01']);
        expect(texts('.what')).toEqual([
            'c.Transcript_Entity_PIN x2, c.Transcript_Entity_NAME x1',
            'c.Transcript_Receipt_No_Kind',
            'c.Transcript_Entity_NAME x1'
        ]);
        expect(texts('.removed')).toEqual(['✓ Yes', '✕ No', '? Open']);
        expect(texts('.warning')).toEqual(['! c.Transcript_History_Seal_Broken']);
        expect(texts('.change dd').slice(1)).toEqual([
            'Sofia <script>',
            'c.Transcript_Reason_Payment_Card_Data',
            'TC-000012 (a01)',
            'r1'
        ]);
        expect(texts('.unreached li')).toEqual(['c.Transcript_Receipt_Recording', 'Backups & copies']);
        await expect(view).toBeAccessible();
    });

    it('gives it as JSON, under a type that is let through', async () => {
        await press('c.Transcript_Receipt_Json');
        const file = await lastSaved();
        expect(file).toMatchObject({
            name: 'redaction-receipt-2026-07-15-TC-000012.json',
            type: 'application/octet-stream'
        });
        expect(fromReceiptJson(file.text)).toEqual(RECEIPT);
        expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:a');
    });

    it('gives it as a page in which all is text', async () => {
        await press('c.Transcript_Receipt_Page');
        const file = await lastSaved();
        expect(file).toMatchObject({
            name: 'redaction-receipt-2026-07-15-TC-000012.html',
            type: 'application/octet-stream'
        });
        const page = new DOMParser().parseFromString(file.text, 'text/html');
        expect(page.querySelectorAll('script')).toHaveLength(0);
        expect(
            [...page.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))
        ).toEqual([
            ['0:47', 'c.Transcript_Entity_PIN x2, c.Transcript_Entity_NAME x1', '✓ Yes', 'e1'],
            ['', 'c.Transcript_Receipt_No_Kind', '✕ No', 'e2'],
            ['1:01', 'c.Transcript_Entity_NAME x1', '? Open', 'e3']
        ]);
        expect(page.body.textContent).toContain('Sofia <script>');
        expect(page.body.textContent).toContain('Backups & copies');
        expect(page.querySelector('.warning')?.textContent).toBe('c.Transcript_History_Seal_Broken');
    });
});
