import { LightningElement, api } from 'lwc';
import { REASON_OPTIONS } from 'c/changeWords';
import { formatLabel } from 'c/labelText';
import type { ChangeReason } from 'c/proxyProtocol';
import { labels } from './labels';

/** A line of the upload. `restores`: it brings back what was redacted; then `isOn` says whether it is sent all the same. */
export interface PreviewLine {
    readonly id: string;
    readonly timeText: string;
    readonly speaker: string;
    readonly text: string;
    readonly restores: boolean;
    readonly isOn: boolean;
}

/** The lines of a file beside those that are stored, counted. */
export interface Counts {
    readonly same: number;
    readonly changed: number;
    readonly onlyFile: number;
    readonly onlyStored: number;
}

export type Scope = 'all' | 'missing';

/** So many lines are shown, and so many more each time. */
const SHOWN = 200;

/**
 * What will be sent, before it is. Events `scope`, `reason`, `include` (`id`, `isOn`), and `save` for what is stored now.
 */
export default class TranscriptUploadPreview extends LightningElement {
    readonly labels = labels;
    readonly reasons = REASON_OPTIONS;

    @api lines: readonly PreviewLine[] = [];
    @api counts: Counts | null = null;
    @api scope: Scope = 'all';
    @api reason: ChangeReason | null = null;
    @api issues: readonly string[] = [];
    @api mayRestore = false;
    /** The exact text of the upload. */
    @api toRaw: () => string = () => '';

    showsRaw = false;
    shown = SHOWN;

    get countsText(): string {
        const { counts } = this;
        return counts
            ? formatLabel(
                  labels.counts,
                  ...[counts.same, counts.changed, counts.onlyFile, counts.onlyStored].map((count) =>
                      count.toLocaleString()
                  )
              )
            : '';
    }

    get scopes(): readonly { readonly label: string; readonly value: Scope }[] {
        return [
            { label: labels.all, value: 'all' },
            { label: labels.missing, value: 'missing' }
        ];
    }

    get raw(): string {
        return this.toRaw();
    }

    get views(): readonly (PreviewLine & { readonly rowClass: string; readonly isOff: boolean })[] {
        return this.lines.slice(0, this.shown).map((line) => ({
            ...line,
            rowClass: line.restores ? 'row row_restores' : 'row',
            isOff: !this.mayRestore
        }));
    }

    get hasMore(): boolean {
        return this.lines.length > this.shown;
    }

    get hasIssues(): boolean {
        return this.issues.length > 0;
    }

    handleScope(event: CustomEvent<{ readonly value: Scope }>): void {
        this.dispatchEvent(new CustomEvent('scope', { detail: { scope: event.detail.value } }));
    }

    handleReason(event: CustomEvent<{ readonly value: ChangeReason }>): void {
        this.dispatchEvent(new CustomEvent('reason', { detail: { reason: event.detail.value } }));
    }

    handleInclude(event: Event): void {
        const { value: id, checked: isOn } = event.target as HTMLInputElement;
        this.dispatchEvent(new CustomEvent('include', { detail: { id, isOn } }));
    }

    handleRaw(event: CustomEvent<{ readonly checked: boolean }>): void {
        this.showsRaw = event.detail.checked;
    }

    handleMore(): void {
        this.shown += SHOWN;
    }

    handleSave(): void {
        this.dispatchEvent(new CustomEvent('save'));
    }
}
