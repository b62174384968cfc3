import { LightningElement, api } from 'lwc';
import { saveFile } from 'c/savedFile';
import { receiptFileName, toReceiptJson, type Receipt } from 'c/transcriptReceipt';
import { labels } from './labels';
import { toReceiptPage } from './receiptPage';
import { toReceiptWords, type ChangeWords, type Fact, type LineWords } from './receiptWords';

interface LineView extends LineWords {
    readonly removedClass: string;
}

interface ChangeView extends Omit<ChangeWords, 'lines'> {
    readonly lines: readonly LineView[];
}

/** The receipt for what was redacted: to be read, and to be taken along as JSON or as a page to print. */
export default class TranscriptReceiptView extends LightningElement {
    readonly labels = labels;

    @api receipt: Receipt | null = null;

    /** Puts the focus on its heading. */
    @api
    focus(): void {
        const title = this.template?.querySelector<HTMLElement>('.title');
        title?.focus();
        title?.scrollIntoView({ block: 'start' });
    }

    get facts(): readonly Fact[] {
        return this.receipt ? toReceiptWords(this.receipt).facts : [];
    }

    get changes(): readonly ChangeView[] {
        const changes = this.receipt ? toReceiptWords(this.receipt).changes : [];
        return changes.map((change) => ({
            ...change,
            lines: change.lines.map((line) => ({ ...line, removedClass: `removed removed_${line.tone}` }))
        }));
    }

    get notReached(): readonly string[] {
        return this.receipt ? toReceiptWords(this.receipt).notReached : [];
    }

    handleJson(): void {
        if (this.receipt) {
            saveFile(receiptFileName(this.receipt, 'json'), toReceiptJson(this.receipt));
        }
    }

    handlePage(): void {
        if (this.receipt) {
            saveFile(receiptFileName(this.receipt, 'html'), toReceiptPage(toReceiptWords(this.receipt)));
        }
    }
}
