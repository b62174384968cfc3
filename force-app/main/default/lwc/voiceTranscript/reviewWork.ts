import type { Entry } from 'c/transcriptModel';
import type { ProxyClient } from 'c/transcriptProxy';
import TranscriptReview, {
    type ReviewChoice,
    type ReviewLine,
    type ReviewReport,
    type ReviewRequest
} from 'c/transcriptReview';
import { labels } from './labels';
import { toReviewLines } from './reviewLines';
import { changesInOrder, toLinesToSave, type Work } from './work';
import { withMine, withResults, withTheirs } from './workChanges';

/** The call under review. `work` and `entries` are as they are when asked; null once another call is shown. */
export interface ReviewedCall {
    readonly client: ProxyClient;
    readonly voiceCallId: string;
    /** Milliseconds since the Unix epoch. */
    readonly callStartMs: number | null;
    /** Who was saving when the transcript was read, in words; null where nobody was. */
    readonly underWay: string | null;
    current(): { readonly work: Work; readonly entries: readonly Entry[] } | null;
    /** Takes the work over as it is after a save or a choice. */
    accept(work: Work): void;
    /** Hears of every save that was answered, with how many lines are now proven to be stored. */
    onSaved(verified: number): void;
}

/** Opens the dialog and does what it asks for. Resolves when it is closed; false where there is nothing to review. */
export async function reviewWork(call: ReviewedCall): Promise<boolean> {
    const lines = linesOf(call);
    if (lines.length === 0) {
        return false;
    }
    await TranscriptReview.open({
        label: labels.reviewTitle,
        size: 'medium',
        lines,
        underWay: call.underWay,
        save: (request: ReviewRequest, onProgress: (answered: number) => void) => save(call, request, onProgress),
        choose: (identifier: string, choice: ReviewChoice) => choose(call, identifier, choice)
    });
    return true;
}

function linesOf(call: ReviewedCall): readonly ReviewLine[] {
    const current = call.current();
    return current ? toReviewLines(current.work, current.entries, call.callStartMs) : [];
}

/** Sends the wanted lines as they stand in the work, which then follows the results. */
async function save(
    call: ReviewedCall,
    { identifiers, reason, note }: ReviewRequest,
    onProgress: (answered: number) => void
): Promise<ReviewReport> {
    const before = call.current();
    if (!before) {
        return { results: [], problem: null, isRestUnknown: false, isRecordOpen: false };
    }
    const wanted = new Set(identifiers);
    const sent = changesInOrder(before.work.session, before.entries).filter(({ identifier }) => wanted.has(identifier));
    const request = { reason, ...(note === '' ? {} : { note }), changes: toLinesToSave(sent, before.entries) };
    const report = await call.client.saveChanges(call.voiceCallId, request, onProgress);
    const current = call.current();
    if (!current) {
        return report;
    }
    const { work, results } = withResults(current.work, sent, report.results);
    call.accept(work);
    call.onSaved(results.filter(({ outcome }) => outcome === 'verified').length);
    return { ...report, results };
}

function choose(call: ReviewedCall, identifier: string, choice: ReviewChoice): ReviewLine | null {
    const current = call.current();
    if (!current) {
        return null;
    }
    call.accept(choice === 'mine' ? withMine(current.work, identifier) : withTheirs(current.work, identifier));
    return linesOf(call).find((line) => line.identifier === identifier) ?? null;
}
