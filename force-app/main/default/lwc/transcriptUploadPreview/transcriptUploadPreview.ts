import { LightningElement, api } from 'lwc';
import { REASON_OPTIONS } from 'c/changeWords';
import { formatLabel } from 'c/labelText';
import type { ChangeReason } from 'c/proxyProtocol';
import type { LineValue, PreviewLine } from 'c/transcriptUploadLine';
import { labels } from './labels';

export type { LineValue, PreviewLine } from 'c/transcriptUploadLine';

/** The lines of a file beside those that are stored, counted. */
export interface Counts {
    readonly same: number;
    readonly changed: number;
    readonly onlyFile: number;
    readonly onlyStored: number;
}

/** What of a file is taken: all its lines, or those that are not stored, or changed text, which is edited and not uploaded. */
export type Scope = 'all' | 'missing' | 'changed';

/** So many lines are shown, and so many more each time. */
const SHOWN = 200;

/**
 * What will be sent, before it is. Events `scope`, `reason`, `note`, `include` (`id`, `isOn`), `mask` (`keys`, `isOn`), and
 * `save` for what is stored now.
 */
export default class TranscriptUploadPreview extends LightningElement {
    readonly labels = labels;
    readonly reasons = REASON_OPTIONS;

    @api lines: readonly PreviewLine[] = [];
    @api counts: Counts | null = null;
    @api scope: Scope = 'all';
    @api reason: ChangeReason | null = null;
    @api note = '';
    @api issues: readonly string[] = [];
    @api mayRestore = false;
    @api mayEdit = false;
    /** How many lines with changed text are left out, since they would bring something back. */
    @api changedRestoring = 0;
    /** Whether the lines are still looked through for personal data. */
    @api isLooking = false;
    /** Why not all is looked for that the organisation has decided; empty where it is. */
    @api suggestingNote = '';
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
            { label: labels.missing, value: 'missing' },
            ...(this.mayEdit ? [{ label: labels.changed, value: 'changed' } as const] : [])
        ];
    }

    get isChanged(): boolean {
        return this.scope === 'changed';
    }

    get changedRestoringText(): string {
        const count = this.changedRestoring;
        return count > 0 ? formatLabel(labels.changedRestoring, count.toLocaleString()) : '';
    }

    get valuesText(): string {
        const { values } = this;
        const masked = values.filter(({ isMasked }) => isMasked).length;
        const found =
            values.length > 0
                ? formatLabel(labels.valuesFound, values.length.toLocaleString(), masked.toLocaleString())
                : labels.valuesNone;
        return this.isLooking ? labels.valuesLooking : [found, this.suggestingNote].filter(Boolean).join(' ');
    }

    get maskAllText(): string {
        const { values } = this;
        const isOpen = values.some(({ isMasked }) => !isMasked);
        return isOpen ? formatLabel(labels.maskAll, values.length.toLocaleString()) : '';
    }

    get hasMasked(): boolean {
        return this.values.some(({ isMasked }) => isMasked);
    }

    get hasRaw(): boolean {
        return !this.isChanged && !this.isEmpty;
    }

    get rawShown(): string {
        return this.showsRaw && this.hasRaw ? this.toRaw() : '';
    }

    get isEmpty(): boolean {
        return this.lines.length === 0;
    }

    get shownLines(): readonly PreviewLine[] {
        return this.lines.slice(0, this.shown);
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

    handleNote(event: CustomEvent<{ readonly value: string }>): void {
        this.dispatchEvent(new CustomEvent('note', { detail: { note: event.detail.value } }));
    }

    handleInclude(event: CustomEvent<unknown>): void {
        this.dispatchEvent(new CustomEvent('include', { detail: event.detail }));
    }

    handleMask(event: CustomEvent<unknown>): void {
        this.dispatchEvent(new CustomEvent('mask', { detail: event.detail }));
    }

    handleMaskAll(): void {
        this.maskEach(true);
    }

    handleMaskNone(): void {
        this.maskEach(false);
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

    /** Each once: a value can be said over several lines. */
    private get values(): readonly LineValue[] {
        return [...new Map(this.lines.flatMap(({ values }) => values).map((value) => [value.key, value])).values()];
    }

    private maskEach(isOn: boolean): void {
        const keys = this.values.map(({ key }) => key);
        this.dispatchEvent(new CustomEvent('mask', { detail: { keys, isOn } }));
    }
}
