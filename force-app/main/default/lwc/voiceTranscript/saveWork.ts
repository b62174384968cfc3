import type { Entry, LineChange } from 'c/transcriptModel';
import type { ProxyClient, SaveReport } from 'c/transcriptProxy';
import type { ReviewRequest } from 'c/transcriptReview';
import { changesInOrder, toLinesToSave, type Work } from './work';

/** What was sent, and how it ended. */
export interface SavedWork {
    readonly sent: readonly LineChange[];
    readonly report: SaveReport;
}

/** Sends the wanted lines as they stand in the work. The work itself follows the results (`withResults`). */
export async function saveWork(
    client: ProxyClient,
    voiceCallId: string,
    work: Work,
    entries: readonly Entry[],
    { identifiers, reason, note }: ReviewRequest,
    onProgress: (answered: number) => void
): Promise<SavedWork> {
    const wanted = new Set(identifiers);
    const sent = changesInOrder(work.session, entries).filter(({ identifier }) => wanted.has(identifier));
    const request = { reason, ...(note === '' ? {} : { note }), changes: toLinesToSave(sent, entries) };
    return { sent, report: await client.saveChanges(voiceCallId, request, onProgress) };
}
