import type { Request } from 'express';
import type { Behaviour } from '../behaviour/behaviour';
import type { ConversationEntry } from '../org/transcriptStore';
import { createReply, type Reply } from '../rest/reply';
import type { RestResult } from '../rest/restFailure';
import { encodeEntities } from './entityEncoding';

/** One line as the resource answers it (Connect REST API Developer Guide, "Conversation Entry"). */
export function toEntryJson(entry: ConversationEntry, behaviour: Behaviour) {
    const toTime = (ms: number) => (behaviour.entryTimes === 'strings' ? String(ms) : ms);
    return {
        clientDuration: toTime(entry.clientDuration),
        clientTimestamp: toTime(entry.clientTimestamp),
        identifier: entry.identifier,
        messageText: entry.messageText,
        relatedRecords: entry.relatedRecords,
        sender: entry.sender,
        serverReceivedTimestamp: toTime(entry.serverReceivedTimestamp)
    };
}

/** A 200 whose strings are entity-encoded, unless the request asks for plain ones and the org heeds that. */
export function createEncodedReply(request: Request, body: unknown, behaviour: Behaviour): RestResult<Reply> {
    const isAsked = request.get('X-Chatter-Entity-Encoding')?.toLowerCase() === 'false';
    const isPlain = isAsked && behaviour.entityEncodingHeader === 'honoured';
    return createReply(isPlain ? body : encodeEntities(body));
}
