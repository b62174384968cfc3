import type { ReadNotice } from 'c/proxyProtocol';
import { refreshEntries, type Entry, type Participant } from 'c/transcriptModel';
import { createSuccess, type Result } from '../../../proxy/src/errors';
import { createLineReader } from '../../../proxy/src/read/lineReader';
import { createParticipantRegister } from '../../../proxy/src/read/participants';
import { addLimits, createNoticeCounts } from '../../../proxy/src/read/readNotices';
import { fetchParticipants } from '../../../proxy/src/salesforce/fetchParticipants';
import { fetchVoiceCall, type VoiceCall } from '../../../proxy/src/salesforce/fetchVoiceCall';
import type { MeteredClient } from '../../../proxy/src/salesforce/salesforceClient';

/** A call as Salesforce has it stored, as far as the person may see it. Entries are in the order in which they were said. */
export interface StoredCall {
    readonly call: VoiceCall;
    readonly entries: readonly Entry[];
    readonly participants: readonly Participant[];
    readonly notices: readonly ReadNotice[];
}

/** Reads the stored transcript of a call as the person: all of it, or the reason why not. */
export async function readCall(client: MeteredClient, voiceCallId: string): Promise<Result<StoredCall>> {
    const resolved = await fetchVoiceCall(client, voiceCallId);
    if (!resolved.ok) return resolved;
    const call = resolved.value;
    const listed = await fetchParticipants(client, call.conversationId);
    if (!listed.ok) return listed;
    const register = createParticipantRegister(listed.value);
    const notices = createNoticeCounts();
    const lines = createLineReader(client, call, notices);
    const read: Entry[] = [];
    for (let page = await lines.fetchNext(); page; page = await lines.fetchNext()) {
        if (!page.ok) return page;
        const entries = await lines.take(page.value, register);
        if (!entries.ok) return entries;
        read.push(...entries.value);
    }
    notices.add('TIMESTAMP_CROWDED', lines.crowded());
    addLimits(client, notices);
    return createSuccess({
        call,
        entries: refreshEntries([], read),
        participants: register.list(),
        notices: notices.list()
    });
}
