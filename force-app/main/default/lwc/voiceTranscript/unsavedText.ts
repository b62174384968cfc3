import { formatCount } from 'c/labelText';
import type { EditSession } from 'c/transcriptModel';
import { labels } from './labels';
import { countUnsaved } from './work';

let list: Intl.ListFormat | undefined;

/** What is unsaved, in words ("1 edit, 2 redactions"); null where nothing is. */
export function toUnsavedText(session: EditSession): string | null {
    const { edits, redactions } = countUnsaved(session);
    const parts = [
        ...(edits > 0 ? [formatCount(edits, labels.editsOne, labels.editsMany)] : []),
        ...(redactions > 0 ? [formatCount(redactions, labels.redactionsOne, labels.redactionsMany)] : [])
    ];
    list ??= new Intl.ListFormat(undefined, { style: 'short', type: 'unit' });
    return parts.length === 0 ? null : list.format(parts);
}
