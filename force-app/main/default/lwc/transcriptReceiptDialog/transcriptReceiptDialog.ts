import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { Receipt } from 'c/transcriptReceipt';
import { labels } from './labels';

/** The receipt of a past change, as a dialog. */
export default class TranscriptReceiptDialog extends LightningModal {
    readonly labels = labels;

    @api receipt: Receipt | null = null;

    handleClose(): void {
        this.close();
    }
}
