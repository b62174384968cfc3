import type { ReadMessage } from 'c/proxyProtocol';
import { readChanges, type ChangesDeps } from '../changes/readChanges';
import { createWholeRead } from '../changes/wholeRead';
import { readDraft } from '../drafts/readDraft';
import { createSuccess, type Failure, type Result } from '../errors';
import { toCallReview } from '../reviews/toCallReview';
import type { EscapeWatch } from '../salesforce/escapeWatch';
import { MOST_CHANGE_ROWS } from '../salesforce/fetchChangeRows';
import { fetchParticipants } from '../salesforce/fetchParticipants';
import { fetchVoiceCall } from '../salesforce/fetchVoiceCall';
import { fetchReview } from '../salesforce/reviewRow';
import type { MeteredClient } from '../salesforce/salesforceClient';
import { createLineReader } from './lineReader';
import { createParticipantRegister } from './participants';
import { addLimits, createNoticeCounts } from './readNotices';

/** What a read works with. `now`: milliseconds since the Unix epoch. */
export interface ReadDeps extends ChangesDeps {
    readonly client: MeteredClient;
    readonly orgId: string;
    readonly escapeWatch: EscapeWatch;
    readonly now: () => number;
}

/**
 * Reads a call's transcript as the user and says it in messages: the call, then its entries page by page, then what is
 * kept of the user's unsaved work, then its review, then its changes, then the end. The call is said again, with more participants or legs,
 * where a page brings a sender whom Salesforce does not list, or another leg. The first failure is the last result. Saves
 * that were cut off are settled also where the lines may not be read: as far as they have come.
 */
export async function* readTranscript(deps: ReadDeps, voiceCallId: string): AsyncGenerator<Result<ReadMessage>> {
    const { client } = deps;
    const whole = createWholeRead(deps.now());
    const resolved = await fetchVoiceCall(client, voiceCallId);
    if (!resolved.ok) {
        yield resolved;
        return;
    }
    const call = resolved.value;
    const notices = createNoticeCounts();
    const lines = createLineReader(client, call, notices);
    const [listed, firstPage] = await Promise.all([fetchParticipants(client, call.conversationId), lines.fetchNext()]);
    if (!listed.ok) {
        yield listed;
        return;
    }
    const participants = createParticipantRegister(listed.value);
    let said = -1;
    for (let answer = firstPage; answer; answer = await lines.fetchNext()) {
        if (!answer.ok) {
            if (answer.failure.code === 'NOT_PERMITTED') {
                // Who may not read the lines can't tell how a save ended, but is not to be kept out by it for ever.
                await readChanges(deps, call, whole);
            }
            yield answer;
            return;
        }
        const page = answer.value;
        whole.take(page);
        const entries = await lines.take(page, participants);
        if (!entries.ok) {
            yield entries;
            return;
        }
        deps.escapeWatch.note(deps.orgId, page.entries);
        const list = participants.list();
        const legs = lines.legs();
        // Both only grow.
        if (list.length + legs.length !== said) {
            said = list.length + legs.length;
            yield createSuccess({
                type: 'call',
                call: {
                    voiceCallId: call.id,
                    state: call.hasEnded ? 'ended' : 'inProgress',
                    startMs: call.startMs,
                    endMs: call.endMs
                },
                participants: list,
                legs
            } satisfies ReadMessage);
        }
        yield createSuccess({ type: 'entries', entries: entries.value } satisfies ReadMessage);
    }
    notices.add('TIMESTAMP_CROWDED', lines.crowded());
    const changes = await readChanges(deps, call, whole);
    const draft = changes.ok || !isLasting(changes.failure) ? await readDraft(deps, call.id, whole) : changes;
    const kept = draft.ok ? draft.value : null;
    if (kept && kept !== 'broken') {
        yield createSuccess({ type: 'draft', draft: kept } satisfies ReadMessage);
    }
    const review = draft.ok || !isLasting(draft.failure) ? await fetchReview(client, call.id) : draft;
    if (review.ok) {
        yield createSuccess({
            type: 'review',
            review: review.value && toCallReview(review.value)
        } satisfies ReadMessage);
    }
    if (changes.ok) {
        notices.add('CHANGES_CUT_OFF', changes.value.length < MOST_CHANGE_ROWS ? 0 : changes.value.length);
        yield createSuccess({ type: 'changes', changes: changes.value } satisfies ReadMessage);
    }
    // Who may not see such records is told nothing of them.
    notices.add('CHANGES_UNREAD', changes.ok || isForbidden(changes.failure) ? 0 : 1);
    notices.add('DRAFT_BROKEN', kept === 'broken' ? 1 : 0);
    notices.add('DRAFT_UNREAD', draft.ok || isForbidden(draft.failure) ? 0 : 1);
    notices.add('REVIEW_UNREAD', review.ok || isForbidden(review.failure) ? 0 : 1);
    // Last, for this read has used some of them up.
    addLimits(client, notices);
    yield createSuccess({ type: 'end', notices: notices.list() } satisfies ReadMessage);
}

/** Whether the next query would fare no better: one that is sure to fail may still count towards a limit. */
function isLasting({ code }: Failure): boolean {
    return code === 'SESSION_ENDED_BY_SALESFORCE' || code === 'SALESFORCE_LIMIT' || code === 'SALESFORCE_UNAVAILABLE';
}

function isForbidden({ code }: Failure): boolean {
    return code === 'NOT_PERMITTED';
}
