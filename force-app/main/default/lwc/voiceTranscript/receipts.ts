import type { ChangeSummary } from 'c/proxyProtocol';
import type { Entry } from 'c/transcriptModel';
import { toReceipt, type Receipt } from 'c/transcriptReceipt';
import TranscriptReceiptDialog from 'c/transcriptReceiptDialog';
import { pastLabels } from './pastLabels';
import type { Reading } from './reading';

/** What a receipt needs to know of the call beside the changes. `callStartMs`: milliseconds since the Unix epoch. */
export interface CallOfReceipt {
    readonly entries: readonly Entry[];
    readonly callStartMs: number | null;
}

/** The receipt for changes of a call, made now; null where they redacted nothing. */
export function receiptOf(
    voiceCallId: string,
    changes: readonly ChangeSummary[],
    { entries, callStartMs }: CallOfReceipt
): Receipt | null {
    const starts = new Map(entries.map(({ identifier, startMs }) => [identifier, startMs]));
    return toReceipt({
        voiceCallId,
        changes,
        callStartMs,
        startOf: (identifier) => starts.get(identifier) ?? null,
        nowMs: Date.now()
    });
}

/** Shows the receipt of a change that the call's history lists. Resolves when it is closed. */
export async function showReceipt({ call, changes, entries }: Reading, changeId: string): Promise<void> {
    const change = changes?.find((each) => each.changeId === changeId);
    const about = { entries, callStartMs: call?.startMs ?? null };
    const receipt = call && change ? receiptOf(call.voiceCallId, [change], about) : null;
    if (receipt) {
        await TranscriptReceiptDialog.open({ label: pastLabels.receipt, size: 'medium', receipt });
    }
}
