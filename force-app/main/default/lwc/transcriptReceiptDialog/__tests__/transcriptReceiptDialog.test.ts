import { setup } from '@sa11y/jest';
import { createElement } from 'lwc';
import type { Receipt } from 'c/transcriptReceipt';
import TranscriptReceiptDialog from 'c/transcriptReceiptDialog';

setup();

it('shows the receipt, and closes', async () => {
    const receipt: Receipt = { voiceCallId: 'v', writtenAt: '2026-07-15T00:00:00.000Z', changes: [], notReached: [] };
    const dialog = createElement('c-transcript-receipt-dialog', {
        is: TranscriptReceiptDialog
    }) as unknown as HTMLElement & { receipt: Receipt };
    dialog.receipt = receipt;
    const closed = jest.fn();
    dialog.addEventListener('privateclose', closed);
    document.body.append(dialog);
    const view = dialog.shadowRoot!.querySelector<HTMLElement & { receipt: Receipt }>('c-transcript-receipt-view');
    expect(view?.receipt).toEqual(receipt);
    await expect(dialog).toBeAccessible();
    dialog.shadowRoot!.querySelector<HTMLElement>('lightning-button')!.click();
    expect(closed).toHaveBeenCalledTimes(1);
});
