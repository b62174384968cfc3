import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { formatCount } from 'c/labelText';
import type { Ailment, Complaint } from 'c/transcriptDoctor';
import { toComplaintViews, type ComplaintView, type LinePlace } from './checkupView';
import { labels } from './labels';

export type { LinePlace } from './checkupView';

/**
 * What is amiss in the transcript, and what would mend it, as a dialog. It closes with the identifier of a line that the
 * person wants to see, or with nothing.
 */
export default class TranscriptCheckup extends LightningModal {
    readonly labels = labels;
    done = '';
    private mended: Ailment | null = null;

    @api complaints: readonly Complaint[] = [];
    @api placeOf: (identifier: string) => LinePlace = () => ({ timeText: '', speaker: '' });
    @api canEdit = false;
    @api isReading = false;
    /** Puts right what can be put right in these lines; gives in how many it did. */
    @api mend: (identifiers: readonly string[]) => number = () => 0;

    get rows(): readonly ComplaintView[] {
        const standing = this.complaints.filter(({ ailment }) => ailment !== this.mended);
        return toComplaintViews(standing, this.placeOf, this.canEdit);
    }

    get isWell(): boolean {
        return this.rows.length === 0;
    }

    handleMend(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        const concerned = this.complaints.filter(({ ailment }) => ailment === key);
        const count = this.mend(concerned.flatMap(({ lines }) => lines));
        this.mended = concerned[0]?.ailment ?? null;
        this.done = formatCount(count, labels.mendedOne, labels.mendedMany);
    }

    handleGo(event: Event): void {
        this.close((event.currentTarget as HTMLElement).dataset['identifier']);
    }

    handleClose(): void {
        this.close();
    }
}
