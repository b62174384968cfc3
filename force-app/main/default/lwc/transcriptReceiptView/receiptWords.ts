import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import { formatCallTime } from 'c/callTime';
import { toReasonText } from 'c/changeWords';
import { entityTypeLabel } from 'c/entityTypeLabels';
import { formatLabel } from 'c/labelText';
import type { Receipt, ReceiptChange, ReceiptLine, Removal } from 'c/transcriptReceipt';
import { labels, REMOVAL_LABELS, SEAL_LABELS, UNREACHED_LABELS } from './labels';

/** Something said in two parts: what it is, and what it is here. */
export interface Fact {
    readonly term: string;
    readonly text: string;
}

/** One redacted line. `sign` says with a mark what `removed` says with words, so that neither hangs on a colour. */
export interface LineWords {
    readonly identifier: string;
    readonly time: string;
    readonly what: string;
    readonly removed: string;
    readonly sign: string;
    readonly tone: Removal;
}

/** One change of the receipt. `warning`: why its record can't be relied on; empty where it can. */
export interface ChangeWords {
    readonly changeId: string;
    readonly facts: readonly Fact[];
    readonly warning: string;
    readonly lines: readonly LineWords[];
}

/** A receipt in the person's own language, for the screen and for the page to print alike. */
export interface ReceiptWords {
    readonly facts: readonly Fact[];
    readonly changes: readonly ChangeWords[];
    readonly notReached: readonly string[];
}

const SIGNS: Readonly<Record<Removal, string>> = { yes: '✓', no: '✕', unknown: '?' };

let format: Intl.DateTimeFormat | undefined;

/** Puts a receipt into words. */
export function toReceiptWords({ voiceCallId, writtenAt, changes, notReached }: Receipt): ReceiptWords {
    return {
        facts: [
            { term: labels.call, text: voiceCallId },
            { term: labels.written, text: toMoment(writtenAt) }
        ],
        changes: changes.map(toChangeWords),
        notReached: notReached.map((code) => UNREACHED_LABELS[code])
    };
}

function toChangeWords(change: ReceiptChange): ChangeWords {
    const { changeId, changeNumber, requestId, savedBy, savedAt, reason, seal, lines } = change;
    const facts: readonly (readonly [string, string | null])[] = [
        [labels.when, toMoment(savedAt)],
        [labels.who, savedBy],
        [labels.reason, reason === null ? null : toReasonText(reason)],
        [labels.change, changeNumber === null ? changeId : `${changeNumber} (${changeId})`],
        [labels.request, requestId]
    ];
    return {
        changeId,
        facts: facts.flatMap(([term, text]) => (text === null ? [] : [{ term, text }])),
        warning: SEAL_LABELS[seal],
        lines: lines.map(toLineWords)
    };
}

function toLineWords({ identifier, intoCallMs, removed, values }: ReceiptLine): LineWords {
    const kinds = values.map(({ label, count }) =>
        formatLabel(labels.typeCount, entityTypeLabel(label), count.toLocaleString())
    );
    return {
        identifier,
        time: formatCallTime(intoCallMs, 0),
        what: kinds.length === 0 ? labels.noKind : kinds.join(', '),
        removed: REMOVAL_LABELS[removed],
        sign: SIGNS[removed],
        tone: removed
    };
}

/** With date, seconds and zone: a receipt is read by others, elsewhere, years later. */
function toMoment(iso: string): string {
    format ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long', timeZone });
    const moment = Date.parse(iso);
    return Number.isNaN(moment) ? iso : format.format(moment);
}
