import type { Receipt } from './receipt';

/** A name for the receipt as a file: what it is, when, and of which change. Nothing in it is of a person. */
export function receiptFileName({ writtenAt, changes }: Receipt, ending: 'json' | 'html'): string {
    const [first] = changes;
    const change = changes.length === 1 && first ? `-${first.changeNumber ?? first.changeId}` : '';
    return `redaction-receipt-${writtenAt.slice(0, 10)}${change.replace(/[^\w-]/g, '')}.${ending}`;
}
