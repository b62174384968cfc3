import type { ChangedLine, ChangeState, ChangeSummary, SealState } from 'c/proxyProtocol';

/** Whether what a line redacted is gone, as it was read back. `unknown`: nobody has proven it either way. */
export type Removal = 'yes' | 'no' | 'unknown';

/** What no redaction of a stored transcript reaches, in the order in which a receipt says it. */
export const NOT_REACHED = ['recording', 'exports', 'summaries', 'data360', 'backups', 'drafts'] as const;
export type Unreached = (typeof NOT_REACHED)[number];

/** How many values of one kind, by the kind's label such as `CREDIT_DEBIT_NUMBER`. Never the values. */
export interface ReceiptValue {
    readonly label: string;
    readonly count: number;
}

/** One line in which something was redacted. `intoCallMs`: when it was said, milliseconds into the call; null where unknown. */
export interface ReceiptLine {
    readonly identifier: string;
    readonly intoCallMs: number | null;
    readonly removed: Removal;
    readonly values: readonly ReceiptValue[];
}

/**
 * One change record with its redacted lines. `changeNumber`, `requestId` and `savedBy` are null where they are not known
 * here, `reason` is the record's own word. `seal`: whether the record says what the proxy wrote.
 */
export interface ReceiptChange {
    readonly changeId: string;
    readonly changeNumber: string | null;
    readonly requestId: string | null;
    readonly savedBy: string | null;
    /** ISO 8601, UTC. */
    readonly savedAt: string;
    readonly reason: string | null;
    readonly state: ChangeState;
    readonly seal: SealState;
    readonly lines: readonly ReceiptLine[];
}

/**
 * What was removed from the transcript of a call, and how that is known: `docs/receipt.md` describes it. It holds neither
 * what was removed, nor a digest of it, nor a note, which is free text.
 */
export interface Receipt {
    readonly voiceCallId: string;
    /** ISO 8601, UTC. */
    readonly writtenAt: string;
    readonly changes: readonly ReceiptChange[];
    readonly notReached: readonly Unreached[];
}

/** What a receipt is made from. All times are milliseconds since the Unix epoch. */
export interface ReceiptSource {
    readonly voiceCallId: string;
    readonly changes: readonly ChangeSummary[];
    readonly callStartMs: number | null;
    /** When a line was said; null where that is not known. */
    startOf(identifier: string): number | null;
    readonly nowMs: number;
}

/** The form of every label: whatever else stands in a record that somebody altered stays out of a receipt. */
const LABEL = /^[A-Z][A-Z0-9_]{1,79}$/;

/** The receipt for these changes; null where none of them redacted anything. */
export function toReceipt(source: ReceiptSource): Receipt | null {
    const changes = source.changes.flatMap((change) => {
        const lines = change.lines.filter(({ action }) => action !== 'edit');
        return lines.length > 0 ? [toReceiptChange(change, lines, source)] : [];
    });
    return changes.length === 0
        ? null
        : {
              voiceCallId: source.voiceCallId,
              writtenAt: new Date(source.nowMs).toISOString(),
              changes,
              notReached: NOT_REACHED
          };
}

function toReceiptChange(
    { changeId, name, requestId, savedBy, madeMs, reason, state, seal }: ChangeSummary,
    lines: readonly ChangedLine[],
    { callStartMs, startOf }: ReceiptSource
): ReceiptChange {
    return {
        changeId,
        changeNumber: name === '' ? null : name,
        requestId,
        savedBy,
        savedAt: new Date(madeMs).toISOString(),
        reason,
        state,
        seal,
        lines: lines.map((line) => {
            const startMs = startOf(line.identifier);
            return {
                identifier: line.identifier,
                intoCallMs: startMs === null || callStartMs === null ? null : startMs - callStartMs,
                removed: toRemoval(line.result, seal),
                values: toValues(line)
            };
        })
    };
}

/** What a record that was not written by the proxy claims proves nothing. */
function toRemoval(result: string | null, seal: SealState): Removal {
    if (seal === 'missing' || seal === 'broken') {
        return 'unknown';
    }
    switch (result) {
        case 'verified':
            return 'yes';
        case 'notApplied':
        case 'conflict':
            return 'no';
        default:
            return 'unknown';
    }
}

function toValues({ labels, counts }: ChangedLine): readonly ReceiptValue[] {
    return labels.flatMap((label, at) => (LABEL.test(label) ? [{ label, count: counts?.[at] ?? 1 }] : []));
}
