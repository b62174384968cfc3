import {
    acceptPage,
    countEscaped,
    createReadPlan,
    nextRead,
    toEntry,
    type ConversationEntry,
    type EntriesPage
} from 'c/conversationEntries';
import type { CallLeg } from 'c/proxyProtocol';
import type { Entry } from 'c/transcriptModel';
import { createSuccess, type Result } from '../errors';
import { fetchEntriesPage } from '../salesforce/conversationEntriesResource';
import type { VoiceCall } from '../salesforce/fetchVoiceCall';
import type { SalesforceClient } from '../salesforce/salesforceClient';
import type { ParticipantRegister } from './participants';
import { noticesByLine, type NoticeCounts } from './readNotices';
import { createCallVisibility } from './visibleEntries';

/** The lines of a call that the user may see, page by page. */
export interface LineReader {
    /** Asks for the next page; null once all is read. The answer is to be taken before the next one is asked for. */
    fetchNext(): Promise<Result<EntriesPage>> | null;
    /** What of a page is new and may be seen. Senders whom nobody listed become known to `participants`. */
    take(page: EntriesPage, participants: ParticipantRegister): Promise<Result<readonly Entry[]>>;
    /** The other visible calls that lines named so far. */
    legs(): readonly CallLeg[];
    /** At how many moments lines may be missing. */
    crowded(): number;
}

/** Reads from the beginning; `notices` counts what there is to say of the lines. */
export function createLineReader(client: SalesforceClient, call: VoiceCall, notices: NoticeCounts): LineReader {
    let plan = createReadPlan();
    const visibility = createCallVisibility(client, call.id);
    return {
        fetchNext() {
            const next = nextRead(plan);
            return next && fetchEntriesPage(client, call.conversationIdentifier, next);
        },
        async take(page, participants) {
            const accepted = acceptPage(plan, page);
            plan = accepted.plan;
            const known = await visibility.fetchFor(accepted.fresh);
            if (!known.ok) {
                return known;
            }
            const odd = noticesByLine(page);
            const shown: ConversationEntry[] = [];
            for (const entry of accepted.fresh) {
                const seen = visibility.of(entry);
                if (seen === 'hidden') {
                    notices.add('ENTRIES_HIDDEN', 1);
                    continue;
                }
                notices.add('ENTRIES_WITHOUT_CALL', seen === 'unnamed' ? 1 : 0);
                odd.get(entry.identifier)?.forEach((code) => notices.add(code, 1));
                shown.push(entry);
            }
            notices.add('ENTRIES_MALFORMED', page.count - page.entries.length);
            // Only the answer as a whole tells whether it came escaped.
            notices.add('TEXT_ESCAPED', countEscaped(page.entries) > 0 ? countEscaped(shown) : 0);
            return createSuccess(shown.map((entry) => toEntry(entry, participants.idOf(entry))));
        },
        legs: () => visibility.legs(),
        crowded: () => plan.crowdedMs.length
    };
}
