import { acceptPage, createReadPlan, nextRead, toEntry, type EntriesPage } from 'c/conversationEntries';
import type { ReadMessage, ReadNotice } from 'c/proxyProtocol';
import type { Entry } from 'c/transcriptModel';
import { createSuccess, type Result } from '../errors';
import { fetchEntriesPage } from '../salesforce/conversationEntriesResource';
import { fetchParticipants } from '../salesforce/fetchParticipants';
import { fetchVoiceCall } from '../salesforce/fetchVoiceCall';
import { leftWhenNear } from '../salesforce/requestLimits';
import type { MeteredClient } from '../salesforce/salesforceClient';
import { createParticipantRegister } from './participants';
import { createCallVisibility } from './visibleEntries';

type NoticeCode = ReadNotice['code'];

/** What a read works with. */
export interface ReadDeps {
    readonly client: MeteredClient;
}

/**
 * Reads a call's transcript as the user and says it in messages: the call, then its entries page by page, then the end.
 * The call is said again, with more participants, where a page brings a sender whom Salesforce does not list. The first
 * failure is the last result.
 */
export async function* readTranscript(
    { client }: ReadDeps,
    voiceCallId: string
): AsyncGenerator<Result<ReadMessage>> {
    const resolved = await fetchVoiceCall(client, voiceCallId);
    if (!resolved.ok) {
        yield resolved;
        return;
    }
    const call = resolved.value;
    let plan = createReadPlan();
    const [listed, firstPage] = await Promise.all([
        fetchParticipants(client, call.conversationId),
        fetchEntriesPage(client, call.conversationIdentifier, { startMs: 0 })
    ]);
    if (!listed.ok) {
        yield listed;
        return;
    }
    const participants = createParticipantRegister(listed.value);
    const visibility = createCallVisibility(client, call.id);
    const notices = new Map<NoticeCode, number>();
    const count = (code: NoticeCode, more: number): void => {
        if (more > 0) {
            notices.set(code, (notices.get(code) ?? 0) + more);
        }
    };
    let said = -1;
    let answer: Result<EntriesPage> = firstPage;
    for (;;) {
        if (!answer.ok) {
            yield answer;
            return;
        }
        const page = answer.value;
        const accepted = acceptPage(plan, page);
        plan = accepted.plan;
        const known = await visibility.fetchFor(accepted.fresh);
        if (!known.ok) {
            yield known;
            return;
        }
        const textless = textlessOf(page);
        const entries: Entry[] = [];
        for (const entry of accepted.fresh) {
            const seen = visibility.of(entry);
            if (seen === 'hidden') {
                count('ENTRIES_HIDDEN', 1);
                continue;
            }
            count('ENTRIES_WITHOUT_CALL', seen === 'unnamed' ? 1 : 0);
            count('ENTRIES_WITHOUT_TEXT', textless.has(entry.identifier) ? 1 : 0);
            entries.push(toEntry(entry, participants.idOf(entry)));
        }
        count('ENTRIES_MALFORMED', page.count - page.entries.length);
        const list = participants.list();
        if (list.length !== said) {
            said = list.length;
            yield createSuccess({
                type: 'call',
                call: {
                    voiceCallId: call.id,
                    state: call.hasEnded ? 'ended' : 'inProgress',
                    startMs: call.startMs,
                    endMs: call.endMs
                },
                participants: list
            } satisfies ReadMessage);
        }
        yield createSuccess({ type: 'entries', entries } satisfies ReadMessage);
        const next = nextRead(plan);
        if (!next) {
            break;
        }
        answer = await fetchEntriesPage(client, call.conversationIdentifier, next);
    }
    count('TIMESTAMP_CROWDED', plan.crowdedMs.length);
    // Last, for this read has used some of them up. None left is worth saying too.
    for (const [code, use] of [
        ['HOURLY_LIMIT_NEAR', client.hourlyUse()],
        ['DAILY_LIMIT_NEAR', client.dailyUse()]
    ] as const) {
        const left = leftWhenNear(use);
        if (left !== null) {
            notices.set(code, left);
        }
    }
    yield createSuccess({
        type: 'end',
        notices: [...notices].map(([code, total]) => ({ code, count: total }))
    } satisfies ReadMessage);
}

/** The identifiers of a page's entries that came without text. Issues count places in the response, malformed entries included. */
function textlessOf(page: EntriesPage): ReadonlySet<string> {
    const malformed = new Set(
        page.issues.filter(({ code }) => code === 'ENTRY_WITHOUT_IDENTIFIER').map(({ index }) => index)
    );
    const textless = new Set(page.issues.filter(({ code }) => code === 'ENTRY_WITHOUT_TEXT').map(({ index }) => index));
    const result = new Set<string>();
    let place = 0;
    for (let index = 0; index < page.count; index += 1) {
        if (malformed.has(index)) {
            continue;
        }
        const entry = page.entries[place];
        place += 1;
        if (entry && textless.has(index)) {
            result.add(entry.identifier);
        }
    }
    return result;
}
