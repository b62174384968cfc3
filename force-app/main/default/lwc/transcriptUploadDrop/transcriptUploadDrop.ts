import { LightningElement, api } from 'lwc';
import { formatCount } from 'c/labelText';
import { readDropped, toPicked, type PickedFile } from './droppedFiles';
import { labels } from './labels';

export type { PickedFile } from './droppedFiles';

/**
 * Takes in files, folders and zip files, a table that says which file is of which call, and a pattern of names. Events `files`
 * (a list of PickedFile), `mapping` (one File), `pattern` (the text).
 */
export default class TranscriptUploadDrop extends LightningElement {
    readonly labels = labels;

    /** Whether files stand on the desk already: then it takes less room. */
    @api isSmall = false;
    @api isDisabled = false;
    /** What is known of the mapping table, in words. */
    @api mappingText = '';
    @api mappingIssues: readonly string[] = [];
    /** What is amiss with the pattern; empty where nothing is. */
    @api patternIssue = '';
    @api pattern = '';

    isOver = false;
    unread = 0;

    renderedCallback(): void {
        // The template compiler knows no such attribute.
        const folder = this.refs?.['folder'] as HTMLInputElement | undefined;
        if (folder) folder.webkitdirectory = true;
    }

    get dropClass(): string {
        return ['drop', this.isOver ? 'drop_over' : '', this.isSmall ? 'drop_small' : ''].filter(Boolean).join(' ');
    }

    get isLarge(): boolean {
        return !this.isSmall;
    }

    get unreadText(): string {
        return this.unread > 0 ? formatCount(this.unread, labels.unreadOne, labels.unreadMany) : '';
    }

    get hasMappingIssues(): boolean {
        return this.mappingIssues.length > 0;
    }

    handleOver(event: DragEvent): void {
        event.preventDefault();
        this.isOver = true;
    }

    handleLeave(): void {
        this.isOver = false;
    }

    handleDrop(event: DragEvent): void {
        event.preventDefault();
        this.isOver = false;
        if (event.dataTransfer && !this.isDisabled) {
            void this.takeDropped(event.dataTransfer);
        }
    }

    handleFiles(event: Event): void {
        const input = event.target as HTMLInputElement;
        this.take(toPicked(input.files ?? []));
        // The same files can be chosen again.
        input.value = '';
    }

    handleMapping(event: Event): void {
        const input = event.target as HTMLInputElement;
        const [file] = input.files ?? [];
        if (file) {
            this.dispatchEvent(new CustomEvent('mapping', { detail: { file } }));
        }
        input.value = '';
    }

    handlePattern(event: CustomEvent<{ readonly value: string }>): void {
        this.dispatchEvent(new CustomEvent('pattern', { detail: { pattern: event.detail.value } }));
    }

    private async takeDropped(dropped: DataTransfer): Promise<void> {
        const { files, unread } = await readDropped(dropped);
        this.unread = unread;
        this.take(files);
    }

    private take(files: readonly PickedFile[]): void {
        if (files.length > 0) {
            this.dispatchEvent(new CustomEvent('files', { detail: { files } }));
        }
    }
}
